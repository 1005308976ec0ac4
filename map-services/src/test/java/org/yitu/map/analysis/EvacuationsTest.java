package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.route.Danger;
import org.yitu.geo.route.Departure;
import org.yitu.geo.route.GridCityForTest;
import org.yitu.geo.route.RoadNetwork;
import org.yitu.geo.route.TimedClosures;
import org.yitu.geo.scenario.Resolved;
import org.yitu.geo.scenario.Scenario;
import org.yitu.geo.text.Refusal;
import org.yitu.map.analysis.Evacuations.Advice;
import org.yitu.map.analysis.Evacuations.Block;
import org.yitu.map.catalog.Catalogue;

@Tag("A19.6") @Tag("C16")
class EvacuationsTest {
  @TempDir private static Path folder;
  private static SceneForTest scene;
  private static Evacuations evacuations;

  @BeforeAll static void start() {
    scene = new SceneForTest(folder);
    scene.layers.with("shelter", "53", "示例中学操场", GridCityForTest.at(24, 34), Map.of("capacity", 400))
        .with("shelter", "54", "示例广场", GridCityForTest.at(12, 8), Map.of("capacity", 300));
    evacuations = new Evacuations(new Catalogue(List.of(scene.layers)), scene.roads(), scene.simulations());
  }

  @AfterAll static void close() {
    scene.roads().close();
  }

  /** Slow, strong and long: the cloud takes its time, and windows do not keep it out for hours. */
  private static Map<String, Object> longRelease() {
    Map<String, Object> given = SceneForTest.chlorine();
    given.put("source", Map.of("kgPerSecond", 4.0, "seconds", 14_400));
    given.put("weather", Map.of("windFromDegrees", 270, "windSpeed", 1.5, "stability", "F"));
    return given;
  }

  @Test void whoCanBeGoneBeforeALongReleaseFillsTheRoomLeaves() {
    Evacuations.Answer answer = evacuations.of(CommanderForTest.COMMANDER, run(longRelease()));
    Block village = block(answer, "12");
    assertThat(village.advice()).isEqualTo(Advice.EVACUATE);
    assertThat(village.leaving()).isLessThan(village.indoors());
    assertThat(village.trips()).isNotEmpty().allSatisfy(trip -> {
      assertThat(trip.minutes()).isPositive();
      assertThat(trip.buses()).isEqualTo((int) Math.ceil(trip.people() / 45.0));
      assertThat(trip.route().geometry()).containsKey("coordinates");
    });
  }

  @Test void nobodyIsLostAndNoShelterHoldsMoreThanItCan() {
    Evacuations.Answer answer = evacuations.of(CommanderForTest.COMMANDER, run(longRelease()));
    for (Block block : answer.blocks()) {
      long placed = block.trips().stream().mapToLong(Evacuations.Trip::people).sum();
      assertThat(placed + block.unplaced()).isEqualTo(block.advice() == Advice.EVACUATE ? block.people() : 0);
    }
    assertThat(answer.shelters()).allSatisfy(shelter -> assertThat(shelter.assigned()).isLessThanOrEqualTo(shelter.capacity()));
    assertThat(answer.unplaced()).as("700 places for more people").isPositive();
    assertThat(answer.evacuated()).isEqualTo(700);
  }

  @Test void whereHalfDieAlthoughAllDoAsAdvisedItIsSaid() {
    Evacuations.Answer weak = evacuations.of(CommanderForTest.COMMANDER, run(longRelease()));
    Map<String, Object> strong = longRelease();
    strong.put("source", Map.of("kgPerSecond", 400.0, "seconds", 14_400));
    Evacuations.Answer answer = evacuations.of(CommanderForTest.COMMANDER, run(strong));
    assertThat(answer.deadly()).isGreaterThan(weak.deadly());
    for (Block block : List.of(weak, answer).stream().flatMap(each -> each.blocks().stream()).toList()) {
      double dead = block.trips().stream().mapToDouble(trip -> trip.people() * trip.leaving()).sum()
          + (block.people() - block.trips().stream().mapToLong(Evacuations.Trip::people).sum()) * block.indoors();
      assertThat(block.deadly()).as("%s: %s of %s", block.name(), dead, block.people()).isEqualTo(dead >= block.people() / 2.0);
      if (block.deadly()) assertThat(block.indoors()).as("who stays is no better off").isGreaterThanOrEqualTo(0.5);
    }
  }

  @Test void aShortPuffIsSatOutBehindClosedWindows() {
    Map<String, Object> puff = SceneForTest.chlorine();
    puff.put("kind", "toxic-puff");
    puff.put("source", Map.of("kg", 2000));
    Evacuations.Answer answer = evacuations.of(CommanderForTest.COMMANDER, run(puff));
    assertThat(answer.blocks()).isNotEmpty().noneMatch(block -> block.advice() == Advice.EVACUATE);
    assertThat(answer.evacuated()).isZero();
  }

  @Test void noWayOutIsWorseThanTheShortestOrThanStaying() {
    Evacuations.Answer answer = evacuations.of(CommanderForTest.COMMANDER, run(longRelease()));
    Resolved resolved = Scenario.of(longRelease()).at(SceneForTest.PLANT).resolve();
    ToxicDose dose = new ToxicDose(resolved.toxicField().orElseThrow());
    Danger danger = dose.onTheRoad(resolved.zones().outline().getEnvelopeInternal());
    Map<String, Coordinate> doors = Map.of("53", GridCityForTest.at(24, 34), "54", GridCityForTest.at(12, 8));
    assertThat(answer.blocks()).flatExtracting(Block::trips).isNotEmpty();
    for (Block block : answer.blocks()) {
      Coordinate from = new Coordinate(block.point().get(0), block.point().get(1));
      for (Evacuations.Trip trip : block.trips()) {
        double shortest = scene.roads().departing(new Departure(from, Evacuations.LEAVE_SECONDS, TimedClosures.NONE, danger, 0),
            List.of(doors.get(trip.shelter()))).get(0).orElseThrow().danger();
        double load = dose.indoorsUntil(from, Evacuations.LEAVE_SECONDS) + shortest;
        assertThat(trip.leaving()).isLessThanOrEqualTo(dose.fatality(load) + 1e-12).isLessThanOrEqualTo(block.indoors());
      }
    }
  }

  /** The one bridge to the nearer shelter lies across the axis of the cloud. */
  @Test void nobodyIsSentThroughTheCloudToTheNearerShelter(@TempDir Path own) {
    LayersForTest layers = new LayersForTest()
        .with("protection-target", "1", "示例桥头村", GridCityForTest.at(24, 20.6), Map.of("populationDay", 100, "populationNight", 90))
        .with("shelter", "2", "示例南岸学校", GridCityForTest.at(24, 10), Map.of("capacity", 30))
        .with("shelter", "3", "示例北岸广场", GridCityForTest.at(24, 39), Map.of("capacity", 70));
    Map<String, Object> scenario = SceneForTest.chlorine();
    scenario.remove("enterprise");
    scenario.put("point", List.of(SceneForTest.PLANT.x, SceneForTest.PLANT.y));
    scenario.put("source", Map.of("kgPerSecond", 30, "seconds", 1800));
    try (RoadNetwork roads = GridCityForTest.of(40, 40).river(20).bridge(24, 20).open(own)) {
      Catalogue catalogue = new Catalogue(List.of(layers));
      Simulations simulations = new Simulations(catalogue, roads, scene.store);
      String id = simulations.run(CommanderForTest.COMMANDER, scenario).content().id();
      Evacuations.Answer answer = new Evacuations(catalogue, roads, simulations).of(CommanderForTest.COMMANDER, id);
      Block village = block(answer, "1");
      assertThat(village.advice()).isEqualTo(Advice.EVACUATE);
      assertThat(village.trips()).extracting(Evacuations.Trip::shelter).containsExactly("3");
      assertThat(village.unplaced()).isEqualTo(30);
      assertThat(village.reason().zh()).contains("30 人须就地避险");
    }
  }

  @Test void aBlastHasNoLoadToCompare() {
    assertThatThrownBy(() -> evacuations.of(CommanderForTest.COMMANDER, run(Map.of("kind", "explosion", "enterprise", "7", "source",
        Map.of("kg", 5_000, "tntEquivalence", 1))))).isInstanceOf(Refusal.class);
  }

  @Test void theAssignmentIsTheCheapestOfAll() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      long[] people = {random.nextInt(4), random.nextInt(4)};
      long[] capacity = {random.nextInt(4), random.nextInt(4)};
      double[][] minutes = {{1 + random.nextInt(20), 1 + random.nextInt(20)}, {1 + random.nextInt(20), Double.NaN}};
      long[][] found = ShelterAssignment.of(people, capacity, minutes);
      assertThat(cost(found, people, minutes)).isEqualTo(cheapest(people, capacity, minutes));
      for (int j = 0; j < 2; j++) assertThat(found[0][j] + found[1][j]).isLessThanOrEqualTo(capacity[j]);
      assertThat(found[1][1]).as("no road").isZero();
    }
  }

  private static double cheapest(long[] people, long[] capacity, double[][] minutes) {
    double best = Double.MAX_VALUE;
    for (long a = 0; a <= Math.min(people[0], capacity[0]); a++) {
      for (long b = 0; b <= Math.min(people[0] - a, capacity[1]); b++) {
        for (long c = 0; c <= Math.min(people[1], capacity[0] - a); c++) {
          best = Math.min(best, cost(new long[][] {{a, b}, {c, 0}}, people, minutes));
        }
      }
    }
    return best;
  }

  private static double cost(long[][] assigned, long[] people, double[][] minutes) {
    double cost = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) cost += assigned[i][j] == 0 ? 0 : assigned[i][j] * minutes[i][j];
      cost += 1e5 * (people[i] - Arrays.stream(assigned[i]).sum());
    }
    return cost;
  }

  private static String run(Map<String, Object> scenario) {
    return scene.simulations().run(CommanderForTest.COMMANDER, scenario).content().id();
  }

  private static Block block(Evacuations.Answer answer, String id) {
    return answer.blocks().stream().filter(block -> block.id().equals(id)).findFirst().orElseThrow();
  }
}
