package org.yitu.map.feature;

import static org.yitu.map.feature.Cql2Tokens.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yitu.geo.feature.Condition.Topology;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Filter.Operator;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Refusal;
import org.yitu.map.feature.Cql2Tokens.Token;

/**
 * Reads a filter written in CQL2 text (OGC 21-065r2) for one layer. Its functions are CASEI around a text field and the text that
 * it equals or is like, {@code S_INTERSECTS} and the other seven spatial ones, {@code T_AFTER T_BEFORE T_EQUALS T_DURING
 * T_INTERSECTS} of a field and a literal; there is no other function and no arithmetic. LIKE takes no notice of case.
 */
public final class Cql2 extends FilterText {
  public static final int MAX_BYTES = FilterText.MAX_BYTES;
  public static final int MAX_DEPTH = FilterText.MAX_DEPTH;

  private Cql2(String text, FilterTarget target) {
    super(text, target);
  }

  /** @throws Refusal if the text is too long, too deep, not of the language, or names a field that the layer does not have */
  public static Filter parse(String text, LayerInfo layer) {
    return parse(text, FilterTarget.of(layer));
  }

  public static Filter parse(String text, FilterTarget target) {
    return new Cql2(text, target).parse();
  }

  @Override
  Filter constant() {
    if (skip("TRUE")) return new Filter.And(List.of());
    return skip("FALSE") ? new Filter.Or(List.of()) : null;
  }

  @Override
  Filter infix(LayerField field) {
    return null;
  }

  @Override
  Filter function(Token name) {
    String upper = name.text().toUpperCase(Locale.ROOT);
    return switch (upper) {
      case "CASEI" -> foldedCase(name, true);
      case "S_EQUALS", "S_DISJOINT", "S_INTERSECTS", "S_TOUCHES", "S_CROSSES", "S_WITHIN", "S_CONTAINS", "S_OVERLAPS" ->
          related(Topology.valueOf(upper.substring(2)));
      case "T_AFTER", "T_BEFORE", "T_EQUALS" -> moment(upper);
      case "T_DURING", "T_INTERSECTS" -> period(upper);
      default -> throw unknownFunction(name);
    };
  }

  private Filter moment(String name) {
    expect("(");
    LayerField field = timeField();
    expect(",");
    Object time = literal(field);
    expect(")");
    Operator operator = name.equals("T_AFTER") ? Operator.GREATER : name.equals("T_BEFORE") ? Operator.LESS : Operator.EQUAL;
    return new Filter.Compare(field.name(), operator, time);
  }

  /** During is strictly between; intersects is between with both ends. */
  private Filter period(String name) {
    expect("(");
    LayerField field = timeField();
    expect(",");
    if (!peek().is("INTERVAL")) {
      Object time = literal(field);
      expect(")");
      return new Filter.Compare(field.name(), Operator.EQUAL, time);
    }
    expect("INTERVAL");
    expect("(");
    Object from = end(field);
    expect(",");
    Object to = end(field);
    expect(")");
    expect(")");
    boolean strict = name.equals("T_DURING");
    List<Filter> parts = new ArrayList<>();
    if (from != null) parts.add(new Filter.Compare(field.name(), strict ? Operator.GREATER : Operator.GREATER_OR_EQUAL, from));
    if (to != null) parts.add(new Filter.Compare(field.name(), strict ? Operator.LESS : Operator.LESS_OR_EQUAL, to));
    return parts.isEmpty() ? new Filter.Not(new Filter.IsNull(field.name())) : new Filter.And(parts);
  }

  /** Null for an end that is open. */
  private Object end(LayerField field) {
    Token token = peek();
    if (token.kind() == Cql2Tokens.Kind.STRING && token.text().equals("..")) {
      quoted();
      return null;
    }
    return literal(field);
  }

  private LayerField timeField() {
    int at = peek().at();
    LayerField field = field();
    if (field.type() == LayerField.Type.DATE || field.type() == LayerField.Type.TIME) return field;
    throw refusal(at, "这里应当是日期或时间字段。", "a field of dates or times belongs here.");
  }
}
