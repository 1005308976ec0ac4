package org.yitu.geo.measure;

import org.locationtech.jts.geom.Coordinate;

/**
 * Distances on the sphere, as {@code ST_DistanceSphere} of PostGIS and H2GIS computes them: up to 0.3 % off the ellipsoid,
 * but the same answer whether a circle is asked for in the database or in memory.
 */
public final class Sphere {
  /** Mean radius of the earth, (2a + b) / 3, as both databases use it. */
  public static final double RADIUS_METRES = 6_371_008.8;

  /** Metres of a degree of latitude. */
  public static final double METRES_PER_DEGREE = Math.toRadians(RADIUS_METRES);

  private Sphere() {}

  /** Great-circle metres between two positions, longitude as x. */
  public static double metres(Coordinate a, Coordinate b) {
    double latitudeA = Math.toRadians(a.y);
    double latitudeB = Math.toRadians(b.y);
    double sinLatitude = Math.sin((latitudeB - latitudeA) / 2);
    double sinLongitude = Math.sin(Math.toRadians(b.x - a.x) / 2);
    double h = sinLatitude * sinLatitude + Math.cos(latitudeA) * Math.cos(latitudeB) * sinLongitude * sinLongitude;
    return 2 * RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
