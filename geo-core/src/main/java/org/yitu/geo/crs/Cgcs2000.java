package org.yitu.geo.crs;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/** China Geodetic Coordinate System 2000, longitude before latitude: the one system in which geometries are kept. */
public final class Cgcs2000 {
  public static final int SRID = 4490;
  /** Semi-major axis in metres (GB/T 22021-2008; EPSG ellipsoid 1024). */
  public static final double SEMI_MAJOR_METRES = 6_378_137.0;
  /** Inverse flattening (GB/T 22021-2008; EPSG ellipsoid 1024). */
  public static final double INVERSE_FLATTENING = 298.257222101;
  /** Semi-minor axis in metres, from the two above. */
  public static final double SEMI_MINOR_METRES = SEMI_MAJOR_METRES * (1 - 1 / INVERSE_FLATTENING);

  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

  private Cgcs2000() {}

  /** Makes geometries with the SRID that both databases ask for. */
  public static GeometryFactory factory() {
    return FACTORY;
  }

  public static Point point(double longitude, double latitude) {
    return FACTORY.createPoint(new Coordinate(longitude, latitude));
  }

  /** A copy of {@code geometry} with SRID 4490 and without heights; its positions stay as they are. */
  public static Geometry flat(Geometry geometry) {
    return new GeometryEditor(FACTORY).edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
      @Override
      public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
        Coordinate[] flat = new Coordinate[sequence.size()];
        for (int i = 0; i < flat.length; i++) flat[i] = new Coordinate(sequence.getX(i), sequence.getY(i));
        return new CoordinateArraySequence(flat, 2);
      }
    });
  }

  /**
   * A copy of {@code geometry} made by {@code factory}, each position moved by {@code mapping}; heights are dropped.
   */
  static Geometry map(Geometry geometry, GeometryFactory factory, Mapping mapping) {
    Geometry copy = factory.createGeometry(geometry);
    copy.apply(new CoordinateSequenceFilter() {
      @Override
      public void filter(CoordinateSequence sequence, int i) {
        Coordinate moved = mapping.apply(sequence.getX(i), sequence.getY(i));
        sequence.setOrdinate(i, CoordinateSequence.X, moved.x);
        sequence.setOrdinate(i, CoordinateSequence.Y, moved.y);
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
    return copy;
  }

  /** Where a position goes. */
  @FunctionalInterface
  interface Mapping {
    Coordinate apply(double x, double y);
  }
}
