package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.route.Router.Direction;
import org.yitu.geo.text.Refusal;

/** Places beside the roads: five by five streets, 400 m across. */
@Tag("A3.29")
class A05_SnappingTest {
  @TempDir
  static Path folder;
  private static RoadNetwork network;

  @BeforeAll
  static void open() {
    network = GridCityForTest.of(5, 5).open(folder);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void aPlaceStandsOnItsNearestRoad() {
    Route route = network.route(RouteRequest.of(at(1.5, 1.1), at(3.5, 1.2))).get(0);
    assertThat(route.seconds()).isCloseTo(20, within(0.1));
    assertThat(route.geometry().getStartPoint().getCoordinate().distance(at(1.5, 1))).isLessThan(1e-5);
  }

  @ParameterizedTest
  @CsvSource({"45, 2", "-40, 2", "2, 45", "2, -40", "30, 30"})
  void aPlaceUpToFiveKilometresOutsideTheCityIsTakenToItsEdge(double column, double row) {
    Coordinate edge = at(Math.max(0, Math.min(4, column)), Math.max(0, Math.min(4, row)));
    Route route = network.route(RouteRequest.of(at(column, row), at(2, 2))).get(0);
    assertThat(route.geometry().getStartPoint().getCoordinate().distance(edge)).isLessThan(1e-4);
  }

  @ParameterizedTest
  @CsvSource({"56, 2", "-52, 2", "2, 56", "2, -52", "40, 40", "1000, 0"})
  void aPlaceFartherOffIsRefusedWithASentence(double column, double row) {
    assertThatThrownBy(() -> network.route(RouteRequest.of(at(column, row), at(2, 2))))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.complaints().get(0).field()).isEqualTo("from");
          assertThat(refusal.text().in(Locale.CHINESE)).contains("5 公里内没有道路");
          assertThat(refusal.text().in(Locale.ENGLISH)).contains("no road within 5 km");
        });
  }

  @Test
  void coordinatesThatAreNoneAreRefused() {
    for (Coordinate bad : List.of(new Coordinate(Double.NaN, 28), new Coordinate(105, Double.POSITIVE_INFINITY),
        new Coordinate(500, 28), new Coordinate(28.8, 105.4)))
      assertThatThrownBy(() -> network.route(RouteRequest.of(at(2, 2), bad))).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.complaints().get(0).field()).isEqualTo("to"));
  }

  @Test
  void oneLostPlaceDoesNotSpoilTheOthers() {
    List<Coordinate> places = List.of(at(1, 1), at(500, 500), new Coordinate(Double.NaN, 1), at(3, 3));
    double[] seconds = network.seconds(at(2, 2), places, Direction.TO_CENTRE, 1e6, Closures.NONE);
    assertThat(seconds[0]).isCloseTo(20, within(0.1));
    assertThat(seconds[1]).isNaN();
    assertThat(seconds[2]).isNaN();
    assertThat(seconds[3]).isCloseTo(20, within(0.1));
  }

  @Test
  void aLostCentreIsRefused() {
    assertThatThrownBy(() -> network.seconds(at(500, 500), List.of(at(1, 1)), Direction.TO_CENTRE, 1e6, Closures.NONE))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> network.reach(at(500, 500), List.of(5), Direction.TO_CENTRE, Closures.NONE))
        .isInstanceOf(Refusal.class);
  }
}
