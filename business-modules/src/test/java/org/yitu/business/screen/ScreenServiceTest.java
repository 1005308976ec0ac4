package org.yitu.business.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** What a screen shows, against the lists that its numbers open. */
@DatabaseTest
@Tag("C11")
class ScreenServiceTest {
  private final ScreenService screen;
  private final RecordService records;
  private final Plants plants;

  ScreenServiceTest(@Autowired ScreenService screen, @Autowired RecordService records, @Autowired Plants plants) {
    this.screen = screen;
    this.records = records;
    this.plants = plants;
  }

  private Map<String, Object> alarm(Actor plant, String level) {
    return records.create(Actor.SYSTEM, records.types().get("alarm"),
        Map.of("name", "示例预警", "rule", "MANUAL", "level", level, "enterprise", plant.enterpriseId()));
  }

  private long total(Actor actor, String type, Map<String, String> conditions) {
    Map<String, String> asked = new LinkedHashMap<>(conditions);
    asked.put("size", "1");
    return ((Number) records.list(actor, records.types().get(type), asked).get("total")).longValue();
  }

  @Test
  void everyFigureAndItsTrendAreTheTotalsOfTheListsTheyOpen() {
    Actor plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    alarm(plant, "RED");
    alarm(plants.under(510_503_101, "CHEMICAL_PRODUCTION", 105.38, 28.78), "YELLOW");
    for (Actor actor : List.of(Actors.CITY, Actors.COUNTY, Actors.OTHER_COUNTY, Actors.TOWN, plant)) {
      List<KeyFigures.Figure> figures = screen.briefing(actor, "").figures();
      assertThat(figures).hasSize(KeyFigure.ALL.size());
      for (KeyFigures.Figure figure : figures) {
        assertThat(figure.value()).as(actor.username() + " " + figure.id()).isEqualTo(total(actor, figure.type(), figure.conditions()));
        if (figure.trend() == null) continue;
        assertThat(figure.trend().recent()).as(figure.id()).isEqualTo(total(actor, figure.type(), figure.trend().conditions()));
      }
    }
    assertThat(value(Actors.COUNTY, "", "red-alarms")).isPositive();
    assertThat(value(Actors.CITY, "510502000", "open-alarms")).isEqualTo(value(Actors.COUNTY, "", "open-alarms"));
    assertThat(value(Actors.CITY, "510502000", "open-alarms")).isLessThan(value(Actors.CITY, "", "open-alarms"));
  }

  private long value(Actor actor, String within, String id) {
    return screen.briefing(actor, within).figures().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().value();
  }

  @Test
  void theOpenAlarmsAreTheWorstFirstAndOnesOwn() {
    Actor plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    Object yellow = alarm(plant, "YELLOW").get("id").toString();
    Object red = alarm(plant, "RED").get("id").toString();
    List<Object> ids = screen.alarms(Actors.COUNTY, "").items().stream().map(each -> each.get("id")).toList();
    assertThat(ids).contains(red, yellow);
    assertThat(ids.indexOf(red)).isLessThan(ids.indexOf(yellow));
    assertThat(screen.alarms(Actors.OTHER_COUNTY, "").items()).noneMatch(each -> each.get("id").equals(red));
    assertThat(screen.alarms(plant, "").items()).hasSize(2);
    assertThat(screen.alarms(Actors.CITY, "510503000").items()).noneMatch(each -> each.get("id").equals(red));
  }

  @Test
  void whatOnlyTheBooksRaiseIsCountedByRuleAndEnterpriseAndNotListedAmongTheAlarmsOfTheMoment() {
    Actor plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    Object live = alarm(plant, "YELLOW").get("id").toString();
    List<Object> paper = new ArrayList<>();
    for (String rule : List.of("OVERDUE", "OVERDUE", "EXPIRED")) {
      paper.add(records.create(Actor.SYSTEM, records.types().get("alarm"), Map.of("name", "示例台账", "rule", rule, "enterprise", plant.enterpriseId(),
          "location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)))).get("id").toString());
    }
    OpenAlarms.Open open = screen.alarms(plant, "");
    assertThat(open.items()).singleElement().satisfies(each -> assertThat(each.get("id")).isEqualTo(live));
    assertThat(open.total()).isEqualTo(1);
    assertThat(open.books()).containsExactly(Map.entry("OVERDUE", 2L), Map.entry("EXPIRED", 1L));
    assertThat(screen.books(plant).rules()).extracting(OpenAlarms.ByRule::rule).containsExactly("OVERDUE", "EXPIRED");
    assertThat(screen.books(plant).enterprises()).singleElement()
        .satisfies(each -> assertThat(List.of(each.id(), each.alarms())).containsExactly(plant.enterpriseId(), 3L));
    assertThat(screen.books(Actors.CITY).rules().stream().mapToLong(OpenAlarms.ByRule::alarms).sum()).isGreaterThanOrEqualTo(3);
    assertThat(value(plant, "", "open-alarms")).isEqualTo(1);
  }

  @Test
  void theWayDownLeadsToTheEnterpriseWithTheWorstOfItsAlarms() {
    Actor plant = plants.under(510_502_198, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    plants.rename(plant, "龘示例：以名称排在最后");
    alarm(plant, "ORANGE");
    alarm(plant, "YELLOW");
    for (int i = 0; i < 200; i++) plants.under(510_502_198, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    Map<String, Object> town = screen.place(Actors.COUNTY, "510502198");
    assertThat(((Places.Area) town.get("area")).level()).isEqualTo("TOWN");
    Places.Child child = ((List<?>) town.get("children")).stream().map(Places.Child.class::cast)
        .filter(each -> each.id().equals(plant.enterpriseId().toString())).findFirst().orElseThrow();
    assertThat(child.severity()).isEqualTo(3);
    assertThat(child.alarms()).isEqualTo(2);
    assertThat(child.point()).isNotNull();
  }

  @Test
  void nobodyLooksBeyondHisJurisdiction() {
    assertThatThrownBy(() -> screen.briefing(Actors.COUNTY, "510503000")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> screen.place(Actors.COUNTY, "510500000")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> screen.alarms(Actors.ENTERPRISE, "510502000")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> screen.alarms(Actors.CITY, "1;drop")).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("C9")
  void thePersonOnDutyIsThatOfOnesOwnInstitution() {
    var shift = Map.of("name", "示例值班", "startsAt", "2026-03-02T00:00:00+08:00", "endsAt", "2026-12-03T08:00:00+08:00",
        "leader", "示例领导", "officers", "示例员", "phone", "0830-0000000", "specialPeriod", false);
    records.create(Actors.COUNTY, records.types().get("duty-shift"), shift);
    assertThat(screen.briefing(Actors.COUNTY, "").duty()).containsEntry("leader", "示例领导").containsEntry("phone", "0830-0000000");
    assertThat(screen.briefing(Actors.OTHER_COUNTY, "").duty()).isNull();
  }
}
