package org.yitu.data.land;

import java.util.List;

/**
 * Numbers that look like chance and are the same on every machine and every Java: the SplitMix64 sequence of a seed.
 * Each part of the city throws its own dice, so that a change in one part leaves the others as they were.
 */
public final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long seed) {
    state = seed;
  }

  /** Dice for the part of the city called {@code part}. */
  public static Dice of(String part) {
    long seed = 510_500;
    for (int i = 0; i < part.length(); i++) seed = mixed(seed * 31 + part.charAt(i));
    return new Dice(seed);
  }

  public long next() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  public double between(double from, double to) {
    return from + unit() * (to - from);
  }

  /** From {@code from} to {@code to}, both inclusive. */
  public int between(int from, int to) {
    return from + (int) (unit() * (to - from + 1));
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** Of the normal distribution with mean 0 and deviation 1. */
  public double normal() {
    return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * Math.PI * unit());
  }

  /** Of the log-normal distribution with this median. */
  public double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  public <T> T pick(List<T> from) {
    return from.get(between(0, from.size() - 1));
  }

  @SafeVarargs
  public final <T> T pick(T... from) {
    return from[between(0, from.length - 1)];
  }

  /** An index, each as likely as its weight says. */
  public int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) sum += weight;
    double at = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      at -= weights[i];
      if (at < 0) return i;
    }
    return weights.length - 1;
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
