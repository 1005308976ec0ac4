package org.yitu.map.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;

/**
 * Counts what a query finds by county and town: each feature in the areas that hold its centre, whoever it belongs to. At most
 * {@value FeatureQuery#MAX_LIMIT} features are looked at, without their properties, while they are read.
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

  /** Counties before towns, the greatest number first; what lies in no area at the end. */
  static List<Count> of(FeatureLayer layer, FeatureQuery query, Viewer viewer, Optional<FeatureLayer> areas) {
    AreaCounts counts = new AreaCounts();
    areas.ifPresent(source -> source.read(FeatureQuery.as(viewer).withLimit(MAX_AREAS), counts::addArea));
    counts.grounds.build();
    layer.read(query.withoutProperties().withLimit(FeatureQuery.MAX_LIMIT), counts::count);
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
