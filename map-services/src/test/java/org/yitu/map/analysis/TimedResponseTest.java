package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.route.GridCityForTest;
import org.yitu.geo.route.RoadNetwork;
import org.yitu.geo.scenario.Scenario;
import org.yitu.map.analysis.Assessment.Resource;
import org.yitu.map.catalog.Catalogue;

/**
 * Chlorine from (20, 20) for half an hour, the wind from the south at 4 m/s: the cloud is at the river of row 33 after more
 * than five minutes and has left it after some 36. The bridges are at column 20, in its path, and at column 39.
 */
@Tag("A19.6") @Tag("C16")
class TimedResponseTest {
  private static final Coordinate PLANT = GridCityForTest.at(20, 20);
  private static final Coordinate BEYOND = GridCityForTest.at(26, 36);
  @TempDir private static Path folder;
  private static RoadNetwork roads;

  @BeforeAll static void open() {
    roads = GridCityForTest.of(40, 40).river(33).bridge(20, 33).bridge(39, 33).open(folder);
  }

  @AfterAll static void close() {
    roads.close();
  }

  @Test void whoTurnsOutAtOnceOrAfterwardsCrossesTheBridgeAndWhoMeetsTheCloudGoesAround() {
    Resource early = team(0);
    Resource late = team(10);
    Resource after = team(60);
    assertThat(late.minutes() - early.minutes()).as("26 blocks more").isBetween(3.0, 6.0);
    assertThat(after.minutes()).isLessThanOrEqualTo(early.minutes());
    assertThat(early.about()).extracting(fact -> fact.title().zh()).contains("限时路线");
    assertThat(late.about()).extracting(fact -> fact.title().zh()).doesNotContain("限时路线");
    assertThat(early.route().seconds() / 60.0).isCloseTo(early.minutes(), offset(0.06));
  }

  @Test void aTeamThatIsFastOnlyBeforeTheCloudComesIsNotOverlookedBehindEightOthers() {
    LayersForTest layers = new LayersForTest();
    for (int i = 0; i < 9; i++) {
      layers.with("rescue-team", "far" + i, "示例远队" + i, GridCityForTest.at(i % 3, i / 3), Map.of("turnoutMinutes", 0));
    }
    layers.with("rescue-team", "near", "示例北岸队", BEYOND, Map.of("turnoutMinutes", 0));
    List<Resource> teams = assessment(layers).response().teams();
    assertThat(teams.get(0).name()).isEqualTo("示例北岸队");
  }

  @Test void anEarlyRouteIsNeverWhereTheCloudIs() {
    Resource early = team(0);
    Coordinate[] points = GeometryGate.china().fromGeoJson(early.route().geometry()).getCoordinates();
    double whole = 0;
    for (int i = 1; i < points.length; i++) whole += metres(points, i);
    double gone = 0;
    for (int i = 0; i < points.length; i++) {
      if (i > 0) gone += metres(points, i);
      double now = early.route().seconds() * gone / whole;
      Geometry cloud = Scenario.of(scenario()).resolve().moments().stream().filter(moment -> moment.seconds() <= now)
          .reduce((first, second) -> second).orElseThrow().ground();
      assertThat(cloud.intersects(Cgcs2000.factory().createPoint(points[i]))).as("after %.0f s", now).isFalse();
    }
  }

  private static double metres(Coordinate[] points, int i) {
    return Measure.metres(points[i - 1], points[i]);
  }

  private static Resource team(int turnoutMinutes) {
    return assessment(new LayersForTest().with("rescue-team", "1", "示例队", BEYOND, Map.of("turnoutMinutes", turnoutMinutes)))
        .response().teams().get(0);
  }

  private static Assessment assessment(LayersForTest layers) {
    Simulations simulations = new Simulations(new Catalogue(List.of(layers)), roads, new StoreForTest());
    return Simulations.read(simulations.run(CommanderForTest.COMMANDER, scenario()));
  }

  private static Map<String, Object> scenario() {
    Map<String, Object> given = new HashMap<>(SceneForTest.chlorine());
    given.remove("enterprise");
    given.put("point", List.of(PLANT.x, PLANT.y));
    given.put("source", Map.of("kgPerSecond", 0.2, "seconds", 1800));
    given.put("weather", Map.of("windFromDegrees", 180, "windSpeed", 4, "stability", "D"));
    return given;
  }
}
