package org.yitu.geo.measure;

import org.locationtech.jts.geom.Coordinate;

/**
 * What lies before a camera if nothing stands in the way: a sector of the ground around its foot. Buildings and terrain are not known
 * here, so it is an upper bound of what is seen.
 *
 * @param eye longitude and latitude, EPSG:4490
 * @param direction degrees from north of the middle of the view
 * @param width degrees of the view, 360 for all around
 * @param range metres of sight
 */
public record ViewSector(Coordinate eye, double direction, double width, double range) {
  private static final double FULL = 360;
  private static final double HALF = 180;

  public ViewSector {
    boolean finite = Double.isFinite(direction) && Double.isFinite(width) && Double.isFinite(range);
    if (!finite || width <= 0 || width > FULL || range <= 0) {
      throw new IllegalArgumentException("a sector of " + width + " degrees and " + range + " m towards " + direction);
    }
  }

  /** Both edges and the camera's own place belong to it. */
  public boolean sees(Coordinate place) {
    double metres = Measure.metres(eye, place);
    if (metres > range) return false;
    return width >= FULL || metres == 0 || turn(place) <= width / 2;
  }

  /** Degrees between the middle of the view and a place, 0 to 180. */
  public double turn(Coordinate place) {
    double turn = Math.abs(Measure.azimuthDegrees(eye, place) - direction) % FULL;
    return turn > HALF ? FULL - turn : turn;
  }
}
