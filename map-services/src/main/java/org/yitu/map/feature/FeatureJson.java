package org.yitu.map.feature;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.yitu.geo.feature.Feature;
import tools.jackson.core.JsonGenerator;

/** Writes features as GeoJSON (RFC 7946) straight into a JSON stream: no tree, no list. */
public final class FeatureJson {
  /** Seven decimals of a degree are a centimetre. */
  private static final int DECIMALS = 7;

  private FeatureJson() {}

  /** The feature with {@code name}, {@code state}, {@code severity}, {@code layer} among its properties. */
  public static void write(JsonGenerator json, Feature feature) {
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeStringProperty("id", feature.id());
    json.writeName("geometry");
    geometry(json, feature.geometry());
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("layer", feature.layer());
    json.writeStringProperty("name", feature.name());
    json.writeStringProperty("state", feature.state());
    json.writeNumberProperty("severity", feature.severity());
    for (Map.Entry<String, Object> property : feature.properties().entrySet()) {
      String name = property.getKey();
      if (name.equals("layer") || name.equals("name") || name.equals("state") || name.equals("severity")) continue;
      json.writeName(name);
      value(json, property.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Object value) {
    if (value == null) json.writeNull();
    else if (value instanceof Boolean flag) json.writeBoolean(flag);
    else if (value instanceof Double number) json.writeNumber(number);
    else if (value instanceof Number number) json.writeNumber(number.longValue());
    else json.writeString(value.toString());
  }

  /** A geometry, or null if there is none. */
  public static void geometry(JsonGenerator json, Geometry geometry) {
    if (geometry == null || geometry.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("type", geometry.getGeometryType());
    json.writeArrayPropertyStart(geometry.getGeometryType().equals("GeometryCollection") ? "geometries" : "coordinates");
    coordinates(json, geometry);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void coordinates(JsonGenerator json, Geometry geometry) {
    if (geometry instanceof Point point) {
      position(json, point.getX(), point.getY());
    } else if (geometry instanceof LineString line) {
      line(json, line.getCoordinateSequence());
    } else if (geometry instanceof Polygon polygon) {
      ring(json, polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) ring(json, polygon.getInteriorRingN(i));
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) part(json, geometry, geometry.getGeometryN(i));
    }
  }

  private static void part(JsonGenerator json, Geometry whole, Geometry part) {
    if (whole.getGeometryType().equals("GeometryCollection")) {
      geometry(json, part);
      return;
    }
    json.writeStartArray();
    coordinates(json, part);
    json.writeEndArray();
  }

  private static void ring(JsonGenerator json, LineString ring) {
    json.writeStartArray();
    line(json, ring.getCoordinateSequence());
    json.writeEndArray();
  }

  private static void line(JsonGenerator json, CoordinateSequence points) {
    for (int i = 0; i < points.size(); i++) {
      json.writeStartArray();
      position(json, points.getX(i), points.getY(i));
      json.writeEndArray();
    }
  }

  private static void position(JsonGenerator json, double x, double y) {
    json.writeNumber(rounded(x));
    json.writeNumber(rounded(y));
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}
