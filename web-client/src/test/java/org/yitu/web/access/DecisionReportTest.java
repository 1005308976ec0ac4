package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** Reports over the demo city, against the lists that they count and against dangers counted one by one. */
@Tag("db")
class DecisionReportTest {
  @ParameterizedTest
  @ValueSource(strings = {"hidden-danger-analysis", "major-hazard-analysis", "personnel-analysis", "enterprise-analysis",
      "risk-point-analysis", "incident-analysis"})
  @Tag("A19.1") @Tag("A19.2") @Tag("A19.3") @Tag("C14")
  void everyNumberIsTheTotalOfTheListItLeadsTo(String id) {
    for (String user : List.of("city", "county")) {
      Client client = Client.as(user);
      JsonNode report = client.get("/api/reports/" + id).json();
      int followed = 0;
      for (JsonNode table : report.get("tables")) {
        for (JsonNode line : table.get("lines")) {
          for (JsonNode cell : line.get("cells")) {
            if (cell.get("conditions").isEmpty() || followed > 40) continue;
            assertThat(total(client, report.get("type").asString(), cell.get("conditions"))).as("%s %s", id, cell)
                .isEqualTo(cell.get("value").asLong());
            followed++;
          }
        }
      }
      assertThat(followed).as("numbers that lead somewhere").isPositive();
    }
  }

  @Test
  @Tag("C17")
  void aDrillIsInNoFigureOfTheIncidents() {
    Client commander = Client.as("commander");
    JsonNode before = commander.get("/api/reports/incident-analysis").json();
    assertThat(commander.post("/api/records/incident", """
        {"name":"示例演练","drill":true,"kind":"TOXIC_RELEASE","occurredAt":"2026-03-02T09:00:00+08:00","place":"示例路",
         "location":{"type":"Point","coordinates":[105.44,28.89]},"description":"示例","reporter":"示例员","reporterPhone":"0830-0712456"}""")
        .status()).isEqualTo(201);
    assertThat(commander.get("/api/reports/incident-analysis").json()).isEqualTo(before);
  }

  @Test
  @Tag("A5.13") @Tag("A5.18") @Tag("C15") @Tag("R-KPI")
  void theQuarterlyFiguresAgreeWithDangersCountedOneByOne() {
    Client county = Client.as("county");
    Map<String, Long> counted = new HashMap<>();
    List<JsonNode> dangers = all(county, "hidden-danger");
    for (JsonNode danger : dangers) {
      String state = danger.get("state").asString();
      boolean major = danger.get("level").asString().equals("MAJOR");
      boolean closed = state.equals("CLOSED");
      boolean late = List.of("OVERDUE", "EXTENSION_ASKED", "EXTENSION_REFUSED").contains(state);
      counted.merge("found", 1L, Long::sum);
      if (closed) counted.merge("rectified", 1L, Long::sum);
      if (closed || late) counted.merge("ended", 1L, Long::sum);
      if (major) counted.merge("major", 1L, Long::sum);
      if (major && closed) counted.merge("majorClosed", 1L, Long::sum);
      if (late) counted.merge("overdue", 1L, Long::sum);
    }
    JsonNode table = county.get("/api/reports/quarterly-figures").json().get("tables").get(0);
    Map<String, Double> figures = figures(table, table.get("total"));
    for (String id : List.of("found", "rectified", "ended", "major", "overdue")) {
      assertThat(figures.get(id)).as(id).isEqualTo(counted.getOrDefault(id, 0L).doubleValue());
    }
    assertThat(figures.get("rectifiedShare")).isEqualTo(counted.get("rectified") / (double) counted.get("found"));
    assertThat(figures.get("majorRectified")).isEqualTo(counted.getOrDefault("majorClosed", 0L) / (double) counted.get("major"));
  }

  @Test
  @Tag("C15") @Tag("A0.2")
  void aCountysLineOfTheCityIsTheCountysOwnTotal() {
    JsonNode city = Client.as("city").get("/api/reports/quarterly-figures").json().get("tables").get(0);
    JsonNode county = Client.as("county").get("/api/reports/quarterly-figures").json().get("tables").get(0);
    Map<String, Double> own = figures(county, county.get("total"));
    assertThat(StreamSupport.stream(city.get("lines").spliterator(), false).map(line -> figures(city, line))).contains(own);
    long sum = 0;
    for (JsonNode line : city.get("lines")) sum += line.get("cells").get(0).get("value").asLong();
    assertThat(city.get("total").get("cells").get(0).get("value").asLong()).isEqualTo(sum);
  }

  @Test
  @Tag("A19.2")
  void aPeriodLimitsWhatIsCountedAndAWrongDayIsRefused() {
    Client city = Client.as("city");
    long all = city.get("/api/reports/hidden-danger-analysis").json().get("tables").get(0).get("total").get("cells").get(0).get("value")
        .asLong();
    JsonNode some = city.get("/api/reports/hidden-danger-analysis?from=2100-01-01").json();
    assertThat(some.get("tables").get(0).get("lines")).isEmpty();
    assertThat(all).isPositive();
    assertThat(city.get("/api/reports/hidden-danger-analysis?from=yesterday").status()).isEqualTo(400);
    assertThat(city.get("/api/reports/nothing").status()).isEqualTo(404);
  }

  private static Map<String, Double> figures(JsonNode table, JsonNode line) {
    Map<String, Double> figures = new HashMap<>();
    for (int i = 0; i < table.get("columns").size(); i++) {
      JsonNode value = line.get("cells").get(i).get("value");
      figures.put(table.get("columns").get(i).get("value").asString(), value.isNull() ? null : (Double) value.asDouble());
    }
    return figures;
  }

  private static long total(Client client, String type, JsonNode conditions) {
    List<String> parts = new ArrayList<>();
    conditions.propertyStream().forEach(one -> parts.add(one.getKey() + "=" + URLEncoder.encode(one.getValue().asString(),
        StandardCharsets.UTF_8)));
    return client.get("/api/records/" + type + "?size=1&" + String.join("&", parts)).json().get("total").asLong();
  }

  private static List<JsonNode> all(Client client, String type) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page;
    int number = 0;
    do {
      page = client.get("/api/records/" + type + "?size=200&page=" + number++).json();
      page.get("items").forEach(items::add);
    } while (items.size() < page.get("total").asLong());
    return items;
  }
}
