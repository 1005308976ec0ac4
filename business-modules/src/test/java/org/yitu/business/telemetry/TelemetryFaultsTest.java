package org.yitu.business.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.business.warning.Alarms;

/** A line that was down, a deadlock, a clock that jumps: the faults F11, F12 and F14 of the catalogue. */
@DatabaseTest
@Tag("A8.2")
@Tag("A17.5")
class TelemetryFaultsTest {
  private static final int SENSORS = 60;
  private static final int SECONDS = 600;
  private static final int MESSAGES_TOGETHER = 50;

  private final TelemetryService telemetry;
  private final ReadingHistory history;
  private final LatestReadings latest;
  private final Alarms alarms;
  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final TestClock clock;
  private final Actor plant;

  TelemetryFaultsTest(@Autowired TelemetryService telemetry, @Autowired ReadingHistory history, @Autowired LatestReadings latest, @Autowired Alarms alarms,
      @Autowired RecordService records, @Autowired JdbcTemplate jdbc, @Autowired PlatformTransactionManager manager, @Autowired TestClock clock,
      @Autowired Plants plants) {
    this.telemetry = telemetry;
    this.history = history;
    this.latest = latest;
    this.alarms = alarms;
    this.records = records;
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
    this.clock = clock;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  private long count(String condition) {
    Long count = jdbc.queryForObject("select count(*) from alarm where enterprise_id = ? and " + condition, Long.class, plant.enterpriseId());
    return count == null ? 0 : count;
  }

  private static byte[] message(List<Long> points, Instant at, double value) {
    StringBuilder text = new StringBuilder("[");
    for (long point : points) {
      text.append(text.length() > 1 ? "," : "").append("{\"point\":").append(point).append(",\"time\":\"").append(at).append("\",\"value\":").append(value)
          .append('}');
    }
    return text.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** F14: a gateway comes back after an hour and hands in ten minutes of it, a reading a second and sensor, while one sensor is beyond its limit now. */
  @Test
  void aBacklogIsDrainedWithoutAStormOfStaleAlarmsWhileAnAlarmOfNowIsToldAtOnce() {
    List<Long> points = new ArrayList<>();
    for (int i = 0; i < SENSORS; i++) points.add(TelemetryTest.point(records, plant));
    long live = TelemetryTest.point(records, plant);
    Instant then = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    List<byte[]> batch = new ArrayList<>();
    long accepted = 0;
    long late = 0;
    long slowest = 0;
    long begun = System.nanoTime();
    for (int second = 0; second < SECONDS; second++) {
      batch.add(message(points, then.plusSeconds(second), second / 60 % 3 == 1 ? 9.5 : 5));
      if (batch.size() < MESSAGES_TOGETHER) continue;
      Tally.Answer answer = telemetry.takeMessages(Actor.SYSTEM, batch);
      accepted += answer.accepted();
      late += answer.late();
      batch.clear();
      if (second != SECONDS / 2 - 1) continue;
      long before = System.nanoTime();
      telemetry.take(Actor.SYSTEM, List.of(new Reading(live, clock.instant(), 9.5, Reading.Quality.GOOD)));
      slowest = System.nanoTime() - before;
      assertThat(count("rule = 'HIGH_HIGH' and unhandled and not folded")).as("the alarm of now, in the middle of the backlog").isEqualTo(1);
    }
    alarms.sweep();
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%d late readings of %d sensors are drained in %.1f s, %.0f times as fast as they were made; an alarm of now took %d ms; "
        + "late alarms %d, folded %d%n", accepted, SENSORS, seconds, SECONDS / seconds, slowest / 1_000_000, count("rule = 'LATE'"),
        count("rule = 'LATE' and folded"));
    assertThat(accepted).isEqualTo((long) SENSORS * SECONDS);
    assertThat(late).isEqualTo(accepted);
    assertThat(SECONDS / seconds).isGreaterThan(5);
    assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
    assertThat(count("rule = 'STORM'")).isEqualTo(1);
    assertThat(count("rule = 'LATE'")).as("what was broken meanwhile is told, once a sensor").isEqualTo(SENSORS);
    assertThat(count("rule = 'LATE' and not folded")).as("and beyond thirty of them one storm rings").isLessThanOrEqualTo(30);
    assertThat(count("rule = 'HIGH_HIGH'")).as("nothing of then is judged as of now").isEqualTo(1);
    assertThat(history.history(plant, points.get(0), then, then.plusSeconds(SECONDS), ReadingHistory.By.MINUTE).items()).hasSizeBetween(10, 11);
  }

  /** F11: another holds the second row that a batch needs and asks for the first. */
  @Test
  void aBatchThatMeetsADeadlockIsStoredOnceAllTheSame() throws Exception {
    long first = TelemetryTest.point(records, plant);
    long second = TelemetryTest.point(records, plant);
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofMinutes(30));
    telemetry.take(Actor.SYSTEM, List.of(reading(first, now.minusSeconds(9)), reading(second, now.minusSeconds(9))));
    CountDownLatch held = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> other = pool.submit(() -> {
        try {
          transactions.executeWithoutResult(status -> {
            touch(second);
            held.countDown();
            LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
            touch(first);
          });
          return true;
        } catch (ConcurrencyFailureException chosen) {
          return false;
        }
      });
      assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
      Future<Tally.Answer> batch = pool.submit(() -> telemetry.take(Actor.SYSTEM, List.of(reading(first, now), reading(second, now))));
      assertThat(batch.get(20, TimeUnit.SECONDS).accepted()).isEqualTo(2);
      System.out.println("the other of the deadlock " + (other.get(20, TimeUnit.SECONDS) ? "went through" : "was chosen by the database"));
    } finally {
      pool.shutdownNow();
    }
    assertThat(jdbc.queryForList("select readings from reading_hour where point_id in (?, ?) order by point_id", Integer.class, first, second)).containsExactly(2, 2);
  }

  private void touch(long point) {
    jdbc.update("update reading_hour set total = total where point_id = ?", point);
  }

  private static Reading reading(long point, Instant at) {
    return new Reading(point, at, 5, Reading.Quality.GOOD);
  }

  /** F12: an hour back, as when a wrong clock is set right. */
  @Test
  void aClockThatIsSetBackHidesNoReadingsOfOtherNodesAndHoldsNoCountedAlarmBack() {
    long point = TelemetryTest.point(records, plant);
    latest.refresh();
    clock.pass(Duration.ofHours(-1));
    try {
      Instant now = clock.instant();
      jdbc.update("insert into reading_hour (point_id, hour_at, readings, lowest, highest, total, last_at, last_measured, last_quality) "
          + "values (?, ?, 1, 4, 4, 4, ?, 4, 0)", point, Timestamp.from(now.truncatedTo(ChronoUnit.HOURS)), Timestamp.from(now));
      latest.refresh();
      assertThat(latest.find(point)).hasValueSatisfying(found -> assertThat(found.value()).isEqualTo(4));
      Tally.Answer answer = telemetry.take(Actor.SYSTEM, List.of(reading(point, now.plusSeconds(1)), reading(point, now.plus(Duration.ofMinutes(6))),
          reading(point, Instant.EPOCH), reading(point, Instant.parse("2038-01-20T00:00:00Z"))));
      assertThat(answer.accepted()).isEqualTo(1);
      assertThat(answer.refused()).containsEntry(Tally.Reason.FUTURE, 2).containsEntry(Tally.Reason.TOO_OLD, 1);
    } finally {
      clock.pass(Duration.ofHours(1));
    }
  }
}
