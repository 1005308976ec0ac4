package org.yitu.geo.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.yitu.geo.effect.GaussianPlume.Reach;

/** Where a concentration on the axis of a cloud exceeds a threshold, from {@value GaussianPlume#MIN_METRES} m outward. */
final class AxisSearch {
  /** Steps in which the axis is searched for crossings; neighbours are 1.7 % apart. */
  private static final int STEPS = 400;

  private AxisSearch() {}

  /** @param axis the concentration by metres from the source, in the threshold's unit */
  static List<Reach> reaches(DoubleUnaryOperator axis, double threshold) {
    List<Reach> reaches = new ArrayList<>();
    double ratio = Math.pow(GaussianPlume.MAX_METRES / GaussianPlume.MIN_METRES, 1.0 / STEPS);
    double before = GaussianPlume.MIN_METRES;
    double start = axis.applyAsDouble(before) > threshold ? before : Double.NaN;
    for (int i = 1; i <= STEPS; i++) {
      double here = i == STEPS ? GaussianPlume.MAX_METRES : GaussianPlume.MIN_METRES * Math.pow(ratio, i);
      boolean inside = axis.applyAsDouble(here) > threshold;
      if (inside && Double.isNaN(start)) start = crossing(axis, threshold, before, here);
      if (!inside && !Double.isNaN(start)) {
        reaches.add(new Reach(start, crossing(axis, threshold, before, here)));
        start = Double.NaN;
      }
      before = here;
    }
    if (!Double.isNaN(start)) reaches.add(new Reach(start, GaussianPlume.MAX_METRES));
    return List.copyOf(reaches);
  }

  private static double crossing(DoubleUnaryOperator axis, double threshold, double from, double to) {
    return new BrentSolver(1e-6).solve(200, x -> Math.log(axis.applyAsDouble(x) / threshold), from, to);
  }
}
