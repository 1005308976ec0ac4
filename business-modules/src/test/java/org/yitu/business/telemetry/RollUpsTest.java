package org.yitu.business.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;

/** Minutes, hours and days are what the readings say, in whatever order these came and whenever they were added up. */
@DatabaseTest
@Tag("A8.4")
class RollUpsTest {
  private static final int HOURS = 60;
  private static final int READINGS = 3_000;
  private static final int WRITERS = 3;

  private final TelemetryService telemetry;
  private final ReadingHistory history;
  private final RollUps rollUps;
  private final JdbcTemplate jdbc;
  private final TestClock clock;
  private final Actor plant;
  private final long point;
  private final Instant start;

  RollUpsTest(@Autowired TelemetryService telemetry, @Autowired ReadingHistory history, @Autowired RollUps rollUps, @Autowired JdbcTemplate jdbc,
      @Autowired TestClock clock, @Autowired RecordService records, @Autowired Plants plants) {
    this.telemetry = telemetry;
    this.history = history;
    this.rollUps = rollUps;
    this.jdbc = jdbc;
    this.clock = clock;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    point = TelemetryTest.point(records, plant);
    start = clock.instant().minus(Duration.ofHours(HOURS)).truncatedTo(ChronoUnit.MINUTES);
  }

  private List<Reading> made(long seed) {
    Random random = new Random(seed);
    List<Reading> made = new ArrayList<>();
    for (int i = 0; i < READINGS; i++) {
      made.add(new Reading(point, start.plusSeconds(random.nextInt(HOURS * 3_600)), random.nextInt(1_000) / 100.0,
          Reading.Quality.values()[random.nextInt(20) == 0 ? 2 : random.nextInt(2)]));
    }
    return made;
  }

  /** What there is after each reading was taken once, the first of those of one time. */
  private static List<Reading> stored(List<Reading> sent) {
    Map<Instant, Reading> first = new TreeMap<>();
    sent.forEach(each -> first.putIfAbsent(each.at(), each));
    return List.copyOf(first.values());
  }

  private void assertTheSame(List<Reading> stored) {
    assertStretches(stored, ReadingHistory.By.MINUTE, at -> at.truncatedTo(ChronoUnit.MINUTES));
    assertStretches(stored, ReadingHistory.By.HOUR, at -> at.truncatedTo(ChronoUnit.HOURS));
    assertStretches(stored, ReadingHistory.By.DAY, at -> ZonedDateTime.ofInstant(at, clock.getZone()).truncatedTo(ChronoUnit.DAYS).toInstant());
  }

  private void assertStretches(List<Reading> stored, ReadingHistory.By by, UnaryOperator<Instant> beginning) {
    Map<Instant, List<Double>> wanted = new TreeMap<>();
    stored.stream().filter(Reading::usable).forEach(each -> wanted.computeIfAbsent(beginning.apply(each.at()), key -> new ArrayList<>()).add(each.value()));
    List<ReadingHistory.Stretch> told = history.history(plant, point, start, clock.instant(), by).items();
    assertThat(told).extracting(ReadingHistory.Stretch::at).as("%s", by).containsExactlyElementsOf(wanted.keySet());
    for (ReadingHistory.Stretch each : told) {
      List<Double> values = wanted.get(each.at());
      assertThat(each.readings()).as("%s %s", by, each.at()).isEqualTo(values.size());
      assertThat(each.lowest()).isEqualTo(Collections.min(values));
      assertThat(each.highest()).isEqualTo(Collections.max(values));
      assertThat(each.mean()).isCloseTo(values.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), org.assertj.core.data.Offset.offset(1e-9));
    }
  }

  private long total(String table) {
    Long total = jdbc.queryForObject("select coalesce(sum(readings), 0) from " + table + " where point_id = ?", Long.class, point);
    return total == null ? 0 : total;
  }

  private int due() {
    Integer due = jdbc.queryForObject("select count(*) from reading_hour_due where point_id = ?", Integer.class, point);
    return due == null ? 0 : due;
  }

  @Test
  void readingsOutOfOrderTwiceAndLateAreAddedUpOnceWheneverThatIsDone() {
    List<Reading> sent = new ArrayList<>(made(1));
    sent.addAll(sent.subList(0, READINGS / 5));
    Collections.shuffle(sent, new Random(2));
    List<Reading> told = new ArrayList<>();
    for (int from = 0; from < sent.size(); from += READINGS / 10) {
      List<Reading> batch = sent.subList(from, Math.min(sent.size(), from + READINGS / 10));
      telemetry.take(Actor.SYSTEM, batch);
      told.addAll(batch);
      if (from % 900 != 0) continue;
      assertTheSame(stored(told));
      rollUps.rollUp();
      assertTheSame(stored(told));
    }
    rollUps.rollUp(clock.instant().plus(Duration.ofHours(1)));
    assertThat(due()).isZero();
    assertTheSame(stored(told));
    long usable = stored(told).stream().filter(Reading::usable).count();
    assertThat(List.of(total("reading_minute"), total("reading_hour"), total("reading_day"))).containsOnly(usable);
  }

  @Test
  void anHourThatRunsIsToldFromItsReadingsAndNotAddedUpYet() {
    telemetry.take(Actor.SYSTEM, List.of(new Reading(point, clock.instant().minusSeconds(1), 4, Reading.Quality.GOOD)));
    rollUps.rollUp();
    assertThat(due()).isEqualTo(1);
    assertThat(total("reading_minute")).isZero();
    assertThat(history.history(plant, point, start, clock.instant(), ReadingHistory.By.MINUTE).items()).hasSize(1);
    assertThat(history.history(plant, point, start, clock.instant(), ReadingHistory.By.DAY).items()).hasSize(1);
  }

  @Test
  void nothingIsMissedThatIsWrittenWhileItIsAddedUp() throws Exception {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      List<Reading> mine = made(10 + writer);
      tasks.add(() -> {
        int accepted = 0;
        for (int i = 0; i < mine.size(); i += 30) accepted += telemetry.take(Actor.SYSTEM, mine.subList(i, i + 30)).accepted();
        return accepted;
      });
    }
    tasks.add(() -> {
      for (int i = 0; i < 40; i++) rollUps.rollUp();
      return 0;
    });
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    int accepted = 0;
    try {
      for (Future<Integer> each : pool.invokeAll(tasks)) accepted += each.get();
    } finally {
      pool.shutdownNow();
    }
    rollUps.rollUp(clock.instant().plus(Duration.ofHours(1)));
    Integer usable = jdbc.queryForObject("select count(*) from reading where quality < 2 and point_id = ?", Integer.class, point);
    assertThat(usable).isLessThan(accepted);
    assertThat(List.of(total("reading_minute"), total("reading_hour"), total("reading_day"))).containsOnly((long) usable);
  }

  @Test
  void theFinerGoesTheSoonerAndNothingThatWasNotAddedUp() {
    Instant old = clock.instant().minus(Duration.ofDays(399));
    telemetry.take(Actor.SYSTEM, List.of(new Reading(point, old, 4, Reading.Quality.GOOD), new Reading(point, old.plusSeconds(1), 6, Reading.Quality.GOOD)));
    clock.pass(Duration.ofDays(3));
    try {
      assertThat(due()).isEqualTo(1);
      rollUps.forget();
      assertThat(jdbc.queryForObject("select count(*) from reading where point_id = ?", Integer.class, point)).isZero();
      assertThat(total("reading_minute")).as("400 days of minutes, too").isZero();
      assertThat(history.history(plant, point, old.minus(Duration.ofDays(2)), clock.instant(), ReadingHistory.By.DAY).items()).singleElement()
          .satisfies(day -> assertThat(day.mean()).isEqualTo(5));
    } finally {
      clock.pass(Duration.ofDays(-3));
    }
  }

  @Test
  void aRetentionThatForgetsTheCoarseBeforeTheFineIsRefused() {
    assertThatThrownBy(() -> new Retention(90, 30, 400, 0)).hasMessageContaining("readings-days");
    assertThatThrownBy(() -> new Retention(0, 30, 400, 0)).isInstanceOf(IllegalArgumentException.class);
    Retention forGood = new Retention(90, 0, 0, 0);
    assertThat(Clock.systemUTC().instant().minus(forGood.days())).isAfter(Instant.parse("0001-01-01T00:00:00Z"));
  }
}
