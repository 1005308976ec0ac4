package org.yitu.data.road;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Skeleton;
import org.yitu.data.land.Town;

/**
 * Decides which places get a road between them and leads it over the terrain: main roads first, then roads between
 * neighbours (the edges of a Gabriel graph that cross no water), then whatever is needed so that each town can be
 * reached.
 */
final class Survey {
  private static final double DETOUR = 0.5;

  private final Ground ground;
  private final Terrain terrain;
  private final Track track;
  private final PathFinder finder;
  private final List<Road.Kind> kinds = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<Integer, Place> towns = new TreeMap<>();

  /** A town or village with the cell it stands on; {@code group} leads to all places that roads connect it with. */
  private static final class Place {
    final String name;
    final int town;
    final boolean village;
    final Coordinate at;
    final int cell;
    Place group = this;

    Place(String name, int town, boolean village, Coordinate at, int cell) {
      this.name = name;
      this.town = town;
      this.village = village;
      this.at = at;
      this.cell = cell;
    }

    Place root() {
      Place root = this;
      while (root.group != root) root = root.group;
      return root;
    }
  }

  private record Link(Place from, Place to, double length) {}

  Survey(Ground ground, List<Village> villages) {
    this.ground = ground;
    terrain = new Terrain(ground);
    track = new Track(terrain);
    finder = new PathFinder(terrain, track);
    for (Town town : ground.towns().values()) {
      Place place = new Place(town.name(), town.code(), false, town.centre(), terrain.dryCell(town.centre()));
      towns.put(town.code(), place);
      places.add(place);
    }
    for (Village village : villages) {
      places.add(new Place(village.name(), village.town(), true, village.centre(), terrain.dryCell(village.centre())));
    }
  }

  /** Builds everything; the result is the track and, by number, the kinds of its roads. */
  void build() {
    for (String highway : List.of("primary", "secondary")) {
      for (Skeleton.Corridor corridor : ground.skeleton().corridors()) {
        if (corridor.highway().equals(highway)) lead(corridor);
      }
    }
    for (Link link : neighbours()) connect(link);
    joinTheRest();
  }

  Terrain terrain() {
    return terrain;
  }

  Track track() {
    return track;
  }

  Road.Kind kind(int road) {
    return kinds.get(road - 1);
  }

  /** Where roads must keep their ends: the cells of the places, with their exact positions. */
  Map<Integer, Coordinate> fixedCells() {
    Map<Integer, Coordinate> fixed = new TreeMap<>();
    for (Place place : places) {
      fixed.putIfAbsent(place.cell, terrain.cell(place.at) == place.cell ? place.at : terrain.centre(place.cell));
    }
    return fixed;
  }

  private void lead(Skeleton.Corridor corridor) {
    int road = add(new Road.Kind(corridor.highway(), corridor.name(), corridor.ref(), corridor.maxspeed()));
    Place before = null;
    int cell = -1;
    for (Skeleton.Stop stop : corridor.via()) {
      Place place = stop.town() == 0 ? null : towns.get(stop.town());
      int next = place == null ? terrain.dryCell(stop.place()) : place.cell;
      if (cell >= 0 && next != cell) {
        int[] path = finder.find(cell, next, Terrain.WIDE);
        if (path.length == 0) throw new IllegalStateException("no way for " + corridor.name() + " to " + stop);
        track.build(path, road);
        if (before != null && place != null) before.root().group = place.root();
      }
      cell = next;
      before = place;
    }
  }

  private List<Link> neighbours() {
    DelaunayTriangulationBuilder triangles = new DelaunayTriangulationBuilder();
    triangles.setSites(places.stream().map(place -> place.at).toList());
    Map<Coordinate, Place> byPlace = new TreeMap<>();
    KdTree tree = new KdTree();
    for (Place place : places) {
      byPlace.put(place.at, place);
      tree.insert(place.at);
    }
    List<Link> links = new ArrayList<>();
    Geometry edges = triangles.getEdges(Sheet.METRES);
    for (int i = 0; i < edges.getNumGeometries(); i++) {
      Coordinate[] ends = edges.getGeometryN(i).getCoordinates();
      if (!gabriel(ends[0], ends[1], tree) || ground.water().touches(edges.getGeometryN(i))) continue;
      Place from = byPlace.get(ends[0].compareTo(ends[1]) < 0 ? ends[0] : ends[1]);
      Place to = byPlace.get(ends[0].compareTo(ends[1]) < 0 ? ends[1] : ends[0]);
      links.add(new Link(from, to, ends[0].distance(ends[1])));
    }
    links.sort(Comparator.comparing((Link link) -> link.from.village || link.to.village)
        .thenComparingDouble(Link::length)
        .thenComparing(link -> link.from.at));
    return links;
  }

  /** No other place in the circle whose diameter the edge is. */
  private static boolean gabriel(Coordinate a, Coordinate b, KdTree tree) {
    Coordinate middle = new LineSegment(a, b).midPoint();
    double radius = a.distance(b) / 2;
    Envelope box = new Envelope(middle);
    box.expandBy(radius);
    for (Object node : tree.query(box)) {
      Coordinate other = ((KdNode) node).getCoordinate();
      if (!other.equals2D(a) && !other.equals2D(b) && other.distance(middle) < radius) return false;
    }
    return true;
  }

  private void connect(Link link) {
    boolean joined = link.from.root() == link.to.root();
    boolean betweenTowns = !link.from.village && !link.to.village;
    if (joined && !betweenTowns && !Dice.of(link.from.name + link.from.cell + link.to.name + link.to.cell)
        .chance(DETOUR)) {
      return;
    }
    int[] path = finder.find(link.from.cell, link.to.cell, Terrain.DRY);
    if (path.length > 0) build(path, link.from, link.to, betweenTowns ? "tertiary" : "unclassified");
  }

  /**
   * Towns, then villages, that no road has reached yet get one to the nearest town's network; over a bridge if need
   * be.
   */
  private void joinTheRest() {
    Place hub = towns.get(510_502_002);
    for (Place place : places) {
      if (place.root() == hub.root()) continue;
      List<Place> goals = new ArrayList<>(places);
      goals.removeIf(goal -> goal.root() != hub.root());
      goals.sort(Comparator.comparingDouble(goal -> goal.at.distance(place.at)));
      for (Place goal : goals.subList(0, Math.min(6, goals.size()))) {
        int[] path = finder.find(place.cell, goal.cell, place.village ? Terrain.NARROW : Terrain.WIDE);
        if (path.length == 0) continue;
        build(path, place, goal, place.village ? "unclassified" : "tertiary");
        break;
      }
    }
  }

  private void build(int[] path, Place from, Place to, String highway) {
    int speed = "tertiary".equals(highway) ? 40 : 30;
    track.build(path, add(new Road.Kind(highway, from.name + "—" + to.name + "路", "", speed)));
    from.root().group = to.root();
  }

  private int add(Road.Kind kind) {
    kinds.add(kind);
    return kinds.size();
  }
}
