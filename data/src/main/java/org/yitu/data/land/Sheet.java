package org.yitu.data.land;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The sheet the city is drawn on: metres east and north of a point in its middle, in a sinusoidal (equal-area)
 * projection. Places of records and roads leave it as longitude and latitude with six decimals, about 0.1 m.
 */
public final class Sheet {
  /** Longitude and latitude, EPSG:4490, six decimals. */
  public static final GeometryFactory DEGREES = new GeometryFactory(new PrecisionModel(1e6), 4490);
  /** Metres on the sheet. */
  public static final GeometryFactory METRES = new GeometryFactory();

  private static final double LON0 = 105.6;
  private static final double LAT0 = 28.5;
  /** Radii of curvature of the CGCS2000 ellipsoid at 28.5° N, metres. */
  private static final double MERIDIAN = 6_349_930;
  private static final double PRIME_VERTICAL = 6_383_003;

  private Sheet() {}

  public static Coordinate metres(double lon, double lat) {
    double parallel = PRIME_VERTICAL * StrictMath.cos(StrictMath.toRadians(lat));
    return new Coordinate(parallel * StrictMath.toRadians(lon - LON0), MERIDIAN * StrictMath.toRadians(lat - LAT0));
  }

  public static Coordinate metres(Coordinate degrees) {
    return metres(degrees.x, degrees.y);
  }

  public static Coordinate degrees(Coordinate metres) {
    double lat = LAT0 + StrictMath.toDegrees(metres.y / MERIDIAN);
    double parallel = PRIME_VERTICAL * StrictMath.cos(StrictMath.toRadians(lat));
    return new Coordinate(rounded(LON0 + StrictMath.toDegrees(metres.x / parallel)), rounded(lat));
  }

  public static Geometry metres(Geometry degrees) {
    return moved(degrees, METRES, true);
  }

  public static Geometry degrees(Geometry metres) {
    return moved(metres, DEGREES, false);
  }

  private static Geometry moved(Geometry geometry, GeometryFactory factory, boolean toMetres) {
    Geometry copy = factory.createGeometry(geometry);
    copy.apply(new CoordinateSequenceFilter() {
      @Override
      public void filter(CoordinateSequence sequence, int i) {
        Coordinate at = new Coordinate(sequence.getX(i), sequence.getY(i));
        Coordinate to = toMetres ? metres(at) : degrees(at);
        sequence.setOrdinate(i, 0, to.x);
        sequence.setOrdinate(i, 1, to.y);
      }

      @Override
      public boolean isDone() {
        return false;
      }

      @Override
      public boolean isGeometryChanged() {
        return true;
      }
    });
    copy.setSRID(factory.getSRID());
    return copy;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
