package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.route.GridCityForTest.area;
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
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.route.Router.Direction;

/**
 * A river with a road along its middle, a bridge over both, another far east, and a tunnel in the west:
 *
 * <pre>
 *   row 3   +--+--+--+--+--+--+--+--+
 *   row 2   +--+--+--+--+--+--+--+--+
 *   ~~~~~~~~|~~~~~‖~~~~~~~~~~~‖~~~~~~~~   riverside road at row 1.5, under the bridges
 *   row 1   +--+--+--+--+--+--+--+--+
 *   row 0   +--+--+--+--+--+--+--+--+
 *           0  1  2  3  4  5  6  7  8     tunnel at 0, bridges at 3 and 7
 * </pre>
 */
@Tag("A19.6")
class A04_BridgesAndTunnelsTest {
  /** In the river, around the bridge of column 3. */
  private static final Geometry UNDER_THE_BRIDGE = area(2.6, 1.3, 3.4, 1.7);
  @TempDir
  static Path folder;
  private static RoadNetwork network;

  @BeforeAll
  static void open() {
    network = GridCityForTest.of(9, 4).river(1).bridge(3, 1).bridge(7, 1).tunnel(0, 1).riversideRoad(1).open(folder);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void theBridgeIsTheWayAcross() {
    assertThat(seconds(at(3, 1), at(3, 2), Closures.NONE)).isCloseTo(10, within(0.1));
  }

  @Test
  void anAreaUnderTheBridgeDoesNotCloseTheBridge() {
    assertThat(seconds(at(3, 1), at(3, 2), Closures.of(UNDER_THE_BRIDGE))).isCloseTo(10, within(0.1));
  }

  @Test
  void butItClosesTheRoadUnderTheBridge() {
    assertThat(seconds(at(2, 1.5), at(4, 1.5), Closures.NONE)).isCloseTo(20, within(0.1));
    assertThat(seconds(at(2, 1.5), at(4, 1.5), Closures.of(UNDER_THE_BRIDGE))).isGreaterThan(60);
  }

  @Test
  void aCloudClosesTheBridgeToo() {
    assertThat(seconds(at(3, 1), at(3, 2), Closures.ofClouds(UNDER_THE_BRIDGE))).isCloseTo(30 + 10 + 30, within(0.3));
  }

  @Test
  void neitherClosesTheTunnel() {
    Geometry overTheTunnel = area(-0.2, 1.3, 0.2, 1.7);
    assertThat(seconds(at(0, 1), at(0, 2), Closures.of(overTheTunnel))).isCloseTo(10, within(0.1));
    assertThat(seconds(at(0, 1), at(0, 2), Closures.ofClouds(overTheTunnel))).isCloseTo(10, within(0.1));
  }

  @Test
  void aBridgeIsClosedByItsNumber() {
    assertThat(seconds(at(3, 1), at(3, 2), Closures.ofRoads(GridCityForTest.BRIDGE + 3))).isCloseTo(70, within(0.3));
  }

  @Test
  void anAreaOverTheRampMakesTheBridgeUseless() {
    assertThat(seconds(at(3, 0), at(3, 3), Closures.of(area(2.8, 1.8, 3.2, 2.2)))).isCloseTo(30 + 30 + 30, within(0.3));
  }

  @Test
  void withAllCrossingsClosedTheOtherBankIsOutOfReach() {
    Closures cut = Closures.ofRoads(GridCityForTest.BRIDGE + 3, GridCityForTest.BRIDGE + 7, GridCityForTest.TUNNEL);
    assertThat(network.route(new RouteRequest(at(3, 0), at(3, 3), cut, 0, Locale.CHINESE))).isEmpty();
    assertThat(network.route(new RouteRequest(at(3, 0), at(3, 3), cut, 2, Locale.CHINESE))).isEmpty();
    assertThat(network.seconds(at(3, 0), List.of(at(3, 3)), Direction.TO_CENTRE, 1e6, cut)[0]).isNaN();
    assertThat(network.matrix(List.of(at(3, 0)), List.of(at(3, 3)), cut)[0][0]).isNaN();
  }

  @Test
  void whoIsNeededUnderTheBridgeIsNotSentOntoIt() {
    Route route = network.route(new RouteRequest(at(3, 0), at(3.05, 1.6), Closures.of(UNDER_THE_BRIDGE), 0,
        Locale.CHINESE)).get(0);
    Coordinate end = route.geometry().getEndPoint().getCoordinate();
    assertThat(UNDER_THE_BRIDGE.covers(ClosedRoads.FACTORY.createPoint(end))).isFalse();
  }

  private static double seconds(Coordinate from, Coordinate to, Closures closures) {
    double single = network.route(new RouteRequest(from, to, closures, 0, Locale.CHINESE)).get(0).seconds();
    double tree = network.matrix(List.of(from), List.of(to), closures)[0][0];
    assertThat(tree).isCloseTo(single, within(0.05));
    return single;
  }
}
