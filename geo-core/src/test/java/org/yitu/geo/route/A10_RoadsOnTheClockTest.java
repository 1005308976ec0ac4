package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.route.GridCityForTest.area;
import static org.yitu.geo.route.GridCityForTest.at;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
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
    return drive(at(0, 2), at(8, 2), departs, closures);
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
      TimedRoute timed = drive(from, to, 0, nothing).orElseThrow();
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
    TimedRoute way = drive(0, closures).orElseThrow();
    assertThat(way.seconds()).isLessThanOrEqualTo(around + 0.5).isCloseTo(120, within(0.5));
  }

  @Test
  void aWayLiesBetweenTheOpenCityAndTheOneThatIsAlwaysClosedAndNobodyOvertakes() {
    Random random = new Random(7);
    for (int round = 0; round < 30; round++) {
      TimedClosures closures = passingCloud(random);
      Coordinate from = at(0, random.nextInt(5));
      Coordinate to = at(8, random.nextInt(5));
      double open = network.seconds(from, List.of(to), Router.Direction.FROM_CENTRE, 1e6, Closures.NONE)[0];
      double closed = network.seconds(from, List.of(to), Router.Direction.FROM_CENTRE, 1e6, closures.all())[0];
      double before = 0;
      for (int departs = 0; departs < 130; departs += 13) {
        TimedRoute way = drive(from, to, departs, closures).orElseThrow();
        assertThat(way.seconds()).isGreaterThanOrEqualTo(open - 0.01);
        if (!Double.isNaN(closed)) assertThat(way.seconds()).isLessThanOrEqualTo(closed + 0.01);
        assertThat(departs + way.seconds()).isGreaterThanOrEqualTo(before - 1e-6);
        before = departs + way.seconds();
      }
    }
  }

  @Test
  void dangerIsSummedOverTheTimeInItAndWeighedAgainstADetour() {
    Danger danger = danger(area(2.99, 1.5, 4.01, 2.5), 1000);
    TimedRoute straight = drive(danger, 0, 0);
    assertThat(straight.seconds()).isCloseTo(50, within(0.1));
    assertThat(straight.danger()).as("one block at 2 a second").isCloseTo(20, within(0.1));
    TimedRoute around = drive(danger, 0, 10);
    assertThat(around.seconds()).isCloseTo(70, within(0.2));
    assertThat(around.danger()).isZero();
    assertThat(drive(danger, 0, 0.5).seconds()).as("not worth it").isCloseTo(50, within(0.1));
    assertThat(drive(danger, 990, 10)).as("gone by then").satisfies(way -> {
      assertThat(way.seconds()).isCloseTo(50, within(0.1));
      assertThat(way.danger()).isZero();
    });
  }

  @Test
  void oneSearchAnswersForManyPlacesAsManyWould() {
    List<Coordinate> places = List.of(at(0.4, 2), at(8, 2), at(3, 0), new Coordinate(0, 0), at(6.5, 4));
    TimedClosures closures = cloud(30, 90);
    List<Optional<TimedRoute>> together = network.departing(Departure.of(at(0.2, 2), 10, closures), places);
    for (int i = 0; i < places.size(); i++) {
      assertThat(together.get(i)).isEqualTo(drive(at(0.2, 2), places.get(i), 10, closures));
    }
    assertThat(together.get(0).orElseThrow().metres()).isCloseTo(20, within(0.1));
    assertThat(together.get(3)).isEmpty();
  }

  private static TimedClosures passingCloud(Random random) {
    List<Phase> phases = new ArrayList<>();
    int row = random.nextInt(4);
    for (int step = 0; step < 5; step++) {
      phases.add(new Phase(20.0 * step, Closures.ofClouds(area(1.5 + step, row - 0.5, 2.5 + step, row + 0.9))));
    }
    phases.add(new Phase(100, Closures.NONE));
    return new TimedClosures(phases);
  }

  private static Danger danger(Geometry where, double until) {
    return new Danger() {
      @Override public double perSecond(Coordinate lonLat, double seconds) {
        return seconds < until && where.getEnvelopeInternal().contains(lonLat) ? 2 : 0;
      }

      @Override public Envelope extent() {
        return where.getEnvelopeInternal();
      }
    };
  }

  private static TimedRoute drive(Danger danger, double departs, double weight) {
    return network.departing(new Departure(at(1, 2), departs, TimedClosures.NONE, danger, weight), List.of(at(6, 2))).get(0)
        .orElseThrow();
  }

  private static Optional<TimedRoute> drive(Coordinate from, Coordinate to, double departs, TimedClosures closures) {
    return network.departing(Departure.of(from, departs, closures), List.of(to)).get(0);
  }
}
