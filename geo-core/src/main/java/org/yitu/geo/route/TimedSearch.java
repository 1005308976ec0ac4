package org.yitu.geo.route;

import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.PointList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;

/**
 * Dijkstra's algorithm on the clock: a road is driven only if it is open all the time that the drive over it takes. A vehicle
 * may wait at a junction for a road to open, as long as no zone covers the junction meanwhile. A way that is found can be driven;
 * where waiting is forbidden at one junction and allowed at an earlier one, a faster one may be missed.
 */
final class TimedSearch {
  private record Label(int node, double at) {}

  private final Streets streets;
  private final double[] begins;
  private final ClosedRoads[] phases;
  private final double[] arrival;
  private final double[] waited;
  private final int[] by;
  private final PriorityQueue<Label> queue = new PriorityQueue<>((x, y) -> Double.compare(x.at, y.at));

  /** @param begins when each phase begins; anything may be driven before the first */
  TimedSearch(Streets streets, double[] begins, ClosedRoads[] phases) {
    this.streets = streets;
    this.begins = begins;
    this.phases = phases;
    arrival = new double[streets.nodes];
    Arrays.fill(arrival, Double.POSITIVE_INFINITY);
    waited = new double[streets.nodes];
    by = new int[streets.nodes];
    Arrays.fill(by, -1);
  }

  /** @param always the closures of all phases, within which both places stand */
  Optional<TimedRoute> find(Anchor from, Anchor to, double departs, ClosedRoads always) {
    double direct = from.along(to, always);
    if (from.junction >= 0) {
      label(from.junction, departs, 0, -1);
    } else {
      label(streets.a[from.edge], departs + from.toA(true), 0, -1);
      label(streets.b[from.edge], departs + from.toB(true), 0, -1);
    }
    double best = departs + direct;
    int last = -1;
    boolean[] settled = new boolean[streets.nodes];
    while (!queue.isEmpty() && queue.peek().at < best) {
      Label label = queue.poll();
      if (settled[label.node]) continue;
      settled[label.node] = true;
      double end = label.at + rest(to, label.node);
      if (end < best) {
        best = end;
        last = label.node;
      }
      expand(label);
    }
    if (Double.isInfinite(best)) return Optional.empty();
    return Optional.of(last < 0 ? straight(from, to, direct) : way(from, to, last, best - departs));
  }

  private double rest(Anchor to, int node) {
    if (to.junction >= 0) return to.junction == node ? 0 : Double.POSITIVE_INFINITY;
    double rest = streets.a[to.edge] == node ? to.toA(false) : Double.POSITIVE_INFINITY;
    return streets.b[to.edge] == node ? Math.min(rest, to.toB(false)) : rest;
  }

  private void expand(Label label) {
    for (int i = streets.first[label.node]; i < streets.first[label.node + 1]; i++) {
      int edge = streets.edgeAt[i];
      boolean fromA = streets.a[edge] == label.node;
      double cost = fromA ? streets.forward[edge] : streets.backward[edge];
      if (Double.isInfinite(cost)) continue;
      double start = opens(edge, label.at, cost);
      if (Double.isInfinite(start) || start > label.at && isCovered(label.node, label.at, start)) continue;
      label(fromA ? streets.b[edge] : streets.a[edge], start + cost, waited[label.node] + start - label.at, edge);
    }
  }

  private void label(int node, double at, double waitedSeconds, int edge) {
    if (at >= arrival[node]) return;
    arrival[node] = at;
    waited[node] = waitedSeconds;
    by[node] = edge;
    queue.add(new Label(node, at));
  }

  /** The first time from {@code at} on when the edge stays open for {@code cost} seconds; infinite if never. */
  private double opens(int edge, double at, double cost) {
    double start = at;
    for (int phase = 0; phase < phases.length; phase++) {
      boolean meets = begins[phase] < start + cost && ends(phase) > start;
      if (meets && phases[phase].closed.get(edge)) start = ends(phase);
    }
    return start;
  }

  private boolean isCovered(int node, double from, double until) {
    Coordinate place = new Coordinate(streets.graph.getNodeAccess().getLon(node), streets.graph.getNodeAccess().getLat(node));
    for (int phase = 0; phase < phases.length; phase++) {
      if (begins[phase] < until && ends(phase) > from && phases[phase].covers(place)) return true;
    }
    return false;
  }

  private double ends(int phase) {
    return phase + 1 < begins.length ? begins[phase + 1] : Double.POSITIVE_INFINITY;
  }

  private TimedRoute straight(Anchor from, Anchor to, double seconds) {
    PointList points = new PointList(2, false);
    points.add(from.snap.getSnappedPoint().getLat(), from.snap.getSnappedPoint().getLon());
    points.add(to.snap.getSnappedPoint().getLat(), to.snap.getSnappedPoint().getLon());
    return new TimedRoute(DistanceCalcEarth.DIST_EARTH.calcDistance(points), seconds, 0, ClosedRoads.lineString(points),
        List.of(name(from.edge)));
  }

  private TimedRoute way(Anchor from, Anchor to, int last, double seconds) {
    List<PointList> pieces = new ArrayList<>();
    List<String> roads = new ArrayList<>();
    if (to.junction < 0) {
      boolean byA = streets.a[to.edge] == last && arrival[last] + to.toA(false) <= arrival[last] + rest(to, last);
      pieces.add(reversed(byA ? to.lineToA() : to.lineToB()));
      roads.add(name(to.edge));
    }
    int node = last;
    while (by[node] >= 0) {
      int edge = by[node];
      boolean forward = streets.b[edge] == node;
      pieces.add(forward ? streets.line(edge) : reversed(streets.line(edge)));
      roads.add(name(edge));
      node = forward ? streets.a[edge] : streets.b[edge];
    }
    if (from.junction < 0) {
      pieces.add(streets.a[from.edge] == node && Double.isFinite(from.toA(true)) ? from.lineToA() : from.lineToB());
      roads.add(name(from.edge));
    }
    PointList line = new PointList(64, false);
    for (int i = pieces.size() - 1; i >= 0; i--) line.add(pieces.get(i));
    List<String> named = new ArrayList<>();
    for (int i = roads.size() - 1; i >= 0; i--) {
      boolean again = !named.isEmpty() && named.get(named.size() - 1).equals(roads.get(i));
      if (!roads.get(i).isEmpty() && !again) named.add(roads.get(i));
    }
    return new TimedRoute(DistanceCalcEarth.DIST_EARTH.calcDistance(line), seconds, waited[last], ClosedRoads.lineString(line),
        named);
  }

  private static PointList reversed(PointList line) {
    return line.clone(true);
  }

  private String name(int edge) {
    return streets.graph.getEdgeIteratorState(edge, streets.b[edge]).getName();
  }
}
