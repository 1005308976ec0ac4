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
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Filter.Operator;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Refusal;
import org.yitu.map.feature.Cql2Tokens.Kind;
import org.yitu.map.feature.Cql2Tokens.Token;

/**
 * Reads a filter written in CQL2 text (OGC 21-065r2) for one layer: comparisons of a field with a literal, AND, OR, NOT, IN,
 * LIKE, BETWEEN, IS NULL, parentheses, DATE and TIMESTAMP literals. The only function is CASEI, around a text field and the text
 * that it equals or is like; there is no arithmetic. A property is one of the layer's fields, compared as text and never
 * evaluated; a literal must suit the field's type. Length and depth are bounded before and while parsing.
 */
public final class Cql2 {
  public static final int MAX_BYTES = 4 * 1024;
  public static final int MAX_DEPTH = 32;

  private static final Set<String> RESERVED =
      Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE");

  private final LayerInfo layer;
  private final List<Token> tokens;
  private int position;
  private int depth;

  private Cql2(String text, LayerInfo layer) {
    this.layer = layer;
    this.tokens = Cql2Tokens.of(text);
  }

  /** @throws Refusal if the text is too long, too deep, not of the language, or names a field that the layer does not have */
  public static Filter parse(String text, LayerInfo layer) {
    if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw Refusal.invalid("filter", "筛选条件过长，最多 4 KiB。", "The filter is too long: 4 KiB at most.");
    }
    Cql2 parser = new Cql2(text, layer);
    Filter filter = parser.or();
    Token rest = parser.peek();
    if (rest.kind() != Kind.END) throw refusal(rest.at(), "多余的内容。", "there is something left over.");
    return filter;
  }

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
    if (++depth > MAX_DEPTH) {
      throw refusal(at, "嵌套超过 32 层。", "nested deeper than 32 levels.");
    }
  }

  private Filter predicate() {
    if (peek().is("CASEI") && tokens.get(position + 1).is("(")) return caseInsensitive();
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
    boolean negated = skip("NOT");
    if (skip("LIKE")) return negate(negated, like(field));
    if (skip("BETWEEN")) return negate(negated, between(field));
    if (skip("IN")) return negate(negated, in(field));
    throw refusal(peek().at(), "这里应当是比较运算符、LIKE、BETWEEN、IN 或 IS NULL。",
        "a comparison, LIKE, BETWEEN, IN or IS NULL belongs here.");
  }

  /** {@code CASEI(field) = CASEI('text')} or {@code CASEI(field) LIKE CASEI('text%')}. */
  private Filter caseInsensitive() {
    position++;
    expect("(");
    int at = peek().at();
    LayerField field = field();
    if (field.type() != LayerField.Type.TEXT) throw refusal(at, "CASEI 只用于文本字段。", "CASEI takes a text field.");
    expect(")");
    boolean negated = skip("NOT");
    boolean like = skip("LIKE");
    if (!like) expect("=");
    expect("CASEI");
    expect("(");
    Token text = peek();
    if (text.kind() != Kind.STRING) throw refusal(text.at(), "这里应当是加单引号的文本。", "a quoted text belongs here.");
    position++;
    expect(")");
    String pattern = like ? text.text() : text.text().replaceAll("([%_\\\\])", "\\\\$1");
    return negate(negated, new Filter.Like(field.name(), pattern));
  }

  private static Filter negate(boolean negated, Filter filter) {
    return negated ? new Filter.Not(filter) : filter;
  }

  private LayerField field() {
    Token token = peek();
    boolean word = token.kind() == Kind.WORD && !RESERVED.contains(token.text().toUpperCase(Locale.ROOT));
    if (!word && token.kind() != Kind.QUOTED) {
      throw refusal(token.at(), "这里应当是字段名。", "the name of a field belongs here.");
    }
    position++;
    if (peek().is("(")) throw refusal(token.at(), "只支持函数 CASEI。", "the only function is CASEI.");
    return layer.fields().stream().filter(field -> field.name().equals(token.text())).findFirst()
        .orElseThrow(() -> refusal(token.at(), "图层没有此字段。", "the layer has no such field."));
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

  private Filter like(LayerField field) {
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

  private Object literal(LayerField field) {
    Token token = peek();
    Object value = switch (token.kind()) {
      case STRING -> token.text();
      case NUMBER -> number(token);
      case WORD -> word(token);
      default -> throw refusal(token.at(), "这里应当是一个值。", "a value belongs here.");
    };
    position++;
    return Cql2Values.suiting(field, value, token.at());
  }

  private Object number(Token token) {
    try {
      if (token.text().matches("-?[0-9]{1,18}")) return Long.valueOf(token.text());
      double value = Double.parseDouble(token.text());
      if (Double.isFinite(value)) return value;
    } catch (NumberFormatException e) {
      // "1e" passes the tokenizer: refused with the ones too large to be numbers.
    }
    throw refusal(token.at(), "不是有效的数字。", "this is not a number.");
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

  private Token peek() {
    return tokens.get(position);
  }

  private boolean skip(String word) {
    if (!peek().is(word)) return false;
    position++;
    return true;
  }

  private void expect(String word) {
    if (!skip(word)) throw refusal(peek().at(), "这里应当是 " + word + "。", word + " belongs here.");
  }
}
