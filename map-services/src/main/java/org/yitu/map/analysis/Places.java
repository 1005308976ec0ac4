package org.yitu.map.analysis;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.io.GeoJson;

/** How geometries are written into an assessment: rounded to a decimetre, as a feature's one point. */
final class Places {
  private static final double STEPS = 1e6;

  private Places() {}

  static List<Double> of(Coordinate lonLat) {
    return List.of(Math.round(lonLat.x * STEPS) / STEPS, Math.round(lonLat.y * STEPS) / STEPS);
  }

  /** Where a feature is pointed at: itself if it is a point, else somewhere inside. */
  static Coordinate point(Feature feature) {
    Geometry geometry = feature.geometry();
    return geometry instanceof Point ? geometry.getCoordinate() : geometry.getInteriorPoint().getCoordinate();
  }

  static Map<String, Object> geoJson(Geometry geometry) {
    Geometry rounded = geometry.copy();
    rounded.apply((Coordinate c) -> {
      c.x = Math.round(c.x * STEPS) / STEPS;
      c.y = Math.round(c.y * STEPS) / STEPS;
    });
    return GeoJson.write(rounded);
  }
}
