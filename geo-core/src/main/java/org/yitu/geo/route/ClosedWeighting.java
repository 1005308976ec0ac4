package org.yitu.geo.route;

import com.graphhopper.routing.weighting.AbstractAdjustedWeighting;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import java.util.BitSet;

/**
 * The car's weighting with some edges closed. A bit a road instead of a compiled custom model a request: landmarks stay
 * valid, because closing only makes ways longer.
 */
final class ClosedWeighting extends AbstractAdjustedWeighting {
  private final BitSet closed;
  private final int firstVirtual;
  private final BitSet closedVirtual;

  /**
   * @param firstVirtual the first edge number that GraphHopper gave to a piece of a road between snapped places
   * @param closedVirtual the closed ones of these, counted from there
   */
  ClosedWeighting(Weighting open, BitSet closed, int firstVirtual, BitSet closedVirtual) {
    super(open);
    this.closed = closed;
    this.firstVirtual = firstVirtual;
    this.closedVirtual = closedVirtual;
  }

  @Override
  public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
    int id = edge.getEdge();
    boolean shut = id < firstVirtual ? closed.get(id) : closedVirtual.get(id - firstVirtual);
    return shut ? Double.POSITIVE_INFINITY : superWeighting.calcEdgeWeight(edge, reverse);
  }

  @Override
  public String getName() {
    return "closed_roads";
  }
}
