package org.yitu.geo.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.text.Refusal;

/** Pixels against the ground. */
@Tag("A3.15")
class GeoreferenceTest {
  private static final LocalMetres GROUND = LocalMetres.at(new Coordinate(105.44, 28.88));

  @Test
  void twoPointsOfAPictureThatLooksNorthGiveScaleAndPlace() {
    // 1000 pixels are 500 m: half a metre a pixel, the picture's (100, 900) at the origin.
    Georeference plan = Georeference.of(List.of(at(100, 900, 0, 0), at(1100, 900, 500, 0)));
    assertThat(plan.kind()).isEqualTo(Georeference.Kind.SIMILARITY);
    assertThat(plan.metresPerPixel()).isCloseTo(0.5, within(1e-6));
    assertThat(plan.upwardBearingDegrees() % 360).satisfiesAnyOf(up -> assertThat(up).isCloseTo(0, within(0.01)),
        up -> assertThat(up).isCloseTo(360, within(0.01)));
    stands(plan, 100, 100, 0, 400);
    stands(plan, 300, 900, 100, 0);
    assertThat(plan.rmsMetres()).isCloseTo(0, within(1e-6));
  }

  @Test
  void aPictureWhoseTopIsEastIsTurned() {
    // Upward in the picture is east, to the right is south.
    Georeference plan = Georeference.of(List.of(at(0, 1000, 0, 0), at(0, 0, 1000, 0)));
    assertThat(plan.upwardBearingDegrees()).isCloseTo(90, within(0.01));
    stands(plan, 200, 1000, 0, -200);
  }

  @Test
  void threePointsAllowTwoScales() {
    Georeference plan = Georeference.of(List.of(at(0, 0, 0, 300), at(1000, 0, 200, 300), at(0, 1000, 0, 0)));
    assertThat(plan.kind()).isEqualTo(Georeference.Kind.AFFINE);
    stands(plan, 500, 500, 100, 150);
    assertThat(plan.metresPerPixel()).isCloseTo(Math.sqrt(0.2 * 0.3), within(1e-6));
    assertThat(plan.residualsMetres()).allSatisfy(each -> assertThat(each).isCloseTo(0, within(1e-6)));
  }

  @Test
  void aPointThatWasPickedWronglyShowsInTheResidualsOfFour() {
    // A square with one corner 4 m off to the east: least squares puts 1 m of it on each corner.
    Georeference plan = Georeference.of(
        List.of(at(0, 0, 0, 100), at(100, 0, 104, 100), at(100, 100, 100, 0), at(0, 100, 0, 0)));
    assertThat(plan.kind()).isEqualTo(Georeference.Kind.LEAST_SQUARES_AFFINE);
    assertThat(plan.residualsMetres()).hasSize(4).allSatisfy(each -> assertThat(each).isCloseTo(1, within(1e-3)));
    assertThat(plan.rmsMetres()).isCloseTo(1, within(1e-3));
  }

  @Test
  void everyPixelComesBackToItself() {
    Random dice = new Random(20261124);
    for (int round = 0; round < 500; round++) {
      double turn = dice.nextDouble() * 2 * Math.PI;
      double scale = 0.05 + dice.nextDouble();
      List<ControlPoint> points = new ArrayList<>();
      for (Coordinate corner : List.of(new Coordinate(50, 80), new Coordinate(1900, 120), new Coordinate(1800, 1300), new Coordinate(90, 1250))) {
        double east = scale * (corner.x * Math.cos(turn) + corner.y * Math.sin(turn)) + dice.nextGaussian();
        double north = scale * (corner.x * Math.sin(turn) - corner.y * Math.cos(turn)) + dice.nextGaussian();
        points.add(at(corner.x, corner.y, east, north));
      }
      Georeference plan = Georeference.of(points.subList(0, 2 + round % 3));
      double x = dice.nextDouble() * 2000;
      double y = dice.nextDouble() * 1400;
      Coordinate there = plan.toGround(x, y);
      Coordinate back = plan.toPicture(there.x, there.y);
      assertThat(back.distance(new Coordinate(x, y))).as("round %d", round).isLessThan(1e-3);
    }
  }

  @Test
  void pointsThatSayNothingAreRefused() {
    refused("Two to four", at(0, 0, 0, 0));
    refused("Two to four", at(0, 0, 0, 0), at(9, 90, 0, 9), at(90, 9, 9, 0), at(90, 90, 9, 9), at(50, 50, 5, 5));
    refused("too close", at(100, 100, 0, 0), at(105, 100, 500, 0));
    refused("too close", at(100, 100, 0, 0), at(900, 100, 0.5, 0));
    refused("one line", at(0, 0, 0, 0), at(500, 500, 100, 100), at(1000, 1001, 200, 200));
    refused("one line", at(0, 0, 0, 0), at(500, 0, 100, 100), at(0, 500, 200, 200));
    refused("mirrored", at(0, 0, 0, 0), at(1000, 0, 100, 0), at(0, 1000, 0, 100));
    refused("20 km", at(0, 0, 0, 0), at(1000, 0, 30_000, 0));
    assertThatThrownBy(() -> new ControlPoint(0, Double.NaN, 105, 28)).isInstanceOf(Refusal.class);
  }

  @Test
  void pointsAreWrittenAndReadAgain() {
    List<ControlPoint> points = List.of(new ControlPoint(1.5, 2, 105.44, 28.88), new ControlPoint(300, 400.25, 105.4412345, 28.87));
    assertThat(ControlPoint.parse(ControlPoint.format(points))).isEqualTo(points);
    assertThat(ControlPoint.parse("1.5,2,105.44,28.88\n300 400.25 105.4412345 28.87；")).isEqualTo(points);
    assertThatThrownBy(() -> ControlPoint.parse("1 2 3")).isInstanceOf(Refusal.class).hasMessageContaining("four numbers");
    assertThatThrownBy(() -> ControlPoint.parse("1 2 3 x")).isInstanceOf(Refusal.class).hasMessageContaining("four numbers");
  }

  private static ControlPoint at(double x, double y, double east, double north) {
    Coordinate there = GROUND.toDegrees(new Coordinate(east, north));
    return new ControlPoint(x, y, there.x, there.y);
  }

  private static void stands(Georeference plan, double x, double y, double east, double north) {
    Coordinate there = GROUND.toMetres(plan.toGround(x, y));
    assertThat(there.distance(new Coordinate(east, north))).isLessThan(0.01);
  }

  private static void refused(String why, ControlPoint... points) {
    assertThatThrownBy(() -> Georeference.of(List.of(points))).isInstanceOf(Refusal.class).hasMessageContaining(why);
  }
}
