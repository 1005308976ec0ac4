package org.yitu.geo.route;

import org.locationtech.jts.geom.Coordinate;

/**
 * A vehicle that sets out.
 *
 * @param from longitude, latitude
 * @param seconds when, on the clock of the closures and the danger
 * @param weight how many seconds of detour one unit of danger is worth; 0 to look at time alone
 */
public record Departure(Coordinate from, double seconds, TimedClosures closures, Danger danger, double weight) {
  public static Departure of(Coordinate from, double seconds, TimedClosures closures) {
    return new Departure(from, seconds, closures, Danger.NONE, 0);
  }
}
