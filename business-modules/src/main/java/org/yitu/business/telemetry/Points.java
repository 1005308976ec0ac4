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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yitu.business.access.RowRule;
import org.yitu.geo.feature.FeatureMoved;

/**
 * The monitoring points as readings need them, all in memory: each reading asks for one. Read anew after a change here, and once a
 * minute for changes made by another node.
 */
@Component
public class Points {
  static final String LAYER = "monitoring-point";
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String SELECT = "select id, name, tag, enterprise_id, owner_code, sector, in_service, interval_seconds, low_low, low, "
      + "high, high_high, range_from, range_to from monitoring_point where deleted_at is null";

  /** The limits of a point in its unit; each is null if it has none, but for the range. */
  public record Limits(Double lowLow, Double low, Double high, Double highHigh, double rangeFrom, double rangeTo) {}

  /** A monitoring point. */
  public record Point(long id, String name, String tag, RowRule.Row row, boolean inService, int intervalSeconds, Limits limits) {}

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

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void moved(FeatureMoved event) {
    if (event.layer().equals(LAYER) || event.layer().equals("enterprise")) known = new Known(known.points(), Instant.MIN);
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
        row.getInt("interval_seconds"), limits);
  }

  private static Double number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }
}
