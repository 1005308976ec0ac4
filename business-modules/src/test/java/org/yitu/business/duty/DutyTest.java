package org.yitu.business.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.OwedReports;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** Rosters, patrols and self-correction. */
@DatabaseTest
class DutyTest {
  private final RecordService records;
  private final Plants plants;
  private final JdbcTemplate jdbc;
  private final TestClock clock;
  private final SpecialPeriods periods;
  private final Actor plant;

  DutyTest(@Autowired RecordService records, @Autowired Plants plants, @Autowired JdbcTemplate jdbc, @Autowired TestClock clock,
      @Autowired SpecialPeriods periods) {
    this.plants = plants;
    this.jdbc = jdbc;
    this.clock = clock;
    this.periods = periods;
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A18.5") @Tag("A18.6") @Tag("C9")
  void aShiftIsHandedOverWithWhatIsOpenAndStandsFromItsBeginning() {
    long shift = shift(Actors.CITY);
    assertThat(records.get(plant, DutyShift.TYPE, shift)).as("the government's roster is everybody's").containsEntry("leader", "示例");
    assertThatThrownBy(() -> records.step(Actors.CITY, DutyShift.TYPE, shift, "HandOver", Map.of("events", "无", "open", "无", "successor", "示例")))
        .isInstanceOf(Refusal.class);
    assertThat(records.get(plant, DutyShift.TYPE, shift)).as("but not everybody's to hand over").containsEntry("openSteps", List.of());
    assertThatThrownBy(() -> records.step(plant, DutyShift.TYPE, shift, "Begin", Map.of())).isInstanceOf(Refusal.class);
    records.step(Actors.CITY, DutyShift.TYPE, shift, "Begin", Map.of());
    assertThatThrownBy(() -> records.delete(Actors.CITY, DutyShift.TYPE, shift)).isInstanceOf(Refusal.class);
    records.step(Actors.CITY, DutyShift.TYPE, shift, "HandOver", Map.of("events", "示例", "open", "示例未办事项", "successor", "示例接班人"));
    assertThat(records.get(plant, DutyShift.TYPE, shift)).containsEntry("state", "HANDED_OVER").containsEntry("open", "示例未办事项");
    long own = shift(plant);
    assertThatThrownBy(() -> records.get(Actors.ofEnterprise(78), DutyShift.TYPE, own)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A18.2") @Tag("A18.3") @Tag("C4")
  void aPatrolOfTheGovernmentIsReadByTheEnterpriseItWasAt() {
    Map<String, Object> patrol = new HashMap<>(Map.of("name", "示例巡查", "patrolledAt", "2026-03-02T09:00:00+08:00", "location",
        Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)), "place", "示例罐区", "officer", "示例", "result", "FINDINGS",
        "enterprise", plant.enterpriseId()));
    assertThatThrownBy(() -> records.create(Actors.COUNTY, Patrol.TYPE, patrol)).as("findings are told").isInstanceOf(Refusal.class);
    patrol.put("findings", "示例问题");
    long id = (Long) records.create(Actors.COUNTY, Patrol.TYPE, patrol).get("id");
    assertThat(records.get(plant, Patrol.TYPE, id)).containsEntry("findings", "示例问题");
    assertThatThrownBy(() -> records.get(Actors.OTHER_COUNTY, Patrol.TYPE, id)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A10.1") @Tag("A10.2") @Tag("A10.3")
  void theLedgersTellTheSidesApartAndHoldWhatWasCorrected() {
    Map<String, Object> patrol = new HashMap<>(Map.of("name", "示例台账巡查", "patrolledAt", "2026-03-02T09:00:00+08:00", "location",
        Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)), "place", "示例", "officer", "示例", "result", "NORMAL"));
    Object own = records.create(plant, Patrol.TYPE, patrol).get("id");
    patrol.put("enterprise", plant.enterpriseId());
    Object theirs = records.create(Actors.COUNTY, Patrol.TYPE, patrol).get("id");
    assertThat(records.list(plant, Patrol.TYPE, Map.of("side", "ENTERPRISE")).get("items").toString()).contains("id=" + own)
        .doesNotContain("id=" + theirs);
    assertThat(records.list(plant, Patrol.TYPE, Map.of("side", "GOVERNMENT")).get("items").toString()).contains("id=" + theirs)
        .doesNotContain("id=" + own);
    Object corrected = records.create(plant, SelfCorrection.TYPE, Map.of("name", "示例自查自纠", "checkedOn", "2026-03-01", "problem", "示例",
        "responsible", "示例")).get("id");
    assertThat(records.list(plant, SelfCorrection.TYPE, Map.of("state", "OPEN")).get("items").toString()).contains("id=" + corrected);
  }

  @Test
  @Tag("A18.4")
  void whatWasCorrectedStands() {
    long id = (Long) records.create(plant, SelfCorrection.TYPE, Map.of("name", "示例自查", "checkedOn", "2026-03-01", "problem", "示例",
        "responsible", "示例")).get("id");
    records.step(plant, SelfCorrection.TYPE, id, "Correct", Map.of("correction", "示例已纠正"));
    assertThat(records.get(plant, SelfCorrection.TYPE, id)).containsEntry("state", "CORRECTED").containsEntry("editable", false);
    assertThatThrownBy(() -> records.delete(plant, SelfCorrection.TYPE, id)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A18.6") @Tag("A7.1")
  void whoHasNoRosterInASpecialPeriodIsRemindedUntilHeHas() {
    Actor county = new Actor(526, "c526", "c526", Party.COUNTY, CodeRange.ofCounty(510_526_000), Set.of(), null, Permissions.ALL,
        Locale.SIMPLIFIED_CHINESE);
    MissingRoster roster = new MissingRoster(jdbc, clock);
    Actor here = plants.under(510_526_101, "CHEMICAL_PRODUCTION", 105.44, 28.16);
    OffsetDateTime begins = OffsetDateTime.now(clock).plusDays(2);
    special(county, begins, false);
    assertThat(owing(roster)).as("a shift like any other asks for nothing").doesNotContain(here.enterpriseId());
    special(county, begins.plusDays(2), true);
    assertThat(owing(roster)).as("not yet near").doesNotContain(here.enterpriseId());
    Object period = special(county, begins, true);
    assertThat(owing(roster)).contains(here.enterpriseId()).doesNotContain(plant.enterpriseId());
    assertThat(roster.owed()).filteredOn(owed -> owed.enterprise() == here.enterpriseId()).singleElement().satisfies(
        owed -> assertThat(owed.what()).contains(begins.atZoneSameInstant(clock.getZone()).toLocalDate().toString()));
    special(here, begins.minusDays(1), false);
    assertThat(owing(roster)).as("it ends when the period begins").contains(here.enterpriseId());
    special(here, begins.plusHours(1), false);
    assertThat(owing(roster)).doesNotContain(here.enterpriseId());
    Actor late = plants.under(510_526_102, "CHEMICAL_PRODUCTION", 105.44, 28.16);
    assertThat(owing(roster)).contains(late.enterpriseId());
    records.delete(county, DutyShift.TYPE, (Long) period);
    assertThat(owing(roster)).doesNotContain(late.enterpriseId());
  }

  @Test
  @Tag("A18.6")
  void holidaysThatWerePastedAreAddedOnceAndAskForARoster() {
    Actor county = new Actor(527, "c527", "c527", Party.COUNTY, CodeRange.ofCounty(510_527_000), Set.of(), null, Permissions.ALL,
        Locale.SIMPLIFIED_CHINESE);
    Actor here = plants.under(510_527_101, "CHEMICAL_PRODUCTION", 105.44, 28.16);
    MissingRoster roster = new MissingRoster(jdbc, clock);
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    String list = "示例节 %s %s\n示例说明 5月40日".formatted(tomorrow, tomorrow.plusDays(2));
    assertThat(periods.read(county, paste(list, true))).satisfies(read -> assertThat(read.unread()).containsExactly("示例说明 5月40日"))
        .extracting(SpecialPeriods.Read::created).isEqualTo(0);
    assertThat(owing(roster)).doesNotContain(here.enterpriseId());

    assertThat(periods.read(county, paste(list, false)).created()).isEqualTo(1);
    assertThat(periods.read(county, paste(list, false))).satisfies(again -> assertThat(again.items()).allMatch(SpecialPeriods.Line::present))
        .extracting(SpecialPeriods.Read::created).isEqualTo(0);

    assertThat(owing(roster)).contains(here.enterpriseId()).doesNotContain(plant.enterpriseId());
    special(here, tomorrow.plusDays(2).atTime(20, 0).atZone(clock.getZone()).toOffsetDateTime(), false);
    assertThat(owing(roster)).as("the last day belongs to it").doesNotContain(here.enterpriseId());
    assertThat((List<?>) records.list(here, SpecialPeriod.TYPE, Map.of("q", "示例节")).get("items")).as("everybody reads it").hasSize(1);
    assertThatThrownBy(() -> periods.read(here, paste(list, true))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> periods.read(county, new SpecialPeriods.Paste(list, 2026, " ", false))).as("by which notice").isInstanceOf(Refusal.class);
  }

  private static SpecialPeriods.Paste paste(String text, boolean dry) {
    return new SpecialPeriods.Paste(text, 2026, "示例通知", dry);
  }

  private static List<Long> owing(MissingRoster roster) {
    return roster.owed().stream().map(OwedReports.Owed::enterprise).toList();
  }

  private Object special(Actor actor, OffsetDateTime from, boolean special) {
    return records.create(actor, DutyShift.TYPE, Map.of("name", "示例值班", "startsAt", from.toString(), "endsAt", from.plusDays(1).toString(),
        "leader", "示例", "officers", "示例", "phone", "0830-0000000", "specialPeriod", special)).get("id");
  }

  private long shift(Actor actor) {
    return (Long) records.create(actor, DutyShift.TYPE, Map.of("name", "示例值班", "startsAt", "2026-03-02T08:00:00+08:00", "endsAt",
        "2026-03-03T08:00:00+08:00", "leader", "示例", "officers", "示例", "phone", "0830-0000000", "specialPeriod", actor.isEnterprise())).get("id");
  }
}
