package org.yitu.business.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.node.DutyTaken;
import org.yitu.business.node.OnDuty;
import org.yitu.business.record.Labels;
import org.yitu.business.telemetry.LateReadingsStored;
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.Reading;
import org.yitu.business.telemetry.ReadingsToJudge;
import org.yitu.geo.text.Refusal;

/**
 * Raises alarms from readings as they are stored, and from sensors that fall silent. What is watched is in memory; after a restart it
 * goes on from the open alarms and the latest readings.
 */
@Component
class SensorAlarms {
  private static final Logger LOG = LoggerFactory.getLogger(SensorAlarms.class);
  private static final String POINT = "monitoring-point/";
  /** A point that has said nothing for so long before the start is not waited for. */
  private static final Duration REMEMBERED = Duration.ofDays(2);
  private static final double LARGEST_SHOWN = 1e12;
  private static final int DECIMALS = 4;

  private record Pending(Points.Point point, PointWatch.Change change) {}

  private final Points points;
  private final Alarms alarms;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Map<Long, PointWatch> watches = new ConcurrentHashMap<>();
  private volatile boolean resumed;

  SensorAlarms(Points points, Alarms alarms, DataSource database, Clock clock) {
    this.points = points;
    this.alarms = alarms;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  @EventListener
  void stored(ReadingsToJudge event) {
    resume();
    List<Pending> changes = new ArrayList<>();
    for (Reading reading : event.readings()) {
      points.find(reading.point()).filter(Points.Point::inService).ifPresent(point -> {
        PointWatch watch = watches.computeIfAbsent(point.id(), key -> new PointWatch());
        synchronized (watch) {
          watch.see(reading, point, event.receivedAt()).forEach(change -> changes.add(new Pending(point, change)));
        }
      });
    }
    changes.forEach(this::tell);
  }

  /**
   * A limit that was broken while the line was down is told, once a point and batch and by the worst value, and is over already: somebody
   * looks at it and closes it. Delays and the rate of change are not judged afterwards.
   */
  @EventListener
  void stored(LateReadingsStored event) {
    Map<Long, PointWatch.Change> worst = new HashMap<>();
    for (Reading reading : event.readings()) {
      points.find(reading.point()).filter(point -> point.inService() && reading.usable()).map(point -> beyond(reading, point.limits()))
          .ifPresent(change -> worst.merge(reading.point(), change, (before, now) ->
              Math.abs(now.value() - now.limit()) > Math.abs(before.value() - before.limit()) ? now : before));
    }
    worst.forEach((id, change) -> points.find(id).ifPresent(point -> {
      tell(new Pending(point, change));
      alarms.settle(POINT + id, AlarmRule.LATE);
    }));
  }

  private static PointWatch.Change beyond(Reading reading, Points.Limits limits) {
    double value = reading.value();
    for (Double limit : new Double[] {limits.highHigh(), limits.high()}) {
      if (limit != null && value >= limit) return new PointWatch.Change(AlarmRule.LATE, true, value, limit);
    }
    for (Double limit : new Double[] {limits.lowLow(), limits.low()}) {
      if (limit != null && value <= limit) return new PointWatch.Change(AlarmRule.LATE, true, value, limit);
    }
    return null;
  }

  /** Every five seconds: who has fallen silent. */
  @Scheduled(fixedDelay = 5_000, initialDelay = 15_000)
  @OnDuty("silent-sensors")
  void listen() {
    resume();
    Instant now = clock.instant();
    watches.forEach((id, watch) -> points.find(id).ifPresent(point -> {
      List<PointWatch.Change> changes;
      synchronized (watch) {
        changes = watch.silence(point, now);
      }
      changes.forEach(change -> tell(new Pending(point, change)));
    }));
  }

  /** Another node may have judged meanwhile: what is known here is of before. */
  @EventListener
  @Order(2)
  void taken(DutyTaken event) {
    synchronized (this) {
      resumed = false;
      watches.clear();
    }
    resume();
  }

  private void resume() {
    if (!resumed) resumeOnce();
  }

  private synchronized void resumeOnce() {
    if (resumed) return;
    // Nobody listened until now, so silence begins to count now: a restart is not the sensors' fault.
    Instant now = clock.instant();
    jdbc.query("select distinct point_id from reading_hour where hour_at >= ?",
        row -> {
          watches.computeIfAbsent(row.getLong(1), key -> new PointWatch()).heard(now);
        }, Timestamp.from(now.minus(REMEMBERED)));
    for (String key : alarms.open()) {
      if (!key.startsWith(POINT)) continue;
      int colon = key.indexOf(':');
      AlarmRule rule = AlarmRule.valueOf(key.substring(colon + 1));
      if (rule == AlarmRule.LATE) continue;
      watches.computeIfAbsent(Long.parseLong(key.substring(POINT.length(), colon)), id -> new PointWatch()).resume(rule);
    }
    resumed = true;
  }

  private void tell(Pending pending) {
    PointWatch.Change change = pending.change();
    Points.Point point = pending.point();
    try {
      if (change.raised()) alarms.raise(signal(point, change));
      else alarms.settle(POINT + point.id(), change.rule());
    } catch (Refusal | DataAccessException failed) {
      LOG.warn("The alarm {} of point {} could not be written: {}", change.rule(), point.id(), failed.toString());
      PointWatch watch = watches.computeIfAbsent(point.id(), key -> new PointWatch());
      synchronized (watch) {
        if (change.raised()) watch.forget(change.rule());
        else watch.resume(change.rule());
      }
    }
  }

  private static Signal signal(Points.Point point, PointWatch.Change change) {
    Map<String, Object> details = new HashMap<>();
    details.put("location", Map.of("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())));
    if (Math.abs(change.value()) < LARGEST_SHOWN) details.put("measured", decimal(change.value()));
    if (change.limit() != null) details.put("threshold", decimal(change.limit()));
    String name = point.tag() + " " + point.name() + " " + Labels.of(change.rule()).zh();
    return new Signal(change.rule(), POINT + point.id(), point.row().enterpriseId(), name, details);
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
