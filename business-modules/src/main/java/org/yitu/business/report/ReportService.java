package org.yitu.business.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordStatistics;
import org.yitu.business.record.RecordStatistics.By;
import org.yitu.business.record.RecordStatistics.Unit;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.RecordTypes;
import org.yitu.business.report.DecisionReport.Figure;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Counts decision reports as somebody. Every number names the conditions under which the list shows what it counts. */
@Service
public class ReportService {
  /** Fields whose names mean something else in the address of a list. */
  private static final Set<String> NOT_ASKED = Set.of("size", "page", "sort");
  private static final Text UNSAID = Text.of("未填写", "Not stated");
  private static final Text YES = Text.of("是", "Yes");
  private static final Text NO = Text.of("否", "No");

  /** A value of a row or column. @param value null where the record does not say */
  public record Heading(String value, Text title) {}

  /** @param conditions of the list that shows what is counted, empty if no list can */
  public record Cell(Number value, boolean share, Map<String, String> conditions) {}

  public record Line(Heading heading, List<Cell> cells) {}

  public record Table(Text title, List<Heading> columns, List<Line> lines, Line total) {}

  public record Report(String id, Text title, String type, String period, List<Table> tables, List<Text> basis) {}

  private final RecordStatistics statistics;
  private final RecordTypes types;
  private final Groundwork groundwork;
  private final JdbcTemplate jdbc;

  ReportService(RecordStatistics statistics, RecordTypes types, Groundwork groundwork, JdbcTemplate jdbc) {
    this.groundwork = groundwork;
    this.statistics = statistics;
    this.types = types;
    this.jdbc = jdbc;
  }

  /** Those whose records the actor may read. */
  List<Map<String, Object>> menu(Actor actor) {
    return DecisionReports.ALL_REPORTS.stream().filter(report -> actor.may(report.type() + ":read"))
        .map(report -> Map.<String, Object>of("id", report.id(), "title", report.title(), "type", report.type())).toList();
  }

  /**
   * Drills are left out, whatever it counts.
   *
   * @param from first day, empty for no limit
   * @param to last day, empty for no limit
   * @throws Refusal if there is no such report, a day is none, or the actor may not read the records
   */
  public Report report(Actor actor, String id, String from, String to) {
    DecisionReport report = DecisionReports.ALL_REPORTS.stream().filter(one -> one.id().equals(id)).findFirst()
        .orElseThrow(Refusal::notFound);
    RecordType<?> type = types.get(report.type());
    Map<String, String> period = new LinkedHashMap<>();
    if (type.findField("drill").isPresent()) period.put("drill", "false");
    if (!from.isEmpty()) period.put(report.period() + ".from", from);
    if (!to.isEmpty()) period.put(report.period() + ".to", to);
    List<Table> tables = new ArrayList<>(report.tables().stream().map(table -> table(actor, type, period, table)).toList());
    List<Text> basis = new ArrayList<>(report.basis());
    if (report.id().equals(DecisionReports.QUARTERLY)) {
      // After the others: they have refused a day that is none.
      groundwork.by(actor, to.isEmpty() ? null : LocalDate.parse(to)).ifPresent(rows -> {
        tables.add(made(type, rows));
        basis.add(DecisionReports.MADE_BASIS);
      });
    }
    return new Report(report.id(), report.title(), report.type(), report.period(), tables, basis);
  }

  private Table made(RecordType<?> type, List<Groundwork.Row> rows) {
    DecisionReport.Table table = DecisionReports.MADE;
    List<RecordStatistics.Row> counted = rows.stream().map(row -> new RecordStatistics.Row(List.of(row.institution()),
        List.of(row.enterprises(), row.checklists(), row.checklists(), row.systems(), row.systems()))).toList();
    return figures(table, Map.of(), counted, headings(type, table.rows(), rows.stream().map(Groundwork.Row::institution).toList()));
  }

  private Table table(Actor actor, RecordType<?> type, Map<String, String> period, DecisionReport.Table table) {
    List<By> by = Stream.of(table.rows(), table.columns()).filter(Objects::nonNull).toList();
    List<Filter> counted = table.figures().stream().map(Figure::where).toList();
    List<RecordStatistics.Row> rows = statistics.count(actor, type, period, by, counted);
    List<Heading> lines = headings(type, table.rows(), rows.stream().map(row -> row.keys().get(0)).distinct().toList());
    if (table.columns() == null) return figures(table, period, rows, lines);
    List<Heading> columns = headings(type, table.columns(), rows.stream().map(row -> row.keys().get(1)).distinct().toList());
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    rows.forEach(row -> counts.put(row.keys(), row.counts().get(0)));
    List<Line> shown = new ArrayList<>();
    for (Heading line : lines) {
      List<Cell> cells = new ArrayList<>();
      long sum = 0;
      for (Heading column : columns) {
        long count = counts.getOrDefault(Arrays.asList(line.value, column.value), 0L);
        sum += count;
        cells.add(new Cell(count, false, conditions(period, table.rows(), line, table.columns(), column)));
      }
      cells.add(new Cell(sum, false, conditions(period, table.rows(), line, null, null)));
      shown.add(new Line(line, cells));
    }
    List<Heading> titles = new ArrayList<>(columns);
    titles.add(new Heading("total", table.figures().get(0).title()));
    return new Table(table.title(), titles, shown, total(shown, titles.size()));
  }

  private static Table figures(DecisionReport.Table table, Map<String, String> period, List<RecordStatistics.Row> rows, List<Heading> lines) {
    Map<String, List<Long>> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(row.keys().get(0), row.counts()));
    List<Line> shown = lines.stream().map(line -> new Line(line, cells(table.figures(), byKey.get(line.value),
        conditions(period, table.rows(), line, null, null)))).toList();
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < table.figures().size(); i++) {
      int at = i;
      sums.add(byKey.values().stream().mapToLong(counts -> counts.get(at)).sum());
    }
    List<Heading> titles = table.figures().stream().map(figure -> new Heading(figure.id(), figure.title())).toList();
    return new Table(table.title(), titles, shown, new Line(new Heading("total", Text.of("合计", "Total")),
        cells(table.figures(), sums, Map.of())));
  }

  private static List<Cell> cells(List<Figure> figures, List<Long> counts, Map<String, String> conditions) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Map<String, String> opened = figure.where().equals(DecisionReport.ALL) ? conditions : Map.of();
      if (!figure.isShare()) {
        cells.add(new Cell(counts.get(i), false, opened));
      } else {
        long whole = counts.get(figure.of());
        cells.add(new Cell(whole == 0 ? null : (Number) (counts.get(i) / (double) whole), true, Map.of()));
      }
    }
    return cells;
  }

  private static Line total(List<Line> lines, int columns) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int at = i;
      cells.add(new Cell(lines.stream().mapToLong(line -> line.cells.get(at).value.longValue()).sum(), false, Map.of()));
    }
    return new Line(new Heading("total", Text.of("合计", "Total")), cells);
  }

  /** Empty if a list cannot be asked for it: a month, an institution, what is not stated. */
  private static Map<String, String> conditions(Map<String, String> period, By rows, Heading line, By columns, Heading column) {
    Map<String, String> conditions = new TreeMap<>(period);
    if (!add(conditions, rows, line) || columns != null && !add(conditions, columns, column)) return Map.of();
    return conditions;
  }

  private static boolean add(Map<String, String> conditions, By by, Heading heading) {
    if (heading.value == null || by.unit() == Unit.INSTITUTION || NOT_ASKED.contains(by.field())) return false;
    if (by.unit() == Unit.VALUE || by.unit() == Unit.BRANCH) {
      conditions.put(by.field(), heading.value);
      return true;
    }
    YearMonth month = YearMonth.parse(heading.value);
    conditions.put(by.field() + ".from", month.atDay(1).toString());
    conditions.put(by.field() + ".to", month.atEndOfMonth().toString());
    return true;
  }

  /** In the order of the choices, months and codes ascending; what is not stated last. */
  private List<Heading> headings(RecordType<?> type, By by, List<String> values) {
    Optional<RecordField> field = by.unit() == Unit.VALUE || by.unit() == Unit.BRANCH ? type.findField(by.field()) : Optional.empty();
    List<String> order = field.map(found -> found.options().stream().map(RecordField.Option::value).toList()).orElse(List.of());
    Map<String, Text> names = by.unit() == Unit.INSTITUTION ? institutions() : Map.of();
    return values.stream().sorted(Comparator.nullsLast(Comparator.<String>comparingInt(value -> place(order, value))
        .thenComparing(Comparator.naturalOrder()))).map(value -> new Heading(value, title(field, names, value))).toList();
  }

  private static int place(List<String> order, String value) {
    int at = order.indexOf(value);
    return at < 0 ? order.size() : at;
  }

  private static Text title(Optional<RecordField> field, Map<String, Text> names, String value) {
    if (value == null) return UNSAID;
    if (names.containsKey(value)) return names.get(value);
    if (field.isPresent() && field.get().kind() == RecordField.Kind.BOOLEAN) return value.equals("true") ? YES : NO;
    Optional<CodeTable.Entry> coded = field.flatMap(RecordField::codes).flatMap(table -> table.find(value));
    if (coded.isPresent()) return coded.get().title();
    return field.flatMap(found -> found.options().stream().filter(option -> option.value().equals(value)).findFirst())
        .map(RecordField.Option::label).orElse(Text.of(value, value));
  }

  private Map<String, Text> institutions() {
    Map<String, Text> names = new LinkedHashMap<>();
    RecordType<?> type = types.get("institution");
    jdbc.query("select code, name from " + type.table() + " where deleted_at is null order by id", row -> {
      names.putIfAbsent(row.getString("code"), Text.of(row.getString("name"), row.getString("name")));
    });
    return names;
  }
}
