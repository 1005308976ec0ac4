package org.yitu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.yitu.geo.route.Closures;
import org.yitu.geo.route.RoadNetwork;
import org.yitu.geo.route.RouteRequest;
import org.yitu.geo.route.Router.Direction;

/**
 * Routes through our door against bare GraphHopper on the same roads in the same run. Argument: an OSM file; without
 * one a made-up grid of 100 × 100 streets. Both sides write instructions in Chinese.
 */
public final class RouteBench {
  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);
  private static final int PAIRS = 1_000;
  private static final int ZONES = 20;
  private static final double ZONE_DEGREES = 0.006;
  private static final int PLACES = 200;

  private final RoadNetwork ours;
  private final BareGraphHopper bare;
  private final PrintStream out;
  private final Random random = new Random(1);

  private RouteBench(RoadNetwork ours, BareGraphHopper bare, PrintStream out) {
    this.ours = ours;
    this.bare = bare;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("route-bench");
    try {
      Path osm = arguments.length > 0 ? Path.of(arguments[0]) : GridRoads.write(folder.resolve("grid.osm"), 100);
      run(osm, folder, new PrintStream(System.out, true, "UTF-8"));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
  }

  private static void run(Path osm, Path folder, PrintStream out) {
    long start = System.nanoTime();
    RoadNetwork.open(osm, folder.resolve("ours")).close();
    double built = millis(start);
    start = System.nanoTime();
    try (RoadNetwork ours = RoadNetwork.open(osm, folder.resolve("ours"));
        BareGraphHopper bare = new BareGraphHopper(osm, folder.resolve("bare"))) {
      double loaded = millis(start);
      out.printf(Locale.ROOT, "%nRoads: %,d junctions, %,d edges. Built in %.0f ms.%n%n", ours.junctions(),
          ours.roads(), built);
      start = System.nanoTime();
      RoadNetwork.open(osm, folder.resolve("ours")).close();
      out.printf(Locale.ROOT, "Reloaded in %.0f ms (first time with the peer's import: %.0f ms).%n%n", millis(start),
          loaded);
      new RouteBench(ours, bare, out).compare();
    }
  }

  private void compare() {
    out.println("| what | ours p50 ms | p95 ms | bare GraphHopper p50 ms | p95 ms | ratio p50 | answers differ by |");
    out.println("|---|---|---|---|---|---|---|");
    List<Coordinate> from = places(PAIRS);
    List<Coordinate> to = places(PAIRS);
    row("route, nothing closed", PAIRS, i -> route(from.get(i), to.get(i), Closures.NONE),
        i -> bare.route(from.get(i), to.get(i), null, true));
    List<Geometry> zones = places(ZONES).stream().map(place -> FACTORY.createPoint(place).buffer(ZONE_DEGREES))
        .toList();
    List<Closures> closures = zones.stream().map(Closures::of).toList();
    row("route, one of " + ZONES + " zones closed", PAIRS,
        i -> route(from.get(i), to.get(i), closures.get(i * ZONES / PAIRS)),
        i -> bare.route(from.get(i), to.get(i), zones.get(i * ZONES / PAIRS), true));
    List<Geometry> fresh = places(PAIRS).stream().map(place -> FACTORY.createPoint(place).buffer(ZONE_DEGREES))
        .toList();
    row("route, a new zone each time", PAIRS / 4, i -> route(from.get(i), to.get(i), Closures.of(fresh.get(i))),
        i -> bare.route(from.get(i), to.get(i), fresh.get(i), true));
    List<Coordinate> many = places(PLACES);
    row("seconds from " + PLACES + " places to a centre (peer: its tree alone, no answer)", 40,
        i -> sum(ours.seconds(to.get(i), many, Direction.TO_CENTRE, Double.POSITIVE_INFINITY, Closures.NONE)),
        i -> {
          bare.tree(to.get(i), true, 1e9);
          return 0;
        });
    row("matrix 20 × 50 (peer: 1,000 routes without instructions)", 10,
        i -> Arrays.stream(ours.matrix(from.subList(20 * i, 20 * i + 20), to.subList(50, 100), Closures.NONE))
            .mapToDouble(RouteBench::sum).sum(),
        i -> bareMatrix(from.subList(20 * i, 20 * i + 20), to.subList(50, 100)));
    row("reach 10 minutes (areas in square degrees)", 40,
        i -> ours.reach(from.get(i), List.of(10), Direction.TO_CENTRE, Closures.NONE).get(10).getArea(),
        i -> bare.reach(from.get(i), 600).getArea());
  }

  private double route(Coordinate from, Coordinate to, Closures closures) {
    return ours.route(new RouteRequest(from, to, closures, 0, Locale.CHINESE)).stream()
        .mapToDouble(route -> route.seconds()).findFirst().orElse(Double.NaN);
  }

  private double bareMatrix(List<Coordinate> from, List<Coordinate> to) {
    double sum = 0;
    for (Coordinate start : from) for (Coordinate end : to) sum += bare.route(start, end, null, false);
    return sum;
  }

  /** Turn by turn, so that a loaded machine slows both. The first third is to warm up and is repeated. */
  private void row(String what, int count, IntToDoubleFunction mine, IntToDoubleFunction peer) {
    for (int i = 0; i < count / 3 + 1; i++) {
      mine.applyAsDouble(i);
      peer.applyAsDouble(i);
    }
    double[] mineMillis = new double[count];
    double[] peerMillis = new double[count];
    List<Double> differences = new ArrayList<>();
    int unlike = 0;
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      double answer = mine.applyAsDouble(i);
      mineMillis[i] = millis(start);
      start = System.nanoTime();
      double other = peer.applyAsDouble(i);
      peerMillis[i] = millis(start);
      if (Double.isNaN(answer) != Double.isNaN(other)) unlike++;
      else if (other != 0 && !Double.isNaN(other)) differences.add(Math.abs(answer / other - 1));
    }
    Arrays.sort(mineMillis);
    Arrays.sort(peerMillis);
    differences.sort(Comparator.naturalOrder());
    String difference = String.format(Locale.ROOT, "median %.3f %%, p95 %.3f %%; found by one only: %d",
        share(differences, 50), share(differences, 95), unlike);
    out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %s |%n",
        what, at(mineMillis, 50), at(mineMillis, 95), at(peerMillis, 50), at(peerMillis, 95),
        at(mineMillis, 50) / at(peerMillis, 50), differences.isEmpty() ? "–" : difference);
  }

  private List<Coordinate> places(int count) {
    List<Coordinate> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Coordinate junction = bare.junction(random.nextInt(bare.junctions()));
      places.add(new Coordinate(junction.x + 0.0005 * random.nextGaussian(),
          junction.y + 0.0005 * random.nextGaussian()));
    }
    // A place outside the box of the roads is an error to GraphHopper; ours takes it to the edge.
    places.replaceAll(place -> ours.extent().contains(place) ? place : bare.junction(random.nextInt(bare.junctions())));
    return places;
  }

  private static double sum(double[] seconds) {
    return Arrays.stream(seconds).filter(Double::isFinite).sum();
  }

  private static double at(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static double share(List<Double> sorted, int percent) {
    return sorted.isEmpty() ? Double.NaN : 100 * sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
