package org.yitu.geo.route;

import java.util.List;
import java.util.SortedMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The small door to the road network. Places are longitude and latitude (EPSG:4490) and are snapped to the nearest road; times
 * are free-flow driving times of a car in seconds.
 */
public interface Router {
  /** {@code TO_CENTRE}: from each place to the centre, as those who come to help drive; {@code FROM_CENTRE}: as those who leave. */
  enum Direction { TO_CENTRE, FROM_CENTRE }

  /**
   * The fastest way first, then alternatives; empty if no road leads there.
   *
   * @throws org.yitu.geo.text.Refusal if a place is farther than 5 km from any road
   */
  List<Route> route(RouteRequest request);

  /**
   * Seconds between a centre and many places with one search over the network; NaN for a place that no road leads to or that
   * is farther than {@code maxSeconds}.
   */
  double[] seconds(Coordinate centre, List<Coordinate> places, Direction direction, double maxSeconds, Closures closures);

  /** Seconds from every {@code from} to every {@code to}: {@code result[i][j]}; NaN where no road leads. */
  double[][] matrix(List<Coordinate> from, List<Coordinate> to, Closures closures);

  /** What can be reached within each of {@code minutes}: polygons, EPSG:4490, by minutes ascending; a longer time contains a shorter. */
  SortedMap<Integer, Geometry> reach(Coordinate centre, List<Integer> minutes, Direction direction, Closures closures);
}
