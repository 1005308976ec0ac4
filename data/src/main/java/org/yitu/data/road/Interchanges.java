package org.yitu.data.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Town;

/** Slip roads between motorways and the main roads of the towns they pass. */
final class Interchanges {
  private static final double PASSING_METRES = 5_000;
  private static final double APART_METRES = 7_000;
  private static final double SLIP_METRES = 4_000;
  private static final Set<String> MAIN = Set.of("primary", "secondary", "tertiary");

  private final Ground ground;
  private final KdTree main;
  private final List<Road> slips = new ArrayList<>();
  private final List<Coordinate> built = new ArrayList<>();

  private Interchanges(List<Road> roads, Ground ground) {
    this.ground = ground;
    main = RoadNetwork.vertices(roads, road -> MAIN.contains(road.kind().highway()));
  }

  static List<Road> between(List<Road> motorways, List<Road> roads, Ground ground) {
    Interchanges interchanges = new Interchanges(roads, ground);
    List<String> names = motorways.stream().map(road -> road.kind().name()).distinct().toList();
    for (String name : names) {
      List<Coordinate> places = motorways.stream().filter(road -> !road.bridge() && road.kind().name().equals(name))
          .flatMap(road -> road.line().subList(1, Math.max(1, road.line().size() - 1)).stream()).toList();
      for (Town town : ground.towns().values()) interchanges.join(town, places);
    }
    return interchanges.slips;
  }

  private void join(Town town, List<Coordinate> motorway) {
    Coordinate best = null;
    double nearest = PASSING_METRES;
    for (Coordinate place : motorway) {
      double distance = Sheet.metres(place).distance(town.centre());
      if (distance < nearest) {
        nearest = distance;
        best = place;
      }
    }
    if (best == null) return;
    Coordinate exit = Sheet.metres(best);
    for (Coordinate other : built) if (other.distance(exit) < APART_METRES) return;
    Coordinate entry = entry(best);
    if (entry == null) return;
    built.add(exit);
    slips.add(new Road(new Road.Kind("motorway_link", town.name() + "互通", "", 40), false, List.of(best, entry)));
  }

  /** The nearest vertex of a main road that a straight dry slip road can reach. */
  private Coordinate entry(Coordinate exit) {
    Envelope box = Sheet.METRES.toGeometry(new Envelope(Sheet.metres(exit))).buffer(SLIP_METRES).getEnvelopeInternal();
    Coordinate low = Sheet.degrees(new Coordinate(box.getMinX(), box.getMinY()));
    Coordinate high = Sheet.degrees(new Coordinate(box.getMaxX(), box.getMaxY()));
    Coordinate from = Sheet.metres(exit);
    Coordinate best = null;
    double nearest = SLIP_METRES;
    for (Object node : main.query(new Envelope(low, high))) {
      Coordinate place = ((KdNode) node).getCoordinate();
      Coordinate to = Sheet.metres(place);
      if (to.distance(from) >= nearest || to.distance(from) < 60) continue;
      LineString slip = Sheet.METRES.createLineString(new Coordinate[] {from, to});
      if (ground.water().touches(slip)) continue;
      nearest = to.distance(from);
      best = place;
    }
    return best;
  }
}
