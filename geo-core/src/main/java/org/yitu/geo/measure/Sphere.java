package org.yitu.geo.measure;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Distances on the sphere, as {@code ST_DistanceSphere} of PostGIS and H2GIS computes them: up to 0.6 % off the
 * ellipsoid, but the same answer whether a circle is asked for in the database or in memory.
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

  /** Metres between the nearest points of two geometries that are not empty; 0 where they meet. */
  public static double metres(Geometry a, Geometry b) {
    if (a instanceof Point from && b instanceof Point to) return metres(from.getCoordinate(), to.getCoordinate());
    Coordinate[] nearest = nearest(a, b);
    return metres(nearest[0], nearest[1]);
  }

  /**
   * A point of {@code from} and a point of {@code to} that are nearest to each other. Which they are is found on a
   * plane that is true around {@code from}: at 100 km the metres between them are too long by less than a thousandth.
   */
  public static Coordinate[] nearest(Geometry from, Geometry to) {
    double shrink = Math.cos(Math.toRadians(from.getEnvelopeInternal().centre().y));
    AffineTransformation toPlane = AffineTransformation.scaleInstance(shrink, 1);
    Coordinate[] nearest = DistanceOp.nearestPoints(toPlane.transform(from), toPlane.transform(to));
    return new Coordinate[] {
        new Coordinate(nearest[0].x / shrink, nearest[0].y), new Coordinate(nearest[1].x / shrink, nearest[1].y)};
  }

  /** The box of longitude and latitude around everything that is at most {@code metres} from {@code centre}. */
  public static Envelope box(Coordinate centre, double metres) {
    double angle = metres / RADIUS_METRES;
    double latitude = Math.toDegrees(angle);
    double ratio = Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(Math.toRadians(centre.y));
    double longitude = ratio < 1 ? Math.toDegrees(Math.asin(ratio)) : 180;
    return new Envelope(centre.x - longitude, centre.x + longitude, centre.y - latitude, centre.y + latitude);
  }
}
