package org.yitu.geo.scenario;

import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.text.Text;

/**
 * What a scenario does on the ground.
 *
 * @param centre longitude and latitude of the source
 * @param zones the worst first; a level that is reached nowhere has none
 * @param windFromDegrees where the wind comes from, if it matters
 * @param warnings what a reader must know before he uses this
 */
public record Zones(Coordinate centre, List<Zone> zones, ModelUse model, OptionalDouble windFromDegrees,
    List<Text> warnings) {
  public Zones {
    zones = List.copyOf(zones);
    warnings = List.copyOf(warnings);
  }

  /** All ground that any level reaches; empty if none is reached. */
  public Geometry outline() {
    if (zones.isEmpty()) return Cgcs2000.factory().createPolygon();
    return zones.get(zones.size() - 1).polygon();
  }
}
