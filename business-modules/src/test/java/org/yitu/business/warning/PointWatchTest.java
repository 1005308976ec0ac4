package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.business.access.RowRule;
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.Reading;

/** A level of 0 to 10 m with limits 1, 2, 8 and 9, a deadband of 0.5, a reading every 10 s. */
@Tag("A8.2")
@Tag("A17.5")
class PointWatchTest {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final Points.Limits LIMITS = new Points.Limits(1.0, 2.0, 8.0, 9.0, 0, 10);
  private final PointWatch watch = new PointWatch();
  private Instant received = START;
  private Points.Point point = point(new Points.Watching(0.5, 0, 0, null, null));

  private static Points.Point point(Points.Watching watching) {
    return new Points.Point(7, "示例液位", "LT_1", new RowRule.Row(1L, 510_502_103, null), true, 10, LIMITS, watching, 105.4, 28.8);
  }

  /** {@code +RULE} for what begins, {@code -RULE} for what ceases. */
  private List<String> see(int second, double value) {
    return see(new Reading(7, START.plusSeconds(second), value, Reading.Quality.GOOD));
  }

  private List<String> see(Reading reading) {
    return see(reading, reading.at());
  }

  private List<String> see(Reading reading, Instant at) {
    received = at.isAfter(received) ? at : received;
    return watch.see(reading, point, received).stream().map(change -> (change.raised() ? "+" : "-") + change.rule()).toList();
  }

  @Test
  void a01ALimitIsBrokenAtItAndKeptAgainBeyondTheDeadband() {
    assertThat(see(0, 7.9)).isEmpty();
    assertThat(see(10, 8.0)).containsExactly("+HIGH");
    assertThat(see(20, 7.9)).isEmpty();
    assertThat(see(30, 8.1)).isEmpty();
    assertThat(see(40, 7.5)).isEmpty();
    assertThat(see(50, 7.4)).containsExactly("-HIGH");
    assertThat(see(60, 9.5)).containsExactly("+HIGH", "+HIGH_HIGH");
    assertThat(see(70, 0.5)).containsExactly("+LOW_LOW", "+LOW", "-HIGH", "-HIGH_HIGH");
  }

  @Test
  void a02DelaysMustPassWithoutABreak() {
    point = point(new Points.Watching(0.5, 20, 30, null, null));
    assertThat(see(0, 8.5)).isEmpty();
    assertThat(see(10, 7.0)).isEmpty();
    assertThat(see(20, 8.5)).isEmpty();
    assertThat(see(39, 8.5)).isEmpty();
    assertThat(see(40, 8.5)).containsExactly("+HIGH");
    assertThat(see(50, 7.0)).isEmpty();
    assertThat(see(79, 7.0)).isEmpty();
    assertThat(see(80, 7.0)).containsExactly("-HIGH");
  }

  @Test
  void a03ARateIsPerMinute() {
    point = point(new Points.Watching(0.5, 0, 0, 1.0, null));
    assertThat(see(0, 5)).isEmpty();
    assertThat(see(60, 6)).isEmpty();
    assertThat(see(90, 6.6)).containsExactly("+RATE");
    assertThat(see(150, 6.5)).containsExactly("-RATE");
  }

  @Test
  void a04AValueThatStaysTheSameIsStuckUntilItMoves() {
    point = point(new Points.Watching(0.5, 0, 0, null, 1));
    assertThat(see(0, 5)).isEmpty();
    assertThat(see(59, 5)).isEmpty();
    assertThat(see(60, 5)).containsExactly("+STUCK");
    assertThat(see(70, 5.01)).containsExactly("-STUCK");
  }

  @Test
  void a05ASensorIsSilentAfterTwoIntervalsAndOnlyOnce() {
    assertThat(watch.silence(point, START)).isEmpty();
    see(0, 5);
    assertThat(watch.silence(point, START.plusSeconds(20))).isEmpty();
    assertThat(watch.silence(point, START.plusSeconds(21))).hasSize(1);
    assertThat(watch.silence(point, START.plusSeconds(99))).isEmpty();
    assertThat(see(100, 5)).containsExactly("-STALE");
  }

  @Test
  void a06BadAndOldReadingsRaiseNothing() {
    assertThat(see(new Reading(7, START, 9.9, Reading.Quality.BAD))).isEmpty();
    see(10, 5);
    assertThat(see(5, 9.9)).isEmpty();
    assertThat(see(10, 9.9)).isEmpty();
  }

  @Test
  void a07ASensorWhoseClockWasAheadIsJudgedAsSoonAsItIsSetRight() {
    see(new Reading(7, START.plusSeconds(240), 5, Reading.Quality.GOOD), START);
    assertThat(see(new Reading(7, START.plusSeconds(10), 9.5, Reading.Quality.GOOD), START.plusSeconds(10))).containsExactly("+HIGH", "+HIGH_HIGH");
  }

  @Test
  void a08AClockThatIsSetBackHidesNoSilence() {
    see(3_600, 5);
    assertThat(watch.silence(point, START)).isEmpty();
    assertThat(watch.silence(point, START.plusSeconds(20))).isEmpty();
    assertThat(watch.silence(point, START.plusSeconds(21))).hasSize(1);
  }
}
