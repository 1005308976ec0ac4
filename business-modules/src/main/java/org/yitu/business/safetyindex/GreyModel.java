package org.yitu.business.safetyindex;

import java.util.Arrays;
import java.util.Optional;

/**
 * The grey model GM(1,1) of a short positive series (J. Deng, Control problems of grey systems, 1982): the running sum x₁ obeys
 * dx₁/dt + a·x₁ = b, with a and b by least squares over the means of neighbours. A reference beside a trend, no more: a series that
 * does not look like an exponential has no such model.
 *
 * @param a the coefficient of development
 * @param b the grey input
 * @param next the forecast of the value that follows the series
 * @param error the mean relative error over the series, 0 to 1
 */
record GreyModel(double a, double b, double next, double error) {
  static final int FEWEST = 4;

  /** Empty for fewer than four values, values that are not positive, or a ratio of neighbours outside the model's range. */
  static Optional<GreyModel> of(double... series) {
    int n = series.length;
    if (n < FEWEST || Arrays.stream(series).anyMatch(value -> !(value > 0))) return Optional.empty();
    double range = Math.exp(2.0 / (n + 1));
    for (int k = 1; k < n; k++) {
      double ratio = series[k - 1] / series[k];
      if (ratio <= 1 / range || ratio >= range) return Optional.empty();
    }
    return Optional.of(fit(series));
  }

  private static GreyModel fit(double[] series) {
    int n = series.length;
    double sum = series[0];
    double z = 0;
    double zz = 0;
    double x = 0;
    double zx = 0;
    for (int k = 1; k < n; k++) {
      double mean = sum + series[k] / 2;
      sum += series[k];
      z += mean;
      zz += mean * mean;
      x += series[k];
      zx += mean * series[k];
    }
    double determinant = (n - 1) * zz - z * z;
    double a = (z * x - (n - 1) * zx) / determinant;
    double b = (x * zz - z * zx) / determinant;
    double error = 0;
    for (int k = 1; k < n; k++) error += Math.abs(value(series[0], a, b, k) - series[k]) / series[k];
    return new GreyModel(a, b, value(series[0], a, b, n), error / (n - 1));
  }

  /** The value at place {@code k}, the first being 0; for a = 0 the series is constant. */
  private static double value(double first, double a, double b, int k) {
    if (Math.abs(a) < 1e-9) return b;
    return (first - b / a) * (Math.exp(-a * k) - Math.exp(-a * (k - 1)));
  }
}
