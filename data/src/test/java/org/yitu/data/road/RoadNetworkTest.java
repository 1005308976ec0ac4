package org.yitu.data.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.GeneratedCity;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Town;
import org.yitu.geo.route.Closures;

class RoadNetworkTest {
  private static final int CENTRE = 510_502_002;

  private static Ground ground;
  private static RoadNetwork network;

  @BeforeAll
  static void build() {
    ground = Ground.drawn();
    network = RoadNetwork.built(ground);
  }

  @Test
  void onlyBridgesLieOverWater() {
    for (Road road : network.roads()) {
      Coordinate[] line = road.line().stream().map(Sheet::metres).toArray(Coordinate[]::new);
      boolean wet = ground.water().touches(Sheet.METRES.createLineString(line));
      assertThat(wet).as("%s %s", road.kind(), road.line()).isEqualTo(road.bridge());
    }
    assertThat(network.roads().stream().filter(Road::bridge).count()).isBetween(25L, 200L);
  }

  @Test
  void eachMotorwayAndTheMainRoadsOfTheCityCrossTheYangtzeOnSeveralBridges() {
    var yangtze = ground.water().river("长江").line();
    long bridges = network.roads().stream().filter(Road::bridge)
        .filter(road -> Sheet.METRES.createLineString(road.line().stream().map(Sheet::metres)
        .toArray(Coordinate[]::new)).intersects(yangtze)).count();

    assertThat(bridges).isBetween(6L, 20L);
  }

  @Test
  void eachTownCanBeReachedFromTheCentre() {
    Map<Coordinate, List<Coordinate>> next = new HashMap<>();
    for (Road road : network.roads()) {
      for (int i = 0; i + 1 < road.line().size(); i++) {
        next.computeIfAbsent(road.line().get(i), place -> new ArrayList<>()).add(road.line().get(i + 1));
        next.computeIfAbsent(road.line().get(i + 1), place -> new ArrayList<>()).add(road.line().get(i));
      }
    }
    Set<Coordinate> reached = new HashSet<>();
    Deque<Coordinate> open = new ArrayDeque<>(List.of(nearest(next.keySet(), ground.towns().get(CENTRE))));
    while (!open.isEmpty()) {
      Coordinate place = open.pop();
      if (reached.add(place)) open.addAll(next.get(place));
    }

    assertThat(reached).hasSameSizeAs(next.keySet());
    for (Town town : ground.towns().values()) {
      assertThat(Sheet.metres(nearest(reached, town)).distance(town.centre())).as(town.name()).isLessThan(200);
    }
  }

  @Test
  void nearlyEveryVillageHasARoad() {
    var vertices = RoadNetwork.vertices(network.roads(), road -> true);
    long reached = network.villages().stream().filter(village -> {
      var box = new org.locationtech.jts.geom.Envelope(Sheet.degrees(village.centre()));
      box.expandBy(0.003);
      return !vertices.query(box).isEmpty();
    }).count();

    assertThat(reached).isGreaterThan(network.villages().size() * 95L / 100);
    assertThat(network.villages()).hasSizeBetween(1_200, 1_600);
  }

  @Test
  @Tag("A11.10")
  void theRouterDrivesFromTheCentreToAll126Towns(@TempDir Path folder) {
    Path osm = GeneratedCity.folder().resolve("map/roads.osm");
    List<Coordinate> towns = ground.towns().values().stream().map(town -> Sheet.degrees(town.centre())).toList();
    try (var router = org.yitu.geo.route.RoadNetwork.open(osm, folder.resolve("graph"))) {
      double[][] seconds = router.matrix(List.of(Sheet.degrees(ground.towns().get(CENTRE).centre())), towns,
          Closures.NONE);

      assertThat(seconds[0]).hasSize(126);
      for (double one : seconds[0]) assertThat(one).isBetween(0.0, 6 * 3600.0);
    }
  }

  private static Coordinate nearest(Set<Coordinate> places, Town town) {
    Coordinate best = null;
    double nearest = Double.MAX_VALUE;
    for (Coordinate place : places) {
      double distance = Sheet.metres(place).distance(town.centre());
      if (distance < nearest) {
        nearest = distance;
        best = place;
      }
    }
    return best;
  }
}
