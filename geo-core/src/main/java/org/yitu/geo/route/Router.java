package org.yitu.geo.route;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The small door to the road network. Places are longitude and latitude (EPSG:4490) and are snapped to the nearest
 * road; times are free-flow driving times of a car in seconds.
 *
 * <p>
 * Closed zones: a place inside one is moved to the nearest point of an open road outside it. So help is led to the edge
 * of the zone, where it may set up, and those who leave are counted from there; the ends of {@link Route#geometry()}
 * tell the point. All answers of this door agree: the seconds of a matrix are those of the single routes.
 */
public interface Router {
  /**
   * {@code TO_CENTRE}: from each place to the centre, as those drive who help; {@code FROM_CENTRE}: as those who leave.
   */
  enum Direction { TO_CENTRE, FROM_CENTRE }

  /**
   * The fastest way first, then alternatives; empty if no road leads there.
   *
   * @throws org.yitu.geo.text.Refusal if {@code from} or {@code to} is farther than 5 km from any road
   */
  List<Route> route(RouteRequest request);

  /**
   * Seconds between a centre and many places with one search over the network; NaN for a place that no road leads to,
   * that is farther than 5 km from any road or farther than {@code maxSeconds} (which may be infinite).
   *
   * @throws org.yitu.geo.text.Refusal if the {@code center} is farther than 5 km from any road
   */
  double[] seconds(Coordinate centre, List<Coordinate> places, Direction direction, double maxSeconds,
      Closures closures);

  /**
   * Seconds from every {@code from} to every {@code to}: {@code result[i][j]}; NaN where no road leads or a place is
   * farther than 5 km from any road. One search for each place of the shorter list.
   */
  double[][] matrix(List<Coordinate> from, List<Coordinate> to, Closures closures);

  /**
   * What can be reached within each of {@code minutes}: polygons or multipolygons, EPSG:4490, valid, by minutes
   * ascending; a longer time contains a shorter. From a reached road one goes on at walking pace, some 300 m at most,
   * and not into a closed zone. For display: drawn on a grid of 25 m or a 320th of the reached extent, whichever is
   * coarser; ask {@link #seconds} about single places.
   *
   * @throws org.yitu.geo.text.Refusal if the {@code center} is farther than 5 km from any road, or minutes are not 1 to
   *     1440
   */
  SortedMap<Integer, Geometry> reach(Coordinate centre, List<Integer> minutes, Direction direction, Closures closures);

  /**
   * The best ways of one vehicle past closures that come and go, to each of the places; empty where there is no way. With
   * no danger the best way is the fastest. All places stand where no phase closes the road. One search.
   *
   * @throws org.yitu.geo.text.Refusal if the start is farther than 5 km from any road
   */
  List<Optional<TimedRoute>> departing(Departure departure, List<Coordinate> places);
}
