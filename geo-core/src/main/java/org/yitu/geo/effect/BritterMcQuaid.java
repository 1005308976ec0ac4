package org.yitu.geo.effect;

import java.util.Arrays;

/**
 * A cloud that is heavier than air near the ground, by the correlations of Britter and McQuaid (1988) as CCPS 1999 prints them:
 * how far downwind the greatest concentration falls to a given one, and how wide the cloud is there. A screen that errs on the
 * cautious side. Concentrations are volume fractions; lengths are metres from the middle of the source.
 */
public final class BritterMcQuaid {
  public static final double GRAVITY = 9.80665;
  private static final double NEAR_CONTINUOUS = 306;
  private static final double NEAR_INSTANTANEOUS = 3.24;
  private static final double NEAR_CONTINUOUS_ENDS = 30;
  private static final double NEAR_INSTANTANEOUS_ENDS = 3;
  private static final double[] CONTINUOUS_FRACTIONS = {.1, .05, .02, .01, .005, .002};
  private static final double[] INSTANTANEOUS_FRACTIONS = {.1, .05, .02, .01, .005, .002, .001};

  private final boolean continuous;
  private final double volume;
  private final double reducedGravity;
  private final double windSpeed;
  private final double temperatures;
  /** Logarithms of distance over D and of the fraction, from the end of the near field outward. */
  private final double[] distances;
  private final double[] fractions;

  /**
   * @param volume of pure gas as released, m³/s if continuous, else m³
   * @param gasDensity of that gas, kg/m³, greater than the air's
   * @param windSpeed m/s at 10 m
   */
  public BritterMcQuaid(boolean continuous, double volume, double gasDensity, double windSpeed, double gasKelvin,
      double airKelvin) {
    double air = airDensity(airKelvin);
    if (!(volume > 0) || !(gasDensity > air) || !(windSpeed > 0)) {
      throw new IllegalArgumentException("dense gas: " + volume + ", " + gasDensity + " kg/m³ in " + windSpeed + " m/s");
    }
    this.continuous = continuous;
    this.volume = volume;
    this.windSpeed = windSpeed;
    reducedGravity = GRAVITY * (gasDensity - air) / air;
    temperatures = gasKelvin / airKelvin;
    double ends = continuous ? NEAR_CONTINUOUS_ENDS : NEAR_INSTANTANEOUS_ENDS;
    double[] levels = continuous ? CONTINUOUS_FRACTIONS : INSTANTANEOUS_FRACTIONS;
    double[] x = new double[levels.length + 1];
    double[] c = new double[levels.length + 1];
    x[0] = Math.log(ends);
    c[0] = Math.log(near() / (near() + ends * ends));
    int count = 1;
    for (double level : levels) {
      double beta = (continuous ? continuousBeta(level, alpha()) : instantaneousBeta(level, alpha())) * Math.log(10);
      if (beta <= x[count - 1]) continue;
      x[count] = beta;
      c[count++] = Math.log(level);
    }
    distances = Arrays.copyOf(x, count);
    fractions = Arrays.copyOf(c, count);
  }

  /** Of air at 101,325 Pa as an ideal gas of 28.964 g/mol, kg/m³. */
  public static double airDensity(double kelvin) {
    return gasDensity(28.964, kelvin);
  }

  /** Of an ideal gas at 101,325 Pa, kg/m³. @param molarMass g/mol */
  public static double gasDensity(double molarMass, double kelvin) {
    return 101_325 * molarMass / 1000 / (8.314462618 * kelvin);
  }

  /** The length all distances are measured in: √(Q/u), or the cube root of the volume. */
  public double diameter() {
    return continuous ? Math.sqrt(volume / windSpeed) : Math.cbrt(volume);
  }

  public double alpha() {
    return continuous ? .2 * Math.log10(reducedGravity * reducedGravity * volume / Math.pow(windSpeed, 5))
        : .5 * Math.log10(reducedGravity * Math.cbrt(volume) / (windSpeed * windSpeed));
  }

  /** At least 1 if the release counts as dense: (g′Q/(u³D))^⅓ over 0.15, or √(g′V)/(u·D) over 0.20. */
  public double denseness() {
    return continuous ? Math.cbrt(reducedGravity * volume / (Math.pow(windSpeed, 3) * diameter())) / .15
        : Math.sqrt(reducedGravity * volume) / (windSpeed * diameter()) / .20;
  }

  /** The greatest volume fraction at {@code metres} downwind. */
  public double fraction(double metres) {
    double far = metres / diameter();
    double isothermal;
    if (far <= Math.exp(distances[0])) {
      isothermal = near() / (near() + far * far);
    } else {
      isothermal = Math.exp(interpolate(distances, fractions, Math.log(far)));
    }
    return isothermal / (isothermal + (1 - isothermal) * temperatures);
  }

  /** How far downwind the greatest volume fraction falls to {@code fraction}, between 0 and 1. */
  public double metres(double fraction) {
    double isothermal = fraction * temperatures / (1 - fraction + fraction * temperatures);
    double close = Math.sqrt(near() * (1 / isothermal - 1));
    if (close <= Math.exp(distances[0])) return close * diameter();
    return Math.exp(interpolate(negative(fractions), distances, -Math.log(isothermal))) * diameter();
  }

  /** How far a continuous cloud creeps upwind. */
  public double upwind() {
    return diameter() / 2 + 2 * buoyancyLength();
  }

  /** Half the width of a continuous cloud at {@code metres} downwind. */
  public double halfWidth(double metres) {
    return diameter() + 8 * buoyancyLength() + 2.5 * Math.cbrt(buoyancyLength() * metres * metres);
  }

  /** The height of a continuous cloud, such that it carries what was released: D²·(C₀/C)/(2·half width). */
  public double height(double metres) {
    return diameter() * diameter() / (2 * halfWidth(metres) * fraction(metres));
  }

  /** Radius of an instantaneous cloud {@code seconds} after its release: R² = R₀² + 1.2·t·√(g′V), a cylinder as high as wide. */
  public double radius(double seconds) {
    double first = Math.cbrt(volume / Math.PI);
    return Math.sqrt(first * first + 1.2 * seconds * Math.sqrt(reducedGravity * volume));
  }

  /** How far the middle of an instantaneous cloud has moved: 0.4 of the wind. */
  public double travelled(double seconds) {
    return .4 * windSpeed * seconds;
  }

  private double buoyancyLength() {
    return reducedGravity * volume / Math.pow(windSpeed, 3);
  }

  private double near() {
    return continuous ? NEAR_CONTINUOUS : NEAR_INSTANTANEOUS;
  }

  private static double[] negative(double[] values) {
    return Arrays.stream(values).map(value -> -value).toArray();
  }

  /** Piecewise linear; beyond the last knot the fraction falls with the square of the distance. */
  private double interpolate(double[] from, double[] to, double at) {
    int last = from.length - 1;
    if (at >= from[last]) return to[last] + (at - from[last]) * (from == distances ? -2 : .5);
    int i = 1;
    while (from[i] < at) i++;
    return to[i - 1] + (to[i] - to[i - 1]) * (at - from[i - 1]) / (from[i] - from[i - 1]);
  }

  static double continuousBeta(double fraction, double alpha) {
    if (fraction == .1) return alpha <= -.55 ? 1.75 : alpha <= -.14 ? .24 * alpha + 1.88 : -.5 * alpha + 1.78;
    if (fraction == .05) return stepped(alpha, -.68, 1.92, -.29, .36, 2.16, -.18, 2.06, -.56, 1.96);
    if (fraction == .02) return stepped(alpha, -.69, 2.08, -.31, .45, 2.39, -.16, 2.25, -.54, 2.16);
    if (fraction == .01) return stepped(alpha, -.70, 2.25, -.29, .49, 2.59, -.20, 2.45, -.52, 2.35);
    if (fraction == .005) return stepped(alpha, -.67, 2.40, -.28, .59, 2.80, -.15, 2.63, -.48, 2.56);
    return stepped(alpha, -.69, 2.60, -.25, .39, 2.87, -.13, 2.77, -.50, 2.71);
  }

  /** A constant, a rising line, a constant, a falling line. */
  private static double stepped(double alpha, double first, double low, double second, double rise, double riseAt, double third,
      double high, double fall, double fallAt) {
    if (alpha <= first) return low;
    if (alpha <= second) return rise * alpha + riseAt;
    return alpha <= third ? high : fall * alpha + fallAt;
  }

  static double instantaneousBeta(double fraction, double alpha) {
    if (fraction == .1) return alpha <= -.44 ? .70 : alpha <= .43 ? .26 * alpha + .81 : .93;
    if (fraction == .05) return alpha <= -.56 ? .85 : alpha <= .31 ? .26 * alpha + 1.0 : -.12 * alpha + 1.12;
    if (fraction == .02) return alpha <= -.66 ? .95 : alpha <= .32 ? .36 * alpha + 1.19 : -.26 * alpha + 1.38;
    if (fraction == .01) return alpha <= -.71 ? 1.15 : alpha <= .37 ? .34 * alpha + 1.39 : -.38 * alpha + 1.66;
    if (fraction == .005) return alpha <= -.52 ? 1.48 : alpha <= .24 ? .26 * alpha + 1.62 : -.30 * alpha + 1.75;
    if (fraction == .002) return alpha <= .27 ? 1.83 : -.32 * alpha + 1.92;
    return alpha <= -.10 ? 2.075 : -.27 * alpha + 2.05;
  }
}
