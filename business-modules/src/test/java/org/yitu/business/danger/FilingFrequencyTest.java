package org.yitu.business.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.OwedReports;
import org.yitu.business.record.Paging;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** General dangers at least monthly, major ones at once. */
@DatabaseTest
@Tag("A5.17")
class FilingFrequencyTest {
  private static final Paging ALL = new Paging(0, 200);
  private final RecordService records;
  private final FilingFrequency frequency;
  private final JdbcTemplate jdbc;
  private final TestClock clock;
  private final Actor plant;

  FilingFrequencyTest(@Autowired RecordService records, @Autowired FilingFrequency frequency, @Autowired Plants plants,
      @Autowired JdbcTemplate jdbc, @Autowired TestClock clock) {
    this.records = records;
    this.frequency = frequency;
    this.jdbc = jdbc;
    this.clock = clock;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  void whoHasFiledNothingInTheMonthIsListedUntilHeFiles() {
    assertThat(missing(plant, "")).containsExactly(plant.enterpriseId());
    assertThat(missing(Actors.TOWN, "")).contains(plant.enterpriseId());
    assertThat(missing(Actors.OTHER_COUNTY, "")).doesNotContain(plant.enterpriseId());
    danger("GENERAL", OffsetDateTime.now(clock));
    assertThat(missing(plant, "")).isEmpty();
    assertThat(missing(plant, YearMonth.from(LocalDate.now(clock)).minusMonths(1).toString())).as("the month before").hasSize(1);
  }

  @Test
  @Tag("A7.1")
  void whoHasFiledNothingSinceTheLastMonthOwesItAndHeWhoIsNewDoesNot() {
    MonthlyFiling filing = new MonthlyFiling(jdbc, clock);
    jdbc.update("update enterprise set created_at = ? where id = ?", OffsetDateTime.now(clock), plant.enterpriseId());
    assertThat(filing.owed()).extracting(OwedReports.Owed::enterprise).doesNotContain(plant.enterpriseId());
    jdbc.update("update enterprise set created_at = ? where id = ?", OffsetDateTime.now(clock).minusMonths(3), plant.enterpriseId());
    assertThat(filing.owed()).filteredOn(owed -> owed.enterprise() == plant.enterpriseId()).singleElement()
        .satisfies(owed -> assertThat(owed.what()).contains(YearMonth.from(LocalDate.now(clock)).minusMonths(1).toString()));
    danger("GENERAL", OffsetDateTime.now(clock));
    assertThat(filing.owed()).extracting(OwedReports.Owed::enterprise).doesNotContain(plant.enterpriseId());
  }

  @Test
  void aDangerFiledByTheGovernmentIsNoFilingOfTheEnterprise() {
    Map<String, Object> form = form("GENERAL", OffsetDateTime.now(clock));
    form.put("enterprise", plant.enterpriseId());
    records.create(Actors.TOWN, HiddenDanger.TYPE, form);
    assertThat(missing(plant, "")).hasSize(1);
  }

  @Test
  void anInspectionThatFoundNothingIsAFilingToo() {
    Object plan = records.create(plant, records.types().get("inspection-plan"), Map.of("name", "示例", "frequency", "MONTHLY", "startsOn", "2026-01-01",
        "endsOn", "2030-12-31", "scope", "示例", "responsible", "示例")).get("id");
    jdbc.update("insert into inspection_visit (id, version, owner_code, enterprise_id, created_at, created_by, entered_by, updated_at, updated_by, "
        + "plan_id, visited_on, inspector, found, findings) select id + 1000000000, 0, owner_code, enterprise_id, created_at, created_by, entered_by, "
        + "updated_at, updated_by, id, ?, '示例', 0, '示例' from inspection_plan where id = ?", LocalDate.now(clock), plan);
    assertThat(missing(plant, "")).isEmpty();
  }

  @Test
  void aMajorDangerFiledADayAfterItWasFoundIsLate() {
    long atOnce = danger("MAJOR", OffsetDateTime.now(clock).minusHours(24));
    long late = danger("MAJOR", OffsetDateTime.now(clock).minusHours(25));
    danger("GENERAL", OffsetDateTime.now(clock).minusHours(50));
    List<FilingFrequency.Late> found = frequency.of(plant, "", ALL).late();
    assertThat(found).extracting(FilingFrequency.Late::danger).containsExactly(late).doesNotContain(atOnce);
    assertThat(found.get(0).hours()).isEqualTo(25);
  }

  @Test
  void aMonthThatIsOverIsClosedAndOneThatHasNotBegunIsRefused() {
    YearMonth now = YearMonth.from(LocalDate.now(clock));
    assertThat(frequency.of(plant, now.minusMonths(1).toString(), ALL).closed()).isTrue();
    assertThat(frequency.of(plant, now.toString(), ALL).closed()).isFalse();
    assertThatThrownBy(() -> frequency.of(plant, now.plusMonths(1).toString(), ALL)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> frequency.of(plant, "示例", ALL)).isInstanceOf(Refusal.class);
  }

  private List<Long> missing(Actor actor, String month) {
    return frequency.of(actor, month, ALL).missing().stream().map(FilingFrequency.Missing::enterprise).toList();
  }

  private long danger(String level, OffsetDateTime foundAt) {
    return (Long) records.create(plant, HiddenDanger.TYPE, form(level, foundAt)).get("id");
  }

  private static Map<String, Object> form(String level, OffsetDateTime foundAt) {
    return new HashMap<>(Map.of("name", "示例隐患", "level", level, "category", "FIRE", "location", Map.of("type", "Point", "coordinates",
        List.of(105.44, 28.87)), "place", "示例", "description", "示例", "foundAt", foundAt.toString(), "inspector", "示例", "responsible", "示例"));
  }
}
