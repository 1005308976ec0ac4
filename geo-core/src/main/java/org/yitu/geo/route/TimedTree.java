package org.yitu.geo.route;

import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.PointList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Dijkstra's algorithm on the clock, from one place at one hour to many: the hour of arrival is part of each junction's
 * label. A road is driven only if it is open all the time that the drive over it takes. A vehicle may wait at a junction
 * for a road to open, as long as no zone covers the junction meanwhile. A way that is found can be driven; where waiting
 * is forbidden at one junction and allowed at an earlier one, or where danger is weighed, a better one may be missed.
 */
final class TimedTree {
  private static final int FROM_START = -1;

  private final Streets streets;
  private final TimedRoads roads;
  private final Anchor start;
  private final double departs;
  private final double weight;
  private final double[] cost;
  private final double[] arrives;
  private final double[] waited;
  private final double[] danger;
  /** The edge by which a junction is reached. */
  private final int[] by;
  private final BitSet settled;
  private final NodeQueue queue = new NodeQueue();

  /** A stretch on one edge, in the direction of driving. */
  private record Piece(int edge, PointList line, double seconds) {}

  /** How a way leaves the tree. @param node -1 if it passes no junction @param piece null if it ends at one */
  private record Last(int node, Piece piece, double cost, double danger) {}

  TimedTree(Streets streets, TimedRoads roads, Departure departure, Anchor start) {
    this.streets = streets;
    this.roads = roads;
    this.start = start;
    departs = departure.seconds();
    weight = departure.weight();
    cost = new double[streets.nodes];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    arrives = new double[streets.nodes];
    waited = new double[streets.nodes];
    danger = new double[streets.nodes];
    by = new int[streets.nodes];
    settled = new BitSet(streets.nodes);
    if (start.junction >= 0) {
      label(start.junction, 0, departs, 0, 0, FROM_START);
    } else {
      begin(streets.a[start.edge], firstPiece(true));
      begin(streets.b[start.edge], firstPiece(false));
    }
  }

  private Piece firstPiece(boolean toA) {
    return new Piece(start.edge, toA ? start.lineToA() : start.lineToB(), toA ? start.toA(true) : start.toB(true));
  }

  private void begin(int node, Piece piece) {
    double leave = departs + piece.seconds;
    if (leave == Double.POSITIVE_INFINITY) return;
    double suffered = roads.danger(piece.edge, piece.line, departs, leave);
    label(node, piece.seconds + weight * suffered, leave, 0, suffered, FROM_START);
  }

  /** What is needed to answer {@link #wayTo} for these places; null among them is passed over. */
  TimedTree growTo(Collection<Anchor> places) {
    BitSet wanted = new BitSet();
    for (Anchor place : places) {
      if (place == null) continue;
      wanted.set(place.junction >= 0 ? place.junction : streets.a[place.edge]);
      if (place.junction < 0) wanted.set(streets.b[place.edge]);
    }
    int missing = wanted.cardinality();
    while (!queue.isEmpty() && missing > 0) {
      int node = queue.poll();
      if (settled.get(node)) continue;
      settled.set(node);
      if (wanted.get(node)) missing--;
      expand(node);
    }
    return this;
  }

  private void expand(int node) {
    for (int i = streets.first[node]; i < streets.first[node + 1]; i++) {
      int edge = streets.edgeAt[i];
      boolean fromA = streets.a[edge] == node;
      double seconds = fromA ? streets.forward[edge] : streets.backward[edge];
      int next = fromA ? streets.b[edge] : streets.a[edge];
      if (settled.get(next) || cost[node] + seconds >= cost[next]) continue;
      double enter = roads.opens(edge, arrives[node], seconds);
      double wait = enter - arrives[node];
      if (enter == Double.POSITIVE_INFINITY || wait > 0 && roads.isCovered(node, arrives[node], enter)) continue;
      double suffered = roads.danger(edge, fromA, enter, enter + seconds);
      label(next, cost[node] + wait + seconds + weight * suffered, enter + seconds, waited[node] + wait,
          danger[node] + suffered, edge);
    }
  }

  private void label(int node, double total, double arrival, double wait, double suffered, int edge) {
    if (total >= cost[node]) return;
    cost[node] = total;
    arrives[node] = arrival;
    waited[node] = wait;
    danger[node] = suffered;
    by[node] = edge;
    queue.push(node, total);
  }

  /**
   * Empty if no road leads there.
   *
   * @param always the closures of all phases, within which both places stand
   */
  Optional<TimedRoute> wayTo(Anchor end, ClosedRoads always) {
    Last best = direct(end, always);
    if (end.junction >= 0) {
      if (settled.get(end.junction)) {
        best = better(best, new Last(end.junction, null, cost[end.junction], danger[end.junction]));
      }
    } else {
      best = better(best, past(end, streets.a[end.edge], true));
      best = better(best, past(end, streets.b[end.edge], false));
    }
    return Optional.ofNullable(best).map(this::route);
  }

  private static Last better(Last one, Last other) {
    return one == null || other != null && other.cost < one.cost ? other : one;
  }

  /** Past the junction at one end of the place's edge. */
  private Last past(Anchor end, int node, boolean fromA) {
    double seconds = fromA ? end.toA(false) : end.toB(false);
    if (!settled.get(node) || seconds == Double.POSITIVE_INFINITY) return null;
    PointList line = (fromA ? end.lineToA() : end.lineToB()).clone(true);
    double suffered = roads.danger(end.edge, line, arrives[node], arrives[node] + seconds);
    return new Last(node, new Piece(end.edge, line, seconds), cost[node] + seconds + weight * suffered,
        danger[node] + suffered);
  }

  /** On the start's own edge, past no junction. */
  private Last direct(Anchor end, ClosedRoads always) {
    double seconds = start.along(end, always);
    if (start.junction >= 0 || seconds == Double.POSITIVE_INFINITY) return null;
    PointList line = start.lineUpTo(end);
    double suffered = roads.danger(end.edge, line, departs, departs + seconds);
    return new Last(-1, new Piece(end.edge, line, seconds), seconds + weight * suffered, suffered);
  }

  private TimedRoute route(Last last) {
    Deque<Piece> pieces = new ArrayDeque<>();
    if (last.piece != null) pieces.addFirst(last.piece);
    int node = last.node;
    while (node >= 0 && by[node] != FROM_START) {
      int edge = by[node];
      boolean toB = streets.b[edge] == node;
      PointList line = streets.line(edge);
      pieces.addFirst(new Piece(edge, toB ? line : line.clone(true), toB ? streets.forward[edge] : streets.backward[edge]));
      node = toB ? streets.a[edge] : streets.b[edge];
    }
    if (node >= 0 && start.junction < 0) pieces.addFirst(firstPiece(node == streets.a[start.edge]));
    PointList line = new PointList(64, false);
    line.add(start.snap.getSnappedPoint().getLat(), start.snap.getSnappedPoint().getLon());
    List<String> names = new ArrayList<>();
    double waiting = last.node < 0 ? 0 : waited[last.node];
    double seconds = waiting;
    for (Piece piece : pieces) {
      seconds += piece.seconds;
      for (int i = 1; i < piece.line.size(); i++) line.add(piece.line.getLat(i), piece.line.getLon(i));
      String name = streets.name(piece.edge);
      boolean again = !names.isEmpty() && names.get(names.size() - 1).equals(name);
      if (!name.isEmpty() && !again) names.add(name);
    }
    return new TimedRoute(DistanceCalcEarth.DIST_EARTH.calcDistance(line), seconds, waiting, last.danger,
        ClosedRoads.lineString(line), names);
  }
}
