package org.yitu.geo.search;

import java.util.Comparator;
import java.util.OptionalDouble;
import org.yitu.geo.feature.Feature;

/**
 * A feature that was looked for.
 *
 * @param metres on the sphere to its nearest point, 0 inside of it
 * @param minutes from its nearest point by road; empty if no open road leads from there or nobody asked the road
 * network
 */
public record Found(Feature feature, double metres, OptionalDouble minutes) {
  /** By minutes, unknown last; then by metres; then by layer and id, so that the same question has the same answer. */
  public static final Comparator<Found> NEAREST_FIRST = Comparator
      .comparingDouble((Found found) -> found.minutes().orElse(Double.POSITIVE_INFINITY))
      .thenComparingDouble(Found::metres)
      .thenComparing(found -> found.feature().layer())
      .thenComparing(found -> found.feature().id());
}
