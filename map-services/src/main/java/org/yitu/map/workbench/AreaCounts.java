package org.yitu.map.workbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;

/**
 * Counts what a query finds by county and town: each feature in the areas that hold its centre, whoever it belongs to. Up to
 * {@value FeatureQuery#MAX_LIMIT} features are looked at, without their properties, while they are read; of more, the database counts those
 * that touch each area.
 */
final class AreaCounts {
  /** @param level county, town, …; empty, as code and name are, for what lies in none */
  record Count(String level, String code, String name, long count) {}

  private record Ground(Count area, PreparedGeometry shape) {}

  private static final String LAYER = "area";
  private static final List<String> LEVELS = List.of("COUNTY", "TOWN");
  private static final int MAX_AREAS = 5_000;

  private final STRtree grounds = new STRtree();
  private final Map<Count, Long> counts = new LinkedHashMap<>();

  private AreaCounts() {}

  /** So many areas are counted one by one. */
  private static final int MOST_COUNTED = 500;
  /** And all of them together may take so long: nobody waits longer, and a connection is not to be had for minutes. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** Counties before towns, the greatest number first; what lies in no area at the end. */
  static List<Count> of(FeatureLayer layer, FeatureQuery query, Viewer viewer, Optional<FeatureLayer> areas) {
    return of(layer, query, viewer, areas, FeatureQuery.MAX_LIMIT, LONGEST);
  }

  /** @param most features that are looked at one by one @param longest what counting area by area may take */
  static List<Count> of(FeatureLayer layer, FeatureQuery query, Viewer viewer, Optional<FeatureLayer> areas, int most, Duration longest) {
    AreaCounts counts = new AreaCounts();
    areas.ifPresent(source -> source.read(FeatureQuery.as(viewer).withLimit(MAX_AREAS), counts::addArea));
    counts.grounds.build();
    long total = layer.count(query);
    if (total > most) counts.countInDatabase(layer, query, total, longest);
    else layer.read(query.withoutProperties().withLimit(Math.max(1, most)), counts::count);
    List<Count> found = new ArrayList<>();
    counts.counts.forEach((area, number) -> found.add(new Count(area.level(), area.code(), area.name(), number)));
    found.sort(Comparator.comparingInt((Count each) -> LEVELS.indexOf(each.level().toUpperCase(Locale.ROOT)) & Integer.MAX_VALUE)
        .thenComparing(Comparator.comparingLong(Count::count).reversed()).thenComparing(Count::code));
    return found;
  }

  static Optional<FeatureLayer> areas(List<FeatureLayer> layers) {
    return layers.stream().filter(layer -> layer.info().id().equals(LAYER)).findFirst();
  }

  private void addArea(Feature area) {
    String level = String.valueOf(area.properties().get("level"));
    if (!LEVELS.contains(level)) return;
    Count named = new Count(level.toLowerCase(Locale.ROOT), String.valueOf(area.properties().get("code")), area.name(), 0);
    grounds.insert(area.geometry().getEnvelopeInternal(), new Ground(named, PreparedGeometryFactory.prepare(area.geometry())));
  }

  private void countInDatabase(FeatureLayer layer, FeatureQuery query, long total, Duration longest) {
    List<Ground> all = new ArrayList<>();
    grounds.query(new Envelope(-180, 180, -90, 90), item -> all.add((Ground) item));
    if (all.size() > MOST_COUNTED) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "结果和区划都太多，无法按区划统计，请增加条件。", "There are too many features and areas to count by area: add a condition.");
    }
    long inCounties = 0;
    long begun = System.nanoTime();
    for (Ground ground : all) {
      if (System.nanoTime() - begun > longest.toNanos()) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "结果太多，按区划统计用时过长，请增加条件。", "There are too many features: counting them by area takes too long; add a condition.");
      }
      long count = layer.count(query.withCondition(new Condition.Inside(ground.shape().getGeometry(), Condition.Relation.INTERSECTS)));
      if (count > 0) counts.put(ground.area(), count);
      if (ground.area().level().equals("county")) inCounties += count;
    }
    if (total > inCounties) counts.put(new Count("", "", "", 0), total - inCounties);
  }

  private void count(Feature feature) {
    Point centre = feature.geometry() instanceof Point point ? point : feature.geometry().getCentroid();
    boolean[] known = new boolean[1];
    grounds.query(centre.getEnvelopeInternal(), item -> {
      Ground ground = (Ground) item;
      if (!ground.shape().intersects(centre)) return;
      known[0] = true;
      counts.merge(ground.area(), 1L, Long::sum);
    });
    if (!known[0]) counts.merge(new Count("", "", "", 0), 1L, Long::sum);
  }
}
