package org.yitu.map.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.crs.MapProjection;

@Tag("B34")
class ReferenceSystemTest {
  @Test void aBoxInAPlaneHoldsAllThatLiesInItAlsoWhereItsEdgesAreCurvedOnEarth() {
    MapProjection plane = MapProjection.of(4544);
    Envelope asked = new Envelope(400_000, 600_000, 3_190_000, 3_200_000);
    // North comes first in this system.
    Envelope box = ReferenceSystem.EPSG4544.toLonLat(asked.getMinY(), asked.getMinX(), asked.getMaxY(), asked.getMaxX());
    for (double east = asked.getMinX(); east <= asked.getMaxX(); east += 25_000) {
      for (double north : new double[] {asked.getMinY(), asked.getMaxY()}) {
        Coordinate edge = plane.toLonLat(new Coordinate(east, north));
        assertThat(box.distance(new Envelope(edge))).as("%.0f %.0f", east, north).isLessThan(1e-9);
      }
    }
  }
}
