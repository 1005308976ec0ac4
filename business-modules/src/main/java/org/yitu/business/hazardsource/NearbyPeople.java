package org.yitu.business.hazardsource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.geo.effect.MajorHazardGrading;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.LayerSource;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.text.Text;

/**
 * Who lives within 500 m outside the boundary of a major hazard, counted from the protection targets on the map, so that α
 * need not rest on a number that somebody typed. Counted as the asking person: what he may not see is not in it.
 */
@Service
class NearbyPeople {
  static final double METRES = 500;
  private static final String LAYER = "protection-target";
  private static final int LISTED = 50;

  record Place(String id, String name, long residents) {}

  /**
   * @param residents the people by night of all targets in the ring
   * @param places those with the most residents, at most 50
   * @param declaredResidents what the record says
   * @param notes what the count rests on
   */
  record Answer(long residents, BigDecimal alpha, List<Place> places, int placesInAll, int declaredResidents,
      BigDecimal declaredAlpha, boolean sameAlpha, List<Text> notes) {}

  private final RecordService records;
  private final List<LayerSource> sources;

  NearbyPeople(RecordService records, List<LayerSource> sources) {
    this.records = records;
    this.sources = sources;
  }

  /** @throws org.yitu.geo.text.Refusal if there is no such major hazard for this person */
  Answer of(Actor actor, long id) {
    Map<String, Object> hazard = records.get(actor, MajorHazard.TYPE, id);
    List<Text> notes = new ArrayList<>();
    Geometry outline = outline(hazard, notes);
    Geometry ring = OverlayNGRobust.overlay(Measure.buffer(outline, METRES), outline, OverlayNG.DIFFERENCE);
    List<Place> places = new ArrayList<>();
    AtomicInteger silent = new AtomicInteger();
    targets(actor, notes).forEach(layer -> layer.read(
        FeatureQuery.as(actor).withArea(ring).withLimit(FeatureQuery.MAX_LIMIT), target -> add(target, places, silent)));
    if (silent.get() > 0) {
      notes.add(Text.of("有 " + silent + " 处没有填报夜间人数，未计入。", silent + " places do not say how many people are there by night."));
    }
    notes.add(Text.of("常住人口按防护目标的夜间人数计；未登记为防护目标的住户不在其中。",
        "Residents are the people by night of the protection targets; who lives in none of them is not counted."));
    long residents = places.stream().mapToLong(Place::residents).sum();
    int declared = ((Number) hazard.get("residentsWithin500Metres")).intValue();
    BigDecimal counted = MajorHazardGrading.alpha((int) Math.min(residents, Integer.MAX_VALUE));
    BigDecimal typed = MajorHazardGrading.alpha(declared);
    List<Place> most = places.stream().sorted(Comparator.comparingLong(Place::residents).reversed().thenComparing(Place::id))
        .limit(LISTED).toList();
    return new Answer(residents, counted, most, places.size(), declared, typed, counted.compareTo(typed) == 0, notes);
  }

  private List<FeatureLayer> targets(Actor actor, List<Text> notes) {
    List<FeatureLayer> layers = sources.stream().flatMap(source -> source.layers().stream())
        .filter(layer -> layer.info().id().equals(LAYER) && layer.visibleTo(actor)).toList();
    if (layers.isEmpty()) notes.add(Text.of("您无权查看防护目标，未能计数。", "You may not see protection targets, so none are counted."));
    return layers;
  }

  @SuppressWarnings("unchecked")
  private static Geometry outline(Map<String, Object> hazard, List<Text> notes) {
    if (hazard.get("boundary") instanceof Map<?, ?> boundary) {
      return GeometryGate.china().fromGeoJson((Map<String, ?>) boundary);
    }
    notes.add(Text.of("没有单元边界，从位置点起算 500 米。", "There is no boundary: 500 m are counted from the point."));
    return GeometryGate.china().fromGeoJson((Map<String, ?>) hazard.get("location"));
  }

  private static void add(Feature target, List<Place> places, AtomicInteger silent) {
    if (target.properties().get("populationNight") instanceof Number people) {
      places.add(new Place(target.id(), target.name(), people.longValue()));
    } else {
      silent.incrementAndGet();
    }
  }
}
