package org.yitu.data.road;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A stretch of road with the same properties from end to end. It meets other roads where they share a coordinate.
 *
 * @param bridge whether it lies over water
 * @param line longitude and latitude, EPSG:4490, six decimals
 */
public record Road(Kind kind, boolean bridge, List<Coordinate> line) {
  /**
   * What roads have in common.
   *
   * @param highway the value of OSM's {@code highway}
   * @param ref its number, may be empty
   * @param maxspeed km/h
   */
  public record Kind(String highway, String name, String ref, int maxspeed) {}

  public Road {
    line = List.copyOf(line);
  }
}
