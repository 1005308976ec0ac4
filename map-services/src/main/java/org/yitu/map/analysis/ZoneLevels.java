package org.yitu.map.analysis;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.yitu.geo.scenario.Zone;
import org.yitu.geo.scenario.Zones;

/** Which level a place lies in, asked many times. */
final class ZoneLevels {
  private record Prepared(int level, PreparedGeometry ground) {}

  private final List<Prepared> worstFirst;

  ZoneLevels(Zones zones) {
    worstFirst = zones.zones().stream().map(zone -> new Prepared(zone.level(),
        PreparedGeometryFactory.prepare(zone.polygon())))
        .toList();
  }

  static List<Integer> of(Zones zones) {
    return zones.zones().stream().map(Zone::level).toList();
  }

  /** The worst level that the geometry meets, 0 if none. */
  int of(Geometry geometry) {
    for (Prepared zone : worstFirst) {
      if (zone.ground.intersects(geometry)) return zone.level;
    }
    return 0;
  }
}
