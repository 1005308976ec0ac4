package org.yitu.business.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordLayers;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;

/** Alarms as a screen shows them: the map's features, so that the ticker and the map tell the same. */
@Component
public class OpenAlarms {
  public static final String LAYER = "alarm";
  static final int MOST = 1_000;
  private static final List<String> WORST_FIRST = List.of("RED", "ORANGE", "YELLOW", "BLUE");
  private static final List<String> SHOWN = List.of("rule", "level", "unhandled", "measured", "threshold", "occurrences", "lastAt", "holder", "enterprise");

  /** @param total of all open ones with a place @param items at most {@value #MOST}, the worst first, newest first within a level */
  public record Open(long total, List<Map<String, Object>> items) {}

  private final FeatureLayer layer;

  OpenAlarms(RecordLayers layers) {
    this.layer = layers.layers().stream().filter(each -> each.info().id().equals(LAYER)).findFirst().orElseThrow();
  }

  public Open open(Actor actor) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String level : WORST_FIRST) {
      if (items.size() >= MOST) break;
      FeatureQuery query = FeatureQuery.as(actor).withFilter(new Filter.In("shown", List.of(level))).withLimit(MOST);
      List<Feature> found = new ArrayList<>();
      layer.read(query, found::add);
      found.sort((a, b) -> Long.compare(Long.parseLong(b.id()), Long.parseLong(a.id())));
      found.stream().limit(MOST - items.size()).map(OpenAlarms::item).forEach(items::add);
    }
    // Counted by itself only where not all are listed: one that rises in between would be counted here and told once more.
    long total = items.size() < MOST ? items.size() : layer.count(FeatureQuery.as(actor).withFilter(new Filter.In("shown", WORST_FIRST)));
    return new Open(total, items);
  }

  /** One alarm in whatever state, if the actor may see it. */
  public Optional<Map<String, Object>> find(Actor actor, String id) {
    return layer.find(actor, id).map(OpenAlarms::item);
  }

  private static Map<String, Object> item(Feature feature) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", feature.id());
    item.put("name", feature.name());
    item.put("state", feature.state());
    item.put("severity", feature.severity());
    if (feature.geometry() instanceof Point point && !point.isEmpty()) item.put("point", List.of(point.getX(), point.getY()));
    SHOWN.forEach(name -> {
      if (feature.properties().get(name) != null) item.put(name, feature.properties().get(name).toString());
    });
    return item;
  }
}
