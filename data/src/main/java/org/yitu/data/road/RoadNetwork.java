package org.yitu.data.road;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.kdtree.KdTree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.yitu.data.land.Curves;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Skeleton;

/** All roads of the city, connected: from every road one can drive to every other. */
public final class RoadNetwork {
  private static final double MOTORWAY_STEP_METRES = 280;

  private final List<Road> roads;
  private final List<Village> villages;

  private RoadNetwork(List<Road> roads, List<Village> villages) {
    this.roads = List.copyOf(roads);
    this.villages = List.copyOf(villages);
  }

  public static RoadNetwork built(Ground ground) {
    List<Village> villages = Villages.strewn(ground);
    Survey survey = new Survey(ground, villages);
    survey.build();
    Bridges bridges = new Bridges(ground.water());
    List<Chains.Chain> chains = new ArrayList<>(Chains.of(survey, ground.water()));
    chains.addAll(StreetGrid.of(ground));
    List<Road> roads = meeting(chains, bridges);
    List<Road> motorways = motorways(ground, bridges);
    List<Road> links = Interchanges.between(motorways, roads, ground);
    roads.addAll(motorways);
    roads.addAll(links);
    return new RoadNetwork(largestPart(roads), villages);
  }

  public List<Road> roads() {
    return roads;
  }

  public List<Village> villages() {
    return villages;
  }

  /** Roads at ground level get a common node wherever they cross; bridges only at their ends. */
  private static List<Road> meeting(List<Chains.Chain> chains, Bridges bridges) {
    List<SegmentString> ground = new ArrayList<>();
    List<Road> roads = new ArrayList<>();
    for (Chains.Chain chain : chains) {
      for (Bridges.Stretch stretch : bridges.cut(chain.line())) {
        List<Coordinate> line = degrees(stretch.line());
        if (line.size() < 2) continue;
        if (stretch.bridge()) roads.add(new Road(chain.kind(), true, line));
        else ground.add(new NodedSegmentString(line.toArray(Coordinate[]::new), chain.kind()));
      }
    }
    SnapRoundingNoder noder = new SnapRoundingNoder(Sheet.DEGREES.getPrecisionModel());
    noder.computeNodes(ground);
    @SuppressWarnings("unchecked")
    Collection<SegmentString> noded = noder.getNodedSubstrings();
    Map<List<Coordinate>, Integer> seen = new HashMap<>();
    for (SegmentString string : noded) {
      List<Coordinate> line = List.of(string.getCoordinates());
      List<Coordinate> key = line.get(0).compareTo(line.get(line.size() - 1)) <= 0 ? line : reversed(line);
      if (seen.putIfAbsent(key, 1) == null) roads.add(new Road((Road.Kind) string.getData(), false, line));
    }
    return roads;
  }

  private static List<Coordinate> reversed(List<Coordinate> line) {
    List<Coordinate> reversed = new ArrayList<>(line);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<Road> motorways(Ground ground, Bridges bridges) {
    List<Road> roads = new ArrayList<>();
    for (Skeleton.Corridor corridor : ground.skeleton().corridors()) {
      if (!"motorway".equals(corridor.highway())) continue;
      Road.Kind kind = new Road.Kind("motorway", corridor.name(), corridor.ref(), corridor.maxspeed());
      List<Coordinate> curve = Curves.smooth(corridor.via().stream().map(Skeleton.Stop::place)
          .toList(), MOTORWAY_STEP_METRES);
      LineString line = Sheet.METRES.createLineString(curve.toArray(Coordinate[]::new));
      for (Bridges.Stretch stretch : bridges.cut(line)) {
        roads.add(new Road(kind, stretch.bridge(), degrees(stretch.line())));
      }
    }
    return roads;
  }

  private static List<Coordinate> degrees(Coordinate[] metres) {
    List<Coordinate> line = new ArrayList<>(metres.length);
    for (Coordinate place : metres) {
      Coordinate degrees = Sheet.degrees(place);
      if (line.isEmpty() || !line.get(line.size() - 1).equals2D(degrees)) line.add(degrees);
    }
    return line;
  }

  private static List<Road> largestPart(List<Road> roads) {
    Map<Coordinate, Coordinate> parents = new HashMap<>();
    for (Road road : roads) {
      Coordinate first = root(road.line().get(0), parents);
      for (Coordinate place : road.line()) parents.put(root(place, parents), first);
    }
    Map<Coordinate, Integer> sizes = new HashMap<>();
    for (Road road : roads) sizes.merge(root(road.line().get(0), parents), road.line().size(), Integer::sum);
    Coordinate largest = sizes.entrySet().stream()
        .max(Comparator.comparing((Map.Entry<Coordinate, Integer> part) -> part.getValue())
        .thenComparing(Map.Entry::getKey))
        .orElseThrow().getKey();
    return roads.stream().filter(road -> root(road.line().get(0), parents).equals2D(largest)).toList();
  }

  private static Coordinate root(Coordinate place, Map<Coordinate, Coordinate> parents) {
    Coordinate root = place;
    for (Coordinate up = parents.get(root); up != null && !up.equals2D(root); up = parents.get(root)) root = up;
    for (Coordinate at = place; !at.equals2D(root);) {
      Coordinate up = parents.getOrDefault(at, root);
      parents.put(at, root);
      at = up;
    }
    return root;
  }

  /** The vertices of all roads on the ground (neither bridges nor motorways), as an index in degrees. */
  static KdTree vertices(List<Road> roads, Predicate<Road> wanted) {
    KdTree tree = new KdTree();
    for (Road road : roads) {
      if (!road.bridge() && wanted.test(road)) for (Coordinate place : road.line()) tree.insert(place);
    }
    return tree;
  }
}
