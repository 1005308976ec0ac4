package org.yitu.geo.route;

import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalc;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.PointList;

/**
 * A place put on the network: a point of an edge, or a junction. It knows what it costs to get from it to the ends of
 * its edge and back, with the zones in mind. Not to be shared between requests, because GraphHopper writes into its
 * snap.
 */
final class Anchor {
  private static final DistanceCalc EARTH = DistanceCalcEarth.DIST_EARTH;

  final Snap snap;
  /** The junction it stands on, or -1. */
  final int junction;
  final int edge;
  /** Share of the edge between its end a and the place. */
  final double share;
  private final Streets streets;
  private final boolean openToA;
  private final boolean openToB;

  Anchor(Snap snap, Streets streets, ClosedRoads closed) {
    this.snap = snap;
    this.streets = streets;
    boolean tower = snap.getSnappedPosition() == Snap.Position.TOWER;
    edge = snap.getClosestEdge().getEdge();
    junction = tower ? snap.getClosestNode() : -1;
    PointList line = streets.line(edge);
    PointList toA = part(line, snap, true);
    PointList toB = part(line, snap, false);
    double before = EARTH.calcDistance(toA);
    double after = EARTH.calcDistance(toB);
    share = before + after == 0 ? 0 : before / (before + after);
    openToA = tower || !closed.blocks(edge, toA);
    openToB = tower || !closed.blocks(edge, toB);
  }

  private static PointList part(PointList line, Snap snap, boolean before) {
    PointList part = new PointList(line.size(), false);
    int last = snap.getWayIndex();
    if (before) {
      for (int i = 0; i <= last; i++) part.add(line.getLat(i), line.getLon(i));
      part.add(snap.getSnappedPoint().getLat(), snap.getSnappedPoint().getLon());
    } else {
      part.add(snap.getSnappedPoint().getLat(), snap.getSnappedPoint().getLon());
      int next = snap.getSnappedPosition() == Snap.Position.EDGE ? last + 1 : last;
      for (int i = next; i < line.size(); i++) part.add(line.getLat(i), line.getLon(i));
    }
    return part;
  }

  /** Along the edge from the place to its end a. */
  PointList lineToA() {
    PointList line = part(streets.line(edge), snap, true);
    line.reverse();
    return line;
  }

  PointList lineToB() {
    return part(streets.line(edge), snap, false);
  }

  /** Seconds between the place and node a; infinite if that way is closed. {@code leaving}: away from the place. */
  double toA(boolean leaving) {
    return openToA ? times(leaving ? streets.backward[edge] : streets.forward[edge], share) : Double.POSITIVE_INFINITY;
  }

  double toB(boolean leaving) {
    return openToB ? times(leaving ? streets.forward[edge] : streets.backward[edge], 1 - share)
        : Double.POSITIVE_INFINITY;
  }

  /** Seconds along the edge from here to another place on it; infinite if there is no such way. */
  double along(Anchor other, ClosedRoads closed) {
    if (junction >= 0 || other.junction >= 0)
      return junction >= 0 && junction == other.junction ? 0 : Double.POSITIVE_INFINITY;
    if (edge != other.edge) return Double.POSITIVE_INFINITY;
    if (share == other.share) return 0;
    if (closed.closed.get(edge) && isBlockedUpTo(other, closed)) return Double.POSITIVE_INFINITY;
    return times(other.share > share ? streets.forward[edge] : streets.backward[edge], Math.abs(other.share - share));
  }

  private boolean isBlockedUpTo(Anchor other, ClosedRoads closed) {
    return closed.blocks(edge, lineUpTo(other));
  }

  /** Along the edge from here to another place on it. */
  PointList lineUpTo(Anchor other) {
    Anchor start = share < other.share ? this : other;
    Anchor end = start == this ? other : this;
    PointList piece = part(streets.line(edge), end.snap, true);
    PointList between = new PointList(piece.size(), false);
    between.add(start.snap.getSnappedPoint().getLat(), start.snap.getSnappedPoint().getLon());
    for (int i = start.snap.getWayIndex() + 1; i < piece.size(); i++) between.add(piece.getLat(i), piece.getLon(i));
    if (start == other) between.reverse();
    return between;
  }

  private static double times(double seconds, double share) {
    return share == 0 ? 0 : seconds * share;
  }
}
