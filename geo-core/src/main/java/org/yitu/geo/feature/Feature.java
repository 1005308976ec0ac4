package org.yitu.geo.feature;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing on the one map.
 *
 * @param layer the id of its layer
 * @param id unique within its layer
 * @param name what a person calls it
 * @param state its state's value, empty if the layer has none
 * @param severity 0 none, 1 blue, 2 yellow, 3 orange, 4 red
 * @param geometry EPSG:4490, longitude first
 * @param properties by {@link LayerField#name()}; values may be missing, never null
 */
public record Feature(String layer, String id, String name, String state, int severity, Geometry geometry,
    Map<String, Object> properties) {
  /** The value of a field, or of id, name, state and severity, which every feature has; null if it is missing. */
  public Object value(String field) {
    Object value = properties.get(field);
    if (value != null) return value;
    return switch (field) {
      case "id" -> id;
      case "name" -> name;
      case "state" -> state.isEmpty() ? null : state;
      case "severity" -> severity;
      default -> null;
    };
  }
}
