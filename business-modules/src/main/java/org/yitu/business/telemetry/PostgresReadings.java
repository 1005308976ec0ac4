package org.yitu.business.telemetry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Readings in PostgreSQL, in partitions by day. A batch is copied straight to its place and its hours are counted here; one that brings
 * something known is copied into a table of the session first and moved from there, as are some more after it, because where one sender
 * repeats itself, he will again.
 */
final class PostgresReadings implements ReadingStore {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final long EPOCH_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final long MILLION = 1_000_000;
  private static final short COLUMNS = 5;
  /** A row of the copy: five columns, each with its length before it. */
  private static final int ROW = Short.BYTES + COLUMNS * Integer.BYTES + 4 * Long.BYTES + Short.BYTES;
  private static final String STRAIGHT = "copy reading (point_id, at, measured, quality, received_at) from stdin (format binary)";
  private static final String STAGED = "copy reading_stage from stdin (format binary)";
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
  /** Any number, but the same on all nodes: whoever makes a partition holds it. */
  private static final long PARTITION_LOCK = 0x7969_7475_7265_6164L;
  private static final String STAGE = "create temporary table if not exists reading_stage (point_id bigint, at timestamptz, "
      + "measured double precision, quality smallint, received_at timestamptz) on commit delete rows";
  private static final String MOVE = """
      with fresh as (
        insert into reading (point_id, at, measured, quality, received_at)
        select point_id, at, measured, quality, received_at from reading_stage
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

  private static final String KEEP = """
      insert into reading_hour as h (point_id, hour_at, readings, lowest, highest, total, last_at, last_measured, last_quality)
      select point_id, timestamptz '2000-01-01 00:00:00+00' + hour_at * interval '1 microsecond', readings, lowest, highest, total,
        timestamptz '2000-01-01 00:00:00+00' + last_at * interval '1 microsecond', last_measured, last_quality
      from unnest(?::bigint[], ?::bigint[], ?::integer[], ?::float8[], ?::float8[], ?::float8[], ?::bigint[], ?::float8[], ?::smallint[])
        as s(point_id, hour_at, readings, lowest, highest, total, last_at, last_measured, last_quality)
      on conflict (point_id, hour_at) do update set readings = h.readings + excluded.readings,
        lowest = least(h.lowest, excluded.lowest), highest = greatest(h.highest, excluded.highest),
        total = h.total + excluded.total, last_at = greatest(h.last_at, excluded.last_at),
        last_measured = case when excluded.last_at > h.last_at then excluded.last_measured else h.last_measured end,
        last_quality = case when excluded.last_at > h.last_at then excluded.last_quality else h.last_quality end""";
  private static final String KNOWN_ALREADY = "23505";
  /** So many batches go the careful way after one that brought something known. */
  private static final int CAREFUL = 20;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final AtomicInteger careful = new AtomicInteger();
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
    if (careful.getAndUpdate(left -> Math.max(0, left - 1)) > 0) return move(connection, sorted, receivedAt);
    try {
      copy(connection, STRAIGHT, sorted, receivedAt);
    } catch (SQLException failed) {
      // The caller begins the transaction anew, and then it goes the other way.
      if (KNOWN_ALREADY.equals(failed.getSQLState())) careful.set(CAREFUL);
      throw failed;
    }
    keep(connection, HourTotals.of(sorted));
    return sorted.size();
  }

  private static int move(Connection connection, List<Reading> sorted, Instant receivedAt) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(STAGE);
      copy(connection, STAGED, sorted, receivedAt);
      try (ResultSet result = statement.executeQuery(MOVE)) {
        result.next();
        return result.getInt(1);
      }
    }
  }

  private static void keep(Connection connection, HourTotals hours) throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setArray(1, connection.createArrayOf("int8", hours.points()));
      keep.setArray(2, connection.createArrayOf("int8", hours.hours()));
      keep.setArray(3, connection.createArrayOf("int4", hours.readings()));
      keep.setArray(4, connection.createArrayOf("float8", hours.lowest()));
      keep.setArray(5, connection.createArrayOf("float8", hours.highest()));
      keep.setArray(6, connection.createArrayOf("float8", hours.totals()));
      keep.setArray(7, connection.createArrayOf("int8", hours.lastAt()));
      keep.setArray(8, connection.createArrayOf("float8", hours.lastValues()));
      keep.setArray(9, connection.createArrayOf("int2", hours.lastQualities()));
      keep.executeUpdate();
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

  private static void copy(Connection connection, String command, List<Reading> readings, Instant receivedAt) throws SQLException {
    long received = micros(receivedAt);
    ByteBuffer bytes = ByteBuffer.allocate(SIGNATURE.length + Long.BYTES + ROW * readings.size() + Short.BYTES);
    bytes.put(SIGNATURE).putLong(0);
    for (Reading each : readings) {
      bytes.putShort(COLUMNS);
      bytes.putInt(Long.BYTES).putLong(each.point());
      bytes.putInt(Long.BYTES).putLong(micros(each.at()));
      bytes.putInt(Double.BYTES).putDouble(each.value());
      bytes.putInt(Short.BYTES).putShort((short) each.quality().ordinal());
      bytes.putInt(Long.BYTES).putLong(received);
    }
    bytes.putShort((short) -1);
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new ByteArrayInputStream(bytes.array()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** As PostgreSQL counts. */
  static long micros(Instant at) {
    return (at.getEpochSecond() - EPOCH_SECOND) * MILLION + at.getNano() / 1_000;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static String partition(LocalDate day) {
    return "reading_" + DAY.format(day);
  }
}
