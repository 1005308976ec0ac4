package org.yitu.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.measure.Measure;

class LocalMetresTest {
  private static final Coordinate LUZHOU = new Coordinate(105.44, 28.87);

  @Test
  void thePlaceItselfIsTheOriginAndNorthIsUp() {
    LocalMetres frame = LocalMetres.at(LUZHOU);
    Coordinate origin = frame.toMetres(LUZHOU);
    Coordinate north = frame.toMetres(Measure.destination(LUZHOU, 0, 1_000));
    Coordinate east = frame.toMetres(Measure.destination(LUZHOU, 90, 1_000));

    assertThat(Math.hypot(origin.x, origin.y)).isLessThan(1e-6);
    assertThat(north.x).isCloseTo(0, within(1e-3));
    assertThat(north.y).isCloseTo(1_000, within(1e-3));
    assertThat(east.x).isCloseTo(1_000, within(1e-3));
    assertThat(east.y).isCloseTo(0, within(0.1));
  }

  @Property(tries = 500)
  void distancesFromThePlaceAreRightAsFarAsPromised(@ForAll @DoubleRange(min = 73, max = 135) double longitude,
      @ForAll @DoubleRange(min = 3, max = 53) double latitude, @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
      @ForAll @DoubleRange(min = 10, max = 100_000) double metres) {
    Coordinate place = new Coordinate(longitude, latitude);
    Coordinate there = LocalMetres.at(place).toMetres(Measure.destination(place, azimuth, metres));

    assertThat(Math.hypot(there.x, there.y)).isCloseTo(metres, withPercentage(metres > 50_000 ? 0.012 : 0.003));
  }

  @Property(tries = 500)
  void thereAndBackIsTheSamePlace(@ForAll @DoubleRange(min = -100_000, max = 100_000) double x,
      @ForAll @DoubleRange(min = -100_000, max = 100_000) double y) {
    LocalMetres frame = LocalMetres.at(LUZHOU);
    Coordinate back = frame.toMetres(frame.toDegrees(new Coordinate(x, y)));

    assertThat(back.x).isCloseTo(x, within(1e-3));
    assertThat(back.y).isCloseTo(y, within(1e-3));
  }

  @Test
  void aGeometryIsInMetresAndComesBackWithItsSrid() {
    Geometry square = GeometryGate.china().fromWkt("POLYGON ((105.4 28.8, 105.5 28.8, 105.5 28.9, 105.4 28.9, 105.4 28.8))");
    LocalMetres frame = LocalMetres.at(LUZHOU);
    Geometry metres = frame.toMetres(square);

    assertThat(metres.getArea()).isCloseTo(Measure.areaSquareMetres(square), withPercentage(0.01));
    assertThat(frame.toDegrees(metres).getSRID()).isEqualTo(4490);
    assertThat(frame.toDegrees(metres).equalsExact(square, 1e-9)).isTrue();
  }
}
