package org.yitu.data.land;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A river as drawn, in metres.
 *
 * @param width metres at its widest
 * @param line its middle, downstream
 * @param pieces what it covers, cut into short overlapping stretches
 */
public record River(String name, double width, LineString line, List<Polygon> pieces) {
  public River {
    pieces = List.copyOf(pieces);
  }

  /** What it covers, in one. */
  public Geometry water() {
    return UnaryUnionOp.union(pieces);
  }
}
