package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yitu.geo.route.GridCityForTest.at;
import static org.yitu.geo.route.GridCityForTest.disc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.route.Router.Direction;
import org.yitu.geo.text.Refusal;

/** Sixty by sixty streets: in a minute one drives six blocks, so the reached ground is a diamond of as many. */
@Tag("A19.6")
class A07_ReachTest {
  private static final Closures CLOUD = Closures.ofClouds(disc(33, 30, 4));
  @TempDir
  static Path folder;
  private static RoadNetwork network;

  @BeforeAll
  static void open() {
    network = GridCityForTest.of(60, 60).river(40).bridge(10, 40).bridge(30, 40).countryRoad(0, 50).oneWayRow(30)
        .oneWayColumn(28)
        .open(folder);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void aMinuteReachesSixBlocksAndLittleMore() {
    Geometry minute = network.reach(at(10, 20), List.of(1), Direction.FROM_CENTRE, Closures.NONE).get(1);
    for (int i = 0; i <= 5; i++)
      assertThat(List.of(at(10 + i, 20), at(10 - i, 20), at(10 + i, 25 - i))).allMatch(place -> holds(minute, place));
    assertThat(List.of(at(17, 20), at(10, 13), at(14, 24))).noneMatch(place -> holds(minute, place));
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void aLongerTimeContainsAShorter(Direction direction) {
    assertNested(network.reach(at(30.4, 30), List.of(5, 1, 2, 3, 4, 10), direction, Closures.NONE));
    assertNested(network.reach(at(28, 41), List.of(1, 2, 3), direction, CLOUD));
  }

  @Test
  void groundInAClosedZoneIsNotReached() {
    Geometry reached = network.reach(at(20, 20), List.of(5), Direction.TO_CENTRE, CLOUD).get(5);
    assertThat(holds(reached, at(33, 30))).isFalse();
    assertThat(reached.intersection(CLOUD.clouds().get(0)).getArea() / CLOUD.clouds().get(0).getArea())
        .isLessThan(0.15);
    assertThat(holds(reached, at(38.5, 30))).isTrue();
  }

  @Test
  void onALongRoadOneGoesBothWaysFromItsMiddle() {
    Geometry minute = network.reach(at(85, 0), List.of(1), Direction.TO_CENTRE, Closures.NONE).get(1);
    assertThat(List.of(at(79.5, 0), at(85, 0), at(90.5, 0))).allMatch(place -> holds(minute, place));
    assertThat(List.of(at(78, 0), at(92, 0))).noneMatch(place -> holds(minute, place));
    Closures zone = Closures.of(disc(88, 0, 1));
    assertThat(holds(network.reach(at(85, 0), List.of(1), Direction.TO_CENTRE, zone).get(1), at(90, 0))).isFalse();
  }

  @Test
  void oneWayStreetsMakeComingAndGoingDiffer() {
    Geometry coming = network.reach(at(45, 30), List.of(1), Direction.TO_CENTRE, Closures.NONE).get(1);
    Geometry leaving = network.reach(at(45, 30), List.of(1), Direction.FROM_CENTRE, Closures.NONE).get(1);
    assertThat(holds(coming, at(39.5, 30))).isTrue();
    assertThat(holds(leaving, at(39.5, 30))).isFalse();
    assertThat(holds(leaving, at(50.5, 30))).isTrue();
  }

  @Test
  void everyPlaceInTimeIsInsideAndNoneFarOutOfTime() {
    Coordinate centre = at(22.5, 35);
    SortedMap<Integer, Geometry> reach = network.reach(centre, List.of(3), Direction.FROM_CENTRE, CLOUD);
    List<Coordinate> corners = new ArrayList<>();
    for (int column = 0; column < 60; column += 3) for (int row = 0; row < 60; row += 3) corners.add(at(column, row));
    double[] seconds = network.seconds(centre, corners, Direction.FROM_CENTRE, 1e6, CLOUD);
    for (int i = 0; i < seconds.length; i++) {
      if (CLOUD.clouds().get(0).covers(ClosedRoads.FACTORY.createPoint(corners.get(i)))) continue;
      if (seconds[i] < 172) assertThat(holds(reach.get(3), corners.get(i))).as("%s s", seconds[i]).isTrue();
      if (seconds[i] > 188) assertThat(holds(reach.get(3), corners.get(i))).as("%s s", seconds[i]).isFalse();
    }
  }

  @Test
  void noMinutesAreNoPolygonsAndAbsurdOnesAreRefused() {
    assertThat(network.reach(at(1, 1), List.of(), Direction.TO_CENTRE, Closures.NONE)).isEmpty();
    assertThatThrownBy(() -> network.reach(at(1, 1), List.of(0), Direction.TO_CENTRE, Closures.NONE))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> network.reach(at(1, 1), List.of(1441), Direction.TO_CENTRE, Closures.NONE))
        .isInstanceOf(Refusal.class);
  }

  private static void assertNested(SortedMap<Integer, Geometry> reach) {
    Geometry shorter = null;
    for (Geometry longer : reach.values()) {
      assertThat(longer.isValid()).isTrue();
      assertThat(longer.isEmpty()).isFalse();
      assertThat(longer.getSRID()).isEqualTo(4490);
      if (shorter != null) {
        assertThat(longer.covers(shorter)).isTrue();
        assertThat(longer.getArea()).isGreaterThan(shorter.getArea());
      }
      shorter = longer;
    }
  }

  private static boolean holds(Geometry area, Coordinate place) {
    return area.covers(ClosedRoads.FACTORY.createPoint(place));
  }
}
