package org.yitu.business.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yitu.business.record.Columns.Expression;
import org.yitu.business.record.RecordField.Kind;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Refusal;

/** Writes a filter as SQL. A field that the type does not have, or a value that does not suit it, is refused. */
final class FilterSql {
  private static final int DEEPEST = 50;
  private static final int LONGEST_LIST = 500;
  /** PostgreSQL fails at a text that holds it, and no row can. */
  private static final char NUL = 0;

  private final Function<String, Optional<Expression>> columns;
  private final Function<Condition.Place, Sql> places;

  /** For filters that do not ask for a place. */
  FilterSql(Function<String, Optional<Expression>> columns) {
    this(columns, place -> {
      throw new IllegalArgumentException("rows that stand nowhere: " + place);
    });
  }

  FilterSql(Function<String, Optional<Expression>> columns, Function<Condition.Place, Sql> places) {
    this.columns = columns;
    this.places = places;
  }

  static boolean asksForPlace(Filter filter) {
    if (filter instanceof Filter.And and) return and.parts().stream().anyMatch(FilterSql::asksForPlace);
    if (filter instanceof Filter.Or or) return or.parts().stream().anyMatch(FilterSql::asksForPlace);
    return filter instanceof Filter.Not not ? asksForPlace(not.part()) : filter instanceof Filter.Where;
  }

  Sql write(Filter filter) {
    return write(filter, 0);
  }

  private Sql write(Filter filter, int depth) {
    if (depth > DEEPEST) throw Refusal.invalid("filter", "过滤条件嵌套太深。", "The filter is nested too deep.");
    if (filter instanceof Filter.And and) return joined(and.parts(), " and ", depth);
    if (filter instanceof Filter.Or or) return joined(or.parts(), " or ", depth);
    if (filter instanceof Filter.Not not) return new Sql().add("not (").add(write(not.part(), depth + 1)).add(")");
    if (filter instanceof Filter.Compare compare) return compare(compare);
    if (filter instanceof Filter.In in) return in(in);
    if (filter instanceof Filter.Like like) return like(like);
    if (filter instanceof Filter.Where where) return new Sql().add("(").add(places.apply(where.place())).add(")");
    Filter.IsNull isNull = (Filter.IsNull) filter;
    return new Sql().add(expression(isNull.field()).sql() + " is null");
  }

  private Sql joined(List<Filter> parts, String by, int depth) {
    if (parts.isEmpty()) return new Sql().add(by.isBlank() || by.equals(" and ") ? "1 = 1" : "1 = 0");
    Sql sql = new Sql().add("(");
    for (int i = 0; i < parts.size(); i++) sql.add(i == 0 ? "" : by).add(write(parts.get(i), depth + 1));
    return sql.add(")");
  }

  private Sql compare(Filter.Compare compare) {
    Expression expression = expression(compare.field());
    String operator = switch (compare.operator()) {
      case EQUAL -> " = ?";
      case NOT_EQUAL -> " <> ?";
      case LESS -> " < ?";
      case LESS_OR_EQUAL -> " <= ?";
      case GREATER -> " > ?";
      case GREATER_OR_EQUAL -> " >= ?";
    };
    return new Sql().add(expression.sql() + operator, suited(compare.field(), expression.kind(), compare.value()));
  }

  private Sql in(Filter.In in) {
    Expression expression = expression(in.field());
    if (in.values().isEmpty()) return new Sql().add("1 = 0");
    if (in.values().size() > LONGEST_LIST) throw Refusal.invalid(in.field(), "取值太多。", "Too many values.");
    return new Sql().add(expression.sql() + " in (" + Sql.placeholders(in.values().size()) + ")",
        in.values().stream().map(value -> suited(in.field(), expression.kind(), value)).toList());
  }

  private Sql like(Filter.Like like) {
    Expression expression = expression(like.field());
    if (!expression.kind().isText() && expression.kind() != Kind.CHOICE) throw unsuited(like.field());
    if (like.pattern().indexOf(NUL) >= 0) throw unsuited(like.field());
    return new Sql().add("lower(" + expression.sql() + ") like ?", Columns.lower(ended(like.pattern())));
  }

  /** A backslash at the very end would escape nothing, which the databases refuse. */
  private static String ended(String pattern) {
    int backslashes = 0;
    while (backslashes < pattern.length() && pattern.charAt(pattern.length() - 1 - backslashes) == '\\') backslashes++;
    return backslashes % 2 == 0 ? pattern : pattern + "\\";
  }

  private Expression expression(String field) {
    return columns.apply(field).orElseThrow(() -> Refusal.invalid(field, "没有名为“" + field + "”的字段。", "There is no field named " + field + "."));
  }

  /** The value as the column's type, so that both databases compare alike. */
  private static Object suited(String field, Kind kind, Object value) {
    try {
      return switch (kind) {
        case TEXT, LONGTEXT, CHOICE -> text(field, value.toString());
        case INTEGER, NUMBER, REF -> number(field, value);
        case BOOLEAN -> bool(field, value);
        case DATE -> value instanceof LocalDate ? value : LocalDate.parse(value.toString());
        case DATETIME -> value instanceof OffsetDateTime ? value : OffsetDateTime.parse(value.toString());
        case POINT, POLYGON, LINE, FILES -> throw unsuited(field);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw unsuited(field);
    }
  }

  private static String text(String field, String text) {
    if (text.indexOf(NUL) >= 0) throw unsuited(field);
    return text;
  }

  private static BigDecimal number(String field, Object value) {
    String text = value.toString();
    if (text.length() > 40 || !text.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]{1,3})?")) throw unsuited(field);
    return new BigDecimal(text);
  }

  private static boolean bool(String field, Object value) {
    String text = value.toString();
    if (!text.equals("true") && !text.equals("false")) throw unsuited(field);
    return text.equals("true");
  }

  private static Refusal unsuited(String field) {
    return Refusal.invalid(field, "字段“" + field + "”的取值不正确。", "The value for " + field + " does not suit it.");
  }
}
