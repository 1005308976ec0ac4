package org.yitu.map.feature;

import static org.yitu.map.feature.Cql2Tokens.refusal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Condition.Topology;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Filter.Operator;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.text.Refusal;
import org.yitu.map.feature.Cql2Tokens.Kind;
import org.yitu.map.feature.Cql2Tokens.Token;

/**
 * Reads a filter written in ECQL, the language of GeoServer and GeoTools, by a grammar of our own: theirs overflows the stack on
 * nested parentheses and knows hundreds of functions. Here are {@code BBOX}, {@code INTERSECTS} and the other seven relations,
 * {@code DWITHIN}, {@code BEYOND}, {@code strToLowerCase}, {@code strToUpperCase}; ILIKE, BEFORE, AFTER, DURING, TEQUALS; IN of
 * ids; INCLUDE and EXCLUDE. Coordinates have the longitude first. LIKE takes no notice of case.
 */
public final class Ecql extends FilterText {
  private static final double MAX_METRES = 1_000_000;

  private Ecql(String text, FilterTarget target) {
    super(text, target);
  }

  /** @throws Refusal if the text is too long, too deep, not of the language, or names a field that the layer does not have */
  public static Filter parse(String text, FilterTarget target) {
    return new Ecql(text, target).parse();
  }

  @Override
  Filter constant() {
    if (skip("INCLUDE")) return new Filter.And(List.of());
    if (skip("EXCLUDE")) return new Filter.Or(List.of());
    if (!peek().is("IN") || !next().is("(")) return null;
    expect("IN");
    expect("(");
    List<String> ids = new ArrayList<>();
    do ids.add(id(peek(), quoted())); while (skip(","));
    expect(")");
    return new Filter.In("id", ids);
  }

  /** With or without the layer's name and a dot before it. */
  private static String id(Token token, String text) {
    String id = text.substring(text.lastIndexOf('.') + 1);
    if (!id.matches("[0-9]{1,18}")) throw refusal(token.at(), "编号应为数字。", "an id is a number.");
    return id;
  }

  @Override
  Filter infix(LayerField field) {
    if (skip("!=")) return new Filter.Compare(field.name(), Operator.NOT_EQUAL, literal(field));
    if (peek().is("NOT") && next().is("ILIKE")) {
      expect("NOT");
      expect("ILIKE");
      return new Filter.Not(like(field));
    }
    if (skip("ILIKE")) return like(field);
    if (skip("BEFORE")) return new Filter.Compare(field.name(), Operator.LESS, literal(field));
    if (skip("AFTER")) return new Filter.Compare(field.name(), Operator.GREATER, literal(field));
    if (skip("TEQUALS")) return new Filter.Compare(field.name(), Operator.EQUAL, literal(field));
    if (!skip("DURING")) return null;
    Object from = literal(field);
    expect("/");
    return new Filter.And(List.of(new Filter.Compare(field.name(), Operator.GREATER, from),
        new Filter.Compare(field.name(), Operator.LESS, literal(field))));
  }

  @Override
  Filter function(Token name) {
    String upper = name.text().toUpperCase(Locale.ROOT);
    return switch (upper) {
      case "STRTOLOWERCASE", "STRTOUPPERCASE" -> foldedCase(name, false);
      case "EQUALS", "DISJOINT", "INTERSECTS", "TOUCHES", "CROSSES", "WITHIN", "CONTAINS", "OVERLAPS" -> related(Topology.valueOf(upper));
      case "BBOX" -> inBox();
      case "DWITHIN", "BEYOND" -> near(upper.equals("BEYOND"));
      default -> throw unknownFunction(name);
    };
  }

  private Filter inBox() {
    expect("(");
    geometryName();
    expect(",");
    Geometry box = box();
    if (skip(",")) {
      int at = peek().at();
      if (!quoted().matches("(EPSG:(4490|4326)|CRS:84)")) {
        throw refusal(at, "范围的坐标系应为 EPSG:4490 或 EPSG:4326。", "a box is in EPSG:4490 or EPSG:4326.");
      }
    }
    expect(")");
    return new Filter.Where(new Condition.Related(box, Topology.INTERSECTS));
  }

  private Filter near(boolean beyond) {
    expect("(");
    geometryName();
    expect(",");
    Geometry from = shape();
    expect(",");
    int at = peek().at();
    double distance = decimal();
    expect(",");
    double metres = distance * metresOfUnit(peek());
    if (!(metres > 0 && metres <= MAX_METRES)) throw refusal(at, "距离应大于 0，不超过 1000 千米。", "a distance is more than 0 and at most 1000 km.");
    expect(peek().text());
    expect(")");
    return new Filter.Where(new Condition.Near(from, metres, beyond));
  }

  private static double metresOfUnit(Token unit) {
    return switch (unit.kind() == Kind.WORD ? unit.text().toLowerCase(Locale.ROOT) : "") {
      case "meters", "metres", "m" -> 1;
      case "kilometers", "kilometres", "km" -> 1_000;
      case "feet" -> 0.3048;
      default -> throw refusal(unit.at(), "距离单位应为 meters、kilometers 或 feet。", "the unit is meters, kilometers or feet.");
    };
  }

  @Override
  Object time(Token token) {
    try {
      return token.text().length() == 10 ? LocalDate.parse(token.text()) : OffsetDateTime.parse(token.text());
    } catch (DateTimeException e) {
      throw refusal(token.at(), "不是 ISO 8601 格式的时间。", "this is not an ISO 8601 time.");
    }
  }
}
