package org.yitu.business.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.geo.text.Refusal;

/** Latest values and histories, each as the actor who asks: whoever sees the point sees its readings (A8.2, A8.4). */
@Component
public class ReadingHistory {
  static final int MOST_STRETCHES = 10_000;

  /** How far readings are drawn together: not at all, or to minutes, hours, or days of the platform's time zone. */
  enum By {
    RAW(Duration.ofMillis(1)), MINUTE(Duration.ofMinutes(1)), HOUR(Duration.ofHours(1)), DAY(Duration.ofDays(1));

    private final Duration length;

    By(Duration length) {
      this.length = length;
    }
  }

  /**
   * A stretch of time; readings of bad quality are left out, and a stretch without others is not listed.
   *
   * @param at its beginning
   * @param readings how many
   */
  record Stretch(Instant at, long readings, double lowest, double highest, double mean) {
    Stretch with(Stretch other) {
      long both = readings + other.readings;
      return new Stretch(at, both, Math.min(lowest, other.lowest), Math.max(highest, other.highest),
          (mean * readings + other.mean * other.readings) / both);
    }
  }

  /** @param truncated whether there was more than is listed: ask for a shorter time or a longer stretch */
  record History(long point, By by, List<Stretch> items, boolean truncated) {}

  record Latest(long point, Instant at, double value, String quality) {}

  private final JdbcTemplate jdbc;
  private final Points points;
  private final StoredStretches stored;

  ReadingHistory(JdbcTemplate jdbc, Points points, StoredStretches stored) {
    this.jdbc = jdbc;
    this.points = points;
    this.stored = stored;
  }

  /** The latest reading of each of these points that the actor sees and that has one. */
  List<Latest> latest(Actor actor, List<Long> ids) {
    demand(actor);
    List<Latest> found = new ArrayList<>();
    for (long id : ids) {
      if (points.find(id).filter(point -> RowRule.admits(actor, point.row(), false)).isEmpty()) continue;
      found.addAll(jdbc.query("select last_at, last_measured, last_quality from reading_hour where point_id = ? order by hour_at desc "
          + "limit 1", (row, n) -> new Latest(id, row.getObject(1, OffsetDateTime.class).toInstant(), row.getDouble(2),
              Reading.Quality.values()[row.getInt(3)].name()), id));
    }
    return found;
  }

  /** @throws Refusal if the point is not the actor's to see or the time is too long */
  History history(Actor actor, long id, Instant from, Instant to, By by) {
    demand(actor);
    points.find(id).filter(point -> RowRule.admits(actor, point.row(), false)).orElseThrow(Refusal::notFound);
    if (!from.isBefore(to)) throw Refusal.invalid("to", "结束时间应晚于开始时间。", "The end must lie after the beginning.");
    if (by != By.RAW && Duration.between(from, to).dividedBy(by.length) > MOST_STRETCHES) {
      throw Refusal.invalid("by", "时间太长，请选更长的统计间隔。", "Too long a time; choose a longer stretch.");
    }
    List<Stretch> items = switch (by) {
      case RAW -> stored.readings(id, from, to, MOST_STRETCHES + 1);
      case MINUTE -> stored.minutes(id, from, to);
      case HOUR -> stored.hours(id, from, to);
      case DAY -> stored.days(id, from, to);
    };
    boolean truncated = items.size() > MOST_STRETCHES;
    return new History(id, by, truncated ? items.subList(0, MOST_STRETCHES) : items, truncated);
  }

  static By by(String name) {
    for (By by : By.values()) {
      if (by.name().toLowerCase(Locale.ROOT).equals(name)) return by;
    }
    throw Refusal.invalid("by", "应为 raw、minute、hour 或 day。", "Must be raw, minute, hour or day.");
  }

  private static void demand(Actor actor) {
    if (!actor.may(Points.LAYER + ":read")) throw Refusal.forbidden();
  }
}
