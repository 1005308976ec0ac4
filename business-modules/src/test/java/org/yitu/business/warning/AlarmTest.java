package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.danger.Category;
import org.yitu.business.danger.HiddenDanger;
import org.yitu.business.enterprise.Insurance;
import org.yitu.business.enterprise.Licence;
import org.yitu.business.equipment.Equipment;
import org.yitu.business.monitoring.MonitoringPoint;
import org.yitu.business.node.DutyTaken;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.telemetry.Reading;
import org.yitu.business.telemetry.TelemetryService;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.business.workflow.DeadlineSweep;
import org.yitu.geo.text.Refusal;

/** Alarms from a reading beyond its limit to their end. */
@DatabaseTest
@Tag("A7.1")
@Tag("C13")
class AlarmTest {
  private final TelemetryService telemetry;
  private final RecordService records;
  private final Alarms alarms;
  private final SensorAlarms sensors;
  private final RecordAlarms others;
  private final DeadlineSweep deadlines;
  private final JdbcTemplate jdbc;
  private final DataSource database;
  private final TestClock clock;
  private final Actor plant;

  AlarmTest(@Autowired TelemetryService telemetry, @Autowired RecordService records, @Autowired Alarms alarms, @Autowired SensorAlarms sensors,
      @Autowired RecordAlarms others, @Autowired DeadlineSweep deadlines, @Autowired DataSource database, @Autowired TestClock clock,
      @Autowired Plants plants) {
    this.telemetry = telemetry;
    this.records = records;
    this.alarms = alarms;
    this.sensors = sensors;
    this.others = others;
    this.deadlines = deadlines;
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  private long point(int number) {
    return ((Number) records.create(plant, MonitoringPoint.TYPE, Map.ofEntries(Map.entry("name", "示例液位"), Map.entry("tag", "LT_" + number),
        Map.entry("kind", "LEVEL"), Map.entry("unit", "METRE"), Map.entry("place", "罐顶"), Map.entry("rangeFrom", 0),
        Map.entry("rangeTo", 10), Map.entry("low", 2), Map.entry("high", 8), Map.entry("highHigh", 9), Map.entry("intervalSeconds", 10),
        Map.entry("inService", true),
        Map.entry("location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87))))).get("id")).longValue();
  }

  private void measure(long point, double value) {
    clock.pass(Duration.ofSeconds(10));
    assertThat(telemetry.take(plant, List.of(new Reading(point, clock.instant(), value, Reading.Quality.GOOD))).accepted()).isEqualTo(1);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> alarms(Actor actor, Map<String, String> narrowed) {
    Map<String, String> asked = new HashMap<>(narrowed);
    asked.put("enterprise", plant.enterpriseId().toString());
    asked.put("size", "200");
    if (actor.isEnterprise()) asked.remove("enterprise");
    return (List<Map<String, Object>>) records.list(actor, Alarm.TYPE, asked).get("items");
  }

  private static long id(Map<String, Object> item) {
    return ((Number) item.get("id")).longValue();
  }

  @Test
  void a01AReadingBeyondItsLimitIsAnAlarmThatIsConfirmedHandledAndClosed() {
    long point = point(1);
    measure(point, 8.5);
    Map<String, Object> alarm = alarms(plant, Map.of("unhandled", "true")).get(0);
    assertThat(alarm).containsEntry("rule", "HIGH").containsEntry("level", "ORANGE").containsEntry("state", "NEW").containsEntry("shown", "ORANGE");
    records.step(plant, Alarm.TYPE, id(alarm), new Alarm.Confirm("属实"));
    records.step(plant, Alarm.TYPE, id(alarm), new Alarm.Handle("停止进料"));
    assertThat(alarms(plant, Map.of("unhandled", "true"))).isEmpty();
    assertThat(alarms(plant, Map.of("unhandled", "false"))).hasSize(1);
    assertThatThrownBy(() -> records.step(plant, Alarm.TYPE, id(alarm), new Alarm.Close())).isInstanceOf(Refusal.class);

    measure(point, 5);
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    records.step(plant, Alarm.TYPE, id(alarm), new Alarm.Close());
    assertThat(records.get(Actors.COUNTY, Alarm.TYPE, id(alarm))).containsEntry("state", "CLOSED").containsEntry("closedBy", "示例企业" + plant.enterpriseId())
        .containsEntry("handledBy", "示例企业" + plant.enterpriseId());
    assertThatThrownBy(() -> records.get(Actors.OTHER_COUNTY, Alarm.TYPE, id(alarm))).isInstanceOf(Refusal.class);
    measure(point, 8.5);
    assertThat(alarms(plant, Map.of())).hasSize(2);
  }

  @Test
  void a02WhatFlapsIsCountedInOneAlarm() {
    long point = point(2);
    for (int i = 0; i < 20; i++) measure(point, i % 2 == 0 ? 8.5 : 5);
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(alarms(plant, Map.of())).singleElement().satisfies(alarm -> {
      assertThat(alarm).containsEntry("occurrences", 10).containsEntry("state", "NEW");
      assertThat(alarm.get("settledAt")).isNotNull();
    });
    measure(point, 8.6);
    assertThat(alarms(plant, Map.of())).singleElement().satisfies(alarm -> {
      assertThat(alarm).containsEntry("occurrences", 11);
      assertThat(alarm.get("settledAt")).isNull();
    });
  }

  @Test
  void a03NodesThatRaceOpenOneAlarm() throws Exception {
    Signal signal = new Signal(AlarmRule.HIGH, "monitoring-point/" + point(3), plant.enterpriseId(), "示例", Map.of());
    List<Callable<Boolean>> nodes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Alarms node = new Alarms(records, database, clock);
      nodes.add(() -> {
        try {
          node.raise(signal);
        } catch (Refusal manyCountAtOnce) {
          return false;
        }
        return true;
      });
    }
    ExecutorService pool = Executors.newFixedThreadPool(nodes.size());
    try {
      List<Boolean> raised = new ArrayList<>();
      for (Future<Boolean> each : pool.invokeAll(nodes)) raised.add(each.get());
      assertThat(raised).contains(true);
    } finally {
      pool.shutdownNow();
    }
    assertThat(alarms(plant, Map.of())).hasSize(1);
    assertThat(jdbc.queryForObject("select count(*) from alarm where open_key = ?", Integer.class, signal.key())).isEqualTo(1);
  }

  @Test
  void a04WhatNobodyConfirmsClimbsToTheCity() {
    measure(point(4), 9.5);
    long alarm = alarms(plant, Map.of("rule", "HIGH_HIGH")).stream().findFirst().map(AlarmTest::id).orElseThrow();
    List<Object> holders = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      holders.add(records.get(plant, Alarm.TYPE, alarm).get("holder"));
      clock.pass(Duration.ofMinutes(5));
      deadlines.run();
    }
    assertThat(holders).containsExactly("ENTERPRISE", "TOWN", "COUNTY", "CITY", "CITY");
    List<?> told = (List<?>) records.history(Actors.CITY, Alarm.TYPE, alarm, 0, 20).get("items");
    assertThat(told.stream().map(line -> ((Map<?, ?>) line).get("step")).filter("Deadline"::equals)).as("each climb is told with its time").hasSize(3);
    records.step(Actors.CITY, Alarm.TYPE, alarm, new Alarm.Confirm("属实"));
    assertThat(records.get(plant, Alarm.TYPE, alarm)).containsEntry("confirmedBy", "city").containsEntry("confirmBy", null);
  }

  @Test
  void a05AStormIsOneCardWithACountAndTheListIsStillComplete() {
    long first = 900_000_000L + 100_000 * (plant.enterpriseId() % 1_000);
    int all = 10_000;
    for (int i = 0; i < all; i++) {
      alarms.raise(new Signal(AlarmRule.HIGH, "monitoring-point/" + (first + i), plant.enterpriseId(), "示例" + i, Map.of()));
    }
    alarms.raise(new Signal(AlarmRule.HIGH_HIGH, "monitoring-point/" + first, plant.enterpriseId(), "红", Map.of()));
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(total(Map.of("rule", "HIGH"))).isEqualTo(all);
    assertThat(total(Map.of("rule", "HIGH", "folded", "false"))).isEqualTo(Alarms.STORM);
    assertThat(total(Map.of("unhandled", "true", "folded", "false"))).isEqualTo(Alarms.STORM + 2);
    assertThat(alarms(plant, Map.of("rule", "HIGH_HIGH"))).hasSize(1);
    assertThat(alarms(plant, Map.of("rule", "STORM"))).singleElement()
        .satisfies(storm -> assertThat(storm).containsEntry("occurrences", all - Alarms.STORM).containsEntry("shown", "ORANGE"));
    assertThat(alarms(plant, Map.of("folded", "true")).get(0)).containsEntry("shown", "FOLDED").containsEntry("state", "NEW");

    long second = first + all - 1;
    alarms.settle("monitoring-point/" + second, AlarmRule.HIGH);
    clock.pass(Duration.ofMinutes(20));
    alarms.sweep();
    assertThat(total(Map.of("folded", "true", "state", "CLOSED"))).isEqualTo(1);
    assertThat(alarms(plant, Map.of("rule", "STORM")).get(0).get("settledAt")).as("a storm lasts as long as anything of it does").isNull();
    assertThat(deadlinesOfFolded()).as("what is folded does not climb").isZero();
  }

  private long total(Map<String, String> narrowed) {
    return ((Number) records.list(plant, Alarm.TYPE, narrowed).get("total")).longValue();
  }

  private int deadlinesOfFolded() {
    return jdbc.queryForObject("select count(*) from alarm where enterprise_id = ? and folded and confirm_by is not null", Integer.class,
        plant.enterpriseId());
  }

  @Test
  void a05bAStormEndsWhenAllOfItHasEnded() {
    long first = 800_000_000L + 100 * (plant.enterpriseId() % 1_000_000);
    for (int i = 0; i < Alarms.STORM + 3; i++) {
      alarms.raise(new Signal(AlarmRule.LOW, "monitoring-point/" + (first + i), plant.enterpriseId(), "示例" + i, Map.of()));
    }
    alarms.sweep();
    for (int i = 0; i < Alarms.STORM + 3; i++) alarms.settle("monitoring-point/" + (first + i), AlarmRule.LOW);
    for (int i = 0; i < 3; i++) {
      clock.pass(Duration.ofMinutes(11));
      alarms.sweep();
    }
    assertThat(total(Map.of("folded", "true", "state", "CLOSED"))).isEqualTo(3);
    assertThat(alarms(plant, Map.of("rule", "STORM")).get(0).get("settledAt")).isNotNull();
  }

  @Test
  void a06ASilentSensorIsAnAlarmThatSettlesWhenItSpeaks() {
    long point = point(6);
    measure(point, 5);
    clock.pass(Duration.ofSeconds(21));
    sensors.listen();
    assertThat(alarms(plant, Map.of())).singleElement().satisfies(alarm -> assertThat(alarm).containsEntry("rule", "STALE"));
    measure(point, 5);
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(alarms(plant, Map.of()).get(0).get("settledAt")).isNotNull();
  }

  @Test
  void a06bASensorIsNotSilentBecauseNobodyListened() {
    long point = point(16);
    measure(point, 5);
    clock.pass(Duration.ofMinutes(10));
    sensors.taken(new DutyTaken(clock.instant().minus(Duration.ofMinutes(10))));
    sensors.listen();
    assertThat(alarms(plant, Map.of())).isEmpty();
    clock.pass(Duration.ofSeconds(21));
    sensors.listen();
    assertThat(alarms(plant, Map.of())).singleElement().satisfies(alarm -> assertThat(alarm).containsEntry("rule", "STALE"));
  }

  @Test
  void a07ALimitThatWasBrokenInLateReadingsIsToldOnceByItsWorstValueAndIsOver() {
    long point = point(7);
    List<Reading> late = new ArrayList<>();
    for (double value : new double[] {5, 9.5, 9.9, 8.5}) {
      late.add(new Reading(point, clock.instant().minus(Duration.ofMinutes(30 - late.size())), value, Reading.Quality.GOOD));
    }
    telemetry.take(plant, late);
    telemetry.take(plant, late);
    assertThat(alarms(plant, Map.of())).singleElement().satisfies(alarm -> {
      assertThat(alarm).containsEntry("rule", "LATE").containsEntry("occurrences", 1);
      assertThat(alarm.get("measured").toString()).startsWith("9.9");
    });
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(alarms(plant, Map.of()).get(0).get("settledAt")).isNotNull();
  }

  @Test
  void a07bAHistoryThatIsBroughtInRaisesNothing() {
    long point = point(7);
    telemetry.take(plant, List.of(new Reading(point, clock.instant().minus(Duration.ofDays(2)), 9.9, Reading.Quality.GOOD)));
    assertThat(alarms(plant, Map.of())).isEmpty();
  }

  @Test
  void a09ALicencePastItsDateIsAnAlarmUntilItIsRenewed() {
    LocalDate today = LocalDate.now(clock);
    long id = id(records.create(plant, Licence.TYPE, Map.of("kind", "SAFETY_PRODUCTION", "name", "安全生产许可证", "number", "示例-1", "issuer", "示例",
        "issuedOn", today.minusYears(3).toString(), "longTerm", false, "validUntil", today.plusDays(1).toString())));
    others.look();
    assertThat(alarms(plant, Map.of())).isEmpty();
    clock.pass(Duration.ofDays(2));
    others.look();
    others.look();
    assertThat(alarms(plant, Map.of())).singleElement()
        .satisfies(alarm -> assertThat(alarm).containsEntry("rule", "EXPIRED").containsEntry("subject", "licence/" + id).containsEntry("occurrences", 1));
    jdbc.update("update licence set valid_until = ? where id = ?", Date.valueOf(today.plusYears(3)), id);
    others.look();
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(alarms(plant, Map.of()).get(0).get("settledAt")).isNotNull();
  }

  @Test
  void a09cAnInsuranceIsRenewedByTheNextPolicyOfItsKind() {
    LocalDate today = LocalDate.now(clock);
    insurance("SAFETY_LIABILITY", today.minusDays(1));
    insurance("WORK_INJURY", today.minusDays(1));
    others.look();
    assertThat(alarms(plant, Map.of("rule", "EXPIRED"))).hasSize(2);
    insurance("SAFETY_LIABILITY", today.plusYears(1));
    others.look();
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(alarms(plant, Map.of("rule", "EXPIRED")).stream().filter(alarm -> alarm.get("settledAt") == null)).hasSize(1);
  }

  private void insurance(String kind, LocalDate until) {
    records.create(plant, Insurance.TYPE, Map.of("number", "示例-" + kind + until, "kind", kind, "insurer", "示例", "startsOn",
        until.minusYears(1).toString(), "validUntil", until.toString()));
  }

  @Test
  void a09bOneThatCannotBeRaisedDoesNotKeepTheOthersFromBeingRaised() {
    long gone = 7_000_000_000L + plant.enterpriseId();
    for (int i = 0; i < 4; i++) {
      long id = danger();
      jdbc.update("update hidden_danger set state = 'OVERDUE', enterprise_id = ? where id = ?", i % 2 == 0 ? gone : plant.enterpriseId(), id);
    }
    others.look();
    assertThat(alarms(plant, Map.of("rule", "OVERDUE"))).hasSize(2);
    jdbc.update("delete from hidden_danger where enterprise_id = ?", gone);
  }

  @Test
  void a09eWhatStandsStillNeedNotBeTested() {
    for (String condition : List.of("IN_USE", "OUT_OF_USE", "SCRAPPED")) {
      records.create(plant, Equipment.TYPE, Map.of("name", "示例设备", "kind", "FIRE", "condition", condition, "location",
          Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)), "place", "示例车间", "commissionedOn", "2024-01-15", "testMonths", 12,
          "responsible", "示例"));
    }
    others.look();
    assertThat(alarms(plant, Map.of("rule", "EXPIRED"))).hasSize(1);
  }

  @Test
  void a09dAClosedEnterpriseOwesNoPapers() {
    LocalDate today = LocalDate.now(clock);
    insurance("WORK_INJURY", today.minusDays(1));
    jdbc.update("update enterprise set state = 'CLOSED' where id = ?", plant.enterpriseId());
    others.look();
    assertThat(alarms(plant, Map.of("rule", "EXPIRED"))).isEmpty();
  }

  @Test
  @Tag("A5.17")
  void a10WhoFilesNoReportIsToldOnceUntilHeDoes() {
    jdbc.update("update enterprise set created_at = ? where id = ?", Timestamp.from(clock.instant().minus(Duration.ofDays(100))),
        plant.enterpriseId());
    others.look();
    others.look();
    assertThat(alarms(plant, Map.of())).singleElement().satisfies(alarm -> assertThat(alarm).containsEntry("rule", "UNFILED")
        .containsEntry("subject", "enterprise/" + plant.enterpriseId()).containsEntry("occurrences", 1));
    jdbc.update("update enterprise set created_at = ? where id = ?", Timestamp.from(clock.instant()), plant.enterpriseId());
    others.look();
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(alarms(plant, Map.of()).get(0).get("settledAt")).isNotNull();
  }

  @Test
  void a08AnOverdueDangerIsAnAlarmUntilItIsNoLongerOverdue() {
    clock.pass(Duration.ofDays(1));
    long id = danger();
    clock.pass(Duration.ofHours(2));
    deadlines.run();
    others.look();
    others.look();
    assertThat(alarms(plant, Map.of())).singleElement()
        .satisfies(alarm -> assertThat(alarm).containsEntry("rule", "OVERDUE").containsEntry("subject", "hidden-danger/" + id).containsEntry("occurrences", 1));
    jdbc.update("update hidden_danger set state = 'CLOSED' where id = ?", id);
    others.look();
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(alarms(plant, Map.of()).get(0).get("settledAt")).isNotNull();
  }

  private long danger() {
    Map<String, Object> danger = new HashMap<>(Map.of("name", "示例隐患", "level", "GENERAL", "category",
        Category.values()[0].name(), "place", "东墙", "description", "示例", "foundAt", clock.instant().atZone(clock.getZone()).toOffsetDateTime().toString(),
        "inspector", "示例", "responsible", "示例", "due", clock.instant().plusSeconds(3_600).atZone(clock.getZone()).toOffsetDateTime().toString()));
    danger.put("location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)));
    return id(records.create(plant, HiddenDanger.TYPE, danger));
  }
}
