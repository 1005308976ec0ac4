package org.yitu.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.web.hostile.Attack.changingNothing;
import static org.yitu.web.hostile.Attack.problem;
import static org.yitu.web.hostile.Attack.refused;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;

/** Requests that are wrong before anyone looks at what they ask: bodies, types, methods, addresses, languages. */
@Tag("db")
class TransportTest {
  private static final List<String> DOORS = List.of("/api/records/shelter", "/api/routes", "/api/search/surroundings", "/api/simulations",
      "/api/effects/gaussian-plume", "/api/files", "/api/records/shelter/import");
  private static final String HUGE = "{\"a\":\"" + "x".repeat(5 << 20) + "\"}";
  private static Client city;

  @BeforeAll
  static void signIn() {
    city = Client.as("city");
  }

  @Test
  void aBodyThatCannotBeReadIsRefusedThroughEveryDoor() {
    changingNothing(() -> {
      for (String door : DOORS) {
        for (String body : List.of("", "{", "[]", "null", "\"x\"", "5", "[".repeat(100_000), "{\"a\":".repeat(100_000),
            "{\"a\":" + "9".repeat(5_000) + "}", "{\"a\":1e999999999}", "{\"@class\":\"java.lang.Runtime\"}")) {
          refused(city, "POST", door, body, 400, 415);
        }
        problem(door, city.send("POST", door, BodyPublishers.ofByteArray(new byte[] {(byte) 0xFF, (byte) 0xFE, '{', '}'})), 400, 415);
      }
    });
  }

  @Test
  void aBodyOfTheWrongTypeIsRefused() {
    Map<String, String> bodies = Map.of("text/plain", "{}", "application/x-www-form-urlencoded", "a=b", "application/xml", "<a/>",
        "text/xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "nonsense", "{}", "multipart/form-data", "{}",
        "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n");
    changingNothing(() -> {
      for (String door : DOORS) {
        bodies.forEach((type, body) -> {
          problem(door + " " + type, city.exchange("POST", door, BodyPublishers.ofString(body), "Content-Type", type), 400, 415);
        });
      }
    });
  }

  @Test
  void aHugeBodyIsRefusedWhetherItsLengthIsSaidOrNot() {
    changingNothing(() -> {
      for (String door : List.of("/api/records/shelter", "/api/routes", "/api/simulations", "/api/effects/gaussian-plume")) {
        refused(city, "POST", door, HUGE, 413);
        problem(door, city.send("POST", door,
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(HUGE.getBytes(StandardCharsets.UTF_8)))), 413);
      }
      refused(Client.anonymous(), "POST", "/api/session", HUGE, 413);
      refused(Client.anonymous(), "POST", "/api/registrations", HUGE, 413);
    });
  }

  @Test
  void aMethodThatAnAddressDoesNotTakeChangesNothing() {
    changingNothing(() -> {
      for (String path : List.of("/api/layers", "/api/records", "/tiles/enterprise/5/25/13.mvt", "/api/nope")) {
        for (String method : List.of("PATCH", "DELETE", "PUT", "TRACE", "FOO")) refused(city, method, path, null, 400, 404, 405);
        assertThat(Attack.exchange(city, "HEAD", path, null).status()).isLessThan(500);
        assertThat(Attack.exchange(city, "OPTIONS", path, null).status()).isLessThan(500);
      }
      problem("override", Attack.exchange(city, "POST", "/api/records/shelter/1", "{}", "X-HTTP-Method-Override", "DELETE"), 404, 405);
    });
    assertThat(Attack.exchange(city, "TRACE", "/", null, "X-Secret", "echo").body()).doesNotContain("echo");
  }

  @Test
  void anAddressThatIsBentIsRefusedInTheSameForm() {
    for (String path : List.of("/api/records/enterprise;jsessionid=1", "/api/records/enterprise%00", "/api//records/enterprise",
        "/api/..;/records", "/api/%2e%2e/records", "/api/records%2fenterprise", "/%2e%2e/%2e%2e/etc/passwd", "/webjars/%2e%2e%2f%2e%2e/x",
        "/..%5c..%5cx", "/core/..%2f..%2fapplication.yaml", "/api/records/enterprise/%ff", "/api/records/enterprise/1%0d%0aX:y")) {
      refused(city, "GET", path, null, 400, 404);
      refused(Client.anonymous(), "GET", path, null, 400, 401, 404);
    }
    problem("endless", city.get("/api/records/" + "x".repeat(20_000)), 400);
  }

  @Test
  void nothingOfTheInsideIsServed() {
    for (String path : List.of("/h2-console", "/.git/config", "/actuator", "/actuator/env", "/heapdump", "/env", "/error",
        "/META-INF/MANIFEST.MF", "/application.yaml", "/swagger-ui/index.html", "/v3/api-docs")) {
      refused(Client.anonymous(), "GET", path, null, 401, 404);
      refused(city, "GET", path, null, 404);
    }
  }

  @Test
  void aLanguageThatIsNoneIsChinese() {
    for (String language : List.of("zz", "../../x", "en;q=x", "*", "x".repeat(3_000), "en,".repeat(500), ";;;")) {
      problem(language.substring(0, 1), Attack.exchange(city, "GET", "/api/records/nope", null, "Accept-Language", language), 404);
    }
    assertThat(city.get("/api/records/nope?lang=en").json().get("detail").asString()).startsWith("Not found");
  }
}
