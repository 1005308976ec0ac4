package org.yitu.business.warning;

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
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.Reading;
import org.yitu.business.telemetry.ReadingsToJudge;
import org.yitu.geo.text.Refusal;

/**
 * Judges the conditions over several sensors every five seconds with the latest values. A value that is older than three of its sensor's
 * intervals says nothing; while a condition is open because of that, its alarm stays as it was.
 */
@Component
class ConditionAlarms {
  private static final Logger LOG = LoggerFactory.getLogger(ConditionAlarms.class);
  private static final String SUBJECT = "alarm-condition/";
  private static final int VALID_INTERVALS = 3;

  private record Condition(long id, long enterprise, String name, String expression, String level, int delaySeconds) {}

  private record Tag(long enterprise, String name) {}

  private final Points points;
  private final Alarms alarms;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Map<Long, Reading> latest = new ConcurrentHashMap<>();
  private final Map<Long, Instant> since = new HashMap<>();

  ConditionAlarms(Points points, Alarms alarms, DataSource database, Clock clock) {
    this.points = points;
    this.alarms = alarms;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  @EventListener
  void stored(ReadingsToJudge event) {
    for (Reading reading : event.readings()) {
      if (reading.usable()) latest.merge(reading.point(), reading, (before, now) -> now.at().isBefore(before.at()) ? before : now);
    }
  }

  @EventListener
  @Order(2)
  synchronized void taken(DutyTaken event) {
    since.clear();
  }

  @Scheduled(fixedDelay = 5_000, initialDelay = 15_000)
  @OnDuty("condition-alarms")
  synchronized void judge() {
    List<Condition> conditions = jdbc.query("select id, enterprise_id, name, expression, level, delay_seconds from alarm_condition where "
        + "deleted_at is null and in_service and enterprise_id is not null", (row, n) -> new Condition(row.getLong(1), row.getLong(2),
            row.getString(3), row.getString(4), row.getString(5), row.getInt(6)));
    List<String> open = new ArrayList<>(alarms.open().stream().filter(key -> key.startsWith(SUBJECT)).toList());
    if (!conditions.isEmpty()) {
      Map<Tag, Points.Point> tags = new HashMap<>();
      points.all().forEach(point -> tags.put(new Tag(point.row().enterpriseId(), point.tag()), point));
      for (Condition each : conditions) {
        if (open.remove(Signal.key(SUBJECT + each.id(), AlarmRule.COMBINED))) judge(each, tags, true);
        else judge(each, tags, false);
      }
    }
    open.forEach(key -> alarms.settle(key.substring(0, key.indexOf(':')), AlarmRule.COMBINED));
  }

  private void judge(Condition condition, Map<Tag, Points.Point> tags, boolean open) {
    Instant now = clock.instant();
    try {
      Boolean holds = Expression.parse(condition.expression()).judge(tag -> value(tags.get(new Tag(condition.enterprise(), tag)), now));
      if (holds == null) return;
      if (!holds) {
        since.remove(condition.id());
        if (open) alarms.settle(SUBJECT + condition.id(), AlarmRule.COMBINED);
        return;
      }
      Instant began = since.computeIfAbsent(condition.id(), id -> now);
      if (open || now.isBefore(began.plusSeconds(condition.delaySeconds()))) return;
      alarms.raise(new Signal(AlarmRule.COMBINED, SUBJECT + condition.id(), condition.enterprise(), "组合报警 " + condition.name(),
          Map.of("level", condition.level(), "description", condition.expression())));
    } catch (Refusal | DataAccessException failed) {
      LOG.warn("The condition {} could not be judged: {}", condition.id(), failed.toString());
    }
  }

  private Double value(Points.Point point, Instant now) {
    if (point == null || !point.inService()) return null;
    Reading reading = latest.get(point.id());
    Duration valid = Duration.ofSeconds((long) VALID_INTERVALS * point.intervalSeconds());
    return reading == null || reading.at().plus(valid).isBefore(now) ? null : reading.value();
  }
}
