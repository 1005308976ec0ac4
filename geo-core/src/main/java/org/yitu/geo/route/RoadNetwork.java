package org.yitu.geo.route;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.PMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.text.Refusal;

/**
 * A road network built by GraphHopper from an OSM file, for emergency vehicles ({@link EmergencyCar}). It is built once
 * and reloaded in seconds. All threads share one; closing it ends all work with it.
 */
public final class RoadNetwork implements Router, AutoCloseable {
  private static final int REMEMBERED_CLOSURES = 64;
  private static final int LONGEST_MINUTES = 24 * 60;

  private final GraphHopper hopper;
  private final Streets streets;
  private final Snapper snapper;
  private final Wayfinder wayfinder;
  private final ClosedRoads open;
  private final Map<Closures, ClosedRoads> remembered = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Closures, ClosedRoads> eldest) {
      return size() > REMEMBERED_CLOSURES;
    }
  };

  private RoadNetwork(GraphHopper hopper) {
    this.hopper = hopper;
    Weighting weighting = hopper.createWeighting(hopper.getProfile(EmergencyCar.PROFILE), new PMap());
    streets = new Streets(hopper, weighting);
    snapper = new Snapper(streets, hopper.getLocationIndex());
    wayfinder = new Wayfinder(hopper, weighting);
    open = new ClosedRoads(streets, hopper.getLocationIndex(), Closures.NONE);
  }

  /**
   * Loads the network kept in the folder, or builds it if it is missing, damaged or of another file.
   *
   * @param osmFile OSM as XML ({@code .osm}, also gzipped) or {@code .pbf}
   * @param graphFolder belongs to the network alone; its parent must be writable
   * @throws Refusal if the file is not there, is not OSM or has no roads
   */
  public static RoadNetwork open(Path osmFile, Path graphFolder) {
    return new RoadNetwork(new GraphFolder(osmFile, graphFolder).open());
  }

  @Override
  public List<Route> route(RouteRequest request) {
    ClosedRoads closed = resolve(request.closures());
    Optional<Anchor> from = anchor(request.from(), "from", closed);
    Optional<Anchor> to = anchor(request.to(), "to", closed);
    if (from.isEmpty() || to.isEmpty()) return List.of();
    return wayfinder.ways(from.get(), to.get(), closed, request.alternatives(), request.language());
  }

  @Override
  public List<Optional<TimedRoute>> departing(Departure departure, List<Coordinate> places) {
    ClosedRoads always = resolve(departure.closures().all());
    Optional<Anchor> start = anchor(departure.from(), "from", always);
    if (start.isEmpty()) return places.stream().map(place -> Optional.<TimedRoute>empty()).toList();
    List<Anchor> ends = anchors(places, always);
    TimedRoads roads = new TimedRoads(streets, hopper.getLocationIndex(), departure, this::resolve);
    TimedTree tree = new TimedTree(streets, roads, departure, start.get()).growTo(ends);
    return ends.stream().map(end -> Optional.ofNullable(end).flatMap(place -> tree.wayTo(place, always))).toList();
  }

  @Override
  public double[] seconds(Coordinate centre, List<Coordinate> places, Direction direction, double maxSeconds,
      Closures closures) {
    ClosedRoads closed = resolve(closures);
    Optional<Anchor> anchor = anchor(centre, "center", closed);
    List<Anchor> anchors = anchors(places, closed);
    return anchor.map(c -> seconds(c, anchors, direction, maxSeconds, closed)).orElseGet(() -> nowhere(places.size()));
  }

  @Override
  public double[][] matrix(List<Coordinate> from, List<Coordinate> to, Closures closures) {
    ClosedRoads closed = resolve(closures);
    boolean forward = from.size() <= to.size();
    List<Anchor> centres = anchors(forward ? from : to, closed);
    List<Anchor> places = anchors(forward ? to : from, closed);
    double[][] trees = new double[centres.size()][];
    for (int i = 0; i < trees.length; i++) {
      Direction direction = forward ? Direction.FROM_CENTRE : Direction.TO_CENTRE;
      trees[i] = centres.get(i) == null ? nowhere(places.size())
          : seconds(centres.get(i), places, direction, Double.POSITIVE_INFINITY, closed);
    }
    return forward ? trees : transposed(trees, from.size());
  }

  @Override
  public SortedMap<Integer, Geometry> reach(Coordinate centre, List<Integer> minutes, Direction direction,
      Closures closures) {
    for (int limit : minutes)
      if (limit < 1 || limit > LONGEST_MINUTES)
        throw Refusal.invalid("minutes", "时间应在 1 到 1440 分钟之间。", "The time must lie between 1 and 1440 minutes.");
    ClosedRoads closed = resolve(closures);
    Optional<Anchor> anchor = anchor(centre, "center", closed);
    SortedMap<Integer, Geometry> reached = new TreeMap<>();
    if (minutes.isEmpty()) return reached;
    if (anchor.isEmpty()) {
      minutes.forEach(limit -> reached.put(limit, ClosedRoads.FACTORY.createPolygon()));
      return reached;
    }
    double longest = 60.0 * minutes.stream().mapToInt(Integer::intValue).max().getAsInt();
    TravelTree tree = new TravelTree(streets, closed, anchor.get(), direction, longest).grow();
    return new ReachMap(streets, closed, tree, anchor.get(), direction == Direction.FROM_CENTRE, longest)
        .within(minutes);
  }

  /** The box around all junctions, EPSG:4490. */
  public Envelope extent() {
    var box = streets.graph.getBounds();
    return new Envelope(box.minLon, box.maxLon, box.minLat, box.maxLat);
  }

  public int junctions() {
    return streets.nodes;
  }

  public int roads() {
    return streets.edges;
  }

  @Override
  public void close() {
    hopper.close();
  }

  private double[] seconds(Anchor centre, List<Anchor> places, Direction direction, double maxSeconds,
      ClosedRoads closed) {
    List<Anchor> known = places.stream().filter(Objects::nonNull).toList();
    TravelTree tree = new TravelTree(streets, closed, centre, direction, maxSeconds).growTo(known);
    return places.stream().mapToDouble(place -> place == null ? Double.NaN : tree.secondsTo(place)).toArray();
  }

  /** Empty if the zones leave no open road near the place. */
  private Optional<Anchor> anchor(Coordinate place, String field, ClosedRoads closed) {
    Optional<Anchor> anchor = snapper.find(place, closed);
    if (anchor.isEmpty()) snapper.requireRoadNear(place, field);
    return anchor;
  }

  /** With null for a place that has no road: one lost place among hundreds must not spoil the answer for the others. */
  private List<Anchor> anchors(List<Coordinate> places, ClosedRoads closed) {
    List<Anchor> anchors = new ArrayList<>(places.size());
    for (Coordinate place : places) anchors.add(snapper.find(place, closed).orElse(null));
    return anchors;
  }

  private ClosedRoads resolve(Closures closures) {
    if (closures.isEmpty()) return open;
    synchronized (remembered) {
      return remembered.computeIfAbsent(closures, c -> new ClosedRoads(streets, hopper.getLocationIndex(), c));
    }
  }

  private static double[] nowhere(int places) {
    double[] seconds = new double[places];
    Arrays.fill(seconds, Double.NaN);
    return seconds;
  }

  private static double[][] transposed(double[][] rows, int columns) {
    double[][] result = new double[columns][rows.length];
    for (int i = 0; i < rows.length; i++)
      for (int j = 0; j < columns; j++) result[j][i] = rows[i][j];
    return result;
  }
}
