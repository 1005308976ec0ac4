package org.yitu.business.safetyindex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yitu.geo.text.Text;

/**
 * What the index is worth in a made-up year: of {@link SyntheticYear}'s enterprises some deteriorate until an accident, and the index
 * does not know which. A warning begins when its rule holds on two days running, and ends when it does not on two.
 *
 * @param rule when a day is one to warn of
 * @param deteriorations how many were injected
 * @param found how many were warned of before their accident
 * @param misses the share that was not, 0 to 1 (漏警)
 * @param warnings how many warnings began outside a deterioration and the month after its accident, or within one
 * @param falseWarnings those outside
 * @param falseShare of all warnings, 0 to 1 (误警)
 * @param falsePerYear false warnings an enterprise and year
 * @param leadDays from the first warning within a deterioration to its accident: lower quartile, median, upper quartile
 * @param flappingPerYear warnings an enterprise and year that begin within a week of the end of the last
 */
record Evaluation(Rule rule, Text title, int enterprises, int days, int deteriorations, int found, double misses, int warnings, int falseWarnings, double falseShare,
    double falsePerYear, List<Double> leadDays, double flappingPerYear) {
  /** What makes a day one to warn of. */
  enum Rule {
    ORANGE(Text.of("橙色或红色", "Orange or red")), YELLOW(Text.of("黄色及以下", "Yellow or worse")),
    TREND(Text.of("橙色、红色，或趋势低于控制限", "Orange, red, or a trend below its limit"));

    private final Text title;

    Rule(Text title) {
      this.title = title;
    }

    private List<Boolean> judge(List<Double> days) {
      List<Boolean> grave = new ArrayList<>();
      for (int day = 0; day < days.size(); day++) {
        Band band = Band.of(days.get(day));
        grave.add(band.compareTo(this == YELLOW ? Band.YELLOW : Band.ORANGE) <= 0 || this == TREND && band.compareTo(Band.ORANGE) > 0 && isFalling(days, day));
      }
      return grave;
    }

    /** Over as many days as a reader's trend has. */
    private static boolean isFalling(List<Double> days, int day) {
      return Ewma.of(days.subList(Math.max(0, day - IndexDays.TREND_DAYS), day + 1)).isFalling();
    }
  }

  private static final int PERSISTENCE = 2;
  private static final int AFTERMATH_DAYS = 30;
  private static final int FLAPPING_DAYS = 7;
  private static final List<Double> QUARTILES = List.of(0.25, 0.5, 0.75);

  /** From the first day to the day after the last. */
  private record Warning(int from, int to) {}

  /** By each rule. */
  static List<Evaluation> of(SyntheticYear year) {
    List<List<Double>> scores = year.enterprises().stream().map(each -> each.days().stream().map(SafetyIndex::score).toList()).toList();
    return Arrays.stream(Rule.values()).map(rule -> of(year.enterprises(), rule, scores.stream().map(rule::judge).toList())).toList();
  }

  private static Evaluation of(List<SyntheticYear.Enterprise> enterprises, Rule rule, List<List<Boolean>> judged) {
    List<Double> leads = new ArrayList<>();
    int warnings = 0;
    int wrong = 0;
    int flapping = 0;
    for (int at = 0; at < enterprises.size(); at++) {
      SyntheticYear.Enterprise enterprise = enterprises.get(at);
      List<Warning> all = warnings(judged.get(at));
      warnings += all.size();
      wrong += (int) all.stream().filter(each -> isFalse(each, enterprise)).count();
      for (int i = 1; i < all.size(); i++) {
        if (all.get(i).from() - all.get(i - 1).to() < FLAPPING_DAYS) flapping++;
      }
      all.stream().filter(each -> enterprise.deteriorates() && each.to() > enterprise.begins() && each.from() < enterprise.accident())
          .mapToInt(each -> Math.max(each.from(), enterprise.begins())).min()
          .ifPresent(first -> leads.add((double) (enterprise.accident() - first)));
    }
    int injected = (int) enterprises.stream().filter(SyntheticYear.Enterprise::deteriorates).count();
    double all = enterprises.size();
    return new Evaluation(rule, rule.title, enterprises.size(), SyntheticYear.DAYS, injected, leads.size(), 1 - (double) leads.size() / injected,
        warnings, wrong, warnings == 0 ? 0 : (double) wrong / warnings, wrong / all, quartiles(leads), flapping / all);
  }

  private static boolean isFalse(Warning warning, SyntheticYear.Enterprise enterprise) {
    return !enterprise.deteriorates() || warning.to() <= enterprise.begins() || warning.from() >= enterprise.accident() + AFTERMATH_DAYS;
  }

  private static List<Warning> warnings(List<Boolean> judged) {
    List<Warning> found = new ArrayList<>();
    int since = -1;
    int run = 0;
    for (int day = 0; day < judged.size(); day++) {
      run = judged.get(day) == since < 0 ? run + 1 : 0;
      if (run < PERSISTENCE) continue;
      if (since < 0) {
        since = day;
      } else {
        found.add(new Warning(since, day));
        since = -1;
      }
      run = 0;
    }
    if (since >= 0) found.add(new Warning(since, judged.size()));
    return found;
  }

  private static List<Double> quartiles(List<Double> leads) {
    double[] sorted = leads.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) return List.of();
    return QUARTILES.stream().map(part -> sorted[(int) Math.round(part * (sorted.length - 1))]).toList();
  }
}
