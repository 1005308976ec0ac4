package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Arrival;
import org.yitu.map.analysis.Assessment.Holder;
import org.yitu.map.analysis.Assessment.NeedFound;

/** What of the needed capabilities is there in time, from whom, and what is not. */
final class Readiness {
  private static final double SOON = 30;
  private static final double LATE = 60;
  private static final int HOLDERS = 8;
  private static final int ARRIVALS = 60;

  /**
   * Someone who can come.
   *
   * @param kind which list of the response it belongs to
   * @param minutes from the alarm to the scene, turning out included; null if no road leads there
   */
  record Helper(String kind, Feature feature, Double minutes) {
    /** @param seconds of driving, NaN if no road leads there; a team without a turnout time is taken to leave at once */
    static Helper of(String kind, Feature feature, double seconds) {
      double turnout = feature.properties().get("turnoutMinutes") instanceof Number minutes ? minutes.doubleValue() : 0;
      return new Helper(kind, feature, Double.isFinite(seconds) ? Math.round(seconds / 6 + turnout * 10) / 10.0 : null);
    }
  }

  private static final Comparator<Helper> SOONEST = Comparator
      .comparing(Helper::minutes, Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(helper -> helper.feature.layer()).thenComparing(helper -> helper.feature.id());

  private final List<Helper> helpers;
  private final boolean roads;

  /** @param roads false if there is no network, so that nobody's time is known */
  Readiness(List<Helper> helpers, boolean roads) {
    this.helpers = helpers.stream().sorted(SOONEST).toList();
    this.roads = roads;
  }

  List<NeedFound> match(List<Needs.Need> needs) {
    return needs.stream().map(this::match).toList();
  }

  private NeedFound match(Needs.Need need) {
    List<Helper> holders = helpers.stream().filter(helper -> need.capability().amount(helper.feature) > 0).toList();
    Double first = holders.isEmpty() ? null : holders.get(0).minutes;
    Long missing = roads ? Math.max(0, need.wanted() - within(holders, need, LATE)) : null;
    List<Holder> by = holders.stream().limit(HOLDERS).map(helper -> new Holder(helper.feature.layer(),
        helper.feature.id(), helper.feature.name(), helper.minutes)).toList();
    return new NeedFound(need.capability().id(), need.capability().title(), need.wanted(),
        within(holders, need, SOON), within(holders, need, LATE), first, by, missing);
  }

  private static long within(List<Helper> holders, Needs.Need need, double minutes) {
    return holders.stream().filter(helper -> helper.minutes != null && helper.minutes <= minutes)
        .mapToLong(helper -> need.capability().amount(helper.feature)).sum();
  }

  /** The clock: who is there when, the soonest first. Whom no road leads to is not on it. */
  List<Arrival> arrivals() {
    return helpers.stream().filter(helper -> helper.minutes != null).limit(ARRIVALS)
        .map(helper -> new Arrival(helper.minutes, helper.kind, helper.feature.layer(), helper.feature.id(),
        helper.feature.name())).toList();
  }

  /** Each shortage as a sentence. */
  List<Text> gaps(List<NeedFound> needs) {
    if (!roads) {
      return List.of(Text.of("行车时间未知，无法判断所需能力何时到位。",
          "Driving times are unknown, so it cannot be said when what is needed arrives."));
    }
    List<Text> gaps = new ArrayList<>();
    for (NeedFound need : needs) {
      if (need.within30() >= need.wanted()) continue;
      if (need.wanted() > 1) {
        gaps.add(Text.of("30 分钟内无足够的" + need.title().zh() + "：至少需要 " + need.wanted() + "，30 分钟内 " + need.within30()
            + "，60 分钟内 " + need.within60() + "。", need.title().en() + ": too few within 30 minutes; " + need.wanted()
            + " wanted at least, " + need.within30() + " within 30 minutes, " + need.within60() + " within 60."));
      } else {
        gaps.add(sentence(need));
      }
    }
    return gaps;
  }

  private static Text sentence(NeedFound need) {
    String zh = need.title().zh();
    String en = need.title().en();
    if (need.firstArrivalMinutes() != null) {
      return Text.of("30 分钟内无" + zh + "，最早 " + need.firstArrivalMinutes() + " 分钟到达：" + need.by().get(0).name() + "。",
          en + ": none within 30 minutes; the first after " + need.firstArrivalMinutes() + " minutes: "
              + need.by().get(0).name() + ".");
    }
    return need.by().isEmpty()
        ? Text.of("30 分钟内无" + zh + "：周边登记的队伍、物资和医院中没有。", en + ": none within 30 minutes; no record nearby names it.")
        : Text.of("30 分钟内无" + zh + "：现有力量无路可达。", en + ": none within 30 minutes; no open road leads from those who have it.");
  }
}
