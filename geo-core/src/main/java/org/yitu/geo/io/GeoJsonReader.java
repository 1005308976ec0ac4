package org.yitu.geo.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.yitu.geo.crs.Cgcs2000;

/**
 * Makes a geometry of GeoJSON (RFC 7946) that is already maps, lists and numbers. Nothing is guessed: a text is not a
 * number, a ring that is not closed is not closed for the sender, another coordinate system is refused. One reader
 * reads one geometry: it counts vertices as it goes. JTS' own reader overflows its stack and throws
 * NullPointerException where this one explains.
 */
final class GeoJsonReader {
  private final GeometryFactory factory = Cgcs2000.factory();
  private int vertices;

  Geometry read(Map<String, ?> json) {
    return geometry(json, 1);
  }

  /** A finite or infinite double; the gate asks for the rest. */
  static double number(Object value) {
    if (value instanceof Number number) return number.doubleValue();
    throw new Fault("坐标必须是数，不能是文字或空值。", "Coordinates must be numbers, not text or null.");
  }

  private Geometry geometry(Map<?, ?> json, int depth) {
    if (depth > GeometryGate.MAX_NESTING) throw Fault.tooDeep();
    if (json == null) throw Fault.missing();
    checkSystem(json.get("crs"));
    String type = json.get("type") instanceof String text ? text : "";
    Object coordinates = json.get("coordinates");
    return switch (type) {
      case "Point" -> point(coordinates);
      case "LineString" -> line(coordinates);
      case "Polygon" -> polygon(coordinates);
      case "MultiPoint" -> factory.createMultiPoint(list(coordinates).stream().map(this::point).toArray(Point[]::new));
      case "MultiLineString" ->
          factory.createMultiLineString(list(coordinates).stream().map(this::line).toArray(LineString[]::new));
      case "MultiPolygon" -> factory.createMultiPolygon(list(coordinates).stream().map(this::polygon)
          .toArray(Polygon[]::new));
      case "GeometryCollection" -> collection(json.get("geometries"), depth);
      default -> throw new Fault("图形的 type 必须是 GeoJSON 的图形类型，如 Point、LineString、Polygon。",
          "The geometry's type must be one of GeoJSON's geometry types, such as Point, LineString, Polygon.");
    };
  }

  private Geometry collection(Object members, int depth) {
    List<Geometry> parts = new ArrayList<>();
    for (Object member : list(members)) {
      if (!(member instanceof Map<?, ?> json)) throw Fault.missing();
      parts.add(geometry(json, depth + 1));
    }
    return factory.createGeometryCollection(parts.toArray(Geometry[]::new));
  }

  private Polygon polygon(Object coordinates) {
    List<?> rings = list(coordinates);
    if (rings.isEmpty()) return factory.createPolygon();
    LinearRing shell = ring(rings.get(0));
    return factory.createPolygon(shell, rings.stream().skip(1).map(this::ring).toArray(LinearRing[]::new));
  }

  private LinearRing ring(Object coordinates) {
    Coordinate[] positions = positions(coordinates);
    if (positions.length < 4) throw Fault.tooFewPoints();
    Coordinate last = positions[positions.length - 1];
    if (!positions[0].equals2D(last)) throw Fault.notClosed(positions[0], last);
    return factory.createLinearRing(positions);
  }

  private LineString line(Object coordinates) {
    Coordinate[] positions = positions(coordinates);
    if (positions.length < 2) throw Fault.tooFewPoints();
    return factory.createLineString(positions);
  }

  private Point point(Object coordinates) {
    return factory.createPoint(position(coordinates));
  }

  private Coordinate[] positions(Object coordinates) {
    List<?> list = list(coordinates);
    if (list.size() > GeometryGate.MAX_VERTICES) throw Fault.tooManyVertices();
    return list.stream().map(this::position).toArray(Coordinate[]::new);
  }

  private Coordinate position(Object value) {
    countVertex();
    List<?> numbers = list(value);
    if (numbers.size() < 2 || numbers.size() > 3) {
      throw new Fault("每个坐标必须是 [经度, 纬度] 两个数（可加高程）。",
          "Each position must be two numbers, [longitude, latitude] (a height may follow).");
    }
    numbers.forEach(GeoJsonReader::number);
    return new Coordinate(number(numbers.get(0)), number(numbers.get(1)));
  }

  private void countVertex() {
    vertices++;
    if (vertices > GeometryGate.MAX_VERTICES) throw Fault.tooManyVertices();
  }

  private static List<?> list(Object value) {
    if (value instanceof List<?> list) return list;
    throw new Fault("图形的 coordinates 或 geometries 缺失，或层次不对。",
        "The geometry's coordinates or geometries are missing, or not nested as its type asks.");
  }

  /** GeoJSON of 2008 could name a system; what names ours is taken. */
  private static void checkSystem(Object crs) {
    if (crs == null) return;
    if (crs instanceof Map<?, ?> object && object.get("properties") instanceof Map<?, ?> properties
        && properties.get("name") instanceof String name && name.matches(".{0,40}(EPSG:{1,2}(4490|4326)|CRS84)")) return;
    throw new Fault("图形的坐标系（crs）必须是 EPSG:4490 或 EPSG:4326。", "The geometry's crs must be EPSG:4490 or EPSG:4326.");
  }
}
