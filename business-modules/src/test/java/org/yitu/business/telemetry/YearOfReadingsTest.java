package org.yitu.business.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;

/** Charts over a year: one point with a reading every minute of the last month and one an hour before, among others with one an hour. */
@DatabaseTest
@Tag("A8.4")
class YearOfReadingsTest {
  private static final int DAYS = 365;
  private static final int DENSE_DAYS = 30;
  private static final int OTHERS = 20;
  private static final int BATCH = 10_000;
  private static final int ROUNDS = 7;
  private static final Duration LONGEST = Duration.ofMillis(300);

  private final TelemetryService telemetry;
  private final ReadingHistory history;
  private final RollUps rollUps;
  private final JdbcTemplate jdbc;
  private final Instant now;
  private final Actor plant;
  private final long point;

  YearOfReadingsTest(@Autowired TelemetryService telemetry, @Autowired ReadingHistory history, @Autowired RollUps rollUps,
      @Autowired JdbcTemplate jdbc, @Autowired TestClock clock, @Autowired RecordService records, @Autowired Plants plants) {
    this.telemetry = telemetry;
    this.history = history;
    this.rollUps = rollUps;
    this.jdbc = jdbc;
    now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    point = TelemetryTest.point(records, plant);
  }

  @Test
  void aYearByHoursOrDaysAndAWeekByMinutesIsAnsweredWithin300Milliseconds() {
    fill();
    ask("nothing added up yet: ");
    long before = System.nanoTime();
    rollUps.rollUp(now);
    System.out.printf("%d hours are added up in %d ms%n", DAYS * 24, (System.nanoTime() - before) / 1_000_000);
    ask("added up: ");
  }

  private void ask(String when) {
    Instant year = now.minus(Duration.ofDays(DAYS));
    long hours = timed(when + "a year by hours", () -> history.history(plant, point, year, now, ReadingHistory.By.HOUR));
    long days = timed(when + "a year by days", () -> history.history(plant, point, year, now, ReadingHistory.By.DAY));
    long minutes = timed(when + "6 days by minutes", () -> history.history(plant, point, now.minus(Duration.ofDays(6)), now, ReadingHistory.By.MINUTE));
    assertThat(hours).isEqualTo(DENSE_DAYS * 24L * 60 + (DAYS - DENSE_DAYS) * 24L);
    assertThat(days).isEqualTo(hours);
    assertThat(minutes).isEqualTo(6 * 24 * 60L);
  }

  @Test
  void lateReadingsAreCountedExactlyIntoHoursAndDays() {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));
    take(hour.plusSeconds(1_800), 4);
    take(hour.plusSeconds(60), 2);
    take(hour.plusSeconds(3_000), 9);
    take(hour.plusSeconds(60), 100);
    ReadingHistory.Stretch kept = history.history(plant, point, hour, hour.plusSeconds(3_600), ReadingHistory.By.HOUR).items().get(0);
    assertThat(kept).isEqualTo(new ReadingHistory.Stretch(hour, 3, 2, 9, 5));
    assertThat(jdbc.queryForObject("select last_measured from reading_hour where point_id = ? and hour_at = ?", Double.class, point,
        Timestamp.from(hour))).as("the last of the hour by its own time").isEqualTo(9);
  }

  private void take(Instant at, double value) {
    telemetry.take(Actor.SYSTEM, List.of(new Reading(point, at, value, Reading.Quality.GOOD)));
  }

  private void fill() {
    List<Reading> batch = new ArrayList<>();
    for (int minute = DAYS * 24 * 60; minute > 0; minute -= minute > DENSE_DAYS * 24 * 60 ? 60 : 1) {
      batch.add(new Reading(point, now.minus(Duration.ofMinutes(minute)), 5 + Math.sin(minute / 500.0), Reading.Quality.GOOD));
      if (batch.size() == BATCH || minute == 1) {
        assertThat(telemetry.take(Actor.SYSTEM, batch).accepted()).isEqualTo(batch.size());
        batch.clear();
      }
    }
    // Points that are nobody's, only to be in the way.
    for (int other = 1; other <= OTHERS; other++) {
      jdbc.update("insert into reading_hour (point_id, hour_at, readings, lowest, highest, total, last_at, last_measured, last_quality) "
          + "select ?, hour_at, 1, lowest, highest, lowest, last_at, last_measured, 0 from reading_hour where point_id = ?", -other, point);
    }
  }

  /** @return how many readings the answer counts */
  private static long timed(String what, Supplier<ReadingHistory.History> question) {
    long[] nanos = new long[ROUNDS];
    ReadingHistory.History answer = null;
    for (int round = 0; round < ROUNDS; round++) {
      long before = System.nanoTime();
      answer = question.get();
      nanos[round] = System.nanoTime() - before;
    }
    Arrays.sort(nanos);
    System.out.printf("%s: %.1f ms, median of %d (%d stretches)%n", what, nanos[ROUNDS / 2] / 1e6, ROUNDS, answer.items().size());
    assertThat(Duration.ofNanos(nanos[ROUNDS / 2])).as(what).isLessThan(LONGEST);
    return answer.items().stream().mapToLong(ReadingHistory.Stretch::readings).sum();
  }
}
