package org.yitu.map.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.feature.Parameters;

/** Finds features of all layers by their name. */
@RestController
class NameController {
  record Names(List<Item> items) {}

  record Item(String layer, String id, String name, List<Double> point, String state, int severity) {}

  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;
  private static final int MAX_LAYER_LIST = 2_000;

  private final Catalogue catalogue;

  NameController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Names that are the words first, then those that begin with them, then those that contain them. */
  @GetMapping("/api/search")
  Names search(HttpServletRequest request, Viewer viewer) {
    Parameters parameters = new Parameters(request.getParameterMap(), Set.of("q", "layers", "limit"));
    String words = parameters.text("q", Parameters.MAX_TEXT);
    int limit = parameters.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    if (words.isEmpty()) return new Names(List.of());
    String listed = parameters.text("layers", MAX_LAYER_LIST);
    List<String> ids = listed.isEmpty() ? List.of() : Arrays.asList(listed.split(","));
    List<Item> found = new ArrayList<>();
    for (FeatureLayer layer : catalogue.layers(viewer, ids)) {
      layer.read(FeatureQuery.as(viewer).withText(words).withLimit(limit), feature -> found.add(item(feature)));
    }
    String lower = words.toLowerCase(Locale.ROOT);
    found.sort(Comparator.comparingInt(item -> rank(item.name().toLowerCase(Locale.ROOT), lower)));
    return new Names(List.copyOf(found.subList(0, Math.min(limit, found.size()))));
  }

  private static int rank(String name, String words) {
    if (name.equals(words)) return 0;
    return name.startsWith(words) ? 1 : 2;
  }

  private static Item item(Feature feature) {
    return new Item(feature.layer(), feature.id(), feature.name(), point(feature), feature.state(), feature.severity());
  }

  /** Where a feature is pointed at: for a line or an area a place on or in it; null if it has no geometry. */
  static List<Double> point(Feature feature) {
    if (feature.geometry() == null || feature.geometry().isEmpty()) return null;
    Point point = feature.geometry() instanceof Point same ? same : feature.geometry().getInteriorPoint();
    return List.of(point.getX(), point.getY());
  }
}
