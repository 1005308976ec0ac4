package org.yitu.geo.search;

import java.util.Set;
import org.locationtech.jts.geom.LineString;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;

/**
 * What lies along a way, as somebody.
 *
 * @param way EPSG:4490, such as a route's geometry
 * @param metres how far off the way, greater than 0, at most {@value #MAX_METRES}
 * @param layers ids of layers; empty for all that the viewer may see
 * @param text that the name contains; empty for any
 * @param limit 1 to {@value SearchRequest#MAX_LIMIT}
 */
public record AlongRequest(Viewer viewer, LineString way, double metres, Set<String> layers, String text, int limit) {
  public static final double MAX_METRES = 20_000;

  /** @throws Refusal if a bound is not kept */
  public AlongRequest {
    if (!(metres > 0 && metres <= MAX_METRES)) {
      throw Refusal.invalid("metres", "与路线的距离必须大于 0 且不超过 20 公里。",
          "The distance from the way must be greater than 0 and at most 20 km.");
    }
    if (way.isEmpty()) throw Refusal.invalid("way", "路线是空的。", "The way is empty.");
    SearchRequest.checkLimitAndText(limit, text);
    layers = Set.copyOf(layers);
    text = text.strip();
  }
}
