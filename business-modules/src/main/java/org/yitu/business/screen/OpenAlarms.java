package org.yitu.business.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordLayers;
import org.yitu.business.record.RecordStatistics;
import org.yitu.business.record.RecordStatistics.By;
import org.yitu.business.record.RecordStatistics.Unit;
import org.yitu.business.record.RecordTypes;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;

/**
 * Alarms as a screen shows them: the map's features, so that the ticker and the map tell the same. What only the books raise, such as an
 * overdue danger, is counted by its rule and not listed: there are hundreds, and none of them is of this moment.
 */
@Component
public class OpenAlarms {
  public static final String LAYER = "alarm";
  static final int MOST = 1_000;
  private static final List<String> WORST_FIRST = List.of("RED", "ORANGE", "YELLOW", "BLUE");
  private static final Map<String, String> BOOKS = Map.of("unhandled", "true", "folded", "false", "books", "true");
  private static final List<Filter> ALL = List.of(new Filter.And(List.of()));
  private static final List<String> SHOWN = List.of("rule", "level", "unhandled", "measured", "threshold", "occurrences", "lastAt", "holder", "enterprise", "books");

  /**
   * @param total of all open ones of this moment with a place; where not all are listed it is not of quite the same moment as these
   * @param items at most {@value #MOST}, the worst first, newest first within a level
   * @param books how many open ones the books have raised, by rule, the most first
   */
  public record Open(long total, List<Map<String, Object>> items, Map<String, Long> books) {}

  /** How many open alarms the books have raised by one rule. */
  record ByRule(String rule, long alarms) {}

  record ByEnterprise(long id, String name, long alarms) {}

  /** @param more how many further enterprises have some */
  record Books(List<ByRule> rules, List<ByEnterprise> enterprises, int more) {}

  private final FeatureLayer layer;
  private final RecordStatistics statistics;
  private final RecordTypes types;

  OpenAlarms(RecordLayers layers, RecordStatistics statistics, RecordTypes types) {
    this.statistics = statistics;
    this.types = types;
    this.layer = layers.layers().stream().filter(each -> each.info().id().equals(LAYER)).findFirst().orElseThrow();
  }

  public Open open(Actor actor) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String level : WORST_FIRST) {
      if (items.size() >= MOST) break;
      FeatureQuery query = FeatureQuery.as(actor).withFilter(ofMoment(List.of(level))).withLimit(MOST);
      List<Feature> found = new ArrayList<>();
      layer.read(query, found::add);
      found.sort((a, b) -> Long.compare(Long.parseLong(b.id()), Long.parseLong(a.id())));
      found.stream().limit(MOST - items.size()).map(OpenAlarms::item).forEach(items::add);
    }
    // Counted by itself only where not all are listed: one that rises in between would be counted here and told once more.
    long total = items.size() < MOST ? items.size() : layer.count(FeatureQuery.as(actor).withFilter(ofMoment(WORST_FIRST)));
    return new Open(total, items, books(actor));
  }

  /** @param most at most so many enterprises, those with the most first; their names are read by whoever asks */
  Books byRuleAndEnterprise(Actor actor, int most, LongFunction<String> name) {
    List<ByRule> rules = books(actor).entrySet().stream().map(each -> new ByRule(each.getKey(), each.getValue())).toList();
    List<RecordStatistics.Row> rows = statistics.count(actor, types.get(LAYER), BOOKS, List.of(new By("enterprise", Unit.VALUE)), ALL).stream()
        .filter(row -> row.keys().get(0) != null).sorted((a, b) -> Long.compare(b.counts().get(0), a.counts().get(0))).toList();
    List<ByEnterprise> enterprises = rows.stream().limit(most).map(row -> {
      long id = Long.parseLong(row.keys().get(0));
      return new ByEnterprise(id, name.apply(id), row.counts().get(0));
    }).toList();
    return new Books(rules, enterprises, rows.size() - enterprises.size());
  }

  private static Filter ofMoment(List<String> levels) {
    return new Filter.And(List.of(new Filter.In("shown", levels), new Filter.In("books", List.of("false"))));
  }

  private Map<String, Long> books(Actor actor) {
    Map<String, Long> books = new LinkedHashMap<>();
    statistics.count(actor, types.get(LAYER), BOOKS, List.of(new By("rule", Unit.VALUE)), ALL).stream()
        .sorted((a, b) -> Long.compare(b.counts().get(0), a.counts().get(0))).forEach(row -> books.put(row.keys().get(0), row.counts().get(0)));
    return books;
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
