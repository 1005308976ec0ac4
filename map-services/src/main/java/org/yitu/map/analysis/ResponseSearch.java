package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.route.Closures;
import org.yitu.geo.route.Departure;
import org.yitu.geo.route.Route;
import org.yitu.geo.route.RouteRequest;
import org.yitu.geo.route.Router;
import org.yitu.geo.route.TimedClosures;
import org.yitu.geo.route.TimedRoute;
import org.yitu.geo.scenario.Moment;
import org.yitu.geo.scenario.Zones;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Fact;
import org.yitu.map.analysis.Assessment.Resource;
import org.yitu.map.analysis.Assessment.Response;
import org.yitu.map.analysis.Assessment.StagingPoint;
import org.yitu.map.analysis.Assessment.Way;

/**
 * Who can come, how soon and by which road. The cloud closes the roads it covers; help is led to the nearest open road
 * upwind of the source, and those who leave start there. Minutes are free-flow driving times.
 */
final class ResponseSearch {
  /** How far help is looked for. */
  private static final double RADIUS_METRES = 60_000;
  /** How many of the nearest of a kind are timed. */
  private static final int TIMED = 60;
  private static final int LISTED = 8;
  /** The best few get a route each. */
  private static final int ROUTED = 3;
  private static final int ALTERNATIVES = 2;
  /** What a way through the path of the cloud must save. */
  private static final double WORTH_SECONDS = 10;
  private static final double[] STAGING_METRES = {200, 500, 1000};
  private static final double[] STAGING_TURNS = {0, -30, 30};
  private static final double APART_METRES = 100;
  private static final int STAGING_POINTS = 4;
  /** Off the worst of the near field, near enough to work from. */
  private static final double UPWIND_METRES = 200;

  /** A kind of help: its layer, and which of its features' {@code kind} are meant, empty for all. */
  private record Wanted(String name, String layer, Set<String> kinds, Router.Direction direction) {}

  private static final List<Wanted> WANTED = List.of(
      new Wanted("teams", "rescue-team", Set.of(), Router.Direction.TO_CENTRE),
      new Wanted("teams", "surrounding-resource", Set.of("FIRE_STATION", "RESCUE_INSTITUTION"),
      Router.Direction.TO_CENTRE),
      new Wanted("hospitals", "surrounding-resource", Set.of("HOSPITAL"), Router.Direction.TO_CENTRE),
      new Wanted("supplies", "supply-store", Set.of(), Router.Direction.TO_CENTRE),
      new Wanted("shelters", "shelter", Set.of(), Router.Direction.FROM_CENTRE),
      new Wanted("experts", "expert", Set.of(), Router.Direction.TO_CENTRE));

  /** What is shown of a feature besides its name, if the layer has it. */
  private static final List<String> FACTS = List.of("kind", "level", "field", "members", "vehicles", "turnoutMinutes",
      "beds",
      "capacity", "mainItem", "quantity", "unit", "capabilities", "address");
  private static final int LONGEST_FACT = 80;

  /** @param timed the way past the cloud as it comes and goes; null if it is not faster than around all of it */
  private record Candidate(Feature feature, Coordinate point, double metres, double seconds,
      Router.Direction direction, TimedRoute timed) {
    Candidate timed(double newSeconds) {
      return new Candidate(feature, point, metres, newSeconds, direction, null);
    }

    Candidate timed(TimedRoute way) {
      return new Candidate(feature, point, metres, way.seconds(), direction, way);
    }

    double turnoutSeconds() {
      return feature.properties().get("turnoutMinutes") instanceof Number minutes ? minutes.doubleValue() * 60 : 0;
    }
  }

  private static final Comparator<Candidate> SOONEST = Comparator.<Candidate>comparingDouble(c -> Double.isNaN(c.seconds)
      ? Double.MAX_VALUE : c.seconds).thenComparingDouble(Candidate::metres).thenComparing(c -> c.feature.id());

  private final Viewer viewer;
  private final Zones zones;
  private final ZoneLevels levels;
  private final Map<String, FeatureLayer> layers;
  private final Router router;
  private final Closures closures;
  private final TimedClosures timed;
  private final Coordinate target;
  private final List<Text> warnings;

  /**
   * @param moments the zones as they come and go
   * @param layers those the viewer may see, by id
   * @param warnings what goes wrong with the roads is said here
   */
  ResponseSearch(Viewer viewer, Zones zones, List<Moment> moments, Map<String, FeatureLayer> layers, Router router,
      List<Text> warnings) {
    this.viewer = viewer;
    this.zones = zones;
    this.levels = new ZoneLevels(zones);
    this.layers = layers;
    this.router = router;
    this.warnings = warnings;
    closures = zones.outline().isEmpty() ? Closures.NONE : Closures.ofClouds(zones.outline());
    timed = new TimedClosures(moments.stream().map(moment -> new TimedClosures.Phase(moment.seconds(),
        moment.ground().isEmpty() ? Closures.NONE : Closures.ofClouds(moment.ground()))).toList());
    target = zones.windFromDegrees().isPresent()
        ? Measure.destination(zones.centre(), zones.windFromDegrees().getAsDouble(), UPWIND_METRES) : zones.centre();
  }

  Response find(List<Needs.Need> wantedNeeds) {
    Map<String, List<Candidate>> found = new HashMap<>();
    for (Wanted wanted : WANTED) {
      found.computeIfAbsent(wanted.name, name -> new ArrayList<>()).addAll(candidates(wanted));
    }
    boolean roads = time(found);
    if (roads && timed.phases().size() > 1) found.replaceAll((name, candidates) -> onTheClock(candidates));
    Map<String, List<Resource>> answer = new HashMap<>();
    found.forEach((name, candidates) -> answer.put(name, best(candidates, roads)));
    Readiness readiness = new Readiness(found.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().filter(c -> c.direction == Router.Direction.TO_CENTRE)
        .map(c -> Readiness.Helper.of(entry.getKey(), c.feature, c.seconds))).toList(), roads);
    List<Assessment.NeedFound> needs = readiness.match(wantedNeeds);
    Optional<Resource> first = firstToCome(answer);
    return new Response(first.map(ResponseSearch::end).map(Places::of).orElse(null), answer.get("teams"), answer.get("hospitals"), answer.get("supplies"),
        answer.get("shelters"), answer.get("experts"), needs, readiness.arrivals(), gaps(readiness, needs),
        alternatives(found.get("teams")), roads ? stagingPoints(first, found.get("teams")) : List.of());
  }

  /** What is not there in time, and which layers were not asked because the viewer may not see them. */
  private List<Text> gaps(Readiness readiness, List<Assessment.NeedFound> needs) {
    List<Text> gaps = new ArrayList<>(readiness.gaps(needs));
    if (!layers.keySet().containsAll(List.of("rescue-team", "supply-store", "surrounding-resource"))) {
      gaps.add(Text.of("您无权查看部分应急资源，缺口判断不完整。",
          "Some of the resources are not yours to see, so what is missing here may exist."));
    }
    return gaps;
  }

  /** Other ways for the team that drives shortest. */
  private List<Way> alternatives(List<Candidate> teams) {
    return teams.stream().filter(team -> Double.isFinite(team.seconds) && team.timed == null).min(SOONEST)
        .map(team -> ways(team, ALTERNATIVES).stream().skip(1).toList()).orElse(List.of());
  }

  private List<Candidate> candidates(Wanted wanted) {
    FeatureLayer layer = layers.get(wanted.layer);
    if (layer == null) return List.of();
    FeatureQuery near = FeatureQuery.as(viewer).withinMetres(zones.centre(), RADIUS_METRES).nearestFirst();
    if (!wanted.kinds.isEmpty()) {
      near = near.withFilter(new Filter.In("kind", wanted.kinds.stream().sorted().toList()));
    }
    List<Candidate> candidates = new ArrayList<>();
    layer.read(near.withLimit(TIMED), feature -> {
      Coordinate point = Places.point(feature);
      boolean useless = wanted.direction == Router.Direction.FROM_CENTRE && levels.of(feature.geometry()) > 0;
      if (!useless) {
        candidates.add(new Candidate(feature, point, Measure.metres(zones.centre(), point), Double.NaN,
            wanted.direction, null));
      }
    });
    return candidates;
  }

  /**
   * Puts driving times to all candidates with one search over the network each way; false if there is no network to
   * ask.
   */
  private boolean time(Map<String, List<Candidate>> found) {
    try {
      for (Router.Direction direction : Router.Direction.values()) {
        List<Candidate> all = found.values().stream().flatMap(List::stream).filter(c -> c.direction == direction)
            .toList();
        if (all.isEmpty()) continue;
        double[] seconds = router.seconds(target, all.stream().map(Candidate::point).toList(), direction,
            Double.POSITIVE_INFINITY,
            closures);
        Map<Candidate, Double> timed = new HashMap<>();
        IntStream.range(0, all.size()).forEach(i -> timed.put(all.get(i), seconds[i]));
        found.replaceAll((name, list) -> new ArrayList<>(list.stream()
            .map(c -> timed.containsKey(c) ? c.timed(timed.get(c)) : c).toList()));
      }
      return true;
    } catch (Refusal refusal) {
      warnings.add(Text.of("未能计算行车时间：" + refusal.text().zh(), "No driving times: " + refusal.text().en()));
      return false;
    }
  }

  /**
   * Those whose way the cloud blocks, by the roads as they are when they pass. Only those who could then be among the listed
   * are asked for: nobody is faster than with all roads open.
   */
  private List<Candidate> onTheClock(List<Candidate> candidates) {
    if (candidates.isEmpty() || candidates.get(0).direction != Router.Direction.TO_CENTRE) return candidates;
    double[] open = router.seconds(target, candidates.stream().map(Candidate::point).toList(), Router.Direction.TO_CENTRE,
        Double.POSITIVE_INFINITY, Closures.NONE);
    double latest = candidates.stream().mapToDouble(Candidate::seconds).filter(Double::isFinite).sorted()
        .skip(LISTED - 1L).findFirst().orElse(Double.POSITIVE_INFINITY);
    return IntStream.range(0, open.length).parallel().mapToObj(i -> {
      Candidate one = candidates.get(i);
      boolean blocked = Double.isNaN(one.seconds) || open[i] < one.seconds - WORTH_SECONDS;
      if (!blocked || Double.isNaN(open[i]) || open[i] > latest) return one;
      return router.departing(Departure.of(one.point, one.turnoutSeconds(), timed), List.of(target)).get(0)
          .filter(way -> Double.isNaN(one.seconds) || way.seconds() < one.seconds - WORTH_SECONDS).map(one::timed).orElse(one);
    }).toList();
  }

  private List<Resource> best(List<Candidate> candidates, boolean roads) {
    List<Candidate> chosen = candidates.stream().sorted(SOONEST).limit(LISTED).toList();
    // Two cores and a network that may be asked from several threads: the routes are looked for side by side.
    List<Optional<Way>> ways = IntStream.range(0, chosen.size()).parallel()
        .mapToObj(i -> roads && i < ROUTED && !Double.isNaN(chosen.get(i).seconds) ? way(chosen.get(i))
        : Optional.<Way>empty())
        .toList();
    return IntStream.range(0, chosen.size()).mapToObj(i -> resource(chosen.get(i), ways.get(i).orElse(null))).toList();
  }

  private Resource resource(Candidate candidate, Way way) {
    Feature feature = candidate.feature;
    Double minutes = Double.isNaN(candidate.seconds) ? null : Math.round(candidate.seconds / 6) / 10.0;
    return new Resource(feature.layer(), feature.id(), feature.name(), text(feature, "phone"),
        Places.of(candidate.point),
        Math.round(candidate.metres), minutes, levels.of(feature.geometry()), about(candidate), way);
  }

  private List<Fact> about(Candidate candidate) {
    List<Fact> about = new ArrayList<>(facts(candidate.feature));
    if (candidate.timed != null) {
      about.add(new Fact(Text.of("限时路线", "Timed route"),
          Text.of("按泄漏开始后 %d 分钟出发避开云团，途中等待 %d 分钟；不按时出发须重新规划。",
              "Keeps clear of the cloud if left %d min after the release began, waiting %d min; plan anew otherwise.")
              .with(Math.round(candidate.turnoutSeconds() / 60), Math.round(candidate.timed.waitedSeconds() / 60))));
    }
    return about;
  }

  private Optional<Way> way(Candidate candidate) {
    return ways(candidate, 0).stream().findFirst();
  }

  private List<Way> ways(Candidate candidate, int alternatives) {
    if (candidate.timed != null) return List.of(Ways.of(candidate.timed));
    boolean leaving = candidate.direction == Router.Direction.FROM_CENTRE;
    Coordinate from = leaving ? target : candidate.point;
    Coordinate to = leaving ? candidate.point : target;
    List<Route> routes = router.route(new RouteRequest(from, to, closures, alternatives, Locale.CHINESE));
    return routes.stream().map(Ways::of).toList();
  }

  /** Help is led to where its way ends: there it gathers. */
  private static Optional<Resource> firstToCome(Map<String, List<Resource>> answer) {
    return Stream.of("teams", "hospitals", "supplies", "experts").flatMap(name -> answer.get(name).stream())
        .filter(resource -> resource.route() != null).findFirst();
  }

  private static Coordinate end(Resource resource) {
    List<?> line = (List<?>) resource.route().geometry().get("coordinates");
    List<?> end = (List<?>) line.get(line.size() - 1);
    return new Coordinate(((Number) end.get(0)).doubleValue(), ((Number) end.get(1)).doubleValue());
  }

  /** First the one that help is led to and that the order names, then others on roads upwind, none within 100 m of another. */
  private List<StagingPoint> stagingPoints(Optional<Resource> first, List<Candidate> teams) {
    if (zones.windFromDegrees().isEmpty()) return List.of();
    List<Candidate> soonest = teams.stream().filter(team -> !Double.isNaN(team.seconds)).sorted(SOONEST).limit(ROUTED).toList();
    List<Coordinate> wanted = new ArrayList<>();
    for (double metres : STAGING_METRES) {
      for (double turn : STAGING_TURNS) {
        wanted.add(Measure.destination(zones.centre(), (zones.windFromDegrees().getAsDouble() + turn + 360) % 360, metres));
      }
    }
    List<StagingPoint> others = wanted.stream().parallel().flatMap(place -> soonest.stream().limit(1)
        .flatMap(team -> router.route(new RouteRequest(team.point, place, closures, 0, Locale.CHINESE)).stream()))
        .map(route -> stagingPoint(route.geometry().getEndPoint().getCoordinate(), route.seconds() / 60, Ways.of(route).roads()))
        .filter(point -> levels.of(Cgcs2000.factory().createPoint(at(point))) == 0)
        .sorted(Comparator.comparingDouble(StagingPoint::minutes).thenComparingLong(StagingPoint::metres)
        .thenComparingInt(StagingPoint::bearing)).toList();
    List<StagingPoint> apart = new ArrayList<>();
    first.ifPresent(resource -> apart.add(stagingPoint(end(resource), resource.route().seconds() / 60.0, resource.route().roads())));
    for (StagingPoint point : others) {
      boolean alone = apart.stream().noneMatch(other -> Measure.metres(at(other), at(point)) < APART_METRES);
      if (alone && apart.size() < STAGING_POINTS) apart.add(point);
    }
    return apart;
  }

  private StagingPoint stagingPoint(Coordinate place, double minutes, List<String> roads) {
    return new StagingPoint(Places.of(place), (int) Math.round(Measure.azimuthDegrees(zones.centre(), place)),
        Math.round(Measure.metres(zones.centre(), place)), Math.round(minutes * 10) / 10.0, roads.isEmpty() ? "" : roads.get(roads.size() - 1));
  }

  private static Coordinate at(StagingPoint point) {
    return new Coordinate(point.point().get(0), point.point().get(1));
  }

  private List<Fact> facts(Feature feature) {
    List<LayerField> fields = layers.get(feature.layer()).info().fields();
    return FACTS.stream().flatMap(name -> fields.stream().filter(field -> field.name().equals(name)))
        .filter(field -> !text(feature, field.name()).isEmpty())
        .map(field -> new Fact(field.title(), chosen(field, text(feature, field.name())))).toList();
  }

  /** A choice is written by its title, anything else as it is. */
  private static Text chosen(LayerField field, String value) {
    String shown = value.length() <= LONGEST_FACT ? value : value.substring(0, LONGEST_FACT) + "…";
    return field.choices().stream().filter(choice -> choice.value().equals(value)).map(LayerField.Choice::title)
        .findFirst()
        .orElse(Text.of(shown, shown));
  }

  private static String text(Feature feature, String property) {
    Object value = feature.properties().get(property);
    return value == null ? "" : value.toString();
  }
}
