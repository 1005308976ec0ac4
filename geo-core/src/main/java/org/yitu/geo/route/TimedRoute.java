package org.yitu.geo.route;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * A way to drive past closures that come and go.
 *
 * @param seconds from departure to arrival, waiting included
 * @param waitedSeconds of these before roads that opened again
 * @param danger what is suffered on it, summed over the way in the unit of the {@link Danger}
 * @param geometry EPSG:4490, from start to end
 * @param roads names in the order of driving, without repetition of neighbours
 */
public record TimedRoute(double metres, double seconds, double waitedSeconds, double danger,
    LineString geometry, List<String> roads) {
  public TimedRoute {
    roads = List.copyOf(roads);
  }
}
