package org.yitu.geo.route;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * What traffic cannot use. An area closes the roads on the ground inside it and not a bridge over it or a tunnel under it;
 * a closed road is closed whole.
 *
 * @param areas valid polygons, EPSG:4490
 * @param roads OSM way ids
 */
public record Closures(List<Geometry> areas, Set<Long> roads) {
  public static final Closures NONE = new Closures(List.of(), Set.of());

  public Closures {
    areas = List.copyOf(areas);
    roads = Set.copyOf(roads);
  }

  public static Closures of(Geometry... areas) {
    return new Closures(List.of(areas), Set.of());
  }

  public boolean isEmpty() {
    return areas.isEmpty() && roads.isEmpty();
  }
}
