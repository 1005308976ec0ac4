package org.yitu.data.map;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Values as JSON text, in the order given: maps, collections, numbers, booleans, geometries in degrees (as GeoJSON
 * with six decimals); everything else as its text.
 */
public final class Json {
  private static final double MICRO = 1e6;

  private Json() {}

  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    append(value, out);
    return out.toString();
  }

  private static void append(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) object(map, out);
    else if (value instanceof Collection<?> collection) array(collection, out);
    else if (value instanceof Geometry geometry) geometry(geometry, out);
    else if (value instanceof BigDecimal number) out.append(number.toPlainString());
    else if (value == null || value instanceof Number || value instanceof Boolean) out.append(value);
    else text(value.toString(), out);
  }

  private static void object(Map<?, ?> map, StringBuilder out) {
    out.append('{');
    String comma = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(comma);
      text(entry.getKey().toString(), out);
      out.append(':');
      append(entry.getValue(), out);
      comma = ",";
    }
    out.append('}');
  }

  private static void array(Collection<?> collection, StringBuilder out) {
    out.append('[');
    String comma = "";
    for (Object value : collection) {
      out.append(comma);
      append(value, out);
      comma = ",";
    }
    out.append(']');
  }

  private static void geometry(Geometry geometry, StringBuilder out) {
    out.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"coordinates\":");
    if (geometry instanceof Point point) place(point.getCoordinate(), out);
    else if (geometry instanceof LineString line) line(line.getCoordinates(), out);
    else if (geometry instanceof Polygon polygon) polygon(polygon, out);
    else if (geometry instanceof MultiPolygon many) {
      for (int i = 0; i < many.getNumGeometries(); i++) {
        out.append(i == 0 ? '[' : ',');
        polygon((Polygon) many.getGeometryN(i), out);
      }
      out.append(']');
    } else throw new IllegalArgumentException(geometry.getGeometryType());
    out.append('}');
  }

  private static void polygon(Polygon polygon, StringBuilder out) {
    out.append('[');
    line(polygon.getExteriorRing().getCoordinates(), out);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      out.append(',');
      line(polygon.getInteriorRingN(i).getCoordinates(), out);
    }
    out.append(']');
  }

  private static void line(Coordinate[] places, StringBuilder out) {
    for (int i = 0; i < places.length; i++) {
      out.append(i == 0 ? '[' : ',');
      place(places[i], out);
    }
    out.append(']');
  }

  private static void place(Coordinate place, StringBuilder out) {
    out.append('[').append(Math.round(place.x * MICRO) / MICRO).append(',').append(Math.round(place.y * MICRO) / MICRO)
        .append(']');
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < ' ') out.append(c == '\n' ? "\\n" : " ");
      else out.append(c);
    }
    out.append('"');
  }
}
