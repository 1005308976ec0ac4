package org.yitu.geo.measure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.geotools.referencing.GeodeticCalculator;
import org.geotools.referencing.datum.DefaultEllipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import si.uom.SI;

/** Measures on the ellipsoid of CGCS2000 by GeoTools. Geometries and positions are EPSG:4490, longitude first. */
public final class Measure {
  /** Combs, random walks and heaps of points of this size take at most some seconds on one slow core. */
  public static final int MAX_BUFFER_VERTICES = 2_000;
  /** As often may the lines of a geometry cross: each crossing may become a hole of the buffer. */
  static final int MAX_BUFFER_CROSSINGS = 1_000;
  /** Farther than this from its middle a geometry's flat frame is off by more than 0.1 %. */
  static final double MAX_BUFFER_REACH_METRES = 250_000;

  private static final DefaultEllipsoid ELLIPSOID = DefaultEllipsoid.createFlattenedSphere("CGCS2000",
      Cgcs2000.SEMI_MAJOR_METRES, Cgcs2000.INVERSE_FLATTENING, SI.METRE);
  /** The geodesic engine inside GeoTools' calculator, asked directly for what that does not offer: areas. */
  private static final Geodesic GEODESIC = new Geodesic(Cgcs2000.SEMI_MAJOR_METRES, 1 / Cgcs2000.INVERSE_FLATTENING);

  private Measure() {}

  /** Geodesic metres between two positions. */
  public static double metres(Coordinate a, Coordinate b) {
    return between(a, b).getOrthodromicDistance();
  }

  /** Direction in which one leaves {@code from} for {@code to}: degrees clockwise from north, 0 to below 360. */
  public static double azimuthDegrees(Coordinate from, Coordinate to) {
    return (between(from, to).getAzimuth() + 360) % 360;
  }

  /**
   * Where one is after {@code metres} from {@code start} in the direction {@code azimuthDegrees}, clockwise from
   * north.
   */
  public static Coordinate destination(Coordinate start, double azimuthDegrees, double metres) {
    if (!Double.isFinite(azimuthDegrees) || !Double.isFinite(metres)) {
      throw new IllegalArgumentException("azimuth " + azimuthDegrees + ", metres " + metres);
    }
    GeodeticCalculator calculator = new GeodeticCalculator(ELLIPSOID);
    calculator.setStartingGeographicPoint(start.x, start.y);
    calculator.setDirection(Math.IEEEremainder(azimuthDegrees, 360), metres);
    Point2D there = calculator.getDestinationGeographicPoint();
    return new Coordinate(there.getX(), there.getY());
  }

  /** Metres along all lines of {@code geometry}; of a polygon, along all its rings; of a point, 0. */
  public static double lengthMetres(Geometry geometry) {
    List<LineString> lines = new ArrayList<>();
    geometry.apply(new LinearComponentExtracter(lines));
    double sum = 0;
    for (LineString line : lines) {
      for (int i = 1; i < line.getNumPoints(); i++) sum += metres(line.getCoordinateN(i - 1), line.getCoordinateN(i));
    }
    return sum;
  }

  /** Square metres of all polygons of {@code geometry}, holes left out; 0 if it has none. Edges count as geodesics. */
  public static double areaSquareMetres(Geometry geometry) {
    double sum = 0;
    for (Object part : PolygonExtracter.getPolygons(geometry)) {
      Polygon polygon = (Polygon) part;
      sum += ringArea(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) sum -= ringArea(polygon.getInteriorRingN(i));
    }
    return sum;
  }

  /**
   * Everything at most {@code metres} from {@code geometry}: a valid polygonal geometry, EPSG:4490.
   *
   * @throws Refusal if the geometry has more than {@value #MAX_BUFFER_VERTICES} vertices, crosses itself more than
   *     {@value #MAX_BUFFER_CROSSINGS} times, is wider than 500 km, or
   *     {@code metres} is not between 0 and 250 km: beyond, the answer would be late or wrong
   */
  public static Geometry buffer(Geometry geometry, double metres) {
    if (!(metres > 0 && metres <= MAX_BUFFER_REACH_METRES)) {
      throw Refusal.invalid("metres", "缓冲距离必须大于 0 且不超过 250 公里。",
          "The buffer's distance must be greater than 0 and at most 250 km.");
    }
    if (geometry.getNumPoints() > MAX_BUFFER_VERTICES) {
      throw Refusal.invalid("geometry", Text.of("缓冲分析的图形最多 %d 个顶点，此图形有 %d 个，请先简化。",
          "A geometry to be buffered may have %d vertices at most; this one has %d. Simplify it first.")
          .with(MAX_BUFFER_VERTICES, geometry.getNumPoints()));
    }
    if (geometry.isEmpty()) return Cgcs2000.factory().createPolygon();
    Envelope box = geometry.getEnvelopeInternal();
    Coordinate middle = box.centre();
    if (metres(middle, new Coordinate(box.getMinX(), box.getMinY())) > MAX_BUFFER_REACH_METRES) {
      throw Refusal.invalid("geometry", "缓冲分析的图形跨度不能超过 500 公里。",
          "A geometry to be buffered may be 500 km wide at most.");
    }
    LocalMetres frame = LocalMetres.at(middle);
    Buffer buffer = new Buffer(frame.toMetres(geometry), metres);
    if (buffer.crossesMoreOftenThan(MAX_BUFFER_CROSSINGS)) {
      throw Refusal.invalid("geometry", "缓冲分析的图形自相交次数太多，请先简化。",
          "The geometry to be buffered crosses itself too often. Simplify it first.");
    }
    return frame.toDegrees(buffer.compute());
  }

  private static GeodeticCalculator between(Coordinate a, Coordinate b) {
    GeodeticCalculator calculator = new GeodeticCalculator(ELLIPSOID);
    calculator.setStartingGeographicPoint(a.x, a.y);
    calculator.setDestinationGeographicPoint(b.x, b.y);
    return calculator;
  }

  private static double ringArea(LinearRing ring) {
    PolygonArea area = new PolygonArea(GEODESIC, false);
    for (int i = 0; i < ring.getNumPoints() - 1; i++) area.AddPoint(ring.getCoordinateN(i).y, ring.getCoordinateN(i).x);
    return ring.isEmpty() ? 0 : Math.abs(area.Compute(false, true).area);
  }
}
