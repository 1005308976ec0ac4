package org.yitu.business.telemetry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * The latest reading of every point, in memory, for whoever shows many of them every few seconds. Readings that this node stores are
 * known at once; those of other nodes within two seconds, late ones of a point that has been silent for hours within five minutes.
 */
@Component
class LatestReadings {
  private static final Duration NEWS = Duration.ofSeconds(2);
  private static final Duration WHOLE = Duration.ofMinutes(5);
  private static final String COLUMNS = "select h.point_id, h.last_at, h.last_measured, h.last_quality from reading_hour h ";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Map<Long, Reading> latest = new ConcurrentHashMap<>();
  private Instant newsAt = Instant.MIN;
  private Instant wholeAt = Instant.MIN;

  LatestReadings(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Reading> find(long point) {
    return Optional.ofNullable(latest.get(point));
  }

  @EventListener
  void stored(ReadingsStored event) {
    event.readings().forEach(this::keep);
  }

  /** Reads what other nodes have stored since the last time, if that was long ago. */
  synchronized void refresh() {
    Instant now = clock.instant();
    // The clock has been set back: what others store from now on must not wait until it is as late again.
    if (newsAt.isAfter(now)) wholeAt = Instant.MIN;
    if (wholeAt.isBefore(now.minus(WHOLE))) {
      jdbc.query(COLUMNS + "join monitoring_point p on p.id = h.point_id and p.deleted_at is null where h.hour_at = "
          + "(select max(x.hour_at) from reading_hour x where x.point_id = p.id)", (RowCallbackHandler) this::keep);
      wholeAt = now;
    } else if (newsAt.isBefore(now.minus(NEWS))) {
      Timestamp since = Timestamp.from(newsAt.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1)));
      jdbc.query(COLUMNS + "where h.hour_at >= ?", (RowCallbackHandler) this::keep, since);
    } else {
      return;
    }
    newsAt = now;
  }

  private void keep(ResultSet row) throws SQLException {
    keep(new Reading(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getDouble(3),
        Reading.Quality.values()[row.getInt(4)]));
  }

  private void keep(Reading reading) {
    latest.merge(reading.point(), reading, (before, now) -> now.at().isBefore(before.at()) ? before : now);
  }
}
