package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Service;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.route.Danger;
import org.yitu.geo.route.Departure;
import org.yitu.geo.route.Router;
import org.yitu.geo.route.TimedClosures;
import org.yitu.geo.route.TimedRoute;
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
  /** How long a detour may be that spares as much as all of the load indoors. */
  private static final double DETOUR_SECONDS = 3_600;
  /** A load that kills fewer than this share is no reason to move anybody. */
  private static final double HARMLESS = 1e-4;
  /** Where at least this share dies although all do as advised, no order saves them: rescue comes first. This platform's choice. */
  private static final double DEADLY = 0.5;

  enum Advice { EVACUATE, SHELTER, NONE }

  /**
   * @param people the greater of those by day and by night
   * @param indoors share that dies if all stay indoors with closed windows
   * @param leaving share that dies if all leave by the way with the least load; null if nobody is sent away or no road leads out
   * @param outdoors share that dies if all stay outdoors
   * @param deadly whether at least half die although all do as they are advised: no way out or shelter spares them
   */
  record Block(String layer, String id, String name, List<Double> point, int level, long people, double indoors, Double leaving,
      double outdoors, boolean deadly, Advice advice, Text reason, List<Trip> trips, long unplaced) {}

  /** @param leaving share that dies of those who take it; less than of those who stay indoors */
  record Trip(String shelter, String name, long people, double minutes, double leaving, int buses, Way route) {}

  record Place(String id, String name, List<Double> point, long capacity, long assigned) {}

  /**
   * @param deadly how many people are where at least half die although all do as they are advised
   * @param listed how many of {@code inside} places with people are looked at, the most people first
   */
  record Answer(List<Block> blocks, List<Place> shelters, long evacuated, long sheltered, long deadly, long unplaced, int buses, int listed,
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

  /** A way out. @param load of those who take it, since the release began */
  private record Leaving(TimedRoute route, double load) {}

  /** What is known of a block before anybody is placed. @param ways one a shelter, null where no road leads */
  private record Choice(double indoors, double outdoors, List<Leaving> ways) {
    /** That with the least load. */
    Optional<Leaving> best() {
      return ways.stream().filter(Objects::nonNull).min(Comparator.comparingDouble(Leaving::load));
    }

    /** NaN where no road leads, or where the way is worse than staying. */
    double[] minutes() {
      return ways.stream().mapToDouble(way -> way == null || way.load >= indoors ? Double.NaN : way.route.seconds() / 60)
          .toArray();
    }
  }

  private final class Plan {
    private final ToxicDose dose;
    private final List<Feature> shelters;
    private final List<Coordinate> doors;
    private final Danger danger;

    Plan(ToxicField field, Zones zones, List<Feature> shelters) {
      dose = new ToxicDose(field);
      this.shelters = shelters;
      doors = shelters.stream().map(Places::point).toList();
      danger = dose.onTheRoad(zones.outline().getEnvelopeInternal());
    }

    Answer answer(List<Exposed> blocks, List<String> layers, int inside) {
      List<Choice> choices = IntStream.range(0, blocks.size()).parallel().mapToObj(i -> choice(place(blocks.get(i)))).toList();
      List<Advice> advice = choices.stream().map(this::advise).toList();
      int[] away = IntStream.range(0, blocks.size()).filter(i -> advice.get(i) == Advice.EVACUATE).toArray();
      long[][] assigned = ShelterAssignment.of(Arrays.stream(away).mapToLong(i -> people(blocks.get(i))).toArray(),
          shelters.stream().mapToLong(Evacuations::capacity).toArray(),
          Arrays.stream(away).mapToObj(i -> choices.get(i).minutes()).toArray(double[][]::new));
      List<Block> shown = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        int row = Arrays.binarySearch(away, i);
        List<Trip> trips = row < 0 ? List.of() : trips(choices.get(i), assigned[row]);
        shown.add(block(blocks.get(i), layers.get(i), choices.get(i), advice.get(i), trips));
      }
      return sum(shown, assigned, inside);
    }

    private Block block(Exposed block, String layer, Choice choice, Advice advice, List<Trip> trips) {
      Double leaving = choice.best().map(way -> dose.fatality(way.load)).orElse(null);
      long placed = trips.stream().mapToLong(Trip::people).sum();
      long unplaced = advice == Advice.EVACUATE ? people(block) - placed : 0;
      double indoors = dose.fatality(choice.indoors);
      double dead = trips.stream().mapToDouble(trip -> trip.people * trip.leaving).sum() + (people(block) - placed) * indoors;
      boolean deadly = dead >= DEADLY * people(block);
      return new Block(layer, block.id(), block.name(), block.point(), block.level(), people(block), indoors, leaving,
          dose.fatality(choice.outdoors), deadly, advice, reason(advice, leaving, unplaced), trips, unplaced);
    }

    private Answer sum(List<Block> blocks, long[][] assigned, int inside) {
      List<Place> places = IntStream.range(0, shelters.size()).mapToObj(j -> new Place(shelters.get(j).id(), shelters.get(j).name(),
          Places.of(doors.get(j)), capacity(shelters.get(j)), Arrays.stream(assigned).mapToLong(row -> row[j]).sum()))
          .filter(place -> place.assigned > 0).toList();
      return new Answer(blocks, places, places.stream().mapToLong(Place::assigned).sum(),
          blocks.stream().filter(block -> block.advice == Advice.SHELTER).mapToLong(Block::people).sum(),
          blocks.stream().filter(Block::deadly).mapToLong(Block::people).sum(), blocks.stream().mapToLong(Block::unplaced).sum(),
          blocks.stream().flatMap(block -> block.trips.stream()).mapToInt(Trip::buses).sum(), blocks.size(), inside, ASSUMPTIONS);
    }

    /** To each shelter the fastest way, or one around the danger if less is suffered on it. */
    private Choice choice(Coordinate place) {
      double indoors = dose.indoors(place);
      double outdoors = dose.outdoors(place);
      if (dose.fatality(outdoors) < HARMLESS || shelters.isEmpty()) return new Choice(indoors, outdoors, List.of());
      double before = dose.indoorsUntil(place, LEAVE_SECONDS);
      List<Optional<TimedRoute>> fast = router.departing(departure(place, 0), doors);
      List<Optional<TimedRoute>> careful = router.departing(departure(place, indoors > 0 ? DETOUR_SECONDS / indoors : 0), doors);
      List<Leaving> ways = new ArrayList<>();
      for (int j = 0; j < doors.size(); j++) {
        ways.add(Stream.of(fast.get(j), careful.get(j)).flatMap(Optional::stream)
            .min(Comparator.comparingDouble(TimedRoute::danger).thenComparingDouble(TimedRoute::seconds))
            .map(route -> new Leaving(route, before + route.danger())).orElse(null));
      }
      return new Choice(indoors, outdoors, ways);
    }

    private Departure departure(Coordinate place, double weight) {
      return new Departure(place, LEAVE_SECONDS, TimedClosures.NONE, danger, weight);
    }

    private Advice advise(Choice choice) {
      if (dose.fatality(choice.outdoors) < HARMLESS) return Advice.NONE;
      return choice.best().filter(way -> way.load < choice.indoors).isPresent() ? Advice.EVACUATE : Advice.SHELTER;
    }

    private List<Trip> trips(Choice choice, long[] assigned) {
      List<Trip> trips = new ArrayList<>();
      for (int j = 0; j < assigned.length; j++) {
        if (assigned[j] == 0) continue;
        Leaving way = choice.ways.get(j);
        trips.add(new Trip(shelters.get(j).id(), shelters.get(j).name(), assigned[j], Math.round(way.route.seconds() / 6) / 10.0,
            dose.fatality(way.load), (int) ((assigned[j] + SEATS - 1) / SEATS), Ways.of(way.route)));
      }
      return trips;
    }
  }

  private static Text reason(Advice advice, Double leaving, long unplaced) {
    return switch (advice) {
      case NONE -> Text.of("室外毒性负荷可忽略，无需转移，关注后续变化。", "The load outdoors is negligible: stay, and watch.");
      case EVACUATE -> unplaced > 0
          ? Text.of("撤离途中的毒性负荷低于关窗留在室内；避难场所容量不足，%d 人须就地避险。",
              "The load on the way out is less than behind closed windows; the shelters are full, %d must stay indoors.").with(unplaced)
          : Text.of("撤离途中的毒性负荷低于关窗留在室内。", "The load on the way out is less than behind closed windows.");
      case SHELTER -> leaving == null
          ? Text.of("无路可通避难场所，就地避险。", "No road leads to a shelter: stay indoors.")
          : Text.of("关窗留在室内的毒性负荷不高于撤离途中。", "Behind closed windows the load is no more than on the way out.");
    };
  }

  private static Coordinate place(Exposed block) {
    return new Coordinate(block.point().get(0), block.point().get(1));
  }
}
