package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.route.GridCityForTest.area;
import static org.yitu.geo.route.GridCityForTest.at;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.route.TimedClosures.Phase;

/** A city of 9 × 5 streets; a block takes 10 seconds. The cloud lies on the streets between columns 3 and 5. */
@Tag("A19.6")
class A10_RoadsOnTheClockTest {
  private static final Closures CLOUD = Closures.ofClouds(area(3.4, -1, 4.6, 10));
  @TempDir
  static Path folder;
  private static RoadNetwork network;

  @BeforeAll
  static void open() {
    network = GridCityForTest.of(9, 5).open(folder);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  private static TimedClosures cloud(double from, double until) {
    return new TimedClosures(List.of(new Phase(0, Closures.NONE), new Phase(from, CLOUD), new Phase(until, Closures.NONE)));
  }

  private static Optional<TimedRoute> drive(double departs, TimedClosures closures) {
    return network.route(at(0, 2), at(8, 2), departs, closures);
  }

  @Test
  void whoIsPastBeforeTheCloudComesDrivesStraightOn() {
    TimedRoute way = drive(0, cloud(55, 500)).orElseThrow();
    assertThat(way.seconds()).isCloseTo(80, within(0.5));
    assertThat(way.waitedSeconds()).isZero();
    assertThat(way.metres()).isCloseTo(800, within(5.0));
    assertThat(way.roads()).containsExactly("东西2路");
  }

  @Test
  void whoWouldMeetItWaitsOutsideUntilItHasPassed() {
    TimedRoute way = drive(0, cloud(20, 100)).orElseThrow();
    assertThat(way.seconds()).as("three blocks, wait until 100 s, five blocks").isCloseTo(150, within(0.5));
    assertThat(way.waitedSeconds()).isCloseTo(70, within(0.5));
  }

  @Test
  void whoLeavesAfterItHasPassedDoesNotWait() {
    assertThat(drive(200, cloud(20, 100)).orElseThrow().seconds()).isCloseTo(80, within(0.5));
  }

  @Test
  void whatStaysClosedIsNotPassed() {
    assertThat(drive(0, new TimedClosures(List.of(new Phase(0, CLOUD))))).isEmpty();
    assertThat(drive(0, new TimedClosures(List.of(new Phase(0, Closures.NONE), new Phase(35, CLOUD))))).isEmpty();
  }

  @Test
  void withoutClosuresTheClockAgreesWithTheOrdinaryRoute() {
    Random random = new Random(5);
    TimedClosures nothing = new TimedClosures(List.of(new Phase(0, Closures.NONE)));
    for (int i = 0; i < 40; i++) {
      Coordinate from = at(random.nextDouble() * 8, random.nextDouble() * 4);
      Coordinate to = at(random.nextDouble() * 8, random.nextDouble() * 4);
      Route ordinary = network.route(RouteRequest.of(from, to)).get(0);
      TimedRoute timed = network.route(from, to, 0, nothing).orElseThrow();
      assertThat(timed.seconds()).isCloseTo(ordinary.seconds(), within(0.2));
      assertThat(timed.metres()).isCloseTo(ordinary.metres(), within(2.0));
      assertThat(timed.geometry().getStartPoint().distance(ordinary.geometry().getStartPoint())).isLessThan(1e-6);
      assertThat(timed.geometry().getEndPoint().distance(ordinary.geometry().getEndPoint())).isLessThan(1e-6);
    }
  }

  @Test
  void itIsNeverSlowerThanAroundAllThatIsEverClosed() {
    Closures partial = Closures.ofClouds(area(3.4, -1, 4.6, 3.5));
    TimedClosures closures = new TimedClosures(List.of(new Phase(0, partial), new Phase(300, Closures.NONE)));
    double around = network.route(new RouteRequest(at(0, 2), at(8, 2), partial, 0, Locale.CHINESE)).get(0).seconds();
    TimedRoute way = network.route(at(0, 2), at(8, 2), 0, closures).orElseThrow();
    assertThat(way.seconds()).isLessThanOrEqualTo(around + 0.5).isCloseTo(120, within(0.5));
  }
}
