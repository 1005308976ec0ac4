package org.yitu.business.safetyindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.danger.Category;
import org.yitu.business.danger.HiddenDanger;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** The index from records to what its readers see. */
@DatabaseTest
@Tag("A0.4")
@Tag("A7.1")
class IndexServiceTest {
  private final IndexController http;
  private final IndexDays days;
  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final TestClock clock;
  private final Actor plant;
  private final Actor other;

  IndexServiceTest(@Autowired IndexController http, @Autowired IndexDays days, @Autowired RecordService records,
      @Autowired JdbcTemplate jdbc, @Autowired TestClock clock, @Autowired Plants plants) {
    this.http = http;
    this.days = days;
    this.records = records;
    this.jdbc = jdbc;
    this.clock = clock;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    other = plants.under(510_521_100, "CHEMICAL_PRODUCTION", 105.38, 29.15);
  }

  private void danger(String level) {
    records.create(plant, HiddenDanger.TYPE, Map.ofEntries(Map.entry("name", "示例隐患"), Map.entry("category", Category.FIRE.name()),
        Map.entry("level", level), Map.entry("place", "库房"), Map.entry("description", "示例"), Map.entry("foundAt", clock.instant().toString()),
        Map.entry("due", clock.instant().plus(Duration.ofDays(10)).toString()), Map.entry("inspector", "示例"), Map.entry("responsible", "示例"),
        Map.entry("location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)))));
  }

  private IndexService.Detail index() {
    days.compute(days.today());
    return http.detail(plant, plant.enterpriseId(), null);
  }

  @Test
  void a01AnEnterpriseWithoutFaultIsBlueAndFallsWithADangerThatGoesOverdue() {
    assertThat(index().index().score()).isEqualTo(100);
    danger("GENERAL");
    assertThat(index().index().band()).isEqualTo(Band.BLUE);
    LocalDate before = days.today();
    clock.pass(Duration.ofDays(11));
    IndexService.Detail after = index();
    assertThat(after.index().band()).isEqualTo(Band.YELLOW);
    assertThat(after.index().causes()).extracting(SafetyIndex.Cause::code).startsWith("OVERDUE", "DANGERS");
    assertThat(http.detail(plant, plant.enterpriseId(), before).index().band()).as("told from the dates of the records").isEqualTo(Band.BLUE);
    assertThat(after.trend().days()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void a02AMajorDangerOverdueIsRedInTheEnterpriseAndTheWorstOfItsAreas() {
    danger("MAJOR");
    clock.pass(Duration.ofDays(11));
    assertThat(index().index().band()).isEqualTo(Band.RED);
    for (Actor reader : List.of(Actors.TOWN, Actors.COUNTY, Actors.CITY)) {
      IndexService.Overview overview = http.overview(reader, null, null);
      assertThat(overview.whole().worst().band()).as(reader.username()).isEqualTo(Band.RED);
      assertThat(overview.enterprises()).extracting(IndexService.Row::enterprise).contains(plant.enterpriseId());
      assertThat(overview.whole().counts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(overview.whole().enterprises());
    }
  }

  @Test
  void a03AMeanIsWeightedByExposure() {
    danger("MAJOR");
    clock.pass(Duration.ofDays(11));
    days.compute(days.today());
    jdbc.update("update safety_index set exposure = 3 where enterprise_id = ?", plant.enterpriseId());
    jdbc.update("update safety_index set exposure = 1, score = 100, band = 'BLUE' where enterprise_id <> ?", plant.enterpriseId());
    IndexService.Overview town = http.overview(Actors.CITY, 510_502_103L, null);
    double score = http.detail(plant, plant.enterpriseId(), null).trend().days().get(0).mean();
    int others = town.whole().enterprises() - 1;
    assertThat(town.whole().mean()).isEqualTo((3 * score + 100.0 * others) / (3 + others), within(0.005));
    assertThat(town.parts()).isEmpty();
  }

  @Test
  void a04ReadersSeeTheirOwnAndNothingElse() {
    days.compute(days.today());
    assertThat(http.overview(plant, null, null).enterprises()).extracting(IndexService.Row::enterprise).containsExactly(plant.enterpriseId());
    assertThatThrownBy(() -> http.detail(plant, other.enterpriseId(), null)).isInstanceOf(Refusal.class);
    assertThat(http.overview(Actors.TOWN, 510_521_000L, null).enterprises()).isEmpty();
    assertThat(http.overview(Actors.CITY, 510_521_000L, null).enterprises()).extracting(IndexService.Row::enterprise)
        .contains(other.enterpriseId()).doesNotContain(plant.enterpriseId());
    assertThatThrownBy(() -> http.overview(plant, null, days.today().plusDays(1))).isInstanceOf(Refusal.class);
  }

  @Test
  void a05DaysThatAreOverAreComputedOnceAndTodayAnew() {
    days.keep();
    LocalDate today = days.today();
    assertThat(http.detail(plant, plant.enterpriseId(), null).trend().days()).hasSize(IndexDays.TREND_DAYS + 1);
    jdbc.update("update safety_index set score = 42 where enterprise_id = ?", plant.enterpriseId());
    days.keep();
    List<Double> kept = jdbc.queryForList("select score from safety_index where enterprise_id = ? order by index_day desc", Double.class,
        plant.enterpriseId());
    assertThat(kept.get(0)).isEqualTo(100);
    assertThat(kept.subList(1, kept.size())).containsOnly(42.0);
    clock.pass(Duration.ofDays(1));
    days.keep();
    assertThat(jdbc.queryForObject("select score from safety_index where enterprise_id = ? and index_day = ?", Double.class, plant.enterpriseId(),
        Date.valueOf(today))).as("yesterday is over now").isEqualTo(100);
  }

  @Test
  void a06WhatIsCountedForOneIsWhatIsCountedForItAmongAll() {
    danger("MAJOR");
    danger("GENERAL");
    clock.pass(Duration.ofDays(11));
    for (LocalDate day : List.of(days.today(), days.today().minusDays(5))) {
      Map<Long, Facts> all = days.facts(day);
      assertThat(all.get(plant.enterpriseId())).isNotEqualTo(all.get(other.enterpriseId()));
      all.forEach((enterprise, facts) -> assertThat(days.facts(day, enterprise)).contains(facts));
    }
    jdbc.update("update enterprise set state = 'PENDING' where id = ?", other.enterpriseId());
    assertThat(days.facts(days.today(), other.enterpriseId())).isEmpty();
  }
}
