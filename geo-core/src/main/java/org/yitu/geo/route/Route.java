package org.yitu.geo.route;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * A way to drive.
 *
 * @param geometry EPSG:4490, from start to end
 */
public record Route(double metres, double seconds, LineString geometry, List<Instruction> instructions) {
  /**
   * One sentence of the way, in the language asked for.
   *
   * @param road the road's name, may be empty
   */
  public record Instruction(String text, String road, double metres, double seconds) {}

  public Route {
    instructions = List.copyOf(instructions);
  }
}
