package org.yitu.map.query;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.io.GeoJson;
import org.yitu.geo.route.Route;
import org.yitu.geo.route.RouteRequest;
import org.yitu.geo.route.Router;
import org.yitu.geo.text.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Ways, times and reach on the road network over HTTP. */
@RestController
class RouteController {
  static final int MAX_ALTERNATIVES = 3;
  static final int MAX_MATRIX = 100;
  static final int MAX_MINUTES = 120;
  private static final int MAX_RINGS = 8;

  record Routes(List<Way> routes) {}

  record Way(long metres, long seconds, Map<String, Object> geometry, List<Route.Instruction> instructions) {}

  record Reach(String type, List<Ring> features) {}

  record Ring(String type, Map<String, Object> properties, Map<String, Object> geometry) {}

  /** @param seconds from every place to every place; null where no road leads */
  record Matrix(List<List<Double>> seconds) {}

  private final ObjectProvider<Router> router;
  private final JsonMapper json;

  RouteController(ObjectProvider<Router> router, JsonMapper json) {
    this.router = router;
    this.json = json;
  }

  /** The fastest way first, then alternatives; an empty list if no road leads there. */
  @PostMapping("/api/routes")
  Routes routes(HttpServletRequest request, Viewer viewer) throws IOException {
    Input input = Input.of(request, json, "from", "to", "avoid", "closedRoads", "alternatives", "language");
    RouteRequest asked = new RouteRequest(input.point("from"), input.point("to"), input.closures(),
        input.whole("alternatives", 0, MAX_ALTERNATIVES, 0), input.language(viewer));
    return new Routes(router().route(asked).stream().map(RouteController::way).toList());
  }

  /** What can be reached within each of {@code minutes}, as polygons. {@code direction}: from (default) or to the centre. */
  @PostMapping("/api/reach")
  Reach reach(HttpServletRequest request, Viewer viewer) throws IOException {
    Input input = Input.of(request, json, "center", "minutes", "avoid", "closedRoads", "direction");
    Coordinate centre = input.point("center");
    List<Integer> minutes = input.wholes("minutes", 1, MAX_MINUTES, MAX_RINGS);
    Router.Direction direction = switch (input.text("direction", 10)) {
      case "", "from" -> Router.Direction.FROM_CENTRE;
      case "to" -> Router.Direction.TO_CENTRE;
      default -> throw Refusal.invalid("direction", "方向为 from 或 to。", "The direction is from or to.");
    };
    List<Ring> rings = router().reach(centre, minutes, direction, input.closures()).entrySet().stream()
        .map(ring -> new Ring("Feature", Map.of("minutes", ring.getKey()), GeoJson.write(ring.getValue()))).toList();
    return new Reach("FeatureCollection", rings);
  }

  /** Driving seconds from every {@code from} to every {@code to}. */
  @PostMapping("/api/matrix")
  Matrix matrix(HttpServletRequest request, Viewer viewer) throws IOException {
    Input input = Input.of(request, json, "from", "to", "avoid", "closedRoads");
    double[][] seconds = router().matrix(input.points("from", MAX_MATRIX), input.points("to", MAX_MATRIX), input.closures());
    return new Matrix(Arrays.stream(seconds).map(RouteController::row).toList());
  }

  private static List<Double> row(double[] seconds) {
    return Arrays.stream(seconds).mapToObj(s -> Double.isFinite(s) ? Math.round(s * 10) / 10.0 : null).toList();
  }

  private static Way way(Route route) {
    return new Way(Math.round(route.metres()), Math.round(route.seconds()), GeoJson.write(route.geometry()),
        route.instructions());
  }

  private Router router() {
    Router known = router.getIfAvailable();
    if (known == null) throw Refusal.of(Refusal.Kind.UNAVAILABLE, "没有路网，无法规划路线。", "There is no road network to route on.");
    return known;
  }
}
