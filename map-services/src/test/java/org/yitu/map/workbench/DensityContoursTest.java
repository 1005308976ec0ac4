package org.yitu.map.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.measure.Measure;

@Tag("C11")
class DensityContoursTest {
  @Test void whatIsDenserLiesInsideWhatIsThinner() {
    List<DensityContours.Contour> contours = DensityContours.of(cells(), 0.01);
    assertThat(contours).extracting(DensityContours.Contour::level).containsExactly(4, 3, 2, 1);
    for (int i = 1; i < contours.size(); i++) {
      assertThat(contours.get(i - 1).area().covers(contours.get(i).area())).isTrue();
      assertThat(contours.get(i).density()).isGreaterThan(contours.get(i - 1).density());
    }
    assertThat(contours.get(3).area().contains(Cgcs2000.point(105.5, 28.5))).as("the densest is around the heap").isTrue();
    assertThat(contours.get(3).area().contains(Cgcs2000.point(105.7, 28.7))).isFalse();
  }

  @Test void theDensityIsThatOfFeaturesOnASquareKilometre() {
    List<Cluster> even = new ArrayList<>();
    for (int i = 0; i < 30; i++) for (int k = 0; k < 30; k++) even.add(new Cluster(new Coordinate(105.0 + i * 0.01, 28.5 + k * 0.01), 7, 0));
    List<DensityContours.Contour> contours = DensityContours.of(even, 0.01);
    double cellKm2 = Measure.areaSquareMetres(Cgcs2000.factory().toGeometry(new Envelope(105.1, 105.11, 28.64, 28.65))) / 1e6;
    // In the midst of an even field the surface is the field; three quarters of its highest is three quarters of that.
    assertThat(contours.get(3).density()).isCloseTo(0.75 * 7 / cellKm2, Percentage.withPercentage(3));
  }

  @Test void oneCellHasNoContours() {
    assertThat(DensityContours.of(List.of(new Cluster(new Coordinate(105, 28), 5, 0)), 0.01)).isEmpty();
  }

  private static List<Cluster> cells() {
    return List.of(new Cluster(new Coordinate(105.5, 28.5), 100, 0), new Cluster(new Coordinate(105.52, 28.5), 40, 0), new Cluster(new Coordinate(105.7, 28.7), 2, 0));
  }
}
