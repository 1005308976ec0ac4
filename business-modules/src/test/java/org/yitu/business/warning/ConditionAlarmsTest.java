package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.monitoring.MonitoringPoint;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.telemetry.Reading;
import org.yitu.business.telemetry.TelemetryService;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** A condition over a level and a pressure, both without limits of their own, an interval of ten seconds. */
@DatabaseTest
@Tag("A7.1")
@Tag("A8.2")
class ConditionAlarmsTest {
  private final ConditionAlarms conditions;
  private final Alarms alarms;
  private final RecordService records;
  private final TelemetryService telemetry;
  private final TestClock clock;
  private final Actor plant;
  private final long level;
  private final long pressure;

  ConditionAlarmsTest(@Autowired ConditionAlarms conditions, @Autowired Alarms alarms, @Autowired RecordService records,
      @Autowired TelemetryService telemetry, @Autowired TestClock clock, @Autowired Plants plants) {
    this.conditions = conditions;
    this.alarms = alarms;
    this.records = records;
    this.telemetry = telemetry;
    this.clock = clock;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    level = point("LT_1");
    pressure = point("PT_2");
    records.create(plant, AlarmCondition.TYPE, Map.of("name", "示例高液位且高压", "expression", "LT_1 > 8 and PT_2 >= 2", "level", "RED",
        "delaySeconds", 10, "inService", true));
  }

  private long point(String tag) {
    return ((Number) records.create(plant, MonitoringPoint.TYPE, Map.ofEntries(Map.entry("name", "示例"), Map.entry("tag", tag),
        Map.entry("kind", "OTHER"), Map.entry("unit", "METRE"), Map.entry("place", "罐顶"), Map.entry("rangeFrom", 0), Map.entry("rangeTo", 10),
        Map.entry("intervalSeconds", 10), Map.entry("inService", true),
        Map.entry("location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87))))).get("id")).longValue();
  }

  private void measure(double levelValue, double pressureValue) {
    clock.pass(Duration.ofSeconds(10));
    telemetry.take(plant, List.of(new Reading(level, clock.instant(), levelValue, Reading.Quality.GOOD),
        new Reading(pressure, clock.instant(), pressureValue, Reading.Quality.GOOD)));
    conditions.judge();
  }

  private List<?> alarms() {
    return (List<?>) records.list(plant, Alarm.TYPE, Map.of("rule", "COMBINED")).get("items");
  }

  @Test
  void itRisesWhenBothHoldForLongEnoughAndSettlesWhenOneDoesNot() {
    measure(9, 1);
    measure(9, 1);
    assertThat(alarms()).as("one alone").isEmpty();
    measure(9, 2);
    assertThat(alarms()).as("not yet for ten seconds").isEmpty();
    measure(9, 2);
    measure(9, 2);
    assertThat(alarms()).singleElement().satisfies(alarm -> assertThat((Map<?, ?>) alarm).extracting("level", "occurrences")
        .containsExactly("RED", 1));
    measure(7, 2);
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(((Map<?, ?>) alarms().get(0)).get("settledAt")).isNotNull();
  }

  @Test
  void whileASensorIsSilentTheAlarmStaysAsItWas() {
    measure(9, 2);
    measure(9, 2);
    measure(9, 2);
    clock.pass(Duration.ofMinutes(10));
    conditions.judge();
    alarms.sweep();
    assertThat(((Map<?, ?>) alarms().get(0)).get("settledAt")).as("nobody knows").isNull();
  }

  @Test
  void aConditionThatCannotBeReadIsRefusedAtItsField() {
    assertThatThrownBy(() -> records.create(plant, AlarmCondition.TYPE, Map.of("name", "示例", "expression", "LT_1 >", "level", "RED",
        "delaySeconds", 0, "inService", true))).isInstanceOf(Refusal.class);
  }
}
