package org.yitu.map.feature;

import static org.yitu.map.feature.Cql2Tokens.refusal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Condition.Topology;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Filter.Operator;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.text.Refusal;
import org.yitu.map.feature.Cql2Tokens.Kind;
import org.yitu.map.feature.Cql2Tokens.Token;

/**
 * What CQL2 text and ECQL have in common: AND, OR, NOT, parentheses, comparisons of a field with a literal, LIKE, BETWEEN, IN,
 * IS NULL, geometries as well-known text. A dialect adds its functions and operators. Length and depth are bounded before and
 * while parsing.
 */
abstract class FilterText {
  static final int MAX_BYTES = 4 * 1024;
  static final int MAX_DEPTH = 32;

  private static final Set<String> RESERVED = Set.of("AND", "OR", "NOT", "LIKE", "ILIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE",
      "INCLUDE", "EXCLUDE");
  private static final Set<String> SHAPES = Set.of("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON",
      "GEOMETRYCOLLECTION");

  private final String source;
  private final FilterTarget target;
  private final List<Token> tokens;
  private int position;
  private int depth;

  FilterText(String text, FilterTarget target) {
    if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw Refusal.invalid("filter", "筛选条件过长，最多 4 KiB。", "The filter is too long: 4 KiB at most.");
    }
    this.source = text;
    this.target = target;
    this.tokens = Cql2Tokens.of(text);
  }

  final Filter parse() {
    Filter filter = or();
    Token rest = peek();
    if (rest.kind() != Kind.END) throw refusal(rest.at(), "多余的内容。", "there is something left over.");
    return filter;
  }

  /** A predicate that begins with {@code name} and an opening parenthesis, at which the position stands. */
  abstract Filter function(Token name);

  /** A predicate with an operator of the dialect's own behind the field; null if there is none. */
  abstract Filter infix(LayerField field);

  /** A predicate of the dialect that begins with neither a field nor a function; null if there is none. */
  abstract Filter constant();

  private Filter or() {
    List<Filter> parts = new ArrayList<>();
    do parts.add(and()); while (skip("OR"));
    return parts.size() == 1 ? parts.get(0) : new Filter.Or(List.copyOf(parts));
  }

  private Filter and() {
    List<Filter> parts = new ArrayList<>();
    do parts.add(not()); while (skip("AND"));
    return parts.size() == 1 ? parts.get(0) : new Filter.And(List.copyOf(parts));
  }

  private Filter not() {
    int at = peek().at();
    if (!skip("NOT")) return primary();
    enter(at);
    Filter part = not();
    depth--;
    return new Filter.Not(part);
  }

  private Filter primary() {
    int at = peek().at();
    if (!skip("(")) return predicate();
    enter(at);
    Filter inner = or();
    expect(")");
    depth--;
    return inner;
  }

  private void enter(int at) {
    if (++depth > MAX_DEPTH) throw refusal(at, "嵌套超过 32 层。", "nested deeper than 32 levels.");
  }

  private Filter predicate() {
    Filter constant = constant();
    if (constant != null) return constant;
    Token first = peek();
    if (first.kind() == Kind.WORD && tokens.get(position + 1).is("(") && !RESERVED.contains(first.text().toUpperCase(Locale.ROOT))) {
      position++;
      return function(first);
    }
    LayerField field = field();
    Operator operator = operator(peek());
    if (operator != null) {
      position++;
      return new Filter.Compare(field.name(), operator, literal(field));
    }
    if (skip("IS")) {
      boolean negated = skip("NOT");
      expect("NULL");
      return negate(negated, new Filter.IsNull(field.name()));
    }
    Filter own = infix(field);
    if (own != null) return own;
    boolean negated = skip("NOT");
    if (skip("LIKE")) return negate(negated, like(field));
    if (skip("BETWEEN")) return negate(negated, between(field));
    if (skip("IN")) return negate(negated, in(field));
    throw refusal(peek().at(), "这里应当是比较运算符、LIKE、BETWEEN、IN 或 IS NULL。",
        "a comparison, LIKE, BETWEEN, IN or IS NULL belongs here.");
  }

  static Filter negate(boolean negated, Filter filter) {
    return negated ? new Filter.Not(filter) : filter;
  }

  final LayerField field() {
    Token token = name();
    if (peek().is("(")) throw unknownFunction(token);
    return target.find(token.text()).orElseThrow(() -> refusal(token.at(), "图层没有此字段。", "the layer has no such field."));
  }

  private Token name() {
    Token token = peek();
    boolean word = token.kind() == Kind.WORD && !RESERVED.contains(token.text().toUpperCase(Locale.ROOT));
    if (!word && token.kind() != Kind.QUOTED) throw refusal(token.at(), "这里应当是字段名。", "the name of a field belongs here.");
    position++;
    return token;
  }

  static Refusal unknownFunction(Token name) {
    return refusal(name.at(), "不支持此函数。", "this function is not offered.");
  }

  private static Operator operator(Token token) {
    if (token.kind() != Kind.SYMBOL) return null;
    return switch (token.text()) {
      case "=" -> Operator.EQUAL;
      case "<>" -> Operator.NOT_EQUAL;
      case "<" -> Operator.LESS;
      case "<=" -> Operator.LESS_OR_EQUAL;
      case ">" -> Operator.GREATER;
      case ">=" -> Operator.GREATER_OR_EQUAL;
      default -> null;
    };
  }

  final Filter like(LayerField field) {
    Token token = peek();
    if (token.kind() != Kind.STRING || field.type() != LayerField.Type.TEXT && field.type() != LayerField.Type.CHOICE) {
      throw refusal(token.at(), "LIKE 只用于文本字段和文本。", "LIKE takes a text field and a text.");
    }
    position++;
    return new Filter.Like(field.name(), token.text());
  }

  private Filter between(LayerField field) {
    Object low = literal(field);
    expect("AND");
    Object high = literal(field);
    return new Filter.And(List.of(new Filter.Compare(field.name(), Operator.GREATER_OR_EQUAL, low),
        new Filter.Compare(field.name(), Operator.LESS_OR_EQUAL, high)));
  }

  private Filter in(LayerField field) {
    List<Object> values = new ArrayList<>();
    expect("(");
    do values.add(literal(field)); while (skip(","));
    expect(")");
    return new Filter.In(field.name(), List.copyOf(values));
  }

  /** Behind the name of a function that folds case: a text field, what it is compared with, and the same fold around that. */
  final Filter foldedCase(Token name, boolean foldsText) {
    expect("(");
    int at = peek().at();
    LayerField field = field();
    if (field.type() != LayerField.Type.TEXT) throw refusal(at, "此函数只用于文本字段。", "this function takes a text field.");
    expect(")");
    boolean negated = skip("NOT");
    boolean like = skip("LIKE");
    if (!like) expect("=");
    if (foldsText) {
      expect(name.text());
      expect("(");
    }
    String text = quoted();
    if (foldsText) expect(")");
    return negate(negated, new Filter.Like(field.name(), like ? text : literally(text)));
  }

  /** A pattern that matches the text and nothing else. */
  static String literally(String text) {
    return text.replaceAll("([%_\\\\])", "\\\\$1");
  }

  final String quoted() {
    Token text = peek();
    if (text.kind() != Kind.STRING) throw refusal(text.at(), "这里应当是加单引号的文本。", "a quoted text belongs here.");
    position++;
    return text.text();
  }

  /** Behind the name of a spatial function: the geometry and a literal, in either order. */
  final Filter related(Topology topology) {
    expect("(");
    boolean literalFirst = isShape(peek());
    Geometry other = null;
    int at = peek().at();
    if (literalFirst) other = shape();
    else geometryName();
    expect(",");
    if (literalFirst) geometryName();
    else {
      at = peek().at();
      other = shape();
    }
    expect(")");
    boolean mixed = other.getClass() == GeometryCollection.class;
    if (mixed && topology != Topology.INTERSECTS && topology != Topology.DISJOINT) {
      throw refusal(at, "此函数不支持 GEOMETRYCOLLECTION。", "this function takes no GEOMETRYCOLLECTION.");
    }
    return new Filter.Where(new Condition.Related(other, literalFirst ? turned(topology) : topology));
  }

  private static Topology turned(Topology topology) {
    return switch (topology) {
      case WITHIN -> Topology.CONTAINS;
      case CONTAINS -> Topology.WITHIN;
      default -> topology;
    };
  }

  final void geometryName() {
    Token token = name();
    if (!token.text().equals(FilterTarget.GEOMETRY)) throw refusal(token.at(), "这里应当是 geometry。", "geometry belongs here.");
  }

  private static boolean isShape(Token token) {
    return token.kind() == Kind.WORD && (SHAPES.contains(token.text().toUpperCase(Locale.ROOT)) || token.is("BBOX"));
  }

  final Geometry shape() {
    Token first = peek();
    if (!isShape(first)) throw refusal(first.at(), "这里应当是 WKT 图形。", "a geometry as well-known text belongs here.");
    position++;
    if (first.is("BBOX")) {
      expect("(");
      Geometry box = box();
      expect(")");
      return box;
    }
    int open = 0;
    do {
      Token token = peek();
      if (token.kind() == Kind.END || token.kind() == Kind.STRING || token.kind() == Kind.QUOTED) {
        throw refusal(token.at(), "图形没有结束。", "the geometry does not end.");
      }
      if (token.is("(")) open++;
      if (token.is(")")) open--;
      position++;
    } while (open > 0 || !tokens.get(position - 1).is(")"));
    return target.wkt(source.substring(first.at() - 1, tokens.get(position - 1).at()));
  }

  /** Four numbers, or six of which the heights are left out. */
  final Geometry box() {
    int at = peek().at();
    List<Double> edges = new ArrayList<>();
    do edges.add(decimal()); while (edges.size() < 6 && peek().is(",") && tokens.get(position + 1).kind() == Kind.NUMBER && skip(","));
    if (edges.size() == 4) return target.box(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
    if (edges.size() == 6) return target.box(edges.get(0), edges.get(1), edges.get(3), edges.get(4));
    throw refusal(at, "范围应为四个数。", "a box is four numbers.");
  }

  final double decimal() {
    Token token = peek();
    if (token.kind() != Kind.NUMBER) throw refusal(token.at(), "这里应当是数字。", "a number belongs here.");
    position++;
    return ((Number) number(token)).doubleValue();
  }

  final Object literal(LayerField field) {
    Token token = peek();
    Object value = switch (token.kind()) {
      case STRING -> token.text();
      case NUMBER -> number(token);
      case WORD -> word(token);
      case TIME -> time(token);
      default -> throw refusal(token.at(), "这里应当是一个值。", "a value belongs here.");
    };
    position++;
    return Cql2Values.suiting(field, value, token.at());
  }

  /** A time that stands without quotation marks; CQL2 has none. */
  Object time(Token token) {
    throw refusal(token.at(), "时间应写作 DATE('2026-01-31') 或 TIMESTAMP('2026-01-31T08:00:00+08:00')。",
        "a time is written DATE('2026-01-31') or TIMESTAMP('2026-01-31T08:00:00+08:00').");
  }

  private static Object number(Token token) {
    // "1e" passes the tokenizer: refused with the ones too large to be numbers.
    return FilterLiterals.number(token.text()).orElseThrow(() -> refusal(token.at(), "不是有效的数字。", "this is not a number."));
  }

  private Object word(Token token) {
    if (token.is("TRUE")) return true;
    if (token.is("FALSE")) return false;
    if (!token.is("DATE") && !token.is("TIMESTAMP")) {
      throw refusal(token.at(), "这里应当是一个值，文本要加单引号。", "a value belongs here; a text takes single quotation marks.");
    }
    position++;
    expect("(");
    Token text = peek();
    if (text.kind() != Kind.STRING) throw refusal(text.at(), "这里应当是加引号的时间。", "a quoted time belongs here.");
    position++;
    if (!peek().is(")")) throw refusal(peek().at(), "缺少右括号。", "a closing parenthesis is missing.");
    try {
      return token.is("DATE") ? LocalDate.parse(text.text()) : OffsetDateTime.parse(text.text());
    } catch (DateTimeException e) {
      throw refusal(text.at(), "不是 ISO 8601 格式的时间。", "this is not an ISO 8601 time.");
    }
  }

  final FilterTarget target() {
    return target;
  }

  final Token peek() {
    return tokens.get(position);
  }

  final Token next() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  final boolean skip(String word) {
    if (!peek().is(word)) return false;
    position++;
    return true;
  }

  final void expect(String word) {
    if (!skip(word)) throw refusal(peek().at(), "这里应当是 " + word + "。", word + " belongs here.");
  }
}
