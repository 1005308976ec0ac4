package org.yitu.geo.crs;

import org.geotools.api.referencing.operation.MathTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A flat frame around one place, x to the east and y to the north in metres, the place at (0, 0): where effects are
 * computed. It is a transverse Mercator projection whose central meridian runs through the place, conformal and with
 * scale 1 there. Lengths are too long by x²/2R² at x metres to the east or west: 0.0001 % at 10 km, 0.003 % at 50 km,
 * 0.012 % at 100 km. North of the frame is true north on its own meridian; 10 km to the side at latitude 29° it is
 * off by 0.05°.
 */
public final class LocalMetres {
  private static final GeometryFactory METRES = new GeometryFactory();

  private final Coordinate origin;
  private final MathTransform toMetres;
  private final MathTransform toDegrees;

  private LocalMetres(Coordinate origin) {
    this.origin = origin.copy();
    toMetres = Projections.transverseMercator(origin.x, origin.y, 0);
    toDegrees = Projections.inverse(toMetres);
  }

  /** @param origin longitude, latitude in EPSG:4490 */
  public static LocalMetres at(Coordinate origin) {
    return new LocalMetres(origin);
  }

  /** The place at (0, 0): longitude, latitude. */
  public Coordinate origin() {
    return origin.copy();
  }

  public Coordinate toMetres(Coordinate lonLat) {
    return Projections.apply(toMetres, lonLat.x, lonLat.y);
  }

  public Coordinate toDegrees(Coordinate metres) {
    return Projections.apply(toDegrees, metres.x, metres.y);
  }

  /** A copy in metres, without an SRID. */
  public Geometry toMetres(Geometry lonLat) {
    return Cgcs2000.map(lonLat, METRES, (x, y) -> Projections.apply(toMetres, x, y));
  }

  /** A copy in EPSG:4490. */
  public Geometry toDegrees(Geometry metres) {
    return Cgcs2000.map(metres, Cgcs2000.factory(), (x, y) -> Projections.apply(toDegrees, x, y));
  }
}
