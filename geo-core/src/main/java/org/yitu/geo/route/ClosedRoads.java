package org.yitu.geo.route;

import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlay.OverlayOp;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Closures worked out on the network: which edges are closed, which of them only in part, and where one can still
 * stand. Worked out once and used alike by routes, travel times and reachable areas. Immutable but for {@link
 * #openEnds()}, which is computed when first asked.
 */
final class ClosedRoads {
  static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

  /** About 2 m: the open end of a road stops that short of the zone, so that rounding does not put it inside. */
  private static final double MARGIN_DEGREES = 2e-5;

  /** Closed for through traffic. */
  final BitSet closed = new BitSet();
  /** Of the closed ones, those that a zone cuts: their ends outside may be driven. */
  final BitSet cut = new BitSet();
  /** Whatever lies at least in part inside a zone, open bridges and tunnels included. */
  final BitSet touched = new BitSet();

  private final Streets streets;
  private final List<Zone> zones = new ArrayList<>();
  private List<OpenEnd> openEnds;

  /** The open end of a cut road, from the junction to just before the zone. */
  record OpenEnd(int edge, LineString line) {}

  private record Zone(Geometry area, PreparedGeometry prepared, IndexedPointInAreaLocator locator, boolean cloud) {
    static Zone of(Geometry area, boolean cloud) {
      return new Zone(area, PreparedGeometryFactory.prepare(area), new IndexedPointInAreaLocator(area), cloud);
    }

    boolean closes(Streets.Level level) {
      return level == Streets.Level.GROUND || cloud && level == Streets.Level.BRIDGE;
    }
  }

  ClosedRoads(Streets streets, LocationIndex index, Closures closures) {
    this.streets = streets;
    closures.areas().forEach(area -> add(index, Zone.of(area, false)));
    closures.clouds().forEach(cloud -> add(index, Zone.of(cloud, true)));
    for (long way : closures.roads())
      streets.forEachEdgeOfWay(way, edge -> {
        closed.set(edge);
        cut.clear(edge);
      });
  }

  private void add(LocationIndex index, Zone zone) {
    if (zone.area().isEmpty()) return;
    zones.add(zone);
    Envelope box = zone.area().getEnvelopeInternal();
    BitSet seen = new BitSet();
    index.query(new BBox(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()), edge -> {
      if (seen.get(edge)) return;
      seen.set(edge);
      LineString line = lineString(streets.line(edge));
      if (!box.intersects(line.getEnvelopeInternal()) || !zone.prepared().intersects(line)) return;
      touched.set(edge);
      if (!zone.closes(streets.level(edge))) return;
      boolean whole = zone.prepared().covers(line);
      if (whole) cut.clear(edge);
      else if (!closed.get(edge)) cut.set(edge);
      closed.set(edge);
    });
  }

  boolean isEmpty() {
    return closed.isEmpty() && zones.isEmpty();
  }

  boolean hasZones() {
    return !zones.isEmpty();
  }

  /** Whether a zone covers the place. */
  boolean covers(Coordinate place) {
    for (Zone zone : zones) if (zone.locator().locate(place) != Location.EXTERIOR) return true;
    return false;
  }

  Envelope box() {
    Envelope box = new Envelope();
    zones.forEach(zone -> box.expandToInclude(zone.area().getEnvelopeInternal()));
    return box;
  }

  /** Whether a piece of the edge may not be driven. */
  boolean blocks(int edge, PointList piece) {
    if (!closed.get(edge)) return false;
    if (!cut.get(edge)) return true;
    LineString line = lineString(piece);
    for (Zone zone : zones) if (zone.closes(streets.level(edge)) && zone.prepared().intersects(line)) return true;
    return false;
  }

  synchronized List<OpenEnd> openEnds() {
    if (openEnds == null) {
      openEnds = new ArrayList<>();
      cut.stream().filter(streets.usable::get).forEach(this::addOpenEnds);
    }
    return openEnds;
  }

  private void addOpenEnds(int edge) {
    LineString whole = lineString(streets.line(edge));
    Geometry rest = whole;
    for (Zone zone : zones)
      if (zone.area().getEnvelopeInternal().intersects(whole.getEnvelopeInternal()))
        rest = OverlayNGRobust.overlay(rest, zone.area().buffer(MARGIN_DEGREES), OverlayOp.DIFFERENCE);
    for (int i = 0; i < rest.getNumGeometries(); i++) {
      if (!(rest.getGeometryN(i) instanceof LineString piece) || piece.isEmpty()) continue;
      Coordinate end = whole.getCoordinateN(whole.getNumPoints() - 1);
      if (touches(piece, whole.getCoordinateN(0)) || touches(piece, end)) openEnds.add(new OpenEnd(edge, piece));
    }
  }

  private static boolean touches(LineString piece, Coordinate end) {
    return piece.getCoordinateN(0).equals2D(end) || piece.getCoordinateN(piece.getNumPoints() - 1).equals2D(end);
  }

  /** The point of an open end that is nearest to the place. */
  static Coordinate nearest(OpenEnd end, Coordinate place) {
    return DistanceOp.nearestPoints(end.line(), FACTORY.createPoint(place))[0];
  }

  /** A line needs two points: a single one is doubled. */
  static LineString lineString(PointList points) {
    Coordinate[] line = new Coordinate[Math.max(2, points.size())];
    for (int i = 0; i < line.length; i++) {
      int at = Math.min(i, points.size() - 1);
      line[i] = new Coordinate(points.getLon(at), points.getLat(at));
    }
    return FACTORY.createLineString(line);
  }
}
