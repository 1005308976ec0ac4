package org.yitu.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.text.Refusal;

class MapProjectionTest {
  private static final Coordinate LUZHOU = new Coordinate(105.44, 28.87);

  /** PostGIS, H2GIS and proj4j agree on these to a millimetre. */
  @Test
  void luzhouIsWhereTheDatabasesSay() {
    assertNear(MapProjection.of(4544).toPlane(LUZHOU), 542926.8806, 3194940.3973, 1e-3);
    assertNear(MapProjection.of(4523).toPlane(LUZHOU), 35542926.8806, 3194940.3973, 1e-3);
  }

  @ParameterizedTest
  @ValueSource(ints = {3857, 4513, 4523, 4533, 4534, 4544, 4547, 4554})
  void eachCodeMeansWhatTheEpsgDatabaseSays(int epsg) throws Exception {
    MathTransform theirs = CRS.findMathTransform(CRS.decode("EPSG:4490", true), CRS.decode("EPSG:" + epsg, true), true);
    double meridian = epsg == 3857 ? 105 : 75 + (epsg - 4513) % 21 * 3;
    for (double off : new double[] {-1.5, 0.44, 1.4}) {
      Coordinate place = new Coordinate(meridian + off, 30 + 10 * off);
      Coordinate expected = JTS.transform(place, null, theirs);
      assertNear(MapProjection.of(epsg).toPlane(place), expected.x, expected.y, 1e-3);
    }
  }

  @Test
  void webMercatorsWorldIsASquare() {
    assertNear(MapProjection.webMercator().toPlane(new Coordinate(180, 85.0511287798066)), 20037508.342789244,
        20037508.342789244,
        1e-3);
  }

  @ParameterizedTest
  @CsvSource({"105.44, 4544", "103.5, 4544", "106.4999, 4544", "106.5, 4545", "103.4999, 4543", "75, 4534",
      "135, 4554"})
  void theZoneIsPickedByLongitude(double longitude, int epsg) {
    assertThat(MapProjection.gaussKrugerAt(longitude).epsg()).isEqualTo(epsg);
  }

  @Test
  void theSameZoneIsFoundByMeridianByNumberAndByEasting() {
    assertThat(MapProjection.gaussKruger(105).epsg()).isEqualTo(4544);
    assertThat(MapProjection.gaussKrugerZone(35).epsg()).isEqualTo(4523);
    assertThat(MapProjection.gaussKrugerOfEasting(35_542_926.88).epsg()).isEqualTo(4523);
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThatThrownBy(() -> MapProjection.of(4326)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> MapProjection.gaussKruger(104)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> MapProjection.gaussKrugerZone(46)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> MapProjection.gaussKrugerAt(10)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> MapProjection.gaussKrugerAt(Double.NaN)).isInstanceOf(Refusal.class);
  }

  @Property(tries = 500)
  void thereAndBackIsTheSamePlace(@ForAll @DoubleRange(min = 73.5, max = 136) double longitude,
      @ForAll @DoubleRange(min = 3, max = 54) double latitude) {
    Coordinate place = new Coordinate(longitude, latitude);
    MapProjection zone = MapProjection.gaussKrugerAt(longitude);
    MapProjection mercator = MapProjection.webMercator();

    assertThat(Measure.metres(place, zone.toLonLat(zone.toPlane(place)))).isLessThan(1e-3);
    assertThat(Measure.metres(place, mercator.toLonLat(mercator.toPlane(place)))).isLessThan(1e-3);
  }

  @Test
  void aGeometryTakesTheCodeAsItsSrid() {
    Geometry point = Cgcs2000.point(105.44, 28.87);
    Geometry plane = MapProjection.of(4544).toPlane(point);

    assertThat(plane.getSRID()).isEqualTo(4544);
    assertThat(MapProjection.of(4544).toLonLat(plane).getSRID()).isEqualTo(4490);
  }

  private static void assertNear(Coordinate position, double x, double y, double metres) {
    assertThat(position.x).isCloseTo(x, within(metres));
    assertThat(position.y).isCloseTo(y, within(metres));
  }
}
