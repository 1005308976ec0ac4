package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Service;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.route.Closures;
import org.yitu.geo.route.Route;
import org.yitu.geo.route.RouteRequest;
import org.yitu.geo.route.Router;
import org.yitu.geo.scenario.Resolved;
import org.yitu.geo.scenario.Scenario;
import org.yitu.geo.scenario.ToxicField;
import org.yitu.geo.scenario.Zones;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Exposed;
import org.yitu.map.analysis.Assessment.Way;
import org.yitu.map.catalog.Catalogue;

/**
 * Leave or stay, place by place: the toxic load behind closed windows against the load on the way out, and who goes to which
 * shelter by which road.
 */
@Service
class Evacuations {
  private static final int BLOCKS = 30;
  private static final int SHELTERS = 20;
  private static final double RADIUS_METRES = 30_000;
  private static final String SHELTER = "shelter";
  /** From the beginning of the release until people are on the road. */
  static final double LEAVE_SECONDS = 15 * 60;
  static final int SEATS = 45;
  private static final int WAYS = 2;
  /** A load that kills fewer than this share is no reason to move anybody. */
  private static final double HARMLESS = 1e-4;

  enum Advice { EVACUATE, SHELTER, NONE }

  /**
   * @param people the greater of those by day and by night
   * @param indoors share that dies if all stay indoors with closed windows
   * @param leaving share that dies if all leave by the way with the least load; null if nobody is sent away or no road leads out
   * @param outdoors share that dies if all stay outdoors
   */
  record Block(String layer, String id, String name, List<Double> point, int level, long people, double indoors, Double leaving,
      double outdoors, Advice advice, Text reason, List<Trip> trips, long unplaced) {}

  record Trip(String shelter, String name, long people, double minutes, int buses, Way route) {}

  record Place(String id, String name, List<Double> point, long capacity, long assigned) {}

  /** @param listed how many of {@code inside} places with people are looked at, the most people first */
  record Answer(List<Block> blocks, List<Place> shelters, long evacuated, long sheltered, long unplaced, int buses, int listed,
      int inside, List<Text> assumptions) {}

  private static final List<Text> ASSUMPTIONS = List.of(
      Text.of("泄漏开始 15 分钟后上路（平台假定）；车内不计防护；每辆大客车 45 座，各跑一趟。",
          "People are on the road 15 minutes after the release begins (this platform's assumption); vehicles keep nothing out; a bus has"
          + " 45 seats and drives once."),
      Text.of("室内门窗关闭、换气 1 次/小时（平台假定），云团过后立即通风；人数取昼夜较大值。",
          "Indoors 1 air change an hour with windows closed (this platform's assumption), aired once the cloud has passed; the greater"
          + " of day and night counts."),
      Text.of("行车时间按自由流计算，不计疏散造成的拥堵。", "Driving times are free-flow: no jams by the evacuation itself."));

  private final Catalogue catalogue;
  private final Router router;
  private final Simulations simulations;

  Evacuations(Catalogue catalogue, Router router, Simulations simulations) {
    this.catalogue = catalogue;
    this.router = router;
    this.simulations = simulations;
  }

  /** @throws Refusal if the viewer may not see the assessment, or nothing toxic with a known load spreads in it */
  Answer of(Viewer viewer, String id) {
    Assessment assessment = Simulations.read(simulations.find(viewer, id));
    Resolved resolved = Scenario.of(assessment.scenario()).resolve();
    ToxicField field = resolved.toxicField().orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT,
        "该情景没有可计算毒性负荷的物质，无法比较撤离与就地避险。",
        "Nothing with a known toxic load spreads here, so leaving and staying cannot be compared."));
    List<Exposed> inside = inside(assessment);
    List<Exposed> looked = inside.stream().limit(BLOCKS).toList();
    List<String> layers = looked.stream().map(one -> layerOf(assessment, one)).toList();
    return new Plan(field, resolved.zones(), shelters(viewer, resolved.zones())).answer(looked, layers, inside.size());
  }

  /** Places with people, the most first. */
  private static List<Exposed> inside(Assessment assessment) {
    return assessment.exposure().layers().stream().flatMap(layer -> layer.features().stream())
        .filter(one -> one.people() != null && people(one) > 0)
        .sorted(Comparator.comparingLong(Evacuations::people).reversed().thenComparing(Exposed::id)).toList();
  }

  private static String layerOf(Assessment assessment, Exposed wanted) {
    return assessment.exposure().layers().stream().filter(layer -> layer.features().contains(wanted)).findFirst().orElseThrow()
        .layer();
  }

  private static long people(Exposed one) {
    return Math.max(one.people().day(), one.people().night());
  }

  private List<Feature> shelters(Viewer viewer, Zones zones) {
    List<Feature> found = new ArrayList<>();
    ZoneLevels levels = new ZoneLevels(zones);
    FeatureQuery near = FeatureQuery.as(viewer).withinMetres(zones.centre(), RADIUS_METRES).nearestFirst().withLimit(200);
    for (FeatureLayer layer : catalogue.visibleTo(viewer)) {
      if (!layer.info().id().equals(SHELTER)) continue;
      layer.read(near, feature -> {
        if (capacity(feature) > 0 && levels.of(feature.geometry()) == 0 && found.size() < SHELTERS) found.add(feature);
      });
    }
    return found;
  }

  private static long capacity(Feature shelter) {
    return shelter.properties().get("capacity") instanceof Number capacity ? capacity.longValue() : 0;
  }

  /** A way out and what it costs. */
  private record Leaving(Route route, double load) {}

  private final class Plan {
    private final ToxicDose dose;
    private final List<Feature> shelters;
    private final Closures worst;

    Plan(ToxicField field, Zones zones, List<Feature> shelters) {
      dose = new ToxicDose(field);
      this.shelters = shelters;
      worst = zones.zones().isEmpty() ? Closures.NONE : Closures.ofClouds(zones.zones().get(0).polygon());
    }

    Answer answer(List<Exposed> blocks, List<String> layers, int inside) {
      double[][] minutes = minutes(blocks);
      double[] indoors = new double[blocks.size()];
      double[] outdoors = new double[blocks.size()];
      List<Optional<Leaving>> nearest = IntStream.range(0, blocks.size()).parallel().mapToObj(i -> {
        Coordinate place = place(blocks.get(i));
        indoors[i] = dose.indoors(place);
        outdoors[i] = dose.outdoors(place);
        int shelter = soonest(minutes[i]);
        return shelter < 0 ? Optional.<Leaving>empty() : leaving(place, Places.point(shelters.get(shelter)));
      }).toList();
      Advice[] advice = new Advice[blocks.size()];
      for (int i = 0; i < advice.length; i++) advice[i] = advise(indoors[i], outdoors[i], nearest.get(i));
      int[] away = IntStream.range(0, advice.length).filter(i -> advice[i] == Advice.EVACUATE).toArray();
      long[][] assigned = ShelterAssignment.of(Arrays.stream(away).mapToLong(i -> people(blocks.get(i))).toArray(),
          shelters.stream().mapToLong(Evacuations::capacity).toArray(), Arrays.stream(away).mapToObj(i -> minutes[i])
          .toArray(double[][]::new));
      List<Block> shown = new ArrayList<>();
      for (int i = 0; i < advice.length; i++) {
        int row = Arrays.binarySearch(away, i);
        List<Trip> trips = row < 0 ? List.of() : trips(blocks.get(i), assigned[row]);
        Double leaving = nearest.get(i).map(way -> dose.fatality(way.load)).orElse(null);
        long placed = trips.stream().mapToLong(Trip::people).sum();
        Exposed block = blocks.get(i);
        shown.add(new Block(layers.get(i), block.id(), block.name(), block.point(), block.level(), people(block),
            dose.fatality(indoors[i]), leaving, dose.fatality(outdoors[i]), advice[i], reason(advice[i], leaving), trips,
            advice[i] == Advice.EVACUATE ? people(block) - placed : 0));
      }
      return sum(shown, assigned, inside);
    }

    private Answer sum(List<Block> blocks, long[][] assigned, int inside) {
      List<Place> places = IntStream.range(0, shelters.size()).mapToObj(j -> new Place(shelters.get(j).id(), shelters.get(j).name(),
          Places.of(Places.point(shelters.get(j))), capacity(shelters.get(j)), Arrays.stream(assigned).mapToLong(row -> row[j]).sum()))
          .filter(place -> place.assigned > 0).toList();
      return new Answer(blocks, places, places.stream().mapToLong(Place::assigned).sum(),
          blocks.stream().filter(block -> block.advice == Advice.SHELTER).mapToLong(Block::people).sum(),
          blocks.stream().mapToLong(Block::unplaced).sum(),
          blocks.stream().flatMap(block -> block.trips.stream()).mapToInt(Trip::buses).sum(), blocks.size(), inside, ASSUMPTIONS);
    }

    private double[][] minutes(List<Exposed> blocks) {
      double[][] seconds = router.matrix(blocks.stream().map(Evacuations::place).toList(),
          shelters.stream().map(Places::point).toList(), Closures.NONE);
      return Arrays.stream(seconds).map(row -> Arrays.stream(row).map(one -> one / 60).toArray()).toArray(double[][]::new);
    }

    private static int soonest(double[] minutes) {
      return IntStream.range(0, minutes.length).filter(j -> !Double.isNaN(minutes[j])).boxed()
          .min(Comparator.comparingDouble(j -> minutes[j])).orElse(-1);
    }

    /** Of the shortest way, its alternatives and the way around the worst zone: that with the least load, the shortest if equal. */
    private Optional<Leaving> leaving(Coordinate from, Coordinate to) {
      List<Route> ways = new ArrayList<>(router.route(new RouteRequest(from, to, Closures.NONE, WAYS, Locale.CHINESE)));
      if (!ways.isEmpty() && !worst.isEmpty() && !worst.clouds().get(0).covers(worst.clouds().get(0).getFactory().createPoint(from))) {
        ways.addAll(router.route(new RouteRequest(from, to, worst, 0, Locale.CHINESE)));
      }
      return ways.stream().map(way -> new Leaving(way, dose.leaving(from, LEAVE_SECONDS, way.geometry(), way.seconds())))
          .min(Comparator.comparingDouble(Leaving::load).thenComparingDouble(one -> one.route.seconds()));
    }

    private Advice advise(double indoors, double outdoors, Optional<Leaving> leaving) {
      if (dose.fatality(outdoors) < HARMLESS) return Advice.NONE;
      return leaving.isPresent() && leaving.get().load < indoors ? Advice.EVACUATE : Advice.SHELTER;
    }

    private List<Trip> trips(Exposed block, long[] assigned) {
      List<Trip> trips = new ArrayList<>();
      for (int j = 0; j < assigned.length; j++) {
        if (assigned[j] == 0) continue;
        Optional<Leaving> way = leaving(place(block), Places.point(shelters.get(j)));
        trips.add(new Trip(shelters.get(j).id(), shelters.get(j).name(), assigned[j],
            way.map(one -> Math.round(one.route.seconds() / 6) / 10.0).orElse(0.0), (int) ((assigned[j] + SEATS - 1) / SEATS),
            way.map(one -> Ways.of(one.route)).orElse(null)));
      }
      return trips;
    }
  }

  private static Text reason(Advice advice, Double leaving) {
    return switch (advice) {
      case NONE -> Text.of("室外毒性负荷可忽略，无需转移，关注后续变化。", "The load outdoors is negligible: stay, and watch.");
      case EVACUATE -> Text.of("撤离途中的毒性负荷低于关窗留在室内。", "The load on the way out is less than behind closed windows.");
      case SHELTER -> leaving == null
          ? Text.of("无路可通避难场所，就地避险。", "No road leads to a shelter: stay indoors.")
          : Text.of("关窗留在室内的毒性负荷不高于撤离途中。", "Behind closed windows the load is no more than on the way out.");
    };
  }

  private static Coordinate place(Exposed block) {
    return new Coordinate(block.point().get(0), block.point().get(1));
  }
}
