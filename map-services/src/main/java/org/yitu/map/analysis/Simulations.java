package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.route.Router;
import org.yitu.geo.scenario.Resolved;
import org.yitu.geo.scenario.Scenario;
import org.yitu.geo.scenario.ScenarioKinds;
import org.yitu.geo.scenario.Zone;
import org.yitu.geo.scenario.Zones;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.Catalogue;

/**
 * From "something happened here" to what it does, whom it meets and who can come: a scenario in, an assessment out,
 * stored. All layers are asked as the viewer, so an assessment shows what its maker may see and nothing else.
 */
@Service
public class Simulations {
  /** How many features a layer lists by name; the counts are of all. */
  static final int MAX_LISTED = 200;
  static final String RUN = "simulation:run";
  static final String READ = "simulation:read";
  private static final String ENTERPRISE = "enterprise";
  private static final int LONGEST_TITLE = 200;

  private final Catalogue catalogue;
  private final Router router;
  private final AssessmentStore store;

  public Simulations(Catalogue catalogue, Router router, AssessmentStore store) {
    this.catalogue = catalogue;
    this.router = router;
    this.store = store;
  }

  /**
   * Simulates and stores.
   *
   * @param given a scenario as it was typed
   * @throws Refusal with every complaint at once, or if the viewer may not
   */
  public StoredAssessment run(Viewer viewer, Map<String, ?> given) {
    if (!viewer.may(RUN)) throw Refusal.forbidden();
    List<Complaint> complaints = new ArrayList<>();
    Scenario typed = Scenario.of(given);
    Optional<Feature> enterprise = enterprise(viewer, typed, complaints);
    Resolved resolved = placed(typed, enterprise, complaints).resolve(complaints);
    Assessment assessment = assess(viewer, resolved, enterprise);
    String scenario = Canonical.json(assessment.scenario());
    String result = kept(assessment);
    return store.save(viewer, new AssessmentStore.Draft(UUID.randomUUID().toString(), title(assessment), scenario,
        result,
        Canonical.digest(scenario, result)));
  }

  /**
   * As it is stored. Where very many layers are full of features, fewer of each are listed: an assessment that cannot be kept helps
   * nobody. Counts and people stay those of all.
   */
  static String kept(Assessment assessment) {
    String result = Canonical.json(assessment);
    for (int most = MAX_LISTED / 2; result.length() > AssessmentStore.LONGEST && most > 0; most /= 2) {
      result = Canonical.json(assessment.listing(most));
    }
    return result;
  }

  /** @throws Refusal if there is none, or the viewer may not see it */
  public StoredAssessment find(Viewer viewer, String id) {
    if (!viewer.may(READ)) throw Refusal.forbidden();
    return store.find(viewer, id).orElseThrow(Refusal::notFound);
  }

  public AssessmentStore.Page list(Viewer viewer, int page, int size) {
    if (!viewer.may(READ)) throw Refusal.forbidden();
    return store.list(viewer, page, size);
  }

  /** What was stored, to be read again. */
  public static Assessment read(StoredAssessment stored) {
    return Canonical.assessment(stored.content().result());
  }

  private Assessment assess(Viewer viewer, Resolved resolved, Optional<Feature> enterprise) {
    Zones zones = resolved.zones();
    Map<String, FeatureLayer> layers = new LinkedHashMap<>();
    catalogue.visibleTo(viewer).forEach(layer -> layers.put(layer.info().id(), layer));
    Optional<FeatureLayer> areas = Optional.ofNullable(layers.get(Townships.LAYER));
    Townships townships = Townships.in(zones.outline(), viewer, areas);
    List<Text> warnings = new ArrayList<>(zones.warnings());
    Assessment.Exposure exposure = new ExposureCount(viewer, zones, townships, resolved.harm()).of(List.copyOf(layers.values()));
    Assessment.Response response = new ResponseSearch(viewer, zones, resolved.moments(), layers, router, warnings)
        .find(needs(resolved, exposure));
    Assessment.Place place = new Assessment.Place(Places.of(zones.centre()), enterprise.map(Feature::id).orElse(""),
        enterprise.map(Feature::name).orElse(""), Townships.namesAt(zones.centre(), viewer, areas));
    return new Assessment(resolved.canonical(), place, collection(zones), exposure, response, model(zones), warnings,
        moments(resolved));
  }

  private static List<Needs.Need> needs(Resolved resolved, Assessment.Exposure exposure) {
    Map<String, Object> scenario = resolved.canonical();
    return Needs.of(String.valueOf(scenario.get("kind")), String.valueOf(scenario.getOrDefault("substance", "")),
        exposure.casualties());
  }

  private Optional<Feature> enterprise(Viewer viewer, Scenario typed, List<Complaint> complaints) {
    if (typed.enterprise().isEmpty()) return Optional.empty();
    Optional<Feature> found = catalogue.visibleTo(viewer).stream().filter(layer -> layer.info().id()
        .equals(ENTERPRISE)).findFirst()
        .flatMap(layer -> layer.find(viewer, typed.enterprise()));
    if (found.isEmpty()) {
      complaints.add(new Complaint(ENTERPRISE, Text.of("没有找到该企业，或者您无权查看。",
          "There is no such enterprise, or it is not yours to see.")));
    }
    return found;
  }

  /** The scenario at a place that has passed the gate: the point that was given, else the enterprise's own. */
  private static Scenario placed(Scenario typed, Optional<Feature> enterprise, List<Complaint> complaints) {
    Scenario placed = typed.point().isEmpty() && enterprise.isPresent() ? typed.at(Places.point(enterprise.get()))
        : typed;
    placed.point().ifPresent(point -> {
      try {
        GeometryGate.china().forField("point").point(List.of(point.x, point.y));
      } catch (Refusal refusal) {
        complaints.addAll(refusal.complaints());
      }
    });
    return placed;
  }

  private static List<Assessment.Moment> moments(Resolved resolved) {
    return resolved.moments().stream().map(moment -> new Assessment.Moment(moment.seconds(),
        moment.ground().isEmpty() ? null : Places.geoJson(moment.ground()))).toList();
  }

  private static Map<String, Object> collection(Zones zones) {
    Map<String, Object> collection = new TreeMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", zones.zones().stream().map(Simulations::feature).toList());
    return collection;
  }

  private static Map<String, Object> feature(Zone zone) {
    SortedMap<String, Object> properties = new TreeMap<>();
    properties.put("level", zone.level());
    properties.put("name", zone.name());
    properties.put("meaning", new TreeMap<>(Map.of("zh", zone.meaning().zh(), "en", zone.meaning().en())));
    properties.put("severity", zone.severity());
    properties.put("quantity", zone.quantity());
    properties.put("threshold", zone.threshold());
    properties.put("unit", zone.unit());
    properties.put("maxMetres", Math.round(zone.maxMetres() * 10) / 10.0);
    properties.put("areaSquareMetres", Math.round(zone.areaSquareMetres()));
    properties.put("truncated", zone.truncated());
    SortedMap<String, Object> feature = new TreeMap<>();
    feature.put("type", "Feature");
    feature.put("id", zone.level());
    feature.put("geometry", Places.geoJson(zone.polygon()));
    feature.put("properties", properties);
    return feature;
  }

  private static Assessment.Model model(Zones zones) {
    var use = zones.model();
    List<Assessment.Constant> constants = use.constants().stream()
        .map(c -> new Assessment.Constant(c.name(), c.value(), c.source(), c.verified())).toList();
    return new Assessment.Model(use.id(), use.title(), use.edition(), use.coefficients(), use.inputs(),
        new Assessment.Validity(use.validity().state().name(), use.validity().notes()), constants, use.limits());
  }

  private static String title(Assessment assessment) {
    String kind = ScenarioKinds.find((String) assessment.scenario().get("kind")).map(k -> k.title().zh()).orElse("");
    Assessment.Place place = assessment.place();
    List<Double> point = place.point();
    String areas = String.join("", place.areas().stream().skip(Math.max(0, place.areas().size() - 2)).toList());
    String where = !place.enterpriseName().isEmpty() ? place.enterpriseName() : !areas.isEmpty() ? areas
        : point.get(0) + ", " + point.get(1);
    String substance = Substances.find(String.valueOf(assessment.scenario().get("substance")))
        .map(s -> s.name().zh()).orElse("");
    String title = where + " " + (substance.isEmpty() ? "" : substance + " ") + kind;
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }
}
