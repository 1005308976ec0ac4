package org.yitu.business.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.yitu.business.record.Columns.Expression;
import org.yitu.business.record.RecordField.Kind;
import org.yitu.business.access.CodeRange;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.text.Refusal;

/** Reads what stands behind the question mark of a list: words, filters by field, box, sort and page. */
record ListParameters(RecordQuery query, RecordQuery.Sort sort, int page, int size) {
  static final int LARGEST_PAGE = 200;
  private static final int FARTHEST_PAGE = 1_000_000;
  private static final Set<String> RESERVED = Set.of("q", "bbox", "sort", "page", "size", "lang", "within");

  static ListParameters read(RecordQuery query, Map<String, String> parameters, ZoneId zone) {
    List<Filter> filters = new ArrayList<>();
    parameters.forEach((name, value) -> {
      if (!RESERVED.contains(name) && !value.isBlank()) filters.add(filter(query.type(), query.columns(), name, value.strip(), zone));
      else if (!RESERVED.contains(name)) expression(query.columns(), plain(name));
    });
    if (!filters.isEmpty()) query.matching(new Filter.And(filters));
    query.searching(parameters.getOrDefault("q", ""));
    if (parameters.containsKey("within")) query.ownedWithin(CodeRange.within(parameters.get("within")));
    if (parameters.containsKey("bbox")) query.inBox(box(parameters.get("bbox")));
    String sort = parameters.getOrDefault("sort", "-id");
    boolean descending = sort.startsWith("-");
    return new ListParameters(query, new RecordQuery.Sort(descending ? sort.substring(1) : sort, descending),
        number(parameters, "page", 0, FARTHEST_PAGE, 0), number(parameters, "size", 1, LARGEST_PAGE, 20));
  }

  private static String plain(String name) {
    return name.endsWith(".from") ? name.substring(0, name.length() - 5)
        : name.endsWith(".to") ? name.substring(0, name.length() - 3) : name;
  }

  private static Filter filter(RecordType<?> type, Columns columns, String name, String value, ZoneId zone) {
    String field = plain(name);
    Kind kind = expression(columns, field).kind();
    if (!field.equals(name)) {
      boolean from = name.endsWith(".from");
      if (!kind.hasOrder()) throw Refusal.invalid(name, "此字段不能按范围查询。", "This field has no range.");
      if (kind == Kind.DATETIME) return day(field, value, from, zone);
      return new Filter.Compare(field, from ? Filter.Operator.GREATER_OR_EQUAL : Filter.Operator.LESS_OR_EQUAL, value);
    }
    Optional<CodeTable> codes = type.findField(field).flatMap(RecordField::codes);
    if (kind.isText()) {
      return codes.flatMap(table -> Codes.under(field, table, Arrays.asList(value.split(",")))).orElse(new Filter.Like(field, Sql.containing(value)));
    }
    return new Filter.In(field, Arrays.asList(value.split(",")));
  }

  /** A day stands for its whole length. */
  private static Filter day(String field, String value, boolean from, ZoneId zone) {
    if (value.length() > 10) return new Filter.Compare(field, from ? Filter.Operator.GREATER_OR_EQUAL : Filter.Operator.LESS_OR_EQUAL, value);
    try {
      LocalDate day = LocalDate.parse(value);
      return from ? new Filter.Compare(field, Filter.Operator.GREATER_OR_EQUAL, day.atStartOfDay(zone).toOffsetDateTime())
          : new Filter.Compare(field, Filter.Operator.LESS, day.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
    } catch (DateTimeException wrong) {
      throw Refusal.invalid(field, "应为日期。", "must be a date");
    }
  }

  private static Expression expression(Columns columns, String field) {
    return columns.find(field).orElseThrow(() -> Refusal.invalid(field, "没有名为“" + field + "”的查询条件。", "There is no parameter named " + field + "."));
  }

  private static Envelope box(String text) {
    String[] parts = text.split(",");
    double[] edges = new double[4];
    if (parts.length != 4) throw wrongBox();
    for (int i = 0; i < 4; i++) {
      if (!parts[i].matches("\\s*[-+]?[0-9]{1,3}(\\.[0-9]{1,20})?\\s*")) throw wrongBox();
      edges[i] = Double.parseDouble(parts[i]);
    }
    boolean inside = edges[0] >= -180 && edges[2] <= 180 && edges[1] >= -90 && edges[3] <= 90;
    if (!inside || edges[0] > edges[2] || edges[1] > edges[3]) throw wrongBox();
    return new Envelope(edges[0], edges[2], edges[1], edges[3]);
  }

  private static Refusal wrongBox() {
    return Refusal.invalid("bbox", "bbox 应为 西,南,东,北 四个数。", "bbox is four numbers: west, south, east, north.");
  }

  static int number(Map<String, String> parameters, String name, int least, int most, int otherwise) {
    String text = parameters.getOrDefault(name, "");
    if (text.isEmpty()) return otherwise;
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
      throw Refusal.invalid(name, name + " 须在 " + least + " 到 " + most + " 之间。", name + " must be " + least + " to " + most + ".");
    }
    return Integer.parseInt(text);
  }
}
