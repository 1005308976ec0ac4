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
import java.util.List;
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
  private static final long EPOCH_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final long MILLION = 1_000_000;
  private static final short COLUMNS = 5;
  /** A row of the copy: five columns, each with its length before it. */
  private static final int ROW = Short.BYTES + COLUMNS * Integer.BYTES + 4 * Long.BYTES + Short.BYTES;
  private static final String STRAIGHT = "copy reading (point_id, at, measured, quality, received_at) from stdin (format binary)";
  private static final String STAGED = "copy reading_stage from stdin (format binary)";
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
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
  private static final String MARK = "insert into reading_hour_due (point_id, hour_at) select point_id, timestamptz '2000-01-01 00:00:00+00' + hour_at "
      + "* interval '1 microsecond' from unnest(?::bigint[], ?::bigint[]) as s(point_id, hour_at) on conflict do nothing";
  private static final String MARK_STAGED = "insert into reading_hour_due (point_id, hour_at) select distinct point_id, date_trunc('hour', at, 'UTC') "
      + "from reading_stage order by 1, 2 on conflict do nothing";
  private static final String KNOWN_ALREADY = "23505";
  /** So many batches go the careful way after one that brought something known. */
  private static final int CAREFUL = 20;

  private final DayPartitions days;
  private final DayPartitions minutes;
  private final AtomicInteger careful = new AtomicInteger();

  PostgresReadings(JdbcTemplate jdbc, TransactionTemplate transactions) {
    days = new DayPartitions("reading", jdbc, transactions);
    minutes = new DayPartitions("reading_minute", jdbc, transactions);
  }

  @Override
  public void prepare(List<Reading> readings) {
    days.prepare(readings.stream().map(each -> day(each.at())).collect(Collectors.toSet()));
  }

  @Override
  public void prepareMinutes(List<Instant> hours) {
    minutes.prepare(hours.stream().map(PostgresReadings::day).collect(Collectors.toSet()));
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
      int fresh;
      try (ResultSet result = statement.executeQuery(MOVE)) {
        result.next();
        fresh = result.getInt(1);
      }
      // A statement of its own: a mark may only be set once the hour's row is held, see RollUps.
      if (fresh > 0) statement.execute(MARK_STAGED);
      return fresh;
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
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      mark.setArray(1, connection.createArrayOf("int8", hours.points()));
      mark.setArray(2, connection.createArrayOf("int8", hours.hours()));
      mark.executeUpdate();
    }
  }

  @Override
  public void forgetBefore(Instant time) {
    days.forgetBefore(day(time));
  }

  @Override
  public void forgetMinutesBefore(Instant time) {
    minutes.forgetBefore(day(time));
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
}
