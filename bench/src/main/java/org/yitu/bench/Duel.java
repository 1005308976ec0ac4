package org.yitu.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Two ways to the same answer at many places, in turns, so that neither has the warmer machine. Told as the 50th and 95th percentile
 * over the places and as ratios: the median of several runs, because others may use the machine at the same time.
 */
final class Duel<P> {
  private static final int WARM_UP = Integer.getInteger("yitu.bench.warmup", 5);
  private static final int RUNS = Integer.getInteger("yitu.bench.runs", 5);

  @FunctionalInterface
  interface Way<P> {
    Object go(P place) throws Exception;
  }

  private final PrintStream out;
  private final List<P> places;

  Duel(PrintStream out, List<P> places) {
    this.out = out;
    this.places = places;
  }

  void fight(String what, Way<P> ours, String peerName, Way<P> peer) throws Exception {
    double[][] our = new double[RUNS][places.size()];
    double[][] their = new double[RUNS][places.size()];
    for (int run = -WARM_UP; run < RUNS; run++) {
      for (int i = 0; i < places.size(); i++) {
        boolean first = (run + i) % 2 == 0;
        double early = milliseconds(first ? ours : peer, places.get(i));
        double late = milliseconds(first ? peer : ours, places.get(i));
        if (run < 0) continue;
        our[run][i] = first ? early : late;
        their[run][i] = first ? late : early;
      }
    }
    out.printf(Locale.ROOT, "%-34s ours %7.2f / %7.2f ms   %-12s %7.2f / %7.2f ms   ratio p50 %.2f  p95 %.2f%n", what, median(our, 0.5), median(our, 0.95),
        peerName, median(their, 0.5), median(their, 0.95), ratio(our, their, 0.5), ratio(our, their, 0.95));
  }

  private double milliseconds(Way<P> way, P place) throws Exception {
    long start = System.nanoTime();
    way.go(place);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[][] runs, double share) {
    return middle(Arrays.stream(runs).mapToDouble(run -> percentile(run, share)).toArray());
  }

  private static double ratio(double[][] our, double[][] their, double share) {
    double[] ratios = new double[our.length];
    for (int i = 0; i < ratios.length; i++) ratios[i] = percentile(our[i], share) / percentile(their[i], share);
    return middle(ratios);
  }

  private static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  private static double middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
