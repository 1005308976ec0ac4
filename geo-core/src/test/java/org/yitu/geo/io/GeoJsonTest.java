package org.yitu.geo.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;

class GeoJsonTest {
  @Test
  void aPositionIsWrittenShortAndToTheMillimetre() {
    assertThat(text(Cgcs2000.point(105, 28.5))).isEqualTo("{\"type\":\"Point\",\"coordinates\":[105,28.5]}");
    assertThat(text(Cgcs2000.point(105.123456789, -0.00000001)))
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[105.12345679,-0.00000001]}");
  }

  @Test
  void aPolygonIsAListOfRings() {
    Geometry holed = GeometryGate.china()
        .fromWkt("POLYGON ((105 28, 106 28, 106 29, 105 28), (105.8 28.3, 105.8 28.4, 105.7 28.3, 105.8 28.3))");

    assertThat(text(holed)).isEqualTo("{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[106,28],[106,29],[105,28]],"
        + "[[105.8,28.3],[105.8,28.4],[105.7,28.3],[105.8,28.3]]]}");
    assertThat(GeoJson.write(holed)).containsEntry("type", "Polygon");
    assertThat(((List<?>) GeoJson.write(holed).get("coordinates"))).hasSize(2);
  }

  @Test
  void whatIsEmptyIsAnEmptyList() {
    assertThat(text(Cgcs2000.factory().createPoint())).isEqualTo("{\"type\":\"Point\",\"coordinates\":[]}");
    assertThat(GeoJson.write(Cgcs2000.factory().createPolygon()))
        .isEqualTo(Map.of("type", "Polygon", "coordinates", List.of()));
  }

  @Property
  void theTextAndTheObjectSayTheSame(@ForAll @DoubleRange(min = 73, max = 136) double longitude,
      @ForAll @DoubleRange(min = 3, max = 54) double latitude) {
    Geometry point = Cgcs2000.point(longitude, latitude);

    Geometry fromText = GeometryGate.china().fromGeoJson(text(point));

    assertThat(fromText.equalsExact(GeometryGate.china().fromGeoJson(GeoJson.write(point)))).isTrue();
    assertThat(fromText.equalsExact(point, 0.6e-8)).isTrue();
  }

  private static String text(Geometry geometry) {
    StringBuilder out = new StringBuilder();
    GeoJson.append(out, geometry);
    return out.toString();
  }
}
