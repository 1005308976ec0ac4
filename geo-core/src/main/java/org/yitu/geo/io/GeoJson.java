package org.yitu.geo.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes geometries as GeoJSON (RFC 7946), as objects for a JSON library or straight into text, which is what a
 * response of many features wants. Positions are rounded to eight decimals of a degree, about a millimetre; heights
 * are left out.
 */
public final class GeoJson {
  private static final double STEPS = 1e8;

  private GeoJson() {}

  /** The geometry as maps, lists and doubles. */
  public static Map<String, Object> write(Geometry geometry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType());
    if (collection(geometry)) {
      json.put("geometries", parts(geometry).stream().map(GeoJson::write).toList());
    } else {
      json.put("coordinates", coordinates(geometry));
    }
    return json;
  }

  /** Appends the geometry as text. */
  public static void append(StringBuilder out, Geometry geometry) {
    out.append("{\"type\":\"").append(geometry.getGeometryType().equals("LinearRing") ? "LineString"
        : geometry.getGeometryType());
    if (collection(geometry)) {
      out.append("\",\"geometries\":[");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (i > 0) out.append(',');
        append(out, geometry.getGeometryN(i));
      }
      out.append(']');
    } else {
      out.append("\",\"coordinates\":");
      appendCoordinates(out, geometry);
    }
    out.append('}');
  }

  private static boolean collection(Geometry geometry) {
    return geometry instanceof GeometryCollection && !multiple(geometry);
  }

  private static boolean multiple(Geometry geometry) {
    return geometry instanceof MultiPoint || geometry instanceof MultiLineString || geometry instanceof MultiPolygon;
  }

  private static List<Geometry> parts(Geometry geometry) {
    List<Geometry> parts = new ArrayList<>(geometry.getNumGeometries());
    for (int i = 0; i < geometry.getNumGeometries(); i++) parts.add(geometry.getGeometryN(i));
    return parts;
  }

  private static List<LineString> rings(Polygon polygon) {
    List<LineString> rings = new ArrayList<>(1 + polygon.getNumInteriorRing());
    if (polygon.isEmpty()) return rings;
    rings.add(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) rings.add(polygon.getInteriorRingN(i));
    return rings;
  }

  private static List<?> coordinates(Geometry geometry) {
    if (multiple(geometry)) return parts(geometry).stream().map(GeoJson::coordinates).toList();
    if (geometry instanceof Polygon polygon) {
      return rings(polygon).stream().map(ring -> positions(ring.getCoordinateSequence())).toList();
    }
    if (geometry instanceof LineString line) return positions(line.getCoordinateSequence());
    return geometry.isEmpty() ? List.of() : positions(((Point) geometry).getCoordinateSequence()).get(0);
  }

  private static List<List<Double>> positions(CoordinateSequence sequence) {
    List<List<Double>> positions = new ArrayList<>(sequence.size());
    for (int i = 0; i < sequence.size(); i++) {
      positions.add(List.of(rounded(sequence.getX(i)), rounded(sequence.getY(i))));
    }
    return positions;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * STEPS) / STEPS;
  }

  private static void appendCoordinates(StringBuilder out, Geometry geometry) {
    if (geometry instanceof Point point) {
      if (point.isEmpty()) out.append("[]");
      else appendPosition(out, point.getCoordinateSequence(), 0);
    } else if (geometry instanceof LineString line) {
      appendLine(out, line);
    } else {
      List<? extends Geometry> parts = geometry instanceof Polygon polygon ? rings(polygon) : parts(geometry);
      out.append('[');
      for (int i = 0; i < parts.size(); i++) {
        if (i > 0) out.append(',');
        appendCoordinates(out, parts.get(i));
      }
      out.append(']');
    }
  }

  private static void appendLine(StringBuilder out, LineString line) {
    CoordinateSequence sequence = line.getCoordinateSequence();
    out.append('[');
    for (int i = 0; i < sequence.size(); i++) {
      if (i > 0) out.append(',');
      appendPosition(out, sequence, i);
    }
    out.append(']');
  }

  private static void appendPosition(StringBuilder out, CoordinateSequence sequence, int i) {
    out.append('[');
    appendNumber(out, sequence.getX(i));
    out.append(',');
    appendNumber(out, sequence.getY(i));
    out.append(']');
  }

  /** {@link Double#toString} costs more than the rest of a feature; degrees fit a long of 1e-8 steps. */
  private static void appendNumber(StringBuilder out, double degrees) {
    long steps = Math.round(degrees * STEPS);
    if (steps < 0) out.append('-');
    steps = Math.abs(steps);
    out.append(steps / 100_000_000);
    long fraction = steps % 100_000_000;
    if (fraction == 0) return;
    out.append('.');
    for (long place = 10_000_000; fraction > 0; place /= 10) {
      out.append((char) ('0' + fraction / place));
      fraction %= place;
    }
  }
}
