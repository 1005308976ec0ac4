package org.yitu.map.query;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.route.Closures;
import org.yitu.geo.route.Router;
import org.yitu.geo.search.Found;
import org.yitu.geo.search.SearchRequest;
import org.yitu.geo.search.SurroundingSearch;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import tools.jackson.databind.json.JsonMapper;

/** What lies around a place, by metres and by driving time, over HTTP. */
@RestController
class SurroundingController {
  private static final double DEFAULT_RADIUS_METRES = 5_000;
  private static final int MAX_ITEMS = 1_000;
  private static final int DEFAULT_ITEMS = 100;
  private static final int MAX_LAYERS = 100;
  private static final int MAX_TEXT = 100;

  record Surroundings(List<Item> items) {}

  /** @param minutes by car; null if it was not asked for a time and no road network is there, or no road leads there */
  record Item(String layer, String id, String name, List<Double> point, long metres, Double minutes, String state,
      int severity) {}

  private final Catalogue catalogue;
  private final ObjectProvider<Router> router;
  private final JsonMapper json;

  SurroundingController(Catalogue catalogue, ObjectProvider<Router> router, JsonMapper json) {
    this.catalogue = catalogue;
    this.router = router;
    this.json = json;
  }

  /** Sorted by minutes, then metres. Without {@code layers} all layers of points are searched. */
  @PostMapping("/api/search/surroundings")
  Surroundings surroundings(HttpServletRequest request, Viewer viewer) throws IOException {
    Input input = Input.of(request, json, "center", "radiusMetres", "minutes", "layers", "text", "limit", "avoid",
        "closedRoads");
    Coordinate centre = input.point("center");
    OptionalDouble minutes = input.number("minutes", 1, RouteController.MAX_MINUTES);
    double radius = input.number("radiusMetres", 1, SearchRequest.MAX_RADIUS_METRES)
        .orElse(minutes.isPresent() ? SearchRequest.NO_RADIUS : DEFAULT_RADIUS_METRES);
    int limit = input.whole("limit", 1, MAX_ITEMS, DEFAULT_ITEMS);
    String text = input.text("text", MAX_TEXT);
    Closures closures = input.closures();
    List<FeatureLayer> layers = layers(viewer, input.texts("layers", MAX_LAYERS));
    Set<String> ids = layers.stream().map(layer -> layer.info().id()).collect(Collectors.toCollection(LinkedHashSet::new));
    SearchRequest asked = new SearchRequest(viewer, centre, radius, minutes, ids, text, limit, closures);
    return new Surroundings(find(layers, asked).stream().map(SurroundingController::item).toList());
  }

  private List<FeatureLayer> layers(Viewer viewer, Collection<String> named) {
    List<FeatureLayer> layers = catalogue.layers(viewer, named);
    return named.isEmpty() ? layers.stream().filter(l -> l.info().kind() == GeometryKind.POINT).toList() : layers;
  }

  /** Times are asked for only where they limit the search; without a network a search by radius still answers. */
  private List<Found> find(List<FeatureLayer> layers, SearchRequest asked) {
    Router roads = router.getIfAvailable();
    if (asked.minutes().isPresent() && roads == null) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "没有路网，无法按行车时间搜索。", "There is no road network to search by driving time.");
    }
    if (roads == null) return new SurroundingSearch(layers, null).find(asked);
    try {
      return new SurroundingSearch(layers, roads).find(asked);
    } catch (Refusal refusal) {
      // A place far from any road, or a network that is still loading, must not hide what lies around it.
      if (asked.minutes().isPresent()) throw refusal;
      return new SurroundingSearch(layers, null).find(asked);
    }
  }

  private static Item item(Found found) {
    Feature feature = found.feature();
    Double minutes = found.minutes().isPresent() ? Math.round(found.minutes().getAsDouble() * 10) / 10.0 : null;
    return new Item(feature.layer(), feature.id(), feature.name(), NameController.point(feature), Math.round(found.metres()),
        minutes, feature.state(), feature.severity());
  }
}
