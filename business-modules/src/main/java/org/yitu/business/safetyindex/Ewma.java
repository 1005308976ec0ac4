package org.yitu.business.safetyindex;

import java.util.ArrayList;
import java.util.List;

/**
 * An exponentially weighted moving average with its lower control limit (S. W. Roberts 1959; NIST/SEMATECH e-Handbook §6.3.2.4):
 * z = λ·x + (1 − λ)·z before, limit μ − 3·σ·√(λ/(2 − λ)·(1 − (1 − λ)²ⁿ)), with μ and σ of the first days. A trend that goes below its
 * limit is worse than chance.
 *
 * @param values one a day
 * @param limits the lower limit of each day; empty while there are fewer days than the base needs
 */
record Ewma(List<Double> values, List<Double> limits) {
  static final int BASE_DAYS = 14;
  private static final double LAMBDA = 0.2;
  private static final double WIDTH = 3;
  /**
   * In points. An index moves in steps, and one day is much like the day before, which the chart does not expect: a smaller spread would
   * warn of every ordinary danger. Chosen on other made-up years than the one that {@link Evaluation} is shown for.
   */
  private static final double LEAST_SIGMA = 4;

  Ewma {
    values = List.copyOf(values);
    limits = List.copyOf(limits);
  }

  static Ewma of(List<Double> series) {
    List<Double> values = new ArrayList<>();
    List<Double> limits = new ArrayList<>();
    if (series.isEmpty()) return new Ewma(values, limits);
    List<Double> base = series.subList(0, Math.min(BASE_DAYS, series.size()));
    double mean = base.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double variance = base.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum() / Math.max(1, base.size() - 1);
    double sigma = Math.max(LEAST_SIGMA, Math.sqrt(variance));
    double z = mean;
    for (int day = 1; day <= series.size(); day++) {
      z = LAMBDA * series.get(day - 1) + (1 - LAMBDA) * z;
      values.add(z);
      if (series.size() >= BASE_DAYS) {
        limits.add(mean - WIDTH * sigma * Math.sqrt(LAMBDA / (2 - LAMBDA) * (1 - Math.pow(1 - LAMBDA, 2.0 * day))));
      }
    }
    return new Ewma(values, limits);
  }

  /** Whether the last day lies below its limit. */
  boolean isFalling() {
    return !limits.isEmpty() && values.get(values.size() - 1) < limits.get(limits.size() - 1);
  }
}
