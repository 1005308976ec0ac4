package org.yitu.geo.search;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.measure.Sphere;
import org.yitu.geo.route.Closures;
import org.yitu.geo.route.Departure;
import org.yitu.geo.route.Route;
import org.yitu.geo.route.RouteRequest;
import org.yitu.geo.route.Router;
import org.yitu.geo.route.TimedRoute;
import org.yitu.geo.text.Refusal;

/**
 * A country where one drives straight, a kilometre in so many minutes, except that a river along 105.405 E costs 20
 * minutes and that there is no road south of 28.7 N or inside a closed area.
 */
final class RiverRouterForTest implements Router {
  private static final double RIVER = 105.405;

  private final double secondsPerMetre;
  private final boolean lost;

  RiverRouterForTest() {
    this(0.1);
  }

  RiverRouterForTest(double secondsPerMetre) {
    this(secondsPerMetre, false);
  }

  private RiverRouterForTest(double secondsPerMetre, boolean lost) {
    this.secondsPerMetre = secondsPerMetre;
    this.lost = lost;
  }

  RiverRouterForTest withoutRoadAtTheCentre() {
    return new RiverRouterForTest(secondsPerMetre, true);
  }

  @Override
  public double[] seconds(Coordinate centre, List<Coordinate> places, Direction direction, double maxSeconds,
      Closures closures) {
    if (lost) throw Refusal.invalid("center", "附近没有道路。", "There is no road near.");
    return places.stream().mapToDouble(place -> seconds(centre, place, closures))
        .map(s -> s > maxSeconds ? Double.NaN : s)
        .toArray();
  }

  double seconds(Coordinate centre, Coordinate place, Closures closures) {
    Geometry point = Cgcs2000.factory().createPoint(place);
    if (place.y < 28.7 || closures.areas().stream().anyMatch(area -> area.intersects(point))) return Double.NaN;
    double bridge = secondsPerMetre > 0 && place.x > RIVER != centre.x > RIVER ? 20 * 60 : 0;
    return Sphere.metres(centre, place) * secondsPerMetre + bridge;
  }

  @Override
  public List<Route> route(RouteRequest request) {
    throw new UnsupportedOperationException("route");
  }

  @Override
  public double[][] matrix(List<Coordinate> from, List<Coordinate> to, Closures closures) {
    throw new UnsupportedOperationException("matrix");
  }

  @Override
  public List<Optional<TimedRoute>> departing(Departure departure, List<Coordinate> places) {
    throw new UnsupportedOperationException("departing");
  }

  @Override
  public SortedMap<Integer, Geometry> reach(Coordinate centre, List<Integer> minutes, Direction direction,
      Closures closures) {
    throw new UnsupportedOperationException("reach");
  }
}
