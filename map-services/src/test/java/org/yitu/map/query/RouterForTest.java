package org.yitu.map.query;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.route.Closures;
import org.yitu.geo.route.Departure;
import org.yitu.geo.route.Route;
import org.yitu.geo.route.RouteRequest;
import org.yitu.geo.route.Router;
import org.yitu.geo.route.TimedRoute;

/** Drives as the crow flies, a degree an hour; closes nothing but remembers what it was asked. */
public final class RouterForTest implements Router {
  private static final double SECONDS_PER_DEGREE = 3600;
  Closures closures;
  RouteRequest request;

  @Override public List<Route> route(RouteRequest asked) {
    request = asked;
    var line = Cgcs2000.factory().createLineString(new Coordinate[] {asked.from(), asked.to()});
    return List.of(new Route(1234.4, 60.6, line, List.of(new Route.Instruction("出发", "示例路", 1234.4, 60.6))));
  }

  @Override public double[] seconds(Coordinate centre, List<Coordinate> places, Direction direction, double maxSeconds,
      Closures closed) {
    closures = closed;
    return places.stream().mapToDouble(p -> p.distance(centre) * SECONDS_PER_DEGREE).map(s -> s > maxSeconds ? Double.NaN : s)
        .toArray();
  }

  @Override public double[][] matrix(List<Coordinate> from, List<Coordinate> to, Closures closed) {
    return from.stream().map(f -> seconds(f, to, Direction.FROM_CENTRE, 3600, closed)).toArray(double[][]::new);
  }

  @Override public List<Optional<TimedRoute>> departing(Departure departure, List<Coordinate> places) {
    throw new UnsupportedOperationException("departing");
  }

  @Override public SortedMap<Integer, Geometry> reach(Coordinate centre, List<Integer> minutes, Direction direction,
      Closures closed) {
    SortedMap<Integer, Geometry> reach = new TreeMap<>();
    for (int each : minutes) reach.put(each, Cgcs2000.factory().createPoint(centre).buffer(each / 60.0));
    return reach;
  }
}
