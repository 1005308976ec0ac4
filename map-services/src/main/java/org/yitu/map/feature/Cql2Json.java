package org.yitu.map.feature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Refusal;

/**
 * Reads a filter written in CQL2 JSON (OGC 21-065r2) by writing it as CQL2 text, so that there is one parser, one set of bounds
 * and one list of what is allowed: {@code and or not = <> < <= > >= like between in isNull casei}, the eight {@code s_} and five
 * {@code t_} functions of {@link Cql2}, {@code property}, {@code date}, {@code timestamp}, {@code interval}, {@code bbox} and
 * GeoJSON geometries.
 */
public final class Cql2Json {
  private static final String BINARY = "= <> < <= > >=";
  private static final Set<String> SPATIAL = Set.of("s_equals", "s_disjoint", "s_intersects", "s_touches", "s_crosses", "s_within",
      "s_contains", "s_overlaps");
  private static final Set<String> TEMPORAL = Set.of("t_after", "t_before", "t_equals", "t_during", "t_intersects");
  private static final int MAX_COLLECTIONS = 8;

  private Cql2Json() {}

  /**
   * @param json an expression as maps, lists, texts, numbers and booleans
   * @throws Refusal if it is not of the language, or {@link Cql2} refuses it
   */
  public static Filter parse(Object json, LayerInfo layer) {
    return Cql2.parse(toText(json), layer);
  }

  public static Filter parse(Object json, FilterTarget target) {
    return Cql2.parse(toText(json), target);
  }

  /** The same filter in CQL2 text. */
  public static String toText(Object json) {
    return predicate(json, 0);
  }

  private static String predicate(Object json, int depth) {
    if (depth > Cql2.MAX_DEPTH) throw invalid("嵌套超过 32 层。", "It is nested deeper than 32 levels.");
    if (json instanceof Boolean) return json.toString();
    if (!(json instanceof Map<?, ?> map) || !(map.get("op") instanceof String op) || !(map.get("args") instanceof List<?> args)) {
      throw invalid("条件应为 {\"op\":…,\"args\":[…]}。", "A condition is {\"op\":…,\"args\":[…]}.");
    }
    if (args.isEmpty()) throw invalid("“" + printable(op) + "”缺少参数。", printable(op) + " has no arguments.");
    if (op.equals("and") || op.equals("or")) {
      return args.stream().map(each -> predicate(each, depth + 1)).collect(Collectors.joining(" " + op + " ", "(", ")"));
    }
    if (op.equals("not")) return "not (" + predicate(args.get(0), depth + 1) + ")";
    return comparison(op, args);
  }

  private static String comparison(String op, List<?> args) {
    String property = scalar(args.get(0));
    if (op.equals("isNull") && args.size() == 1) return property + " is null";
    if (op.equals("between") && args.size() == 3) return property + " between " + scalar(args.get(1)) + " and " + scalar(args.get(2));
    if (args.size() == 2) {
      if (List.of(BINARY.split(" ")).contains(op)) return property + " " + op + " " + scalar(args.get(1));
      if (SPATIAL.contains(op)) return op + "(" + shape(args.get(0)) + ", " + shape(args.get(1)) + ")";
      if (TEMPORAL.contains(op)) return op + "(" + scalar(args.get(0)) + ", " + time(args.get(1)) + ")";
      if (op.equals("like")) return property + " like " + scalar(args.get(1));
      if (op.equals("in") && args.get(1) instanceof List<?> values) {
        return property + " in (" + values.stream().map(Cql2Json::scalar).collect(Collectors.joining(", ")) + ")";
      }
    }
    throw invalid("不支持运算“" + printable(op) + "”，或参数个数不对。",
        "The operation " + printable(op) + " is not supported, or takes another number of arguments.");
  }

  private static String scalar(Object json) {
    if (json instanceof String text) return quoted(text, '\'');
    if (json instanceof Number || json instanceof Boolean) return json.toString();
    if (json instanceof Map<?, ?> map) {
      if (map.get("property") instanceof String property && map.size() == 1) return quoted(property, '"');
      for (String kind : List.of("date", "timestamp")) {
        if (map.get(kind) instanceof String time && map.size() == 1) {
          return kind.toUpperCase(Locale.ROOT) + "(" + quoted(time, '\'') + ")";
        }
      }
      if ("casei".equals(map.get("op")) && map.get("args") instanceof List<?> args && args.size() == 1
          && !(args.get(0) instanceof Map<?, ?> inner && inner.containsKey("op"))) {
        return "casei(" + scalar(args.get(0)) + ")";
      }
    }
    throw invalid("这里应当是字段、值或 casei。", "A property, a value or casei belongs here.");
  }

  private static String time(Object json) {
    if (!(json instanceof Map<?, ?> map) || !(map.get("interval") instanceof List<?> ends) || ends.size() != 2) return scalar(json);
    return "interval(" + scalar(ends.get(0)) + ", " + scalar(ends.get(1)) + ")";
  }

  private static String shape(Object json) {
    if (!(json instanceof Map<?, ?> map)) throw invalid("这里应当是字段或 GeoJSON 图形。", "A property or a GeoJSON geometry belongs here.");
    if (map.containsKey("property")) return scalar(json);
    if (map.get("bbox") instanceof List<?> edges) return "bbox(" + numbers(edges, ", ") + ")";
    return wkt(map, 1);
  }

  /** A GeoJSON geometry as well-known text, its numbers as they stand. */
  private static String wkt(Map<?, ?> json, int depth) {
    String type = json.get("type") instanceof String text ? text : "";
    Object coordinates = json.get("coordinates");
    return switch (type) {
      case "Point" -> "POINT(" + numbers(list(coordinates), " ") + ")";
      case "LineString", "MultiPoint" -> type.toUpperCase(Locale.ROOT) + nested(coordinates, 1);
      case "Polygon", "MultiLineString" -> type.toUpperCase(Locale.ROOT) + nested(coordinates, 2);
      case "MultiPolygon" -> "MULTIPOLYGON" + nested(coordinates, 3);
      case "GeometryCollection" -> {
        if (depth > MAX_COLLECTIONS) throw invalid("图形嵌套太深。", "The geometry is nested too deep.");
        yield list(json.get("geometries")).stream().map(each -> {
          if (each instanceof Map<?, ?> one) return wkt(one, depth + 1);
          throw notShape();
        }).collect(Collectors.joining(", ", "GEOMETRYCOLLECTION(", ")"));
      }
      default -> throw notShape();
    };
  }

  /** @param levels how many lists lie around each position */
  private static String nested(Object coordinates, int levels) {
    return list(coordinates).stream().map(each -> levels == 1 ? numbers(list(each), " ") : nested(each, levels - 1))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String numbers(List<?> values, String between) {
    if (values.size() < 2 || values.size() > 6 || !values.stream().allMatch(Number.class::isInstance)) throw notShape();
    return values.stream().map(Object::toString).collect(Collectors.joining(between));
  }

  private static List<?> list(Object json) {
    if (json instanceof List<?> list) return list;
    throw notShape();
  }

  private static Refusal notShape() {
    return invalid("图形不是正确的 GeoJSON。", "The geometry is not correct GeoJSON.");
  }

  private static String quoted(String text, char mark) {
    return mark + text.replace(String.valueOf(mark), String.valueOf(mark) + mark) + mark;
  }

  private static String printable(String name) {
    return name.length() > 40 ? name.substring(0, 40) : name;
  }

  private static Refusal invalid(String zh, String en) {
    return Refusal.invalid("filter", zh, en);
  }
}
