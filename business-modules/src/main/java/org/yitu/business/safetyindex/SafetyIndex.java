package org.yitu.business.safetyindex;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yitu.geo.text.Text;

/**
 * The index of an enterprise with its reasons.
 *
 * @param score 0 to 100, to two decimals, after the gates
 * @param raw the weighted mean of the marks, before them
 * @param freshness the share of the sensors that was heard of within 24 hours, 0 to 1
 * @param causes the three that cost most: gates first, then factors by the points they cost
 */
record SafetyIndex(double score, double raw, Band band, double freshness, List<Part> parts, List<Closed> gates, List<Cause> causes) {
  private static final int MOST_CAUSES = 3;
  private static final double CENTS = 100;

  /** @param weight of 100, after the weights of factors that do not apply were shared out; 0 for such @param cost in points of the index */
  record Part(Factor factor, Text title, boolean applies, double weight, double mark, double cost, Text reason) {}

  /** A gate that caps the index at {@code atMost}. */
  record Closed(Gate gate, Text reason, double atMost) {}

  /** @param code the name of the gate or factor */
  record Cause(String code, Text title, Text reason) {}

  /** The score alone, for many days and enterprises at once. */
  static double score(Facts facts) {
    double weights = weights(facts);
    double score = Factor.PERFECT;
    for (Factor each : Factor.values()) score -= cost(each, facts, weights);
    for (Gate each : Gate.values()) {
      if (each.isClosed(facts)) score = Math.min(score, each.best().ceiling());
    }
    return cents(score);
  }

  static SafetyIndex of(Facts facts) {
    double weights = weights(facts);
    List<Part> parts = Arrays.stream(Factor.values()).map(each -> part(each, facts, weights)).toList();
    double raw = Factor.PERFECT;
    for (Part each : parts) raw -= each.cost();
    List<Closed> gates = Arrays.stream(Gate.values()).filter(each -> each.isClosed(facts))
        .map(each -> new Closed(each, each.reason(), each.best().ceiling())).toList();
    double score = score(facts);
    return new SafetyIndex(score, cents(raw), Band.of(score), facts.sensors().freshness(), parts, gates, causes(parts, gates));
  }

  private static Part part(Factor factor, Facts facts, double weights) {
    boolean applies = factor.applies(facts);
    double weight = applies ? Factor.PERFECT * factor.weight() / weights : 0;
    double mark = applies ? factor.mark(facts) : Factor.PERFECT;
    return new Part(factor, factor.title(), applies, weight, mark, cost(factor, facts, weights), factor.reason(facts));
  }

  private static double weights(Facts facts) {
    double weights = 0;
    for (Factor each : Factor.values()) {
      if (each.applies(facts)) weights += each.weight();
    }
    return weights;
  }

  private static double cost(Factor factor, Facts facts, double weights) {
    return factor.applies(facts) ? factor.weight() / weights * (Factor.PERFECT - factor.mark(facts)) : 0;
  }

  private static List<Cause> causes(List<Part> parts, List<Closed> gates) {
    Stream<Cause> first = gates.stream().sorted(Comparator.comparingDouble(Closed::atMost))
        .map(each -> new Cause(each.gate().name(), each.reason(), each.reason()));
    Stream<Cause> then = parts.stream().filter(each -> each.cost() > 0).sorted(Comparator.comparingDouble(Part::cost).reversed())
        .map(each -> new Cause(each.factor().name(), each.title(), each.reason()));
    return Stream.concat(first.limit(1), then).limit(MOST_CAUSES).toList();
  }

  /** As it is shown, so that the colour is that of the number one reads. */
  static double cents(double value) {
    return Math.round(value * CENTS) / CENTS;
  }
}
