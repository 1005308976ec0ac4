package org.yitu.geo.route;

import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What it takes to drive a road at a certain hour: when it is open, and what is suffered on it. */
final class TimedRoads {
  /** Between the places at which the danger is looked up. */
  private static final double SAMPLE_METRES = 50;

  private final Streets streets;
  private final Danger danger;
  private final double[] begins;
  private final ClosedRoads[] closed;
  private final BitSet dangerous = new BitSet();

  TimedRoads(Streets streets, LocationIndex index, Departure departure, Function<Closures, ClosedRoads> resolver) {
    this.streets = streets;
    danger = departure.danger();
    List<TimedClosures.Phase> phases = departure.closures().phases();
    begins = phases.stream().mapToDouble(TimedClosures.Phase::fromSeconds).toArray();
    closed = phases.stream().map(phase -> resolver.apply(phase.closures())).toArray(ClosedRoads[]::new);
    Envelope box = danger.extent();
    if (!box.isNull()) {
      index.query(new BBox(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()), dangerous::set);
    }
  }

  /** The first time from {@code at} on when the edge stays open for {@code cost} seconds; infinite if never. */
  double opens(int edge, double at, double cost) {
    double start = at;
    for (int phase = 0; phase < closed.length; phase++) {
      boolean meets = begins[phase] < start + cost && ends(phase) > start;
      if (meets && closed[phase].closed.get(edge)) start = ends(phase);
    }
    return start;
  }

  /** Whether a zone covers the junction at any time in between. */
  boolean isCovered(int node, double from, double until) {
    var places = streets.graph.getNodeAccess();
    Coordinate place = new Coordinate(places.getLon(node), places.getLat(node));
    for (int phase = 0; phase < closed.length; phase++) {
      if (begins[phase] < until && ends(phase) > from && closed[phase].covers(place)) return true;
    }
    return false;
  }

  private double ends(int phase) {
    return phase + 1 < begins.length ? begins[phase + 1] : Double.POSITIVE_INFINITY;
  }

  /** On the whole edge. */
  double danger(int edge, boolean fromA, double enter, double leave) {
    if (!dangerous.get(edge)) return 0;
    PointList line = streets.line(edge);
    return danger(fromA ? line : line.clone(true), enter, leave);
  }

  /** On a piece of the edge. */
  double danger(int edge, PointList piece, double enter, double leave) {
    return dangerous.get(edge) ? danger(piece, enter, leave) : 0;
  }

  /** At even speed, by the midpoint rule. */
  private double danger(PointList line, double enter, double leave) {
    double metres = DistanceCalcEarth.DIST_EARTH.calcDistance(line);
    if (metres == 0 || leave <= enter) return 0;
    double secondsPerMetre = (leave - enter) / metres;
    double sum = 0;
    double gone = 0;
    for (int i = 1; i < line.size(); i++) {
      double x = line.getLon(i - 1);
      double y = line.getLat(i - 1);
      double dx = line.getLon(i) - x;
      double dy = line.getLat(i) - y;
      double length = DistanceCalcEarth.DIST_EARTH.calcDist(y, x, y + dy, x + dx);
      int pieces = Math.max(1, (int) Math.ceil(length / SAMPLE_METRES));
      for (int k = 0; k < pieces; k++) {
        double part = (k + 0.5) / pieces;
        double at = enter + (gone + part * length) * secondsPerMetre;
        sum += danger.perSecond(new Coordinate(x + part * dx, y + part * dy), at) * length / pieces * secondsPerMetre;
      }
      gone += length;
    }
    return sum;
  }
}
