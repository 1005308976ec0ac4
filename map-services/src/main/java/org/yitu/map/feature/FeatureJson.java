package org.yitu.map.feature;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.io.GeoJson;
import tools.jackson.core.JsonGenerator;

/** Writes features as GeoJSON (RFC 7946) straight into a JSON stream: no tree, no list. */
public final class FeatureJson {
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
    else json.writeString(text(value));
  }

  /** A value as JSON Schema and XML Schema write it: Java leaves out the seconds of a full minute. */
  public static String text(Object value) {
    return value instanceof OffsetDateTime time ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) : value.toString();
  }

  private static void geometry(JsonGenerator json, Geometry geometry) {
    if (geometry == null || geometry.isEmpty()) {
      json.writeNull();
      return;
    }
    StringBuilder text = new StringBuilder();
    GeoJson.append(text, geometry);
    json.writeRawValue(text.toString());
  }
}
