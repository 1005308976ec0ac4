package org.yitu.geo.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * What traffic cannot use. A road that an area or a cloud touches is closed for through traffic however little of it
 * lies inside; from its open ends one may still drive up to the edge of the zone. A closed road is closed whole.
 * <table>
 * <caption>What closes what</caption>
 * <tr><th></th><th>road on the ground, ford, ferry</th><th>bridge</th><th>tunnel</th></tr>
 * <tr><td>area (flood, fire, cordon)</td><td>closed</td><td>open</td><td>open</td></tr>
 * <tr><td>cloud (gas, smoke)</td><td>closed</td><td>closed</td><td>open</td></tr>
 * <tr><td>road</td><td>closed</td><td>closed</td><td>closed</td></tr>
 * </table>
 * A bridge whose ramps lie inside an area stays open itself and is of no use, because its ramps are closed.
 *
 * @param areas valid polygons on the ground, EPSG:4490
 * @param clouds valid polygons of what hangs in the air, EPSG:4490
 * @param roads OSM way ids
 */
public record Closures(List<Geometry> areas, List<Geometry> clouds, Set<Long> roads) {
  public static final Closures NONE = new Closures(List.of(), List.of(), Set.of());

  public Closures {
    areas = List.copyOf(areas);
    clouds = List.copyOf(clouds);
    roads = Set.copyOf(roads);
  }

  public Closures(List<Geometry> areas, Set<Long> roads) {
    this(areas, List.of(), roads);
  }

  public static Closures of(Geometry... areas) {
    return new Closures(List.of(areas), Set.of());
  }

  public static Closures ofClouds(Geometry... clouds) {
    return new Closures(List.of(), List.of(clouds), Set.of());
  }

  public static Closures ofRoads(Long... roads) {
    return new Closures(List.of(), List.of(), Set.of(roads));
  }

  /** These and those. */
  public Closures and(Closures other) {
    return new Closures(joined(areas, other.areas), joined(clouds, other.clouds),
        Set.copyOf(joined(roads, other.roads)));
  }

  public boolean isEmpty() {
    return areas.isEmpty() && clouds.isEmpty() && roads.isEmpty();
  }

  private static <T> List<T> joined(Collection<T> some, Collection<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
