package org.yitu.map.geoserver;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls GeoServer. Whether a call succeeded is told by its status alone: bodies of errors differ between versions and containers. A
 * redirect is not followed, since it could lead login and data elsewhere.
 */
final class GeoServerRest {
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String ANY = "*/*";
  static final String AS_JSON = "application/json";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(90);
  private static final int LONGEST_WORD = 200;

  /** @param type of the body's content, empty if it has none */
  record Answer(int status, String type, byte[] body) {
    boolean ok() {
      return status / 100 == 2;
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JacksonException noJson) {
        throw unavailable(Text.of("GeoServer 的回答不是 JSON。", "GeoServer did not answer with JSON."));
      }
    }
  }

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
  private final GeoServerSettings settings;
  private final Duration answer;

  GeoServerRest(GeoServerSettings settings) {
    this(settings, ANSWER);
  }

  /** @param answer how long one call may take */
  GeoServerRest(GeoServerSettings settings, Duration answer) {
    this.settings = settings;
    this.answer = answer;
  }

  Answer get(String path) {
    return get(path, AS_JSON);
  }

  Answer get(String path, String accept) {
    return call(request(path, accept, true).GET().build());
  }

  /** As nobody in particular. */
  Answer getAnonymously(String path) {
    return call(request(path, ANY, false).GET().build());
  }

  /** @param body empty to send none */
  Answer send(String method, String path, String type, String body) {
    HttpRequest.Builder request = request(path, ANY, true);
    if (!type.isEmpty()) request.header("Content-Type", type);
    HttpRequest.BodyPublisher publisher = body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    return call(request.method(method, publisher).build());
  }

  /** @throws Refusal unless it succeeds */
  void json(String method, String path, Object body) {
    require(send(method, path, AS_JSON, JSON.writeValueAsString(body)), method + " " + path);
  }

  /** @throws Refusal with what GeoServer said in its first line, unless the answer is one of success */
  void require(Answer answer, String what) {
    if (answer.ok()) return;
    if (answer.status() == 401) throw unavailable(Text.of("GeoServer 不接受这个用户名和密码。", "GeoServer does not accept this user and password."));
    if (answer.status() == 403) throw unavailable(Text.of("GeoServer 拒绝了 %s：该用户不是管理员，或对象正被使用。", "GeoServer refused %s: not an administrator, or it is in use.").with(what));
    throw unavailable(Text.of("GeoServer 未能完成 %s（%d）：%s", "GeoServer could not do %s (%d): %s").with(what, answer.status(), word(answer)));
  }

  /** A name as one part of a path. */
  static String part(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":").replace("%2A", "*");
  }

  static Refusal unavailable(Text text) {
    return Refusal.of(Refusal.Kind.UNAVAILABLE, text.zh(), text.en());
  }

  private String word(Answer answer) {
    String line = answer.text().lines().filter(each -> !each.isBlank()).findFirst().orElse("");
    String masked = settings.password().isEmpty() ? line : line.replace(settings.password(), "***");
    String database = settings.database() == null ? "" : settings.database().password();
    if (!database.isEmpty()) masked = masked.replace(database, "***");
    return masked.length() > LONGEST_WORD ? masked.substring(0, LONGEST_WORD) : masked;
  }

  static String login(GeoServerSettings settings) {
    String login = settings.user() + ":" + settings.password();
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path, String accept, boolean signed) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url() + path)).timeout(answer).header("Accept", accept);
    if (signed) request.header("Authorization", login(settings));
    return request;
  }

  private Answer call(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    } catch (IOException away) {
      throw unavailable(Text.of("连接不上 GeoServer %s。", "GeoServer at %s cannot be reached.").with(settings.url()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unavailable(Text.of("已停止。", "Stopped."));
    }
  }
}
