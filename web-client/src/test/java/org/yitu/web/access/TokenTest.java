package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.web.app.Client;
import org.yitu.web.app.Client.Answer;
import org.yitu.web.app.RunningApp;
import tools.jackson.databind.JsonNode;

/** Programs come in with their owner's personal token, see what he sees and change nothing unless he allowed it. */
@Tag("db")
@Tag("A0.2")
class TokenTest {
  private static final String NOTE = "{\"name\":\"示例令牌队\"}";

  @Test
  void aTokenSeesExactlyTheRowsOfItsOwner() {
    Client county = Client.as("county");
    String key = issue(county, "{\"name\":\"QGIS\"}").get("token").asString();
    for (String path : new String[] {"/api/records/hidden-danger?size=1", "/api/records/enterprise?size=1"}) {
      JsonNode own = county.get(path).json();
      assertThat(bearer(key, "GET", path, "").json().get("total")).isEqualTo(own.get("total"));
      assertThat(basic("county", key, path).json().get("total")).isEqualTo(own.get("total"));
      assertThat(basic("", key, path).status()).isEqualTo(200);
    }
    assertThat(Client.anonymous().get("/api/records/enterprise").status()).isEqualTo(401);
  }

  @Test
  void aReadingTokenAsksQuestionsAndChangesNothing() {
    String key = issue(Client.as("county"), "{\"name\":\"只读\"}").get("token").asString();
    assertThat(bearer(key, "POST", "/api/search/surroundings", "{\"center\":[105.44,28.87],\"radiusMetres\":500}").status()).isEqualTo(200);
    Answer refused = bearer(key, "POST", "/api/records/shelter", NOTE);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("只读");
    String writing = issue(Client.as("county"), "{\"name\":\"可写\",\"write\":true,\"days\":1}").get("token").asString();
    assertThat(bearer(writing, "POST", "/api/records/shelter", NOTE).status()).as("it gets as far as the form").isEqualTo(400);
  }

  @Test
  void aTokenMakesNoTokensAndTouchesNoAccountAndNoSession() {
    String key = issue(Client.as("city"), "{\"name\":\"可写\",\"write\":true}").get("token").asString();
    assertThat(bearer(key, "POST", "/api/tokens", "{\"name\":\"x\"}").status()).isEqualTo(403);
    assertThat(bearer(key, "GET", "/api/session", "").status()).isEqualTo(403);
    assertThat(bearer(key, "PUT", "/api/records/user/1", "{}").status()).isEqualTo(403);
    assertThat(bearer(key, "POST", "/api/%74okens", "{\"name\":\"x\"}").status()).as("written otherwise").isEqualTo(403);
    assertThat(bearer(key, "GET", "/api/%73ession", "").status()).as("written otherwise").isEqualTo(403);
    assertThat(bearer(key, "PUT", "/%61pi/records/%75ser/1", "{}").status()).as("written otherwise").isEqualTo(403);
  }

  @Test
  void whatIsRevokedExpiredUnknownOrAnothersIsRefused() {
    Client county = Client.as("county");
    JsonNode issued = issue(county, "{\"name\":\"一天\",\"days\":1}");
    String key = issued.get("token").asString();
    String path = "/api/records/enterprise?size=1";
    assertThat(basic("city", key, path).status()).as("another's name").isEqualTo(401);
    assertThat(bearer(key + "x", "GET", path, "").status()).isEqualTo(401);
    assertThat(bearer("", "GET", path, "").status()).isEqualTo(401);
    assertThat(Client.as("county").exchange("GET", path, BodyPublishers.noBody(), "Authorization", "Digest nonsense").status())
        .as("a token that is not understood is not made good by a session").isEqualTo(401);
    assertThat(Client.as("city").delete("/api/tokens/" + issued.get("id").asString()).status()).isEqualTo(404);
    assertThat(Client.as("city").get("/api/tokens").body()).doesNotContain(issued.get("id").asString());

    JdbcTemplate database = new JdbcTemplate(RunningApp.get().bean(DataSource.class));
    database.update("update personal_token set expires_at = ? where id = cast(? as uuid)", OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1),
        issued.get("id").asString());
    assertThat(bearer(key, "GET", path, "").status()).isEqualTo(401);

    JsonNode other = issue(county, "{\"name\":\"撤销\"}");
    assertThat(county.delete("/api/tokens/" + other.get("id").asString()).status()).isEqualTo(204);
    assertThat(bearer(other.get("token").asString(), "GET", path, "").status()).isEqualTo(401);
  }

  @Test
  void theKeyIsShownOnceAndKeptNowhere() {
    Client town = Client.as("town");
    JsonNode issued = issue(town, "{\"name\":\"脚本\"}");
    String key = issued.get("token").asString();
    assertThat(town.get("/api/tokens").body()).contains("脚本").doesNotContain(key);
    JdbcTemplate database = new JdbcTemplate(RunningApp.get().bean(DataSource.class));
    assertThat(database.queryForList("select hash from personal_token", String.class)).noneMatch(hash -> hash.contains(key))
        .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  @Test
  @Tag("A8.2")
  void aDeviceKeyHandsInReadingsAndDoesNothingElse() {
    Client plant = Client.as("enterprise");
    String point = plant.get("/api/records/monitoring-point?size=1").json().get("items").get(0).get("id").asString();
    JsonNode issued = plant.post("/api/telemetry/keys", "{\"name\":\"网关\",\"points\":[" + point + "]}").json();
    String key = issued.get("key").asString();
    String batch = "[{\"point\":%s,\"time\":\"" + OffsetDateTime.now(ZoneOffset.UTC).minusDays(3) + "\",\"value\":1}]";
    assertThat(bearer(key, "POST", "/api/telemetry", batch.formatted(point)).status()).isEqualTo(200);
    Answer foreign = bearer(key, "POST", "/api/telemetry", batch.formatted("1"));
    assertThat(foreign.status()).isEqualTo(422);
    assertThat(foreign.body()).contains("FOREIGN_POINT");
    assertThat(bearer(key, "GET", "/api/telemetry/latest", "").status()).isEqualTo(403);
    assertThat(bearer(key, "POST", "/api/tokens", "{}").status()).isEqualTo(403);
    assertThat(plant.get("/api/telemetry/keys").body()).contains("网关").doesNotContain(key);
    assertThat(plant.delete("/api/telemetry/keys/" + issued.get("id").asString()).status()).isEqualTo(204);
    assertThat(bearer(key, "POST", "/api/telemetry", batch.formatted(point)).status()).isEqualTo(401);
  }

  @Test
  void namesDaysAndTheNumberOfTokensAreBounded() {
    Client commander = Client.as("commander");
    assertThat(commander.post("/api/tokens", "{}").body()).contains("名称");
    assertThat(commander.post("/api/tokens", "{\"name\":\"x\",\"days\":0}").status()).isEqualTo(400);
    assertThat(commander.post("/api/tokens", "{\"name\":\"x\",\"days\":366}").status()).isEqualTo(400);
    for (int i = commander.get("/api/tokens").json().get("total").asInt(); i < 20; i++) issue(commander, "{\"name\":\"第" + i + "个\"}");
    assertThat(commander.post("/api/tokens", "{\"name\":\"多一个\"}").status()).isEqualTo(409);
  }

  private static JsonNode issue(Client client, String wanted) {
    Answer answer = client.post("/api/tokens", wanted);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static Answer bearer(String key, String method, String path, String body) {
    return Client.anonymous().exchange(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        "Authorization", "Bearer " + key, "Content-Type", "application/json");
  }

  private static Answer basic(String username, String key, String path) {
    String pair = Base64.getEncoder().encodeToString((username + ":" + key).getBytes(StandardCharsets.UTF_8));
    return Client.anonymous().exchange("GET", path, BodyPublishers.noBody(), "Authorization", "Basic " + pair);
  }
}
