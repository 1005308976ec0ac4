package org.yitu.geo.crs;

import org.locationtech.jts.geom.Coordinate;

/**
 * The formulas behind GCJ-02 and BD-09 as they are publicly known; all constants come from that algorithm. The forward
 * formulas are explicit; the inverses repeat "add what is still missing", which converges because both shifts change
 * slowly with the place.
 */
final class WebMapShift {
  /** Krasovsky 1940 ellipsoid, on which the shift is computed. */
  private static final double SEMI_MAJOR_METRES = 6_378_245.0;
  private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
  private static final double BD_ANGLE = Math.PI * 3000 / 180;
  private static final double BD_LONGITUDE = 0.0065;
  private static final double BD_LATITUDE = 0.006;

  /** About a hundredth of a millimetre. */
  private static final double CONVERGED_DEGREES = 1e-10;
  /** Each round gains two to three digits; eight are more than enough. */
  private static final int MAX_ROUNDS = 20;

  private WebMapShift() {}

  static Coordinate toGcj02(double longitude, double latitude) {
    if (outsideChina(longitude, latitude)) return new Coordinate(longitude, latitude);
    double x = longitude - 105;
    double y = latitude - 35;
    double radians = Math.toRadians(latitude);
    double w = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
    double meridianRadius = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
    double parallelRadius = SEMI_MAJOR_METRES / Math.sqrt(w) * Math.cos(radians);
    return new Coordinate(longitude + Math.toDegrees(eastMetres(x, y) / parallelRadius),
        latitude + Math.toDegrees(northMetres(x, y) / meridianRadius));
  }

  static Coordinate fromGcj02(double longitude, double latitude) {
    if (outsideChina(longitude, latitude)) return new Coordinate(longitude, latitude);
    return invert(longitude, latitude, WebMapShift::toGcj02);
  }

  static Coordinate bd09FromGcj02(double longitude, double latitude) {
    double radius = Math.hypot(longitude, latitude) + 0.00002 * Math.sin(latitude * BD_ANGLE);
    double angle = Math.atan2(latitude, longitude) + 0.000003 * Math.cos(longitude * BD_ANGLE);
    return new Coordinate(radius * Math.cos(angle) + BD_LONGITUDE, radius * Math.sin(angle) + BD_LATITUDE);
  }

  static Coordinate gcj02FromBd09(double longitude, double latitude) {
    return invert(longitude, latitude, WebMapShift::bd09FromGcj02);
  }

  private static Coordinate invert(double longitude, double latitude, Cgcs2000.Mapping forward) {
    double x = longitude;
    double y = latitude;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Coordinate there = forward.apply(x, y);
      double missingX = longitude - there.x;
      double missingY = latitude - there.y;
      x += missingX;
      y += missingY;
      if (Math.abs(missingX) < CONVERGED_DEGREES && Math.abs(missingY) < CONVERGED_DEGREES) break;
    }
    return new Coordinate(x, y);
  }

  /** Outside this box the public algorithm shifts nothing. */
  private static boolean outsideChina(double longitude, double latitude) {
    return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;
  }

  private static double northMetres(double x, double y) {
    return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
        + wave(x, 6, 20) + wave(x, 2, 20) + wave(y, 1, 20) + wave(y, 1 / 3.0, 40)
        + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
  }

  private static double eastMetres(double x, double y) {
    return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
        + wave(x, 6, 20) + wave(x, 2, 20) + wave(x, 1, 20) + wave(x, 1 / 3.0, 40) + wave(x, 1 / 12.0, 150)
        + wave(x, 1 / 30.0, 300);
  }

  private static double wave(double v, double frequency, double height) {
    return height * Math.sin(frequency * v * Math.PI) * 2 / 3;
  }
}
