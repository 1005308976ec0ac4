package org.yitu.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Two ways to one answer, taken in turns so that neither has the warmer machine; told as medians and their ratio. */
final class Contest {
  /** Until the JVM has compiled both ways. */
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 100;

  private Contest() {}

  static void run(PrintStream out, String what, Callable<?> ours, Callable<?> peer) throws Exception {
    run(out, what, WARM_UP, ROUNDS, ours, peer);
  }

  /** For what takes long by itself: fewer rounds. */
  static void run(PrintStream out, String what, int warmUp, int rounds, Callable<?> ours, Callable<?> peer) throws Exception {
    double[] our = new double[rounds];
    double[] their = new double[rounds];
    for (int i = -warmUp; i < rounds; i++) {
      double first = milliseconds(ours);
      double second = milliseconds(peer);
      if (i < 0) continue;
      our[i] = first;
      their[i] = second;
    }
    out.printf(Locale.ROOT, "%-44s ours %8.2f ms   plain SQL %8.2f ms   ratio %.2f%n", what, median(our), median(their),
        median(our) / median(their));
  }

  private static double milliseconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
