package org.yitu.business.telemetry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.RowRule;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.MovesMissed;

/**
 * The monitoring points as readings need them, all in memory: each reading asks for one. Read anew after a change here or on another
 * node, and once a minute in any case.
 */
@Component
public class Points {
  static final String LAYER = "monitoring-point";
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String SELECT = "select id, name, tag, enterprise_id, owner_code, sector, in_service, interval_seconds, low_low, low, "
      + "high, high_high, range_from, range_to, deadband, on_delay_seconds, off_delay_seconds, rate_per_minute, stuck_minutes, "
      + "ST_X(location) as longitude, ST_Y(location) as latitude from monitoring_point where deleted_at is null";
  /** How far a value must come back behind its limit if the point does not say: a hundredth of its range. */
  private static final double DEADBAND = 0.01;

  /** The limits of a point in its unit; each is null if it has none, but for the range. */
  public record Limits(Double lowLow, Double low, Double high, Double highHigh, double rangeFrom, double rangeTo) {}

  /**
   * How a point is watched.
   *
   * @param deadband how far behind its limit, in the point's unit, a value must come back
   * @param ratePerMinute the largest change, in the point's unit; null if any is right
   * @param stuckMinutes how long a value may stay exactly the same; null if for ever
   */
  public record Watching(double deadband, int onDelaySeconds, int offDelaySeconds, Double ratePerMinute, Integer stuckMinutes) {}

  /** A monitoring point; degrees of CGCS2000. */
  public record Point(long id, String name, String tag, RowRule.Row row, boolean inService, int intervalSeconds, Limits limits,
      Watching watching, double longitude, double latitude) {}

  private record Known(Map<Long, Point> points, Instant readAt) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private volatile Known known = new Known(Map.of(), Instant.MIN);

  Points(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Point> find(long id) {
    return Optional.ofNullable(current().get(id));
  }

  public Collection<Point> all() {
    return current().values();
  }

  /** All points of now, for who asks for many. */
  Map<Long, Point> current() {
    Known here = known;
    Instant now = clock.instant();
    if (here.readAt().isBefore(now.minus(LONGEST)) || here.readAt().isAfter(now)) {
      here = new Known(read(), now);
      known = here;
    }
    return here.points();
  }

  @EventListener
  void moved(FeatureMoved event) {
    if (event.layer().equals(LAYER) || event.layer().equals("enterprise")) known = new Known(known.points(), Instant.MIN);
  }

  @EventListener
  void missed(MovesMissed event) {
    known = new Known(known.points(), Instant.MIN);
  }

  private Map<Long, Point> read() {
    Map<Long, Point> points = new HashMap<>();
    jdbc.query(SELECT, row -> {
      points.put(row.getLong("id"), point(row));
    });
    return points;
  }

  private static Point point(ResultSet row) throws SQLException {
    Limits limits = new Limits(number(row, "low_low"), number(row, "low"), number(row, "high"), number(row, "high_high"),
        row.getDouble("range_from"), row.getDouble("range_to"));
    RowRule.Row whose = new RowRule.Row(row.getObject("enterprise_id", Long.class), row.getLong("owner_code"), row.getString("sector"));
    return new Point(row.getLong("id"), row.getString("name"), row.getString("tag"), whose, row.getBoolean("in_service"),
        row.getInt("interval_seconds"), limits, watching(row, limits), row.getDouble("longitude"), row.getDouble("latitude"));
  }

  private static Watching watching(ResultSet row, Limits limits) throws SQLException {
    Double deadband = number(row, "deadband");
    Double stuck = number(row, "stuck_minutes");
    return new Watching(deadband == null ? DEADBAND * (limits.rangeTo() - limits.rangeFrom()) : deadband,
        row.getInt("on_delay_seconds"), row.getInt("off_delay_seconds"), number(row, "rate_per_minute"), stuck == null ? null : stuck.intValue());
  }

  private static Double number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }
}
