package org.yitu.geo.route;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/**
 * Driving seconds between one centre and every junction: Dijkstra's algorithm once over {@link Streets}, forward for
 * those who leave the centre, backward for those who come. It stops when all wanted places are settled or the limit is
 * passed.
 */
final class TravelTree {
  private final Streets streets;
  private final ClosedRoads closed;
  private final Anchor centre;
  private final boolean leaving;
  private final double limit;
  private final double[] seconds;
  private final BitSet settled;
  private int[] order = new int[256];
  private int count;
  private final NodeQueue queue = new NodeQueue();

  TravelTree(Streets streets, ClosedRoads closed, Anchor centre, Router.Direction direction, double limit) {
    this.streets = streets;
    this.closed = closed;
    this.centre = centre;
    this.leaving = direction == Router.Direction.FROM_CENTRE;
    this.limit = limit;
    seconds = new double[streets.nodes];
    Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    settled = new BitSet(streets.nodes);
    if (centre.junction >= 0) {
      reach(centre.junction, 0);
    } else {
      reach(streets.a[centre.edge], centre.toA(leaving));
      reach(streets.b[centre.edge], centre.toB(leaving));
    }
  }

  /** Everything within the limit. */
  TravelTree grow() {
    grow(new BitSet());
    return this;
  }

  /** What is needed to answer {@link #secondsTo} for these places. */
  TravelTree growTo(Collection<Anchor> places) {
    BitSet wanted = new BitSet();
    for (Anchor place : places) {
      if (place.junction >= 0) {
        wanted.set(place.junction);
      } else {
        wanted.set(streets.a[place.edge]);
        wanted.set(streets.b[place.edge]);
      }
    }
    if (!wanted.isEmpty()) grow(wanted);
    return this;
  }

  private void grow(BitSet wanted) {
    int missing = wanted.isEmpty() ? -1 : wanted.cardinality();
    while (!queue.isEmpty() && missing != 0) {
      double at = queue.leastKey();
      if (at > limit) return;
      int node = queue.poll();
      if (settled.get(node)) continue;
      settled.set(node);
      if (count == order.length) order = Arrays.copyOf(order, 2 * count);
      order[count++] = node;
      if (wanted.get(node)) missing--;
      expand(node, at);
    }
  }

  private void expand(int node, double at) {
    for (int i = streets.first[node]; i < streets.first[node + 1]; i++) {
      int edge = streets.edgeAt[i];
      if (closed.closed.get(edge)) continue;
      boolean fromA = streets.a[edge] == node;
      double cost = fromA == leaving ? streets.forward[edge] : streets.backward[edge];
      reach(fromA ? streets.b[edge] : streets.a[edge], at + cost);
    }
  }

  private void reach(int node, double at) {
    if (at >= seconds[node]) return;
    seconds[node] = at;
    queue.push(node, at);
  }

  /** NaN if no road leads there within the limit. */
  double secondsTo(Anchor place) {
    double best = leaving ? centre.along(place, closed) : place.along(centre, closed);
    if (place.junction >= 0) {
      best = Math.min(best, at(place.junction));
    } else {
      best = Math.min(best, at(streets.a[place.edge]) + place.toA(!leaving));
      best = Math.min(best, at(streets.b[place.edge]) + place.toB(!leaving));
    }
    return best <= limit && best < Double.POSITIVE_INFINITY ? best : Double.NaN;
  }

  /** Seconds to a junction; infinite if it was not settled. */
  double at(int node) {
    return settled.get(node) ? seconds[node] : Double.POSITIVE_INFINITY;
  }

  /** The settled junctions, nearest first. */
  int[] reached() {
    return Arrays.copyOf(order, count);
  }
}
