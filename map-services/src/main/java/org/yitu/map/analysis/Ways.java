package org.yitu.map.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.route.Route;
import org.yitu.geo.route.TimedRoute;
import org.yitu.map.analysis.Assessment.Way;

/** Routes as they are stored and shown. */
final class Ways {
  private static final int ROADS_NAMED = 4;

  private Ways() {}

  static Way of(Route route) {
    return new Way(Places.geoJson(route.geometry()), Math.round(route.metres()), Math.round(route.seconds()), roads(route));
  }

  static Way of(TimedRoute route) {
    return new Way(Places.geoJson(route.geometry()), Math.round(route.metres()), Math.round(route.seconds()), route.roads());
  }

  /** The names of the longest stretches, in the order in which they are driven. */
  private static List<String> roads(Route route) {
    Map<String, Double> metres = new HashMap<>();
    route.instructions().stream().filter(i -> !i.road().isEmpty()).forEach(i -> metres.merge(i.road(), i.metres(),
        Double::sum));
    List<String> longest = metres.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(ROADS_NAMED).map(Map.Entry::getKey).toList();
    return route.instructions().stream().map(Route.Instruction::road).distinct().filter(longest::contains).toList();
  }
}
