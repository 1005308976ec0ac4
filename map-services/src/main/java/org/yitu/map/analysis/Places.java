package org.yitu.map.analysis;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.io.GeoJson;

/** How geometries are written into an assessment: rounded to a decimetre, as a feature's one point. */
final class Places {
  private static final double STEPS = 1e6;
  private static final PrecisionModel DECIMETRES = new PrecisionModel(STEPS);

  private Places() {}

  static List<Double> of(Coordinate lonLat) {
    return List.of(Math.round(lonLat.x * STEPS) / STEPS, Math.round(lonLat.y * STEPS) / STEPS);
  }

  /** Where a feature is pointed at: itself if it is a point, else somewhere inside. */
  static Coordinate point(Feature feature) {
    Geometry geometry = feature.geometry();
    return geometry instanceof Point ? geometry.getCoordinate() : geometry.getInteriorPoint().getCoordinate();
  }

  /** Rounding may make neighbours equal or bend a thin tip over itself: the reducer mends both. */
  static Map<String, Object> geoJson(Geometry geometry) {
    return GeoJson.write(GeometryPrecisionReducer.reduce(geometry, DECIMETRES));
  }
}
