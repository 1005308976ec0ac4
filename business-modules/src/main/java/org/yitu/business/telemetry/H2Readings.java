package org.yitu.business.telemetry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Readings in the embedded database: one plain table, the same answers. */
final class H2Readings implements ReadingStore {
  private static final String MISSING = "select s.point_id, s.at, s.measured, s.quality from unnest(?, ?, ?, ?) as s(point_id, at, measured, quality) "
      + "where not exists (select 1 from reading r where r.point_id = s.point_id and r.at = s.at)";
  private static final String INSERT = "insert into reading (point_id, at, measured, quality, received_at) "
      + "select s.point_id, s.at, s.measured, s.quality, ? from unnest(?, ?, ?, ?) as s(point_id, at, measured, quality)";
  private static final String KEEP = """
      merge into reading_hour h using (values (cast(? as bigint), cast(? as timestamp with time zone), cast(? as integer),
        cast(? as double precision), cast(? as double precision), cast(? as double precision), cast(? as timestamp with time zone),
        cast(? as double precision), cast(? as smallint)))
        as s(point_id, hour_at, readings, lowest, highest, total, last_at, last_measured, last_quality)
      on h.point_id = s.point_id and h.hour_at = s.hour_at
      when matched then update set readings = h.readings + s.readings,
        lowest = least(coalesce(h.lowest, s.lowest), coalesce(s.lowest, h.lowest)),
        highest = greatest(coalesce(h.highest, s.highest), coalesce(s.highest, h.highest)), total = h.total + s.total,
        last_measured = case when s.last_at > h.last_at then s.last_measured else h.last_measured end,
        last_quality = case when s.last_at > h.last_at then s.last_quality else h.last_quality end,
        last_at = greatest(h.last_at, s.last_at)
      when not matched then insert values (s.point_id, s.hour_at, s.readings, s.lowest, s.highest, s.total, s.last_at,
        s.last_measured, s.last_quality)""";
  private static final String MARK = "merge into reading_hour_due d using (values (cast(? as bigint), cast(? as timestamp with time zone))) as "
      + "s(point_id, hour_at) on d.point_id = s.point_id and d.hour_at = s.hour_at when not matched then insert values (s.point_id, s.hour_at)";

  private record Moment(long point, Instant at) {}

  private final JdbcTemplate jdbc;

  H2Readings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void prepare(List<Reading> readings) {
    // One table for all days.
  }

  @Override
  public void prepareMinutes(List<Instant> hours) {
    // One table for these, too.
  }

  @Override
  public int insert(Connection connection, List<Reading> sorted, Instant receivedAt) throws SQLException {
    List<Reading> fresh = missing(connection, sorted);
    // Not "from final table (insert …)": H2 2.4.240 begins such a query anew after it has waited for another writer, without taking back
    // the rows it had put in by then, and does not tell them.
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, time(receivedAt));
      setRows(connection, insert, 2, fresh);
      insert.executeUpdate();
    }
    keepHours(connection, fresh);
    return fresh.size();
  }

  /** Those that are not stored yet, of one point and time the first. */
  private static List<Reading> missing(Connection connection, List<Reading> sorted) throws SQLException {
    Map<Moment, Reading> found = new LinkedHashMap<>();
    try (PreparedStatement ask = connection.prepareStatement(MISSING)) {
      setRows(connection, ask, 1, sorted);
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) {
          Reading each = new Reading(rows.getLong(1), rows.getObject(2, Instant.class), rows.getDouble(3), Reading.Quality.values()[rows.getInt(4)]);
          found.putIfAbsent(new Moment(each.point(), each.at()), each);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static void setRows(Connection connection, PreparedStatement statement, int first, List<Reading> rows) throws SQLException {
    statement.setArray(first, array(connection, "bigint", rows, Reading::point));
    statement.setArray(first + 1, array(connection, "timestamp with time zone", rows, each -> time(each.at())));
    statement.setArray(first + 2, array(connection, "double precision", rows, Reading::value));
    statement.setArray(first + 3, array(connection, "smallint", rows, each -> (short) each.quality().ordinal()));
  }

  @Override
  public void forgetBefore(Instant time) {
    jdbc.update("delete from reading where at < ?", Timestamp.from(time.truncatedTo(ChronoUnit.DAYS)));
  }

  @Override
  public void forgetMinutesBefore(Instant time) {
    jdbc.update("delete from reading_minute where minute_at < ?", Timestamp.from(time.truncatedTo(ChronoUnit.DAYS)));
  }

  private static void keepHours(Connection connection, List<Reading> fresh) throws SQLException {
    Map<Moment, List<Reading>> hours = new TreeMap<>(Comparator.comparingLong(Moment::point).thenComparing(Moment::at));
    for (Reading each : fresh) {
      hours.computeIfAbsent(new Moment(each.point(), each.at().truncatedTo(ChronoUnit.HOURS)), key -> new ArrayList<>()).add(each);
    }
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      for (Map.Entry<Moment, List<Reading>> hour : hours.entrySet()) {
        double[] usable = hour.getValue().stream().filter(Reading::usable).mapToDouble(Reading::value).sorted().toArray();
        Reading last = hour.getValue().stream().max(Comparator.comparing(Reading::at)).orElseThrow();
        keep.setLong(1, hour.getKey().point());
        keep.setObject(2, time(hour.getKey().at()));
        keep.setInt(3, usable.length);
        keep.setObject(4, usable.length == 0 ? null : usable[0]);
        keep.setObject(5, usable.length == 0 ? null : usable[usable.length - 1]);
        keep.setDouble(6, Arrays.stream(usable).sum());
        keep.setObject(7, time(last.at()));
        keep.setDouble(8, last.value());
        keep.setInt(9, last.quality().ordinal());
        keep.addBatch();
      }
      keep.executeBatch();
    }
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      for (Moment hour : hours.keySet()) {
        mark.setLong(1, hour.point());
        mark.setObject(2, time(hour.at()));
        mark.addBatch();
      }
      mark.executeBatch();
    }
  }

  private static Array array(Connection connection, String type, List<Reading> readings, Function<Reading, Object> part)
      throws SQLException {
    return connection.createArrayOf(type, readings.stream().map(part).toArray());
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
