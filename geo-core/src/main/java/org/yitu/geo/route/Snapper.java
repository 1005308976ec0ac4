package org.yitu.geo.route;

import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.text.Refusal;

/**
 * Puts places on roads. A place outside the closed zones stands on its nearest road that is not closed whole. A place
 * inside a zone, or whose road is closed there, is moved to the nearest point of an open road outside: help is led to
 * the edge of the zone, and who leaves is counted from there.
 */
final class Snapper {
  static final double FARTHEST_METRES = 5_000;

  private final Streets streets;
  private final LocationIndex index;

  Snapper(Streets streets, LocationIndex index) {
    this.streets = streets;
    this.index = index;
  }

  /** Empty if no open road is near enough. */
  Optional<Anchor> find(Coordinate place, ClosedRoads closed) {
    if (!isOnEarth(place)) return Optional.empty();
    return (closed.isEmpty() ? nearest(place, EdgeTest.ANY) : nearestOpen(place, closed))
        .map(snap -> new Anchor(snap, streets, closed));
  }

  /** @throws Refusal naming the field, if there is no road near the place even when nothing is closed */
  void requireRoadNear(Coordinate place, String field) {
    if (!isOnEarth(place))
      throw Refusal.invalid(field, "坐标无效：应为经度、纬度。", "The coordinates are not valid: longitude, latitude are expected.");
    if (nearest(place, EdgeTest.ANY).isEmpty())
      throw Refusal.invalid(field, "该位置 5 公里内没有道路，或者在路网范围之外。",
          "There is no road within 5 km of this place, or it lies outside the road network.");
  }

  private static boolean isOnEarth(Coordinate place) {
    return Math.abs(place.x) <= 180 && Math.abs(place.y) <= 90;
  }

  @FunctionalInterface
  private interface EdgeTest {
    EdgeTest ANY = edge -> true;

    boolean accepts(int edge);
  }

  private Optional<Snap> nearestOpen(Coordinate place, ClosedRoads closed) {
    Optional<Snap> near = nearest(place, edge -> !closed.closed.get(edge) || closed.cut.get(edge));
    boolean inside = closed.covers(place);
    if (near.isPresent()) {
      boolean open = !closed.closed.get(near.get().getClosestEdge().getEdge());
      if (open && !inside || !closed.covers(point(near.get()))) return near;
    }
    Optional<Snap> clear = nearest(place, edge -> !closed.closed.get(edge) && !closed.touched.get(edge));
    Optional<Snap> edgeOfZone = nearestOpenEnd(place, closed);
    if (clear.isEmpty() || edgeOfZone.isEmpty()) return clear.or(() -> edgeOfZone);
    return metres(place, point(clear.get())) <= metres(place, point(edgeOfZone.get())) ? clear : edgeOfZone;
  }

  private Optional<Snap> nearestOpenEnd(Coordinate place, ClosedRoads closed) {
    double best = FARTHEST_METRES;
    Coordinate at = null;
    int edge = -1;
    for (ClosedRoads.OpenEnd end : closed.openEnds()) {
      Coordinate candidate = ClosedRoads.nearest(end, place);
      double metres = metres(place, candidate);
      if (metres < best) {
        best = metres;
        at = candidate;
        edge = end.edge();
      }
    }
    if (at == null) return Optional.empty();
    int wanted = edge;
    return nearest(at, candidate -> candidate == wanted);
  }

  private Optional<Snap> nearest(Coordinate place, EdgeTest test) {
    Snap snap = index.findClosest(place.y, place.x, (EdgeIteratorState edge) ->
        streets.usable.get(edge.getEdge()) && test.accepts(edge.getEdge()));
    return snap.isValid() && metres(place, point(snap)) <= FARTHEST_METRES ? Optional.of(snap) : Optional.empty();
  }

  private static Coordinate point(Snap snap) {
    return new Coordinate(snap.getSnappedPoint().getLon(), snap.getSnappedPoint().getLat());
  }

  private static double metres(Coordinate from, Coordinate to) {
    return DistanceCalcEarth.DIST_EARTH.calcDist(from.y, from.x, to.y, to.x);
  }
}
