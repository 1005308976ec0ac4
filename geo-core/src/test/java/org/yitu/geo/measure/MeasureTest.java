package org.yitu.geo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Refusal;

class MeasureTest {
  private static final GeometryGate GATE = GeometryGate.china();

  /** 0.01° of longitude at Luzhou, as PostGIS 3.3.2 answers. */
  @Test
  void aHundredthOfADegreeIsAsLongAsTheDatabasesSay() {
    Coordinate a = new Coordinate(105.44, 28.87);
    Coordinate b = new Coordinate(105.45, 28.87);

    assertThat(Measure.metres(a, b)).isCloseTo(975.6058, within(1e-3));
    assertThat(Sphere.metres(a, b)).isCloseTo(973.7547, within(1e-3));
  }

  @Test
  void theAreaOfA500MetreBufferIsRightWithinAThousandth() {
    Geometry buffer = Measure.buffer(Cgcs2000.point(105.44, 28), 500);

    assertThat(Measure.areaSquareMetres(buffer)).isCloseTo(Math.PI * 500 * 500, withPercentage(0.1));
    assertThat(buffer.getSRID()).isEqualTo(4490);
    assertThat(buffer.isValid()).isTrue();
  }

  @Property(tries = 200)
  void aBuffersEdgeIsAsFarAwayAsAsked(@ForAll @DoubleRange(min = 74, max = 135) double longitude,
      @ForAll @DoubleRange(min = 4, max = 53) double latitude,
      @ForAll @DoubleRange(min = 1, max = 100_000) double metres) {
    Coordinate centre = new Coordinate(longitude, latitude);

    for (Coordinate edge : Measure.buffer(Cgcs2000.point(longitude, latitude), metres).getCoordinates()) {
      assertThat(Measure.metres(centre, edge)).isCloseTo(metres, withPercentage(0.1));
    }
  }

  @Test
  void aBufferOfALineIsASausageAndOfAPolygonHasRoundCorners() {
    Geometry line = GATE.fromWkt("LINESTRING (105.4 28.87, 105.5 28.87)");
    Geometry square = GATE.fromWkt("POLYGON ((105.4 28.8, 105.5 28.8, 105.5 28.9, 105.4 28.9, 105.4 28.8))");
    double circle = Math.PI * 300 * 300;

    assertThat(Measure.areaSquareMetres(Measure.buffer(line, 300)))
        .isCloseTo(Measure.lengthMetres(line) * 600 + circle, withPercentage(0.1));
    assertThat(Measure.areaSquareMetres(Measure.buffer(square, 300)))
        .isCloseTo(Measure.areaSquareMetres(square) + Measure.lengthMetres(square) * 300 + circle, withPercentage(0.1));
  }

  @Test
  void holesAreLeftOutOfTheArea() {
    Geometry whole = GATE.fromWkt("POLYGON ((105 28, 106 28, 106 29, 105 29, 105 28))");
    Geometry hole = GATE.fromWkt("POLYGON ((105.2 28.2, 105.4 28.2, 105.4 28.4, 105.2 28.2))");
    Geometry holed = GATE.fromWkt(
        "POLYGON ((105 28, 106 28, 106 29, 105 29, 105 28), (105.2 28.2, 105.4 28.2, 105.4 28.4, 105.2 28.2))");

    assertThat(Measure.areaSquareMetres(holed))
        .isCloseTo(Measure.areaSquareMetres(whole) - Measure.areaSquareMetres(hole), within(1.0));
    assertThat(Measure.areaSquareMetres(whole.reverse())).isCloseTo(Measure.areaSquareMetres(whole), within(1.0));
  }

  @Property(tries = 300)
  void destinationAndDistanceAndAzimuthAgree(@ForAll @DoubleRange(min = 74, max = 135) double longitude,
      @ForAll @DoubleRange(min = 4, max = 53) double latitude,
      @ForAll @DoubleRange(min = 0, max = 359.9) double azimuth,
      @ForAll @DoubleRange(min = 1, max = 200_000) double metres) {
    Coordinate start = new Coordinate(longitude, latitude);
    Coordinate end = Measure.destination(start, azimuth, metres);

    assertThat(Measure.metres(start, end)).isCloseTo(metres, within(1e-3));
    assertThat(Math.IEEEremainder(Measure.azimuthDegrees(start, end) - azimuth, 360)).isCloseTo(0, within(0.01));
  }

  @Test
  void aBufferThatWouldTakeTooLongOrBeWrongIsRefused() {
    Geometry point = Cgcs2000.point(105.44, 28.87);
    Geometry wide = GATE.fromWkt("LINESTRING (100 28, 110 28)");
    Coordinate[] comb = new Coordinate[Measure.MAX_BUFFER_VERTICES + 1];
    for (int i = 0; i < comb.length; i++) comb[i] = new Coordinate(105 + i * 1e-4, 28 + i % 2 * 0.1);

    assertThatThrownBy(() -> Measure.buffer(point, 0)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Measure.buffer(point, -1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Measure.buffer(point, Double.NaN)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Measure.buffer(point, 1e9)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Measure.buffer(wide, 100)).isInstanceOf(Refusal.class).hasMessageContaining("500 km");
    assertThatThrownBy(() -> Measure.buffer(Cgcs2000.factory().createLineString(comb), 100))
        .isInstanceOf(Refusal.class).hasMessageContaining("2000 vertices");
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 1_000, 20_000})
  void aBufferMadeInPiecesIsTheBufferOfTheWhole(double metres) {
    Coordinate[] bends = new Coordinate[150];
    for (int i = 0; i < bends.length; i++) bends[i] = new Coordinate(105 + i * 0.002, 28.8 + 0.1 * Math.sin(i / 7.0));
    Geometry line = Cgcs2000.factory().createLineString(bends);
    LocalMetres frame = LocalMetres.at(line.getEnvelopeInternal().centre());

    double whole = frame.toMetres(line).buffer(metres, 32).getArea();

    assertThat(frame.toMetres(Measure.buffer(line, metres)).getArea()).isCloseTo(whole, withPercentage(0.1));
  }

  @Test
  void aLineThatIsAStarIsRefusedAndAHeapOfPointsIsNoTrouble() {
    Coordinate[] star = new Coordinate[1_002];
    for (int i = 0; i < star.length; i++) {
      double angle = 2 * Math.PI * i * 500 / 1_001;
      star[i] = new Coordinate(105 + Math.cos(angle) / 5, 28 + Math.sin(angle) / 5);
    }
    Geometry heap = Cgcs2000.factory().createMultiPointFromCoords(Arrays.copyOf(star, 1_001));

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
      assertThatThrownBy(() -> Measure.buffer(Cgcs2000.factory().createLineString(star), 100))
          .isInstanceOf(Refusal.class).hasMessageContaining("crosses itself");
      assertThat(Measure.buffer(heap, 50_000).isValid()).isTrue();
    });
  }

  @Test
  void metresBetweenGeometriesAreThoseBetweenTheirNearestPoints() {
    Geometry point = Cgcs2000.point(105.4, 28.8);
    Geometry line = GATE.fromWkt("LINESTRING (105.5 28.7, 105.5 28.9)");

    assertThat(Sphere.metres(point, line)).isCloseTo(Sphere.metres(new Coordinate(105.4, 28.8),
        new Coordinate(105.5, 28.8)),
        within(1.0));
    assertThat(Sphere.metres(line, point)).isCloseTo(Sphere.metres(point, line), within(1.0));
  }

  @Property(tries = 300)
  void theBoxAroundACircleHoldsIt(@ForAll @DoubleRange(min = 4, max = 53) double latitude,
      @ForAll @DoubleRange(min = 0, max = 359.9) double azimuth,
      @ForAll @DoubleRange(min = 1, max = 300_000) double metres) {
    Coordinate centre = new Coordinate(105, latitude);
    Coordinate inside = Measure.destination(centre, azimuth, metres * 0.99);

    assertThat(Sphere.box(centre, metres).contains(inside)).isTrue();
  }
}
