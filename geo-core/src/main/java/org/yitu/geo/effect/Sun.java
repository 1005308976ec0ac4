package org.yitu.geo.effect;

import java.time.Duration;
import java.time.Instant;
import org.locationtech.jts.geom.Coordinate;

/** Where the sun stands, by the low-precision formulas of the Astronomical Almanac: within 0.1° from 1950 to 2050. */
public final class Sun {
  private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");
  private static final double SECONDS_A_DAY = 86_400;

  private Sun() {}

  /**
   * Above the horizon, in degrees, without refraction; negative at night.
   *
   * @param lonLat longitude, latitude
   */
  public static double heightDegrees(Coordinate lonLat, Instant at) {
    double days = Duration.between(J2000, at).toMillis() / 1000.0 / SECONDS_A_DAY;
    double anomaly = Math.toRadians(357.528 + 0.9856003 * days);
    double longitude = Math.toRadians(280.460 + 0.9856474 * days + 1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly));
    double tilt = Math.toRadians(23.439 - 4e-7 * days);
    double ascension = Math.atan2(Math.cos(tilt) * Math.sin(longitude), Math.cos(longitude));
    double declination = Math.asin(Math.sin(tilt) * Math.sin(longitude));
    double siderealHours = 18.697374558 + 24.06570982441908 * days;
    double hourAngle = Math.toRadians(siderealHours * 15 + lonLat.x) - ascension;
    double latitude = Math.toRadians(lonLat.y);
    return Math.toDegrees(Math.asin(Math.sin(latitude) * Math.sin(declination)
        + Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle)));
  }
}
