package org.yitu.geo.route;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/**
 * @param from longitude, latitude
 * @param to longitude, latitude
 * @param alternatives how many other ways to look for besides the fastest, 0 to 3
 * @param language of the instructions: Chinese or English
 */
public record RouteRequest(Coordinate from, Coordinate to, Closures closures, int alternatives, Locale language) {
  public RouteRequest {
    if (alternatives < 0 || alternatives > 3) throw new IllegalArgumentException("alternatives: " + alternatives);
  }

  public static RouteRequest of(Coordinate from, Coordinate to) {
    return new RouteRequest(from, to, Closures.NONE, 0, Locale.CHINESE);
  }
}
