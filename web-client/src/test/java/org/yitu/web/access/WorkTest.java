package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** What waits for somebody is what his lists show. */
@Tag("db")
class WorkTest {
  @ParameterizedTest
  @ValueSource(strings = {"enterprise", "town", "county"})
  @Tag("A0.8")
  void eachNumberIsTheTotalOfItsList(String username) {
    Client client = Client.as(username);
    JsonNode items = client.get("/api/todo").json().get("items");
    assertThat(items.size()).isPositive();
    for (JsonNode item : items) {
      String state = item.get("state").get("value").asString();
      String drills = item.get("conditions").has("drill") ? "&drill=false" : "";
      long total = client.get("/api/records/" + item.get("type").asString() + "?size=1&state=" + state + drills).json().get("total").asLong();
      if (!item.get("type").asString().equals("emergency-plan")) assertThat(item.get("total").asLong()).as(item.toString()).isEqualTo(total);
      assertThat(item.get("steps").size()).isPositive();
    }
  }

  @Test
  void nobodyIsToldOfStepsOfTheOtherSide() {
    Stream.of("Accept", "SendBack", "WriteOff").forEach(step -> {
      JsonNode steps = Client.as("enterprise").get("/api/records/major-hazard/schema").json().get("steps");
      steps.forEach(each -> {
        if (each.get("name").asString().equals(step)) assertThat(each.get("mine").asBoolean()).as(step).isFalse();
      });
    });
    JsonNode steps = Client.as("city").get("/api/records/major-hazard/schema").json().get("steps");
    steps.forEach(each -> assertThat(each.get("mine").asBoolean()).as(each.get("name").asString())
        .isEqualTo(!Set.of("Declare", "AskWriteOff", "Supersede").contains(each.get("name").asString())));
  }
}
