package org.yitu.business.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Refusal;

/** Counts records that an actor may see by what their fields say: one statement, with the list's conditions and row rule. */
@Component
public class RecordStatistics {
  private static final int MOST_ROWS = 10_000;
  private static final long COUNTY_SPAN = 1_000;

  /**
   * What a field is counted by: its value, the month of its date, the institution one step below what is asked for, or the branch
   * of the reference table that its code stands on (of the industrial classification the division).
   */
  public enum Unit { VALUE, MONTH, INSTITUTION, BRANCH }

  /** @param field its name; not looked at for {@link Unit#INSTITUTION} */
  public record By(String field, Unit unit) {}

  /** @param keys one for each {@link By}, null where the record does not say @param counts one for each condition */
  public record Row(List<String> keys, List<Long> counts) {}

  private final RecordFinder finder;
  private final RecordEvents events;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  RecordStatistics(RecordFinder finder, RecordEvents events, JdbcTemplate jdbc, Clock clock) {
    this.finder = finder;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param conditions as in the address of a list
   * @param counted what each count counts; an empty {@link Filter.And} counts every row
   * @throws Refusal if the actor may not read the type, or a condition does not suit it
   */
  public List<Row> count(Actor actor, RecordType<?> type, Map<String, String> conditions, List<By> by, List<Filter> counted) {
    return events.reading(actor, "statistics", type.id(), () -> {
      if (!actor.may(type.id() + ":read")) throw Refusal.forbidden();
      RecordQuery query = ListParameters.read(finder.query(type, actor), conditions, clock.getZone()).query();
      return gathered(type, by, rows(query, by, counted));
    });
  }

  private List<Row> rows(RecordQuery query, List<By> by, List<Filter> counted) {
    Columns columns = query.columns();
    List<String> keys = by.stream().map(each -> expression(query.owners(), columns, each)).toList();
    Sql sums = new Sql();
    for (int i = 0; i < counted.size(); i++) {
      sums.add(", sum(case when ").add(new FilterSql(columns::find).write(counted.get(i))).add(" then 1 else 0 end) as c" + i);
    }
    StringBuilder named = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) named.append(i == 0 ? "" : ", ").append(keys.get(i)).append(" as k").append(i);
    Sql sql = new Sql().add("select " + (named.length() == 0 ? "'' as k" : named)).add(sums);
    sql.add(query.counted());
    if (!keys.isEmpty()) sql.add(" group by " + String.join(", ", keys));
    sql.add(" limit ?", MOST_ROWS);
    return jdbc.query(sql.text(), (row, number) -> {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) values.add(row.getString("k" + i));
      List<Long> counts = new ArrayList<>();
      for (int i = 0; i < counted.size(); i++) counts.add(row.getLong("c" + i));
      return new Row(values, counts);
    }, sql.parameters());
  }

  /** Codes are counted one by one and added up by their branches: which code stands where is known to the table, not to the database. */
  private static List<Row> gathered(RecordType<?> type, List<By> by, List<Row> rows) {
    if (by.stream().noneMatch(each -> each.unit() == Unit.BRANCH)) return rows;
    Map<List<String>, List<Long>> sums = new LinkedHashMap<>();
    for (Row row : rows) {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < by.size(); i++) keys.add(key(type, by.get(i), row.keys().get(i)));
      sums.merge(keys, row.counts(), RecordStatistics::added);
    }
    return sums.entrySet().stream().map(each -> new Row(each.getKey(), each.getValue())).toList();
  }

  private static String key(RecordType<?> type, By by, String key) {
    if (by.unit() != Unit.BRANCH) return key;
    return Codes.branch(type.findField(by.field()).flatMap(RecordField::codes).orElseThrow(), key);
  }

  private static List<Long> added(List<Long> some, List<Long> more) {
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) sums.add(some.get(i) + more.get(i));
    return sums;
  }

  /** Nothing of it comes from outside: fields are looked up. */
  private static String expression(CodeRange owners, Columns columns, By by) {
    if (by.unit == Unit.INSTITUTION) return isTown(owners) ? "r.owner_code" : "(r.owner_code / " + COUNTY_SPAN + ") * " + COUNTY_SPAN;
    Columns.Expression field = columns.find(by.field).orElseThrow(() -> new IllegalArgumentException("no field " + by.field));
    if (by.unit == Unit.MONTH) return "to_char(cast(" + field.sql() + " as timestamp), 'YYYY-MM')";
    // The databases write truth in different words.
    return field.kind() == RecordField.Kind.BOOLEAN ? "case when " + field.sql() + " then 'true' when not " + field.sql()
        + " then 'false' end" : field.sql();
  }

  /** Whether one step below the actor are townships. */
  private static boolean isTown(CodeRange range) {
    return range.to() - range.from() < COUNTY_SPAN;
  }
}
