package org.yitu.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.text.Refusal;

class DatumTest {
  private static final Coordinate BEIJING = new Coordinate(116.404, 39.915);

  @Test
  void gcj02OfBeijingAgreesWithThePublishedPair() {
    assertNear(Datum.GCJ02.fromCgcs2000(BEIJING), 116.41024449916938, 39.91640428150164, 1e-12);
  }

  @Test
  void bd09OfAGcj02PositionAgreesWithThePublishedPair() {
    assertNear(Datum.BD09.fromCgcs2000(Datum.GCJ02.toCgcs2000(BEIJING)), 116.41036949371029, 39.92133699351021, 1e-9);
  }

  /** The published figure comes from the approximate inverse; ours is 4 cm off it because it is the exact one. */
  @Test
  void gcj02OfABd09PositionAgreesWithThePublishedPair() {
    Coordinate ours = Datum.GCJ02.fromCgcs2000(Datum.BD09.toCgcs2000(BEIJING));

    assertNear(ours, 116.39762729119315, 39.90865673957631, 5e-7);
    assertThat(Measure.metres(ours, new Coordinate(116.39762729119315, 39.90865673957631))).isLessThan(0.05);
  }

  @Test
  void takingABaiduPositionAsItIsMovesALuzhouPointByAKilometre() {
    Coordinate place = new Coordinate(105.44, 28.87);

    assertThat(Measure.metres(place, Datum.BD09.toCgcs2000(place))).isCloseTo(1_030, within(20.0));
  }

  @Property
  void thereAndBackIsTheSamePlaceAnywhereInChina(@ForAll Datum datum,
      @ForAll @DoubleRange(min = 73, max = 135.5) double longitude,
      @ForAll @DoubleRange(min = 3, max = 54) double latitude) {
    Coordinate place = new Coordinate(longitude, latitude);

    assertThat(Measure.metres(place, datum.toCgcs2000(datum.fromCgcs2000(place)))).isLessThan(0.1);
    assertThat(Measure.metres(place, datum.fromCgcs2000(datum.toCgcs2000(place)))).isLessThan(0.1);
  }

  @ParameterizedTest
  @EnumSource(Datum.class)
  void isFoundByItsNameWithAndWithoutHyphen(Datum datum) {
    assertThat(Datum.of(datum.title())).isEqualTo(datum);
    assertThat(Datum.of(datum.name().toLowerCase(Locale.ROOT))).isEqualTo(datum);
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Datum.of("Beijing 54")).isInstanceOf(Refusal.class).hasMessageContaining("BD-09");
    assertThatThrownBy(() -> Datum.of(null)).isInstanceOf(Refusal.class);
  }

  @Test
  void aGeometryIsConvertedWholeAndKeepsItsSrid() {
    var line = Cgcs2000.factory().createLineString(new Coordinate[] {BEIJING, new Coordinate(105.44, 28.87)});

    var converted = Datum.BD09.toCgcs2000(line);

    assertThat(converted.getSRID()).isEqualTo(4490);
    assertThat(converted.getCoordinates()).containsExactly(Datum.BD09.toCgcs2000(BEIJING),
        Datum.BD09.toCgcs2000(new Coordinate(105.44, 28.87)));
  }

  private static void assertNear(Coordinate position, double longitude, double latitude, double degrees) {
    assertThat(position.x).isCloseTo(longitude, within(degrees));
    assertThat(position.y).isCloseTo(latitude, within(degrees));
  }
}
