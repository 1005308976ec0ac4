package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Who goes to which shelter so that all together drive as few minutes as can be: the transportation problem, solved as a linear
 * program. With whole numbers of people and places its corners are whole numbers too.
 */
final class ShelterAssignment {
  /** Dearer than any drive: whoever can be placed is. */
  private static final double UNPLACED_MINUTES = 1e5;
  private static final int MOST_STEPS = 20_000;

  private ShelterAssignment() {}

  /**
   * @param people of each block
   * @param capacity of each shelter
   * @param minutes from block to shelter; NaN where no road leads
   * @return people from each block to each shelter; what is missing of a block's people finds no place
   */
  static long[][] of(long[] people, long[] capacity, double[][] minutes) {
    int shelters = capacity.length;
    int columns = shelters + 1;
    double[] cost = new double[people.length * columns];
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < people.length; i++) {
      double[] row = new double[cost.length];
      for (int j = 0; j < columns; j++) {
        row[i * columns + j] = 1;
        boolean road = j < shelters && !Double.isNaN(minutes[i][j]);
        cost[i * columns + j] = road ? minutes[i][j] : j < shelters ? 2 * UNPLACED_MINUTES : UNPLACED_MINUTES;
      }
      constraints.add(new LinearConstraint(row, Relationship.EQ, people[i]));
    }
    for (int j = 0; j < shelters; j++) {
      double[] row = new double[cost.length];
      for (int i = 0; i < people.length; i++) row[i * columns + j] = 1;
      constraints.add(new LinearConstraint(row, Relationship.LEQ, capacity[j]));
    }
    long[][] assigned = new long[people.length][shelters];
    if (people.length == 0) return assigned;
    double[] best = new SimplexSolver().optimize(new MaxIter(MOST_STEPS), new LinearObjectiveFunction(cost, 0),
        new LinearConstraintSet(constraints), GoalType.MINIMIZE, new NonNegativeConstraint(true)).getPoint();
    for (int i = 0; i < people.length; i++) {
      for (int j = 0; j < shelters; j++) assigned[i][j] = Math.round(best[i * columns + j]);
    }
    return assigned;
  }
}
