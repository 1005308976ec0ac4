package org.yitu.geo.effect;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

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

  /** Steps in which the axis is searched for crossings of a threshold; neighbours are 1.7 % apart. */
  private static final int AXIS_STEPS = 400;

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
    List<Reach> reaches = new ArrayList<>();
    double ratio = Math.pow(MAX_METRES / MIN_METRES, 1.0 / AXIS_STEPS);
    double before = MIN_METRES;
    double start = exceeds(before, kgPerCubicMetre) ? before : Double.NaN;
    for (int i = 1; i <= AXIS_STEPS; i++) {
      double here = i == AXIS_STEPS ? MAX_METRES : MIN_METRES * Math.pow(ratio, i);
      boolean inside = exceeds(here, kgPerCubicMetre);
      if (inside && Double.isNaN(start)) start = crossing(before, here, kgPerCubicMetre);
      if (!inside && !Double.isNaN(start)) {
        reaches.add(new Reach(start, crossing(before, here, kgPerCubicMetre)));
        start = Double.NaN;
      }
      before = here;
    }
    if (!Double.isNaN(start)) reaches.add(new Reach(start, MAX_METRES));
    return List.copyOf(reaches);
  }

  private boolean exceeds(double x, double kgPerCubicMetre) {
    return at(x, 0, 0) > kgPerCubicMetre;
  }

  private double crossing(double from, double to, double kgPerCubicMetre) {
    return new BrentSolver(1e-6).solve(200, x -> Math.log(at(x, 0, 0) / kgPerCubicMetre), from, to);
  }
}
