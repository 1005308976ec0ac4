package org.yitu.business.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Labels;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.LayerSource;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether the zones of a stored assessment touch what a step's trigger names, counted on the map as the actor. Of the
 * stored result only its {@code zones} are read, a GeoJSON FeatureCollection whose features have a {@code level}, 1 for the worst.
 */
@Component
class PlanTriggers {
  private static final String TARGETS = "protection-target";
  private static final String AREAS = "area";

  private record Zone(int level, Geometry ground) {}

  private final List<LayerSource> sources;
  private final JsonMapper json = JsonMapper.builder().build();

  PlanTriggers(List<LayerSource> sources) {
    this.sources = sources;
  }

  /** The zones of one assessment, to be asked for many steps. */
  final class Zones {
    private final Actor actor;
    private final List<Zone> zones = new ArrayList<>();

    private Zones(Actor actor, String result) {
      this.actor = actor;
      for (JsonNode feature : json.readTree(result).path("zones").path("features")) {
        Map<String, ?> geometry = json.convertValue(feature.get("geometry"), Map.class);
        zones.add(new Zone(feature.path("properties").path("level").asInt(), GeometryGate.china().fromGeoJson(geometry)));
      }
    }

    boolean touch(PlanStep step) {
      return zones.stream().filter(zone -> zone.level() <= step.triggerLevel())
          .anyMatch(zone -> touches(step.triggerTarget(), zone.ground()));
    }

    private boolean touches(PlanStep.Trigger trigger, Geometry ground) {
      FeatureQuery query = FeatureQuery.as(actor).withArea(ground);
      if (trigger == PlanStep.Trigger.TOWNSHIP) {
        return count(AREAS, query.withFilter(new Filter.Compare("level", Filter.Operator.EQUAL, "TOWN"))) > 1;
      }
      boolean every = trigger.targetKinds().isEmpty();
      return count(TARGETS, every ? query : query.withFilter(new Filter.In("kind", trigger.targetKinds()))) > 0;
    }

    private long count(String id, FeatureQuery query) {
      return sources.stream().flatMap(source -> source.layers().stream())
          .filter(layer -> layer.info().id().equals(id) && layer.visibleTo(actor)).mapToLong(layer -> layer.count(query)).sum();
    }
  }

  Zones of(Actor actor, Assessments.Assessment assessment) {
    return new Zones(actor, assessment.result());
  }

  static Text describe(PlanStep step) {
    return Text.of("%s级及以上影响区触及%s", "Once a zone of level %s or worse touches: %s")
        .with(step.triggerLevel(), Labels.of(step.triggerTarget()));
  }
}
