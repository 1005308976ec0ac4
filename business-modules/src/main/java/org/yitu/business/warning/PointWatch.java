package org.yitu.business.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.Reading;

/**
 * Watches one point: which rules its readings break. A limit is broken at or beyond it and kept again only beyond its deadband; both
 * must hold for the point's delays. Delays go by the times of the readings, silence by the server's clock. Not for several threads.
 */
final class PointWatch {
  /** An interval is missed once; at the second one the sensor is silent. */
  private static final int MISSED_INTERVALS = 2;
  private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

  /** A rule that begins or ceases to be broken; {@code limit} is null for rules without a number. */
  record Change(AlarmRule rule, boolean raised, double value, Double limit) {}

  private static final class Condition {
    private boolean raised;
    /** Since when the opposite of {@code raised} has held; null if it does not. */
    private Instant turning;
  }

  private final Map<AlarmRule, Condition> conditions = new EnumMap<>(AlarmRule.class);
  private Reading last;
  private Instant unchangedSince;
  private Instant heardAt;

  /** An alarm that is open already, from before a restart. */
  void resume(AlarmRule rule) {
    condition(rule).raised = true;
  }

  /** The alarm could not be written: the next reading raises it again. */
  void forget(AlarmRule rule) {
    condition(rule).raised = false;
  }

  void heard(Instant at) {
    if (heardAt == null || at.isAfter(heardAt)) heardAt = at;
  }

  /** What changes by a reading; one that is not later than the last changes nothing. */
  List<Change> see(Reading reading, Points.Point point, Instant receivedAt) {
    List<Change> changes = new ArrayList<>();
    heard(receivedAt);
    turn(AlarmRule.STALE, false, reading, Duration.ZERO, null, changes);
    if (!reading.usable()) return changes;
    if (last != null && !reading.at().isAfter(last.at())) {
      if (!last.at().isAfter(receivedAt)) return changes;
      // The sensor's clock was ahead and has been set right: it is not left unjudged until it has caught up.
      last = null;
      conditions.values().forEach(each -> each.turning = null);
    }
    Points.Limits limits = point.limits();
    limit(AlarmRule.LOW_LOW, limits.lowLow(), -1, reading, point, changes);
    limit(AlarmRule.LOW, limits.low(), -1, reading, point, changes);
    limit(AlarmRule.HIGH, limits.high(), 1, reading, point, changes);
    limit(AlarmRule.HIGH_HIGH, limits.highHigh(), 1, reading, point, changes);
    rate(reading, point, changes);
    stuck(reading, point, changes);
    last = reading;
    return changes;
  }

  /** Whether the sensor has just now been silent for too long. */
  List<Change> silence(Points.Point point, Instant now) {
    Condition stale = condition(AlarmRule.STALE);
    // This machine's clock has been set back: the silence counts from now.
    if (heardAt != null && heardAt.isAfter(now)) heardAt = now;
    Duration allowed = Duration.ofSeconds((long) MISSED_INTERVALS * point.intervalSeconds());
    if (heardAt == null || stale.raised || !point.inService() || !heardAt.plus(allowed).isBefore(now)) return List.of();
    stale.raised = true;
    return List.of(new Change(AlarmRule.STALE, true, last == null ? Double.NaN : last.value(), null));
  }

  /** @param direction 1 if the limit is broken above it, −1 below */
  private void limit(AlarmRule rule, Double limit, int direction, Reading reading, Points.Point point, List<Change> changes) {
    Boolean broken = false;
    if (limit != null) {
      double beyond = direction * (reading.value() - limit);
      broken = beyond >= 0 ? Boolean.TRUE : beyond < -point.watching().deadband() ? Boolean.FALSE : null;
    }
    Condition condition = condition(rule);
    if (broken == null) {
      condition.turning = null;
      return;
    }
    int delay = broken ? point.watching().onDelaySeconds() : point.watching().offDelaySeconds();
    turn(rule, broken, reading, Duration.ofSeconds(delay), limit, changes);
  }

  private void rate(Reading reading, Points.Point point, List<Change> changes) {
    Double limit = point.watching().ratePerMinute();
    if (limit == null || last == null) {
      turn(AlarmRule.RATE, false, reading, Duration.ZERO, null, changes);
      return;
    }
    double perMinute = (reading.value() - last.value()) / Duration.between(last.at(), reading.at()).toNanos() * NANOS_A_MINUTE;
    turn(AlarmRule.RATE, Math.abs(perMinute) > limit, reading, Duration.ZERO, limit, changes);
  }

  private void stuck(Reading reading, Points.Point point, List<Change> changes) {
    if (last == null || last.value() != reading.value()) unchangedSince = reading.at();
    Integer minutes = point.watching().stuckMinutes();
    boolean stuck = minutes != null && !reading.at().isBefore(unchangedSince.plus(Duration.ofMinutes(minutes)));
    turn(AlarmRule.STUCK, stuck, reading, Duration.ZERO, null, changes);
  }

  private void turn(AlarmRule rule, boolean broken, Reading reading, Duration delay, Double limit, List<Change> changes) {
    Condition condition = condition(rule);
    if (condition.raised == broken) {
      condition.turning = null;
      return;
    }
    if (condition.turning == null) condition.turning = reading.at();
    if (reading.at().isBefore(condition.turning.plus(delay))) return;
    condition.raised = broken;
    condition.turning = null;
    changes.add(new Change(rule, broken, reading.value(), limit));
  }

  private Condition condition(AlarmRule rule) {
    return conditions.computeIfAbsent(rule, key -> new Condition());
  }
}
