package org.yitu.geo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class ContourPolygonsTest {
  @Test
  void aCircularFieldGivesACircle() {
    Grid cone = Grid.of(-100, -100, 5, 41, 41, (x, y) -> 100 - Math.hypot(x, y));

    Geometry circle = ContourPolygons.of(cone, 40);

    assertThat(circle).isInstanceOf(Polygon.class);
    assertThat(circle.getArea()).isCloseTo(Math.PI * 60 * 60, withPercentage(1));
    for (Coordinate c : circle.getCoordinates()) assertThat(Math.hypot(c.x, c.y)).isCloseTo(60, withPercentage(1));
  }

  @Test
  void anUnevenGridIsNoObstacle() {
    Grid cone = Grid.of(-100, -120, 2, 8, 101, 31, (x, y) -> 100 - Math.hypot(x, y));

    assertThat(ContourPolygons.of(cone, 40).getArea()).isCloseTo(Math.PI * 60 * 60, withPercentage(1));
  }

  @Test
  void twoPeaksGiveTwoPolygonsAndALowerLevelOne() {
    Grid peaks = Grid.of(-100, -50, 2, 101, 51, (x, y) -> Math.max(50 - Math.hypot(x - 30, y),
        50 - Math.hypot(x + 30, y)));

    assertThat(ContourPolygons.of(peaks, 30).getNumGeometries()).isEqualTo(2);
    assertThat(ContourPolygons.of(peaks, 10).getNumGeometries()).isEqualTo(1);
  }

  @Test
  void aHollowIsAHoleAndAPeakInTheHollowIsAPolygonOfItsOwn() {
    Grid rings = Grid.of(-100, -100, 2, 101, 101, (x, y) -> Math.cos(Math.hypot(x, y) / 10));

    Geometry area = ContourPolygons.of(rings, 0);

    assertThat(area.isValid()).isTrue();
    Geometry middle = new GeometryFactory().createPoint(new Coordinate(0, 0));
    Geometry hollow = new GeometryFactory().createPoint(new Coordinate(31, 0));
    Geometry wall = new GeometryFactory().createPoint(new Coordinate(62, 0));
    assertThat(area.contains(middle)).isTrue();
    assertThat(area.contains(hollow)).isFalse();
    assertThat(area.contains(wall)).isTrue();
  }

  @Test
  void aSaddleIsDecidedByTheMeanOfItsCorners() {
    double[] low = {1, 0, 0, 1};
    double[] high = {3, 0.9, 0.9, 3};

    assertThat(ContourPolygons.of(Grid.of(0, 0, 1, 1, 2, 2, low), 0.6).getNumGeometries()).isEqualTo(2);
    assertThat(ContourPolygons.of(Grid.of(0, 0, 1, 1, 2, 2, high), 1).getNumGeometries()).isEqualTo(1);
  }

  @Test
  void whatReachesTheBorderIsClosedAlongIt() {
    Grid slope = Grid.of(0, 0, 1, 11, 11, (x, y) -> x);

    Geometry area = ContourPolygons.of(slope, 4.5);

    assertThat(area.isValid()).isTrue();
    assertThat(area.getEnvelopeInternal()).isEqualTo(new Envelope(4.5, 10, 0, 10));
    assertThat(area.getArea()).isCloseTo(55, withPercentage(1e-6));
  }

  @Test
  void aFieldThatIsHighEverywhereIsTheWholeGridAndOneThatIsLowIsEmpty() {
    Grid flat = Grid.of(0, 0, 1, 11, 11, (x, y) -> 7);

    assertThat(ContourPolygons.of(flat, 7).getArea()).isCloseTo(100, withPercentage(1e-6));
    assertThat(ContourPolygons.of(flat, 7.1).isEmpty()).isTrue();
  }

  @Test
  void aSingleHighNodeIsASmallDiamondInsideAndATriangleOrQuarterAtTheBorder() {
    for (int node : new int[] {0, 1, 4, 12, 24}) {
      double[] values = new double[25];
      values[node] = 1;
      Geometry area = ContourPolygons.of(Grid.of(0, 0, 1, 1, 5, 5, values), 0.5);
      assertThat(area.isValid()).isTrue();
      assertThat(area.isEmpty()).isFalse();
    }
  }

  @Test
  void missingValuesCountAsLow() {
    Grid holed = Grid.of(0, 0, 1, 5, 5, (x, y) -> x == 2 && y == 2 ? Double.NaN : 1);

    Geometry area = ContourPolygons.of(holed, 1);

    assertThat(area.isValid()).isTrue();
    assertThat(((Polygon) area).getNumInteriorRing()).isEqualTo(1);
  }

  /** Small whole numbers make every tie there is: equal neighbours, saddles, nodes that lie exactly on the level. */
  @Property(tries = 300)
  void polygonsAreValidAndNestedByLevelWhateverTheValues(@ForAll long seed) {
    Random random = new Random(seed);
    Grid noise = Grid.of(0, 0, 1, 12, 9, (x, y) -> random.nextInt(4));

    Geometry outer = null;
    for (Geometry area : ContourPolygons.of(noise, List.of(0.5, 1.0, 1.5, 2.0, 3.0)).values()) {
      assertThat(area.isValid()).isTrue();
      if (outer != null) assertThat(area.difference(outer).getArea()).isLessThan(1e-9);
      outer = area;
    }
  }

  @Test
  void aLargeGridIsContouredQuickly() {
    Grid waves = Grid.of(0, 0, 1, 1_000, 1_000, (x, y) -> Math.sin(x / 20) * Math.sin(y / 20));

    assertThat(ContourPolygons.of(waves, 0.5).isValid()).isTrue();
  }

  @Test
  void aGridThatMakesNoSenseIsAProgrammersMistake() {
    assertThatThrownBy(() -> Grid.of(0, 0, 0, 5, 5, (x, y) -> 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Grid.of(0, 0, 1, 1, 5, (x, y) -> 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Grid.of(Double.NaN, 0, 1, 5, 5, (x, y) -> 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Grid.of(0, 0, 1, 100_000, 100_000, (x, y) -> 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
