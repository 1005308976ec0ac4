package org.yitu.business.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import org.yitu.business.access.CodeRange;
import org.yitu.business.record.Labels;
import org.yitu.geo.text.Text;

/**
 * How well a plan fits an incident. What a plan says it is for, the incident must be; what it leaves open fits everything. Each
 * thing that fits brings points (enterprise 8, substance 4, kind of accident 3, area 2; on-site scheme 2, special plan 1; own
 * township 2, own county 1) and a sentence, so that the nearest and most particular plan stands first.
 */
record PlanMatch(EmergencyPlan plan, int points, List<Text> reasons) {
  /**
   * What is known of an incident.
   *
   * @param substances in small letters, empty if unknown
   * @param enterpriseId null if it happened at no enterprise
   */
  record Situation(Incident.Kind kind, Set<String> substances, Point location, Long enterpriseId, long ownerCode) {}

  static Optional<PlanMatch> of(EmergencyPlan plan, Situation situation) {
    if (plan.state() != EmergencyPlan.State.REVIEWED && plan.state() != EmergencyPlan.State.FILED) return Optional.empty();
    Tally tally = new Tally();
    if (!owner(plan, situation, tally) || !kind(plan, situation, tally) || !substance(plan, situation, tally)
        || !place(plan, situation, tally)) {
      return Optional.empty();
    }
    tally.points += plan.kind().ordinal();
    return Optional.of(new PlanMatch(plan, tally.points, List.copyOf(tally.reasons)));
  }

  private static boolean owner(EmergencyPlan plan, Situation situation, Tally tally) {
    if (plan.enterpriseId() != null) {
      if (!plan.enterpriseId().equals(situation.enterpriseId())) return false;
      tally.add(8, Text.of("事发企业自己的预案", "The enterprise's own plan"));
      return true;
    }
    CodeRange jurisdiction = jurisdiction(plan.ownerCode());
    if (!jurisdiction.contains(situation.ownerCode())) return false;
    long codes = jurisdiction.to() - jurisdiction.from();
    int nearness = codes == 0 ? 2 : codes < 1_000 ? 1 : 0;
    tally.add(nearness, Text.of("%s政府预案", "Plan of the %s government").with(switch (nearness) {
      case 2 -> Text.of("乡镇", "township");
      case 1 -> Text.of("区县", "county");
      default -> Text.of("市级", "city");
    }));
    return true;
  }

  private static boolean kind(EmergencyPlan plan, Situation situation, Tally tally) {
    Set<Incident.Kind> kinds = plan.incidentKinds();
    if (kinds.isEmpty()) return true;
    if (!kinds.contains(situation.kind())) return false;
    tally.add(3, Text.of("适用事故类型：%s", "For this kind of accident: %s").with(Labels.of(situation.kind())));
    return true;
  }

  /** A plan for a substance is not for an incident with another; one with none named may still be of it. */
  private static boolean substance(EmergencyPlan plan, Situation situation, Tally tally) {
    Set<String> wanted = plan.substances();
    if (wanted.isEmpty() || situation.substances().isEmpty()) return true;
    Optional<String> common = situation.substances().stream().filter(wanted::contains).findFirst();
    common.ifPresent(name -> tally.add(4, Text.of("适用物质：%s", "For this substance: %s").with(name)));
    return common.isPresent();
  }

  private static boolean place(EmergencyPlan plan, Situation situation, Tally tally) {
    if (plan.coverage() == null) return true;
    if (!plan.coverage().covers(situation.location())) return false;
    tally.add(2, Text.of("事发地在预案适用范围内", "It happened in the plan's area"));
    return true;
  }

  /** By the shape of the code; departments of a city have free codes under its own. */
  private static CodeRange jurisdiction(long code) {
    if (code / 1_000 % 100 == 0) return CodeRange.ofCity(code);
    return code % 1_000 == 0 ? CodeRange.ofCounty(code) : CodeRange.ofTown(code);
  }

  private static final class Tally {
    private int points;
    private final List<Text> reasons = new ArrayList<>();

    void add(int more, Text reason) {
      points += more;
      reasons.add(reason);
    }
  }
}
