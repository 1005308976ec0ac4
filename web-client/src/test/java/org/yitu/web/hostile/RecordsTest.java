package org.yitu.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.web.hostile.Attack.changingNothing;
import static org.yitu.web.hostile.Attack.refused;
import static org.yitu.web.hostile.Attack.refusedAt;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** Records that are written by the wrong person, with members that are not his to set, twice, or by two at once. */
@Tag("db")
class RecordsTest {
  private static final String DANGERS = "/api/records/hidden-danger";
  private static Client enterprise;
  private static Client city;
  private static long own;

  @BeforeAll
  static void signIn() {
    enterprise = Client.as("enterprise");
    city = Client.as("city");
    own = enterprise.get("/api/session").json().get("user").get("enterpriseId").asLong();
  }

  @Test
  void aMemberThatIsNotHisToSetIsRefusedByItsName() {
    JsonNode danger = danger();
    String path = DANGERS + "/" + danger.get("id").asLong();
    String version = "{\"version\":" + danger.get("version").asLong() + ",";
    changingNothing(() -> {
      for (String member : List.of("state", "ownerCode", "enterpriseId", "createdAt", "createdBy", "updatedAt", "deletedAt", "id", "sector",
          "listed", "extensionAsked", "reviewOpinion", "__proto__", "@class", "nope")) {
        refusedAt(member, enterprise, "POST", DANGERS, Bodies.danger("甲", ",\"" + member + "\":\"CLOSED\""));
        refusedAt(member, enterprise, "PUT", path, version + "\"" + member + "\":\"CLOSED\"}");
      }
      refusedAt("version", enterprise, "PUT", path, "{\"name\":\"乙\"}");
      refused(enterprise, "PUT", path, "{\"version\":99,\"name\":\"乙\"}", 409);
      refused(enterprise, "POST", DANGERS, Bodies.danger("甲", ",\"enterprise\":" + stranger()), 400, 403);
    });
    assertThat(enterprise.get(path).json().get("name").asString()).isEqualTo(danger.get("name").asString());
    enterprise.delete(path);
  }

  @Test
  void anotherEnterprisesRecordIsNotThereThroughAnyDoor() {
    for (String type : List.of("hidden-danger", "enterprise", "major-hazard", "risk-point", "monitoring-point", "person")) {
      JsonNode others = city.get("/api/records/" + type + "?size=200").json().get("items");
      long id = 0;
      for (JsonNode item : others) {
        JsonNode holder = type.equals("enterprise") ? item : item.get("enterprise");
        if (holder.isObject() && holder.get("id").asLong() != own) id = item.get("id").asLong();
      }
      assertThat(id).as(type).isPositive();
      long stranger = id;
      String path = "/api/records/" + type + "/" + id;
      changingNothing(() -> {
        for (String door : List.of(path, path + "/history")) refused(enterprise, "GET", door, null, 404);
        refused(enterprise, "PUT", path, "{\"version\":0}", 403, 404);
        refused(enterprise, "DELETE", path, null, 403, 404);
        refused(enterprise, "POST", path + "/steps/Rectify", "{\"rectification\":\"甲\"}", 403, 404);
        if (!type.equals("person")) refused(enterprise, "GET", "/api/layers/" + type + "/features/" + stranger, null, 404);
      });
    }
    refused(Client.as("commander"), "POST", "/api/simulations", Bodies.scenario("\"point\":[105.4,28.8],\"enterprise\":999999999"), 400, 404);
  }

  @Test
  void whatHasNoSuchIdOrStepIsNotFound() {
    for (String id : List.of("0", "-1", "999999999999999999", "999999999999999999999", "x", "1.5")) {
      refused(city, "GET", DANGERS + "/" + id, null, 400, 404);
      refused(city, "PUT", DANGERS + "/" + id, "{\"version\":0}", 400, 403, 404);
    }
    refused(city, "GET", "/api/records/nope", null, 404);
    refused(city, "GET", "/api/records/nope/schema", null, 404);
    refused(city, "POST", "/api/records/nope", "{}", 404);
  }

  @Test
  void aStepTwiceIsAConflictAndTakenOnce() {
    String path = DANGERS + "/" + danger().get("id").asLong();
    String form = "{\"rectification\":\"已整改\"}";
    refused(enterprise, "POST", path + "/steps/Nope", form, 404);
    assertThat(enterprise.post(path + "/steps/Rectify", form).status()).isEqualTo(200);
    changingNothing(() -> {
      refused(enterprise, "POST", path + "/steps/Rectify", form, 409);
      refused(enterprise, "PUT", path, "{\"version\":1,\"name\":\"乙\"}", 409);
      refused(enterprise, "DELETE", path, null, 409);
    });
    assertThat(steps(path)).isEqualTo(1);
  }

  @Test
  void ofTwoWhoTakeTheSameStepAtOnceOneWins() {
    String path = DANGERS + "/" + danger().get("id").asLong();
    List<Client.Answer> answers = atOnce(() -> Client.as("enterprise").post(path + "/steps/Rectify", "{\"rectification\":\"已整改\"}"));
    assertThat(answers).extracting(Client.Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(steps(path)).isEqualTo(1);
  }

  @Test
  void ofTwoWhoChangeTheSameVersionAtOnceOneWins() {
    JsonNode danger = danger();
    String path = DANGERS + "/" + danger.get("id").asLong();
    String body = "{\"version\":" + danger.get("version").asLong() + ",\"place\":\"改过\"}";
    int before = enterprise.get(path + "/history").json().get("total").asInt();
    List<Client.Answer> answers = atOnce(() -> Client.as("enterprise").put(path, body));
    assertThat(answers).extracting(Client.Answer::status).containsExactlyInAnyOrder(200, 409);
    answers.stream().filter(a -> a.status() == 409).forEach(a -> Attack.problem("the second", a, 409));
    assertThat(enterprise.get(path + "/history").json().get("total").asInt()).isEqualTo(before + 1);
    enterprise.delete(path);
  }

  private static JsonNode danger() {
    Client.Answer made = enterprise.post(DANGERS, Bodies.danger("示例隐患", ""));
    assertThat(made.status()).as(Attack.cut(made.body())).isEqualTo(201);
    return made.json();
  }

  private static long stranger() {
    for (JsonNode item : city.get("/api/records/enterprise?size=2").json().get("items")) {
      if (item.get("id").asLong() != own) return item.get("id").asLong();
    }
    throw new AssertionError("there is one enterprise only");
  }

  private static long steps(String path) {
    long steps = 0;
    for (JsonNode entry : enterprise.get(path + "/history").json().get("items")) {
      if (entry.get("action").asString().equals("STEP")) steps++;
    }
    return steps;
  }

  private static List<Client.Answer> atOnce(Supplier<Client.Answer> attempt) {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<Client.Answer>> both = List.of(run(start, attempt), run(start, attempt));
    start.countDown();
    return both.stream().map(CompletableFuture::join).toList();
  }

  private static CompletableFuture<Client.Answer> run(CountDownLatch start, Supplier<Client.Answer> attempt) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        start.await();
        return attempt.get();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    });
  }
}
