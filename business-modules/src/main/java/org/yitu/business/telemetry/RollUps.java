package org.yitu.business.telemetry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.node.OnDuty;

/**
 * Adds up minutes and days of the hours that are marked as due, some minutes after they have ended and again whenever a late reading has
 * changed one; and forgets what is older than is kept. Writers hold the row of the hour until they have set its mark. Here that row is
 * held, too, before the readings are counted: whatever is not seen then marks the hour anew. A row is replaced only by one of more
 * readings, so that it does not matter who of two adds up last.
 */
@Component
class RollUps {
  private static final int TOGETHER = 1_000;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String DUE = "select point_id, hour_at from reading_hour_due where hour_at < ? order by hour_at, point_id limit " + TOGETHER;
  private static final String LOCK = "select h.readings from reading_hour h where h.point_id = ? and h.hour_at >= ? and h.hour_at < ? and h.hour_at >= ? and h.hour_at < ? for update";
  private static final String LOCK_ALL = "select h.readings from unnest(?, ?, ?) as d(point_id, start_at, end_at) join reading_hour h on h.point_id "
      + "= d.point_id and h.hour_at = d.start_at where h.hour_at >= ? and h.hour_at < ? order by h.point_id, h.hour_at for update of h";
  private static final String MINUTES = "select r.point_id, date_trunc('minute', r.at) as minute_at, count(*) as readings, min(r.measured) as lowest, "
      + "max(r.measured) as highest, sum(r.measured) as total from %s as d(point_id, start_at, end_at) join reading r on r.point_id = d.point_id "
      + "and r.at >= d.start_at and r.at < d.end_at where r.quality < 2 and r.at >= ? and r.at < ? group by r.point_id, date_trunc('minute', r.at)";
  private static final String DAYS = "select h.point_id, d.start_at as day_at, sum(h.readings) as readings, min(h.lowest) as lowest, max(h.highest) as "
      + "highest, sum(h.total) as total from %s as d(point_id, start_at, end_at) join reading_hour h on h.point_id = d.point_id "
      + "and h.hour_at >= d.start_at and h.hour_at < d.end_at where h.readings > 0 and h.hour_at >= ? and h.hour_at < ? group by h.point_id, d.start_at";
  private static final String TOGETHER_SQL = "unnest(?, ?, ?)";
  private static final String SINGLE_SQL = "(values (cast(? as bigint), cast(? as timestamp with time zone), cast(? as timestamp with time zone)))";

  /** An hour or a day of a point. */
  private record Span(long point, Instant from, Instant to) {}

  private final ReadingStore readings;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Retention retention;
  private final Clock clock;
  private final boolean postgres;

  RollUps(ReadingStore readings, DataSource database, PlatformTransactionManager manager, Retention retention, Clock clock)
      throws MetaDataAccessException {
    this.readings = readings;
    this.jdbc = new JdbcTemplate(database);
    this.transactions = new TransactionTemplate(manager);
    this.retention = retention;
    this.clock = clock;
    this.postgres = ReadingStores.isPostgres(database);
  }

  /** Once a minute: the hours that have ended. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  @OnDuty("readings-roll-ups")
  void rollUp() {
    rollUp(clock.instant().minus(HOUR).minus(Judging.LATE));
  }

  /** Once an hour: what is older than is kept goes, the finer the sooner, and nothing before it was added up. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @OnDuty("readings-retention")
  void forget() {
    Instant now = clock.instant();
    rollUp(now.minus(HOUR).minus(Judging.LATE));
    readings.forgetBefore(now.minus(retention.readings()));
    readings.forgetMinutesBefore(now.minus(retention.minutes()));
    jdbc.update("delete from reading_hour where hour_at < ?", Timestamp.from(now.minus(retention.hours()).truncatedTo(ChronoUnit.DAYS)));
    jdbc.update("delete from reading_day where day_at < ?", Timestamp.from(now.minus(retention.days()).truncatedTo(ChronoUnit.DAYS)));
  }

  /** @param before hours that begin before it */
  void rollUp(Instant before) {
    List<Span> due;
    do {
      due = jdbc.query(DUE, (row, number) -> hour(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()), Timestamp.from(before));
      if (due.isEmpty()) return;
      List<Span> sorted = due.stream().sorted(Comparator.comparingLong(Span::point).thenComparing(Span::from)).toList();
      readings.prepareMinutes(sorted.stream().map(Span::from).toList());
      transactions.executeWithoutResult(status -> jdbc.execute((ConnectionCallback<Boolean>) connection -> addUp(connection, sorted)));
    } while (due.size() == TOGETHER);
  }

  private boolean addUp(Connection connection, List<Span> hours) throws SQLException {
    Set<Span> days = new LinkedHashSet<>();
    hours.forEach(hour -> days.add(day(hour)));
    run(connection, postgres ? LOCK_ALL : LOCK, hours);
    run(connection, statement("reading_minute", "minute_at", MINUTES), hours);
    run(connection, statement("reading_day", "day_at", DAYS), days);
    try (PreparedStatement done = connection.prepareStatement("delete from reading_hour_due where point_id = ? and hour_at = ?")) {
      for (Span hour : hours) {
        done.setLong(1, hour.point());
        done.setObject(2, time(hour.from()));
        done.addBatch();
      }
      done.executeBatch();
    }
    return true;
  }

  /** Each with the bounds of all, so that only partitions within them are looked at. All together, or one by one in the embedded database, which does not lock the rows of a list, but is asked at once. */
  private void run(Connection connection, String sql, Collection<Span> spans) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (postgres) {
        statement.setArray(1, connection.createArrayOf("bigint", spans.stream().map(Span::point).toArray()));
        statement.setArray(2, connection.createArrayOf("timestamptz", spans.stream().map(each -> each.from().toString()).toArray()));
        statement.setArray(3, connection.createArrayOf("timestamptz", spans.stream().map(each -> each.to().toString()).toArray()));
        bound(statement, spans.stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow(),
            spans.stream().map(Span::to).max(Comparator.naturalOrder()).orElseThrow());
        statement.execute();
        return;
      }
      for (Span each : spans) {
        statement.setLong(1, each.point());
        statement.setObject(2, time(each.from()));
        statement.setObject(3, time(each.to()));
        bound(statement, each.from(), each.to());
        statement.execute();
      }
    }
  }

  private static void bound(PreparedStatement statement, Instant from, Instant to) throws SQLException {
    statement.setObject(4, time(from));
    statement.setObject(5, time(to));
  }

  private String statement(String table, String at, String template) {
    String rows = template.formatted(postgres ? TOGETHER_SQL : SINGLE_SQL);
    return postgres
        ? "insert into " + table + " as k (point_id, " + at + ", readings, lowest, highest, total) " + rows + " on conflict (point_id, " + at
            + ") do update set readings = excluded.readings, lowest = excluded.lowest, highest = excluded.highest, total = excluded.total "
            + "where excluded.readings > k.readings"
        : "merge into " + table + " k using (" + rows + ") s on k.point_id = s.point_id and k." + at + " = s." + at + " when matched and s.readings > "
            + "k.readings then update set readings = s.readings, lowest = s.lowest, highest = s.highest, total = s.total when not matched then insert "
            + "values (s.point_id, s." + at + ", s.readings, s.lowest, s.highest, s.total)";
  }

  private static Span hour(long point, Instant at) {
    return new Span(point, at, at.plus(HOUR));
  }

  private Span day(Span hour) {
    ZonedDateTime day = ZonedDateTime.ofInstant(hour.from(), clock.getZone()).truncatedTo(ChronoUnit.DAYS);
    return new Span(hour.point(), day.toInstant(), day.plusDays(1).toInstant());
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
