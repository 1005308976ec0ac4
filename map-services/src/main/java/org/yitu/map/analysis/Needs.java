package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.text.Text;

/**
 * Which capabilities an accident calls for, and by which words and kinds in the records a holder of one is known. The
 * table is the platform's own and follows no standard. A record that does not name a capability does not count for it,
 * so a need may be shown as missing because nobody wrote it down.
 */
final class Needs {
  /** Of hospitals it is the beds that count, of all else the holders. */
  static final String BEDS = "medical-beds";

  private static final Set<String> FLAMMABLE_LIQUIDS = Set.of("methanol", "ethanol", "benzene", "toluene", "xylene",
      "hexane", "heptane", "acetone", "gasoline", "diesel", "kerosene", "diethyl-ether");
  private static final Set<String> WATER_SOLUBLE_GASES = Set.of("ammonia", "hydrogen-chloride", "hydrogen-fluoride");
  private static final Set<String> FIRES = Set.of("pool-fire", "jet-fire", "fireball");
  private static final Set<String> BLASTS = Set.of("explosion", "vapour-cloud-explosion");
  private static final Set<String> TOXIC = Set.of("toxic-plume", "toxic-puff", "dense-gas");
  private static final Set<String> ALL = Set.of();

  /** The texts in which a capability may be named. */
  private static final List<String> TEXTS = List.of("capabilities", "equipment", "support", "mainItem", "items");

  /**
   * A capability.
   *
   * @param kinds values of {@code kind} that mean it
   * @param words any of these in a record's texts means it
   */
  record Capability(String id, Text title, Set<String> kinds, List<String> words) {
    /** What this record brings: 1 for a holder, the beds of a hospital, 0 for neither. */
    long amount(Feature feature) {
      Map<String, Object> properties = feature.properties();
      boolean spent = properties.get("quantity") instanceof Number quantity && quantity.doubleValue() <= 0;
      if (spent || Boolean.FALSE.equals(properties.get("shareable"))) return 0;
      if (id.equals(BEDS)) return properties.get("beds") instanceof Number beds ? beds.longValue() : 0;
      if (kinds.contains(String.valueOf(properties.get("kind")))) return 1;
      return TEXTS.stream().map(name -> String.valueOf(properties.getOrDefault(name, "")))
          .anyMatch(text -> words.stream().anyMatch(text::contains)) ? 1 : 0;
    }
  }

  /** @param wanted how much of it, at least 1 */
  record Need(Capability capability, long wanted) {}

  private record Rule(Set<String> scenarios, Set<String> substances, Capability capability) {
    boolean holds(String scenario, String substance) {
      return (scenarios.isEmpty() || scenarios.contains(scenario))
          && (substances.isEmpty() || substances.contains(substance));
    }
  }

  private static final List<Rule> RULES = List.of(
      rule(ALL, FLAMMABLE_LIQUIDS, "foam", Text.of("泡沫灭火", "Fire-fighting foam"), Set.of(), "泡沫"),
      rule(ALL, Set.of("chlorine"), "chlorine-capture", Text.of("氯气捕消或碱液喷淋", "Chlorine capture or alkali spray"),
          Set.of(), "捕消", "碱液", "氢氧化钠", "烧碱", "氢氧化钙", "石灰"),
      rule(ALL, WATER_SOLUBLE_GASES, "water-curtain", Text.of("水幕稀释", "Water curtain"), Set.of(), "水幕", "喷雾水"),
      rule(TOXIC, ALL, "gas-tight-suits", Text.of("气密型防护服", "Gas-tight suits"), Set.of(), "气密", "重型防化", "全封闭防化",
          "A级防护", "A级防化"),
      rule(TOXIC, ALL, "leak-sealing", Text.of("带压堵漏", "Leak sealing"), Set.of("LEAK_SEALING"), "堵漏"),
      rule(TOXIC, ALL, "gas-detection", Text.of("有毒气体侦检", "Toxic gas detection"),
          Set.of("DETECTION", "ENVIRONMENTAL_MONITORING"), "侦检", "检测仪"),
      rule(TOXIC, ALL, "decontamination", Text.of("洗消", "Decontamination"), Set.of("DECONTAMINATION"), "洗消"),
      rule(TOXIC, ALL, "hazmat", Text.of("危险化学品处置", "Handling of hazardous chemicals"),
          Set.of("HAZARDOUS_CHEMICALS"), "危化品", "危险化学品"),
      rule(FIRES, ALL, "fire-fighting", Text.of("灭火与冷却", "Fire-fighting and cooling"), Set.of("FIRE", "FIRE_STATION"),
          "消防车", "水炮", "消防冷却"),
      rule(BLASTS, ALL, "collapse-rescue", Text.of("建筑坍塌救援", "Rescue from collapsed buildings"),
          Set.of("CONSTRUCTION"), "坍塌", "破拆"),
      rule(ALL, ALL, BEDS, Text.of("病床（张，总数，非空床数）", "Hospital beds (all, not only free ones)"), Set.of()));

  private Needs() {}

  static Capability capability(String id) {
    return RULES.stream().map(Rule::capability).filter(each -> each.id.equals(id)).findFirst().orElseThrow();
  }

  /**
   * @param scenario kind of the accident
   * @param substance empty if it has none
   * @param casualties the deaths that are expected, null if unknown; the injured are not estimated, so as many beds are
   *     the least that is wanted
   */
  static List<Need> of(String scenario, String substance, Assessment.Casualties casualties) {
    long beds = casualties == null ? 1
        : (long) Math.max(1, Math.ceil(Math.max(casualties.day().expected(), casualties.night().expected())));
    List<Need> needs = new ArrayList<>();
    for (Rule rule : RULES) {
      if (rule.holds(scenario, substance)) {
        needs.add(new Need(rule.capability, rule.capability.id.equals(BEDS) ? beds : 1));
      }
    }
    return needs;
  }

  private static Rule rule(Set<String> scenarios, Set<String> substances, String id, Text title, Set<String> kinds,
      String... words) {
    return new Rule(scenarios, substances, new Capability(id, title, kinds, List.of(words)));
  }
}
