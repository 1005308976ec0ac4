package org.yitu.geo.effect;

import java.util.List;

/**
 * A steady plume of gas that is neither heavier nor lighter than air, over flat ground that reflects it (Pasquill,
 * Gifford). x runs with the wind from the source, y across, z up, all in metres; concentrations are 10-minute averages
 * in kg/m³.
 *
 * <p>It holds from {@value #MIN_METRES} m to {@value #MAX_METRES} m and for winds of at least {@value #MIN_WIND} m/s:
 * the caller refuses the rest. It knows nothing of the release's duration.
 */
public final class GaussianPlume {
  public static final double MIN_METRES = 10;
  public static final double MAX_METRES = 10_000;
  public static final double MIN_WIND = 1;

  private final double kgPerSecond;
  private final double heightMetres;
  private final double windSpeed;
  private final Spread spread;

  /** A stretch of the axis, in metres from the source, where a threshold is exceeded at ground level. */
  public record Reach(double from, double to) {}

  /**
   * @param windSpeed m/s at the height of release
   * @param terrain one of the set's {@link Coefficients#terrains()}
   */
  public GaussianPlume(double kgPerSecond, double heightMetres, double windSpeed, Stability stability, Terrain terrain,
      Coefficients coefficients) {
    if (!(kgPerSecond > 0) || !(heightMetres >= 0) || !(windSpeed >= MIN_WIND)) {
      throw new IllegalArgumentException("plume: " + kgPerSecond + " kg/s at " + heightMetres + " m in " + windSpeed
          + " m/s");
    }
    this.kgPerSecond = kgPerSecond;
    this.heightMetres = heightMetres;
    this.windSpeed = windSpeed;
    this.spread = coefficients.spread(stability, terrain);
  }

  /** The formula itself. */
  public static double concentration(double kgPerSecond, double windSpeed, double sigmaY, double sigmaZ, double y,
      double z,
      double height) {
    double across = Math.exp(-y * y / (2 * sigmaY * sigmaY));
    double below = z - height;
    double above = z + height;
    double up = Math.exp(-below * below / (2 * sigmaZ * sigmaZ)) + Math.exp(-above * above / (2 * sigmaZ * sigmaZ));
    return kgPerSecond / (2 * Math.PI * windSpeed * sigmaY * sigmaZ) * across * up;
  }

  public double at(double x, double y, double z) {
    return concentration(kgPerSecond, windSpeed, spread.sigmaY(x), spread.sigmaZ(x), y, z, heightMetres);
  }

  double sigmaY(double x) {
    return spread.sigmaY(x);
  }

  double sigmaZ(double x) {
    return spread.sigmaZ(x);
  }

  /**
   * How far to each side of the axis the ground concentration reaches {@code kgPerCubicMetre} at {@code x}; 0 if
   * nowhere.
   */
  public double halfWidth(double x, double kgPerCubicMetre) {
    double axis = at(x, 0, 0);
    if (axis <= kgPerCubicMetre) return 0;
    return spread.sigmaY(x) * Math.sqrt(2 * Math.log(axis / kgPerCubicMetre));
  }

  /** Where on the axis the ground concentration exceeds {@code kgPerCubicMetre}, from the source outward. */
  public List<Reach> reaches(double kgPerCubicMetre) {
    return AxisSearch.reaches(x -> at(x, 0, 0), kgPerCubicMetre);
  }
}
