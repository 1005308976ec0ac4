package org.yitu.business.telemetry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.telemetry.ReadingHistory.Stretch;

/**
 * The stored stretches of one point. Minutes and days come from their own rows; where an hour is still due to be added up, from the
 * readings or the hours, which are always as they ought to be. So an answer is exact at any time.
 */
@Component
class StoredStretches {
  private static final Duration HOUR = Duration.ofHours(1);

  private record Span(Instant from, Instant to) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  StoredStretches(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The readings themselves, at most so many. */
  List<Stretch> readings(long point, Instant from, Instant to, int most) {
    return jdbc.query("select at, 1, measured, measured, measured from reading where point_id = ? and at >= ? and at < ? and quality < 2 "
        + "order by at limit " + most, StoredStretches::stretch, point, time(from), time(to));
  }

  List<Stretch> minutes(long point, Instant start, Instant to) {
    Instant from = start.truncatedTo(ChronoUnit.MINUTES);
    SortedSet<Instant> due = due(point, from, to);
    List<Stretch> items = new ArrayList<>();
    for (Span span : joined(due, hour -> hour.plus(HOUR))) {
      items.addAll(jdbc.query("select date_trunc('minute', at) as started, count(*), min(measured), max(measured), avg(measured) from reading where "
          + "point_id = ? and at >= ? and at < ? and quality < 2 group by date_trunc('minute', at)", StoredStretches::stretch, point,
          time(span.from().isBefore(from) ? from : span.from()), time(span.to().isAfter(to) ? to : span.to())));
    }
    List<Stretch> stored = jdbc.query("select minute_at, readings, lowest, highest, total / readings from reading_minute where point_id = ? and "
        + "minute_at >= ? and minute_at < ?", StoredStretches::stretch, point, time(from), time(to));
    stored.stream().filter(minute -> !due.contains(minute.at().truncatedTo(ChronoUnit.HOURS))).forEach(items::add);
    items.sort(Comparator.comparing(Stretch::at));
    return items;
  }

  List<Stretch> hours(long point, Instant from, Instant to) {
    return jdbc.query("select hour_at, readings, lowest, highest, total / readings from reading_hour where point_id = ? and hour_at >= ? and "
        + "hour_at < ? and readings > 0 order by hour_at", StoredStretches::stretch, point, time(from.truncatedTo(ChronoUnit.HOURS)), time(to));
  }

  /** The first and the last day only as far as they lie within the time. */
  List<Stretch> days(long point, Instant from, Instant to) {
    Instant first = day(from).equals(from) ? from : next(day(from));
    Instant last = day(to);
    if (!first.isBefore(last)) return added(hours(point, from, to));
    SortedSet<Instant> open = new TreeSet<>();
    due(point, first, last).forEach(hour -> open.add(day(hour)));
    List<Stretch> hours = new ArrayList<>(hours(point, from, first));
    joined(open, this::next).forEach(span -> hours.addAll(hours(point, span.from(), span.to())));
    hours.addAll(hours(point, last, to));
    List<Stretch> items = added(hours);
    List<Stretch> stored = jdbc.query("select day_at, readings, lowest, highest, total / readings from reading_day where point_id = ? and day_at >= ? "
        + "and day_at < ?", StoredStretches::stretch, point, time(first), time(last));
    stored.stream().filter(each -> !open.contains(each.at())).forEach(items::add);
    items.sort(Comparator.comparing(Stretch::at));
    return items;
  }

  private SortedSet<Instant> due(long point, Instant from, Instant to) {
    return new TreeSet<>(jdbc.query("select hour_at from reading_hour_due where point_id = ? and hour_at >= ? and hour_at < ?",
        (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant(), point, time(from.truncatedTo(ChronoUnit.HOURS)), time(to)));
  }

  /** What follows on one another becomes one question. */
  private static List<Span> joined(Collection<Instant> sorted, UnaryOperator<Instant> next) {
    List<Span> spans = new ArrayList<>();
    for (Instant each : sorted) {
      Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (before != null && before.to().equals(each)) spans.set(spans.size() - 1, new Span(before.from(), next.apply(each)));
      else spans.add(new Span(each, next.apply(each)));
    }
    return spans;
  }

  private List<Stretch> added(List<Stretch> hours) {
    Map<Instant, Stretch> days = new HashMap<>();
    for (Stretch hour : hours) {
      Instant day = day(hour.at());
      days.merge(day, new Stretch(day, hour.readings(), hour.lowest(), hour.highest(), hour.mean()), Stretch::with);
    }
    List<Stretch> sorted = new ArrayList<>(days.values());
    sorted.sort(Comparator.comparing(Stretch::at));
    return sorted;
  }

  private Instant day(Instant at) {
    return ZonedDateTime.ofInstant(at, clock.getZone()).truncatedTo(ChronoUnit.DAYS).toInstant();
  }

  private Instant next(Instant day) {
    return ZonedDateTime.ofInstant(day, clock.getZone()).plusDays(1).toInstant();
  }

  private static Stretch stretch(ResultSet row, int number) throws SQLException {
    return new Stretch(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2), row.getDouble(3), row.getDouble(4), row.getDouble(5));
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
