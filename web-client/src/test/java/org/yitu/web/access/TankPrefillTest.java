package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** From a tank's record to a simulation: the form filled in for an enterprise is one that the simulation takes as it is. */
@Tag("db")
@Tag("A19.6")
class TankPrefillTest {
  /** What the name of a substance contains, percent encoded: 氯, 液化石油气, 苯. */
  @ParameterizedTest
  @ValueSource(strings = {"%E6%B0%AF", "%E6%B6%B2%E5%8C%96%E7%9F%B3%E6%B2%B9%E6%B0%94", "%E8%8B%AF"})
  void aReleaseOfATankIsSimulatedAsItIsFilledIn(String substance) {
    Client commander = Client.as("commander");
    JsonNode record = commander.get("/api/records/storage-tank?size=1&sort=id&substance=" + substance).json().get("items").get(0);
    String enterprise = record.get("enterprise").get("id").asString();
    JsonNode tanks = commander.get("/api/simulations/prefill?enterprise=" + enterprise).json().get("tanks");
    JsonNode tank = StreamSupport.stream(tanks.spliterator(), false)
        .filter(each -> each.get("id").asString().equals(record.get("id").asString())).findFirst().orElseThrow();
    assertThat(tank.get("notes")).isEmpty();
    assertThat(tank.get("quantityKg").asDouble()).isEqualTo(record.get("quantityTonnes").asDouble() * 1000);
    assertThat(tank.get("releases").size()).isBetween(4, 5);
    assertThat(tank.get("releases")).anyMatch(release -> !release.get("kind").asString().isEmpty());
    for (JsonNode release : tank.get("releases")) {
      if (release.get("kind").asString().isEmpty()) continue;
      String levels = release.get("levels").asString().isEmpty() ? "" : ",\"levels\":" + release.get("levels");
      String weather = release.get("kind").asString().equals("toxic-plume")
          ? ",\"weather\":{\"windFromDegrees\":270,\"windSpeed\":3,\"stability\":\"D\"}" : "";
      String scenario = "{\"kind\":" + release.get("kind") + ",\"point\":" + tank.get("point") + ",\"substance\":" + tank.get("substance")
          + levels + ",\"source\":" + release.get("source") + weather + "}";
      Client.Answer answer = commander.post("/api/simulations", scenario);
      assertThat(answer.status()).as(scenario + answer.body()).isEqualTo(201);
    }
  }

  @Test void anEnterpriseIsToldOfItsOwnTanksOnly() {
    Client enterprise = Client.as("enterprise");
    JsonNode foreign = Client.as("city").get("/api/records/storage-tank?size=200&sort=id").json().get("items");
    String own = enterprise.get("/api/records/enterprise?size=1").json().get("items").get(0).get("id").asString();
    assertThat(enterprise.get("/api/simulations/prefill?enterprise=" + own).status()).isEqualTo(200);
    String other = StreamSupport.stream(foreign.spliterator(), false).map(tank -> tank.get("enterprise").get("id").asString())
        .filter(id -> !id.equals(own)).findFirst().orElseThrow();
    assertThat(enterprise.get("/api/simulations/prefill?enterprise=" + other).status()).isEqualTo(404);
  }

  @Test void everyDemoTankHasAReleaseOrSaysWhyNot() {
    Client city = Client.as("city");
    JsonNode items = city.get("/api/records/storage-tank?size=200").json().get("items");
    assertThat(items.size()).isGreaterThan(50);
    StreamSupport.stream(items.spliterator(), false).map(tank -> tank.get("enterprise").get("id").asString()).distinct().limit(20)
        .forEach(id -> city.get("/api/simulations/prefill?enterprise=" + id).json().get("tanks").forEach(tank -> assertThat(
            tank.get("releases").size() >= 4 || !tank.get("notes").isEmpty()).as(tank.toString()).isTrue()));
  }

  @Test
  @Tag("A4.5")
  void thePeopleAroundADemoHazardAreCounted() {
    Client city = Client.as("city");
    for (JsonNode hazard : city.get("/api/records/major-hazard?size=10&sort=id").json().get("items")) {
      JsonNode people = city.get("/api/major-hazards/" + hazard.get("id").asString() + "/people").json();
      assertThat(people.get("alpha").asDouble()).isIn(0.5, 1.0, 1.2, 1.5, 2.0);
      assertThat(people.get("notes")).isNotEmpty();
    }
  }
}
