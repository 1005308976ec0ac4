package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.route.GridCityForTest.at;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.route.Router.Direction;

/**
 * Row 2 runs eastward only:
 *
 * <pre>
 *   row 3  +--+--+--+--+
 *   row 2  +->+->+->+->+
 *   row 1  +--+--+--+--+
 * </pre>
 */
@Tag("A3.29")
class A02_OneWayStreetsTest {
  @TempDir
  static Path folder;
  private static RoadNetwork network;

  @BeforeAll
  static void open() {
    network = GridCityForTest.of(5, 5).oneWayRow(2).open(folder);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void withTheArrowItIsDirect() {
    assertThat(network.route(RouteRequest.of(at(1, 2), at(3, 2))).get(0).seconds()).isCloseTo(20, within(0.1));
  }

  @Test
  void againstTheArrowOneGoesRoundTheBlock() {
    assertThat(network.route(RouteRequest.of(at(3, 2), at(1, 2))).get(0).seconds()).isCloseTo(40, within(0.1));
  }

  @Test
  void backWithinOneBlockIsAWholeRound() {
    assertThat(network.route(RouteRequest.of(at(1.7, 2), at(1.2, 2))).get(0).seconds()).isCloseTo(35, within(0.1));
  }

  @Test
  void comingAndGoingTakeDifferentTimes() {
    List<Coordinate> places = List.of(at(1, 2), at(3, 2), at(2.5, 2), at(2, 4));
    double[] coming = network.seconds(at(2, 2), places, Direction.TO_CENTRE, 1e6, Closures.NONE);
    double[] leaving = network.seconds(at(2, 2), places, Direction.FROM_CENTRE, 1e6, Closures.NONE);
    assertThat(coming).containsExactly(new double[] {10, 30, 35, 20}, within(0.1));
    assertThat(leaving).containsExactly(new double[] {30, 10, 5, 20}, within(0.1));
  }

  @Test
  void secondsBetweenTwoPlacesOfOneBlockObeyTheArrow() {
    assertThat(network.seconds(at(1.2, 2), List.of(at(1.7, 2)), Direction.FROM_CENTRE, 1e6, Closures.NONE)[0])
        .isCloseTo(5, within(0.05));
    assertThat(network.seconds(at(1.2, 2), List.of(at(1.7, 2)), Direction.TO_CENTRE, 1e6, Closures.NONE)[0])
        .isCloseTo(35, within(0.1));
  }
}
