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
      assertThat(item.get("conditions").get("state").asString()).isEqualTo(item.get("state").get("value").asString());
      StringBuilder list = new StringBuilder("/api/records/" + item.get("type").asString() + "?size=1");
      item.get("conditions").properties().forEach(each -> list.append('&').append(each.getKey()).append('=').append(each.getValue().asString()));
      long total = client.get(list.toString()).json().get("total").asLong();
      // What the government shares is in an enterprise's list, and not its to do.
      boolean shared = username.equals("enterprise") && item.get("type").asString().equals("emergency-plan");
      if (!shared) assertThat(item.get("total").asLong()).as(item.toString()).isEqualTo(total);
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
