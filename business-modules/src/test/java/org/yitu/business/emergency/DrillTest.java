package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** A drill with its clock, from its start to its score. */
@DatabaseTest
@Tag("C17")
@Tag("A11.11")
class DrillTest {
  private final RecordService records;
  private final Drills drills;
  private final IncidentLog log;
  private final IncidentController http;
  private final DrillReminders reminders;
  private final TestClock clock;
  private final Actor plant;

  DrillTest(@Autowired RecordService records, @Autowired Drills drills, @Autowired IncidentLog log, @Autowired IncidentController http,
      @Autowired DrillReminders reminders, @Autowired TestClock clock, @Autowired Plants plants) {
    this.records = records;
    this.drills = drills;
    this.log = log;
    this.http = http;
    this.reminders = reminders;
    this.clock = clock;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  void a01AnInjectStandsInTheLogAtItsMinuteAlthoughNobodyLooked() {
    long drill = incident(true);
    long inject = inject(drill, 10, 5);
    drills.start(plant, drill, 5);
    OffsetDateTime start = drills.read(plant, drill).startedAt();
    clock.pass(Duration.ofMinutes(1));
    assertThat(http.log(plant, drill, 0, 50).items()).extracting(IncidentLog.Line::kind).doesNotContain(LogEntry.Kind.INJECT);

    clock.pass(Duration.ofMinutes(9));
    http.note(plant, drill, new IncidentController.Note(null, "示例", null));

    List<IncidentLog.Line> lines = http.log(plant, drill, 0, 50).items();
    assertThat(lines).extracting(IncidentLog.Line::kind).startsWith(LogEntry.Kind.NOTE, LogEntry.Kind.INJECT, LogEntry.Kind.CLOCK);
    assertThat(lines.get(1)).satisfies(line -> {
      assertThat(line.drillSeconds()).isEqualTo(600);
      assertThat(line.at().toInstant()).isEqualTo(start.plusMinutes(2).toInstant());
      assertThat(line.subject()).isEqualTo(inject);
    });
    assertThat(lines.get(0).drillSeconds()).isEqualTo(3_000);
    assertThat(log.verify(drill).intact()).isTrue();
  }

  @Test
  void whoMerelyReadsSeesAnInjectAsARecordOnceItWasTold() {
    long drill = incident(true);
    long soon = inject(drill, 1, null);
    long later = inject(drill, 10, null);
    Actor reader = new Actor(77, "reader", "示例参演人", plant.party(), plant.range(), plant.sectors(), plant.enterpriseId(),
        Permissions.of("*:read", "*:export"), plant.locale());
    Map<String, String> ofDrill = Map.of("incident", String.valueOf(drill));
    assertThat(records.list(reader, DrillInject.TYPE, ofDrill)).containsEntry("total", 0L);
    assertThatThrownBy(() -> records.get(reader, DrillInject.TYPE, soon)).isInstanceOf(Refusal.class);
    assertThat(records.list(plant, DrillInject.TYPE, ofDrill)).containsEntry("total", 2L);

    drills.start(plant, drill, 1);
    clock.pass(Duration.ofMinutes(2));
    drills.read(reader, drill);
    assertThat(records.get(reader, DrillInject.TYPE, soon)).containsEntry("told", true);
    assertThatThrownBy(() -> records.history(reader, DrillInject.TYPE, later, 0, 20)).isInstanceOf(Refusal.class);
  }

  @Test
  void theInjectsOfMinuteZeroFollowTheStart() {
    long drill = incident(true);
    inject(drill, 0, null);
    drills.start(plant, drill, 1);
    assertThat(http.log(plant, drill, 0, 50).items()).extracting(IncidentLog.Line::kind)
        .containsExactly(LogEntry.Kind.INJECT, LogEntry.Kind.CLOCK, LogEntry.Kind.INCIDENT);
  }

  @Test
  void a02DeadlinesStandStillWithTheClock() {
    long drill = incident(true);
    drills.start(plant, drill, 10);
    long task = task(drill, 20);
    clock.pass(Duration.ofSeconds(60));
    drills.pause(plant, drill);
    clock.pass(Duration.ofHours(3));
    drills.read(plant, drill);
    assertThat(records.get(plant, ResponseTask.TYPE, task)).containsEntry("state", "ORDERED").containsEntry("due", null);
    assertThatThrownBy(() -> records.step(plant, ResponseTask.TYPE, task, new ResponseTask.Acknowledge())).isInstanceOf(Refusal.class);

    drills.resume(plant, drill, null);
    clock.pass(Duration.ofSeconds(59));
    drills.read(plant, drill);
    assertThat(records.get(plant, ResponseTask.TYPE, task)).containsEntry("state", "ORDERED");
    clock.pass(Duration.ofSeconds(1));
    drills.read(plant, drill);
    assertThat(records.get(plant, ResponseTask.TYPE, task)).containsEntry("state", "OVERDUE").containsEntry("drill", true);
  }

  @Test
  void a03TheScoreFollowsFromTheLogAndStandsAfterTheEnd() {
    long drill = incident(true);
    long inject = inject(drill, 1, 5);
    drills.start(plant, drill, 1);
    long task = task(drill, 10);
    records.step(plant, ResponseTask.TYPE, task, new ResponseTask.Acknowledge());
    clock.pass(Duration.ofMinutes(2));
    drills.answer(plant, drill, inject, "已转向上风向集结");
    assertThatThrownBy(() -> drills.answer(plant, drill, inject, "再答")).isInstanceOf(Refusal.class);
    clock.pass(Duration.ofMinutes(9));
    records.step(plant, ResponseTask.TYPE, task, new ResponseTask.Finish("完成，但已超时"));
    // 0.3 × 1 + 0.5 × 0 + 0.2 × 1
    Drills.Drill finished = drills.finish(plant, drill);
    assertThat(finished.score().points()).isEqualTo(50.0);
    assertThat(finished.state()).isEqualTo("FINISHED");
    assertThat(http.log(plant, drill, 0, 1).items().get(0).text().zh()).isEqualTo("演练结束，得分 50.0");
    assertThatThrownBy(() -> task(drill, 10)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> drills.resume(plant, drill, 1)).isInstanceOf(Refusal.class);
    assertThat(DrillScore.of(log.entries(drill).stream().map(LogEntry::content).toList()).points()).isEqualTo(50.0);
  }

  @Test
  void a04ARealIncidentHasNoDrillClockAndNoInjects() {
    long real = incident(false);
    assertThatThrownBy(() -> drills.start(plant, real, 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> inject(real, 1, null)).isInstanceOf(Refusal.class);
    assertThat(records.get(plant, ResponseTask.TYPE, task(real, 5))).containsEntry("drill", false);
  }

  @Test
  void a05NobodyElseDirectsADrillAndThePastIsNotRewritten() {
    long drill = incident(true);
    assertThatThrownBy(() -> drills.start(Actors.OTHER_COUNTY, drill, 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> task(drill, 5)).isInstanceOf(Refusal.class);
    long inject = inject(drill, 3, null);
    drills.start(plant, drill, 1);
    clock.pass(Duration.ofMinutes(4));
    assertThatThrownBy(() -> records.delete(plant, DrillInject.TYPE, inject)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.update(plant, DrillInject.TYPE, inject, Map.of("atMinute", 30, "version", 0)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> inject(drill, 2, null)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A11.13")
  @Tag("R-LOCK-DRILL")
  void anExecutedDrillRecordIsNeitherEditedNorDeleted() {
    Map<String, Object> made = records.create(plant, DrillRecord.TYPE, drillRecord("ON_SITE"));
    long id = id(made);
    Map<String, Object> edited = records.update(plant, DrillRecord.TYPE, id, Map.of("leader", "示例乙", "version", made.get("version")));
    Map<String, Object> held = records.step(plant, DrillRecord.TYPE, id, new DrillRecord.Execute(LocalDate.now(clock), 20));
    assertThat(edited).containsEntry("leader", "示例乙");
    assertThat(held).containsEntry("state", "EXECUTED").containsEntry("editable", false).containsEntry("deletable", false);
    assertThatThrownBy(() -> records.update(plant, DrillRecord.TYPE, id, Map.of("leader", "示例丙", "version", held.get("version"))))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.delete(plant, DrillRecord.TYPE, id)).isInstanceOf(Refusal.class);
    assertThat(records.get(plant, DrillRecord.TYPE, id)).containsEntry("leader", "示例乙");
  }

  @Test
  @Tag("A11.12")
  @Tag("R-DRILL")
  void anEnterpriseIsRemindedUntilBothItsDrillsWereHeldInTime() {
    assertThat(missing()).hasSize(2);
    hold("SPECIAL", LocalDate.now(clock).minusYears(1));
    hold("ON_SITE", LocalDate.now(clock).minusMonths(6).minusDays(1));
    assertThat(missing()).singleElement().asString().contains("半年");
    hold("ON_SITE", LocalDate.now(clock).minusMonths(6));
    assertThat(missing()).isEmpty();
    clock.pass(Duration.ofDays(1));
    assertThat(missing()).hasSize(2);
    assertThat(reminders.page(Actors.OTHER_COUNTY, 0, 200).items()).extracting(DrillReminders.Reminder::enterprise)
        .doesNotContain(plant.enterpriseId());
  }

  private List<String> missing() {
    return reminders.page(plant, 0, 10).items().stream().flatMap(each -> each.missing().stream()).map(text -> text.zh()).toList();
  }

  private void hold(String kind, LocalDate on) {
    long id = id(records.create(plant, DrillRecord.TYPE, drillRecord(kind)));
    records.step(plant, DrillRecord.TYPE, id, new DrillRecord.Execute(on, 12));
  }

  private static Map<String, Object> drillRecord(String kind) {
    return Map.of("name", "示例演练", "kind", kind, "place", "示例厂区", "leader", "示例甲");
  }

  private long task(long incident, int minutes) {
    return id(records.create(plant, ResponseTask.TYPE, Map.of("incident", incident, "name", "示例任务", "role", "示例组", "allowedMinutes", minutes)));
  }

  private long inject(long drill, int minute, Integer answerMinutes) {
    Map<String, Object> inject = new HashMap<>(Map.of("incident", drill, "atMinute", minute, "kind", "WIND", "name", "示例：风向转北",
        "windFromDegrees", 0, "windSpeed", 3));
    if (answerMinutes != null) inject.put("answerMinutes", answerMinutes);
    return id(records.create(plant, DrillInject.TYPE, inject));
  }

  private long incident(boolean drill) {
    return id(records.create(plant, Incident.TYPE, Map.ofEntries(Map.entry("name", "示例氯气泄漏"), Map.entry("drill", drill),
        Map.entry("kind", "TOXIC_RELEASE"), Map.entry("occurredAt", "2026-03-02T09:00:00+08:00"), Map.entry("place", "示例路"),
        Map.entry("location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87))), Map.entry("substance", "氯"),
        Map.entry("description", "示例"), Map.entry("reporter", "示例"), Map.entry("reporterPhone", "0830-0000000"))));
  }

  private static long id(Map<String, Object> item) {
    return ((Number) item.get("id")).longValue();
  }
}
