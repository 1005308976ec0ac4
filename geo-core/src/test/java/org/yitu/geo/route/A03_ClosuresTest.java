package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.route.GridCityForTest.area;
import static org.yitu.geo.route.GridCityForTest.at;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.route.Router.Direction;

/** Seven by seven streets; areas are rectangles given in blocks. */
@Tag("A19.6")
class A03_ClosuresTest {
  @TempDir
  static Path folder;
  private static RoadNetwork network;

  @BeforeAll
  static void open() {
    network = GridCityForTest.of(7, 7).open(folder);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void anAreaOnTheWayIsDrivenAround() {
    Closures closures = Closures.of(area(2.2, 2.8, 2.8, 3.2));
    List<Route> routes = ways(at(1, 3), at(5, 3), closures);
    assertThat(routes.get(0).seconds()).isCloseTo(60, within(0.2));
    assertThat(routes.get(0).geometry().intersects(closures.areas().get(0))).isFalse();
  }

  @Test
  void aStripThatOnlyCrossesABlockClosesItThoughBothItsEndsAreOutside() {
    assertThat(ways(at(2, 3), at(3, 3), Closures.of(area(2.49, 2.9, 2.51, 3.1))).get(0).seconds())
        .isCloseTo(30, within(0.1));
  }

  @Test
  void anAreaBesideTheRoadClosesNothing() {
    assertThat(ways(at(2, 3), at(3, 3), Closures.of(area(2.1, 3.1, 2.9, 3.9))).get(0).seconds())
        .isCloseTo(10, within(0.1));
  }

  @Test
  void anAreaOutsideTheCityClosesNothing() {
    assertThat(ways(at(2, 3), at(3, 3), Closures.of(area(500, 500, 510, 510))).get(0).seconds())
        .isCloseTo(10, within(0.1));
  }

  @Test
  void aRoadIsClosedByItsNumber() {
    Closures closures = Closures.ofRoads(GridCityForTest.ROW + 3);
    assertThat(ways(at(2, 3), at(5, 3), Closures.NONE).get(0).seconds()).isCloseTo(30, within(0.1));
    assertThat(ways(at(2, 2.9), at(5, 2.9), closures).get(0).seconds()).isCloseTo(48, within(0.2));
    assertThat(ways(at(2, 3), at(5, 3), Closures.ofRoads(999_999L)).get(0).seconds()).isCloseTo(30, within(0.1));
  }

  @Test
  void aClosedRingCutsOffWhatLiesInside() {
    Closures ring = new Closures(List.of(area(1.5, 1.5, 4.5, 1.6), area(1.5, 4.4, 4.5, 4.5), area(1.5, 1.5, 1.6, 4.5),
        area(4.4, 1.5, 4.5, 4.5)), Set.of());
    assertThat(ways(at(0, 0), at(3, 3), ring)).isEmpty();
    assertThat(ways(at(2, 2), at(3, 3), ring)).isNotEmpty();
    assertThat(network.seconds(at(0, 0), List.of(at(3, 3), at(6, 6)), Direction.FROM_CENTRE, 1e6, ring))
        .satisfies(seconds -> assertThat(seconds[0]).isNaN())
        .satisfies(seconds -> assertThat(seconds[1]).isCloseTo(120, within(0.3)));
  }

  @Test
  void oneMayDriveUpToTheEdgeOfTheZone() {
    Closures closures = Closures.of(area(2.5, 2.8, 4.5, 3.2));
    assertThat(ways(at(1, 3), at(2.4, 3), closures).get(0).seconds()).isCloseTo(14, within(0.1));
    assertThat(ways(at(4.7, 3), at(2.3, 3), closures).get(0).seconds()).isCloseTo(3 + 10 + 30 + 10 + 3, within(0.2));
  }

  @Test
  void twoPlacesOnOneCutRoadDoNotMeetThroughTheZone() {
    Closures closures = Closures.of(area(2.4, 2.8, 2.6, 3.2));
    assertThat(ways(at(2.2, 3), at(2.8, 3), closures).get(0).seconds()).isCloseTo(2 + 30 + 2, within(0.1));
    assertThat(network.matrix(List.of(at(2.2, 3)), List.of(at(2.8, 3), at(2.3, 3)), closures)[0])
        .containsExactly(new double[] {34, 1}, within(0.1));
  }

  @Test
  void whoIsNeededInsideTheZoneIsLedToItsEdge() {
    Closures closures = Closures.of(area(2.5, 2.5, 3.5, 3.5));
    Route route = ways(at(0, 3), at(2.9, 3), closures).get(0);
    assertThat(route.seconds()).isCloseTo(25, within(0.4));
    assertThat(route.geometry().getEndPoint().getCoordinate().distance(at(2.5, 3))).isLessThan(5e-5);
    assertThat(route.geometry().intersects(closures.areas().get(0))).isFalse();
  }

  @Test
  void whoIsInsideTheZoneIsCountedFromItsEdge() {
    Closures closures = Closures.of(area(2.5, 2.5, 3.5, 3.5));
    assertThat(ways(at(2.9, 3), at(0, 3), closures).get(0).seconds()).isCloseTo(25, within(0.4));
    assertThat(network.seconds(at(2.9, 3), List.of(at(0, 3)), Direction.FROM_CENTRE, 1e6, closures)[0])
        .isCloseTo(25, within(0.4));
  }

  @Test
  void alternativesKeepOutOfTheZone() {
    Closures closures = Closures.of(area(2.2, 2.2, 3.8, 3.8));
    List<Route> routes = network.route(new RouteRequest(at(0, 3), at(6, 3), closures, 3, Locale.CHINESE));
    assertThat(routes).isNotEmpty()
        .allSatisfy(route -> assertThat(route.geometry().intersects(closures.areas().get(0))).isFalse());
  }

  private static List<Route> ways(Coordinate from, Coordinate to, Closures closures) {
    return network.route(new RouteRequest(from, to, closures, 0, Locale.CHINESE));
  }
}
