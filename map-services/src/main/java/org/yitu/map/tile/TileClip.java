package org.yitu.map.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.RingClipper;

/**
 * Cuts lines and polygons to a box in one pass over their vertices, whether they are valid or not: drawing needs no topology,
 * and an overlay of a broken shape may take for ever.
 */
public final class TileClip {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final Envelope box;
  private final RingClipper rings;

  public TileClip(Envelope box) {
    this.box = box;
    this.rings = new RingClipper(box);
  }

  /** What of {@code geometry} lies in the box; empty if nothing does. */
  public Geometry clip(Geometry geometry) {
    Envelope envelope = geometry.getEnvelopeInternal();
    if (box.contains(envelope)) return geometry;
    if (!box.intersects(envelope)) return GEOMETRIES.createGeometryCollection();
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon) polygon(polygon, parts);
      else if (part instanceof LineString line) line(line, parts);
      else if (box.intersects(part.getEnvelopeInternal())) parts.add(part);
    }
    return GEOMETRIES.buildGeometry(parts);
  }

  private void polygon(Polygon polygon, List<Geometry> parts) {
    LinearRing shell = ring(polygon.getExteriorRing());
    if (shell == null) return;
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      LinearRing hole = ring(polygon.getInteriorRingN(i));
      if (hole != null) holes.add(hole);
    }
    parts.add(GEOMETRIES.createPolygon(shell, holes.toArray(LinearRing[]::new)));
  }

  private LinearRing ring(LinearRing ring) {
    if (!box.intersects(ring.getEnvelopeInternal())) return null;
    Coordinate[] clipped = rings.clip(ring.getCoordinates());
    return clipped.length < 4 ? null : GEOMETRIES.createLinearRing(clipped);
  }

  private void line(LineString line, List<Geometry> parts) {
    List<Coordinate> run = new ArrayList<>();
    for (int i = 1; i < line.getNumPoints(); i++) {
      Coordinate[] piece = segment(line.getCoordinateN(i - 1), line.getCoordinateN(i));
      if (piece == null) continue;
      if (run.isEmpty() || !run.get(run.size() - 1).equals2D(piece[0])) {
        finish(run, parts);
        run.add(piece[0]);
      }
      if (!piece[0].equals2D(piece[1])) run.add(piece[1]);
    }
    finish(run, parts);
  }

  private static void finish(List<Coordinate> run, List<Geometry> parts) {
    if (run.size() > 1) parts.add(GEOMETRIES.createLineString(run.toArray(Coordinate[]::new)));
    run.clear();
  }

  /** The part of a segment inside the box after Liang and Barsky (1984), or null. */
  private Coordinate[] segment(Coordinate from, Coordinate to) {
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double[] span = {0, 1};
    boolean inside = cut(-dx, from.x - box.getMinX(), span) && cut(dx, box.getMaxX() - from.x, span)
        && cut(-dy, from.y - box.getMinY(), span) && cut(dy, box.getMaxY() - from.y, span);
    if (!inside) return null;
    Coordinate start = span[0] == 0 ? from : new Coordinate(from.x + span[0] * dx, from.y + span[0] * dy);
    Coordinate end = span[1] == 1 ? to : new Coordinate(from.x + span[1] * dx, from.y + span[1] * dy);
    return new Coordinate[] {start, end};
  }

  private static boolean cut(double direction, double distance, double[] span) {
    if (direction == 0) return distance >= 0;
    double at = distance / direction;
    if (direction < 0) span[0] = Math.max(span[0], at);
    else span[1] = Math.min(span[1], at);
    return span[0] <= span[1];
  }
}
