package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.route.GridCityForTest.at;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** Six by six streets, nothing closed: ways are as long as one counts the blocks. */
@Tag("A3.29")
class A01_RouteOnTheGridTest {
  @TempDir
  static Path folder;
  private static RoadNetwork network;

  @BeforeAll
  static void open() {
    network = GridCityForTest.of(6, 6).open(folder);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void oneBlockIsAHundredMetresAndTenSeconds() {
    Route route = fastest(at(0, 0), at(1, 0));
    assertThat(route.metres()).isCloseTo(100, within(0.1));
    assertThat(route.seconds()).isCloseTo(10, within(0.01));
  }

  @Test
  void partOfABlockCostsPartOfTheTime() {
    assertThat(fastest(at(0.2, 0), at(0.7, 0)).seconds()).isCloseTo(5, within(0.01));
    assertThat(fastest(at(0.5, 0), at(1, 0.5)).seconds()).isCloseTo(10, within(0.02));
  }

  @Test
  void theWayAcrossTheCityIsTenBlocks() {
    Route route = fastest(at(0, 0), at(5, 5));
    assertThat(route.seconds()).isCloseTo(100, within(0.2));
    assertThat(route.geometry().getSRID()).isEqualTo(4490);
    assertThat(route.geometry().getStartPoint().getCoordinate().distance(at(0, 0))).isLessThan(1e-6);
    assertThat(route.geometry().getEndPoint().getCoordinate().distance(at(5, 5))).isLessThan(1e-6);
  }

  @Test
  void aWayToWhereOneStandsTakesNoTime() {
    Route route = fastest(at(2.3, 2), at(2.3, 2));
    assertThat(route.seconds()).isZero();
    assertThat(route.geometry().getLength()).isZero();
    assertThat(network.route(new RouteRequest(at(2, 2), at(2, 2), Closures.NONE, 2, Locale.CHINESE))).hasSize(1);
  }

  @Test
  void alternativesAreOtherWaysAndNoFaster() {
    List<Route> routes = network.route(new RouteRequest(at(0, 0), at(5, 4), Closures.NONE, 2, Locale.CHINESE));
    assertThat(routes).hasSizeGreaterThan(1);
    assertThat(routes.get(1).geometry().equalsTopo(routes.get(0).geometry())).isFalse();
    assertThat(routes.get(1).seconds()).isGreaterThanOrEqualTo(routes.get(0).seconds() - 1e-6);
  }

  @Test
  void instructionsAreChineseSentences() {
    List<Route.Instruction> steps = network.route(RouteRequest.of(at(0, 0), at(3, 0.5))).get(0).instructions();
    assertThat(steps).extracting(Route.Instruction::text).containsExactly(
        "继续行驶到 东西0路，行驶 300 米。", "左转到 南北3路，行驶 50 米。", "到达终点。");
    assertThat(steps.get(0).road()).isEqualTo("东西0路");
    assertThat(steps.get(0).seconds()).isCloseTo(30, within(0.1));
  }

  @Test
  void instructionsAreEnglishSentencesOnRequest() {
    List<Route.Instruction> steps =
        network.route(new RouteRequest(at(0, 0), at(3, 0.5), Closures.NONE, 0, Locale.ENGLISH)).get(0).instructions();
    assertThat(steps).extracting(Route.Instruction::text).containsExactly(
        "Continue onto 东西0路 and drive 300 m.", "Turn left onto 南北3路 and drive 50 m.", "Arrive at destination.");
  }

  private static Route fastest(Coordinate from, Coordinate to) {
    return network.route(RouteRequest.of(from, to)).get(0);
  }
}
