package org.yitu.business.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which texts of one shelf hold which grams, and how often: four bytes for each. A text that changed gets a new number, and its old one
 * is dead. Ranks by Okapi BM25 (Robertson and Zaragoza 2009) with k₁ = 1.2 and b = 0.75. Not for several threads at once.
 */
final class Postings {
  /** A text that was found. */
  record Ranked(long id, double score) {}

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final int HITS_BITS = 8;
  private static final int MOST_HITS = (1 << HITS_BITS) - 1;
  private static final int FIRST = 4;

  /** Numbers of texts with their hits, packed; grows by half. */
  private static final class Packed {
    private int[] values = new int[FIRST];
    private int size;

    void add(int value) {
      if (size == values.length) values = Arrays.copyOf(values, size + Math.max(FIRST, size / 2));
      values[size++] = value;
    }
  }

  private final Map<String, Packed> byGram = new HashMap<>();
  private final List<Long> ids = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final Map<Long, Long> versions = new HashMap<>();
  private long lengthOfAll;

  boolean holds(long id, long version) {
    return versions.getOrDefault(id, -1L) == version;
  }

  /** Whether more of it is dead than alive. */
  boolean isWorn() {
    return ids.size() > 2 * numbers.size() + 1_000;
  }

  void put(long id, long version, Map<String, Integer> grams) {
    Integer former = numbers.get(id);
    if (former != null) {
      ids.set(former, null);
      lengthOfAll -= lengths.get(former);
    }
    int number = ids.size();
    int length = grams.values().stream().mapToInt(Integer::intValue).sum();
    ids.add(id);
    lengths.add(length);
    lengthOfAll += length;
    numbers.put(id, number);
    versions.put(id, version);
    grams.forEach((gram, hits) -> byGram.computeIfAbsent(gram, any -> new Packed()).add(number << HITS_BITS | Math.min(hits, MOST_HITS)));
  }

  /** Those of the visible texts that hold enough of the grams, in no order. */
  List<Ranked> rank(Set<String> grams, int enough, Set<Long> visible) {
    Map<Integer, double[]> sums = new HashMap<>();
    double mean = Math.max(1, (double) lengthOfAll / Math.max(1, numbers.size()));
    for (String gram : grams) {
      int[] found = visible(byGram.get(gram), visible);
      double rarity = Math.log(1 + (numbers.size() - found.length + 0.5) / (found.length + 0.5));
      for (int value : found) {
        double hits = value & MOST_HITS;
        double length = K1 * (1 - B + B * lengths.get(value >>> HITS_BITS) / mean);
        double[] sum = sums.computeIfAbsent(value >>> HITS_BITS, any -> new double[2]);
        sum[0] += rarity * hits * (K1 + 1) / (hits + length);
        sum[1]++;
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    sums.forEach((number, sum) -> {
      if (sum[1] >= enough) ranked.add(new Ranked(ids.get(number), sum[0]));
    });
    return ranked;
  }

  private int[] visible(Packed list, Set<Long> visible) {
    if (list == null) return new int[0];
    return Arrays.stream(list.values, 0, list.size).filter(value -> {
      Long id = ids.get(value >>> HITS_BITS);
      return id != null && visible.contains(id);
    }).toArray();
  }
}
