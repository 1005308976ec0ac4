package org.yitu.business.telemetry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Readings in PostgreSQL: copied into a table of the session, moved from there into partitions by day. */
final class PostgresReadings implements ReadingStore {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
  /** Any number, but the same on all nodes: whoever makes a partition holds it. */
  private static final long PARTITION_LOCK = 0x7969_7475_7265_6164L;
  private static final String STAGE = "create temporary table if not exists reading_stage (point_id bigint, at timestamptz, "
      + "measured double precision, quality smallint) on commit delete rows";
  private static final String MOVE = """
      with fresh as (
        insert into reading (point_id, at, measured, quality, received_at)
        select point_id, at, measured, quality, '%s' from reading_stage
        on conflict do nothing returning point_id, at, measured, quality),
      hours as (
        select point_id, date_trunc('hour', at, 'UTC') as hour_at, count(*) as n,
          count(*) filter (where quality < 2) as readings, min(measured) filter (where quality < 2) as lowest,
          max(measured) filter (where quality < 2) as highest, coalesce(sum(measured) filter (where quality < 2), 0) as total,
          max(at) as last_at, (array_agg(measured order by at desc))[1] as last_measured,
          (array_agg(quality order by at desc))[1] as last_quality
        from fresh group by 1, 2 order by 1, 2),
      kept as (
        insert into reading_hour as h (point_id, hour_at, readings, lowest, highest, total, last_at, last_measured, last_quality)
        select point_id, hour_at, readings, lowest, highest, total, last_at, last_measured, last_quality from hours
        on conflict (point_id, hour_at) do update set readings = h.readings + excluded.readings,
          lowest = least(h.lowest, excluded.lowest), highest = greatest(h.highest, excluded.highest),
          total = h.total + excluded.total, last_at = greatest(h.last_at, excluded.last_at),
          last_measured = case when excluded.last_at > h.last_at then excluded.last_measured else h.last_measured end,
          last_quality = case when excluded.last_at > h.last_at then excluded.last_quality else h.last_quality end)
      select coalesce(sum(n), 0) from hours""";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Set<LocalDate> days = ConcurrentHashMap.newKeySet();

  PostgresReadings(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void prepare(List<Reading> readings) {
    Set<LocalDate> needed = readings.stream().map(each -> day(each.at())).collect(Collectors.toCollection(TreeSet::new));
    needed.removeAll(days);
    if (needed.isEmpty()) return;
    transactions.executeWithoutResult(status -> {
      jdbc.execute("select pg_advisory_xact_lock(" + PARTITION_LOCK + ")");
      for (LocalDate day : needed) {
        jdbc.execute("create table if not exists " + partition(day) + " partition of reading for values from ('" + day
            + " 00:00:00+00') to ('" + day.plusDays(1) + " 00:00:00+00')");
      }
    });
    days.addAll(needed);
  }

  @Override
  public int insert(Connection connection, List<Reading> sorted, Instant receivedAt) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(STAGE);
      copy(connection.unwrap(PGConnection.class).getCopyAPI(), sorted);
      try (ResultSet result = statement.executeQuery(MOVE.formatted(receivedAt))) {
        result.next();
        return result.getInt(1);
      }
    }
  }

  @Override
  public void forgetBefore(Instant time) {
    LocalDate first = day(time);
    String tables = "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'reading'::regclass";
    for (String table : jdbc.queryForList(tables, String.class)) {
      LocalDate day = LocalDate.parse(table.substring("reading_".length()), DAY);
      if (!day.isBefore(first)) continue;
      jdbc.execute("drop table if exists " + table);
      days.remove(day);
    }
  }

  private static void copy(CopyManager copies, List<Reading> readings) throws SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(50 * readings.size() + 64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      out.writeLong(0);
      for (Reading each : readings) {
        out.writeShort(4);
        out.writeInt(Long.BYTES);
        out.writeLong(each.point());
        out.writeInt(Long.BYTES);
        out.writeLong(ChronoUnit.MICROS.between(EPOCH, each.at()));
        out.writeInt(Double.BYTES);
        out.writeDouble(each.value());
        out.writeInt(Short.BYTES);
        out.writeShort(each.quality().ordinal());
      }
      out.writeShort(-1);
      copies.copyIn("copy reading_stage from stdin (format binary)", new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static String partition(LocalDate day) {
    return "reading_" + DAY.format(day);
  }
}
