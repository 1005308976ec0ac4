package org.yitu.web.chemical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.effect.PhysicalProperty;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.effect.ToxicLevels;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** What the platform knows of dangerous substances, by name, CAS or UN number (A20.1, 危化品查询). */
@RestController
class ChemicalController {
  /** @param value null where it is not known */
  record Property(Text name, Double value, String unit) {}

  /** A quantity from which on a substance makes a major hazard. */
  record Critical(String edition, String tonnes, String source) {}

  /**
   * A line of the identification of major hazards: a named substance, or a class for what the standard does not name.
   *
   * @param betaGiven whether the standard gives β for this line; else table 4 gives it by the substance's class, and 1 stands here
   */
  record Quantity(String name, String alias, boolean named, String tonnes, String beta, boolean betaGiven, String edition, String source) {}

  record Level(String name, double ppm, double minutes) {}

  record Chemical(String id, Text name, String formula, String cas, String un, List<Property> properties, List<Critical> critical,
      List<Level> levels) {}

  private static final int LONGEST_QUERY = 100;
  private static final double EXPOSURE_MINUTES = 60;
  private static final int MOST_LINES = 50;
  private final List<Map<String, String>> quantities = ReferenceTables.get(ReferenceTables.SUBSTANCES).rows();
  private final List<Map<String, String>> classes = ReferenceTables.get(ReferenceTables.CLASSES).rows();

  @GetMapping("/api/chemicals")
  Map<String, List<Chemical>> find(Viewer viewer, @RequestParam(defaultValue = "") String q) {
    if (q.length() > LONGEST_QUERY) throw Refusal.invalid("q", "查询内容太长。", "The query is too long.");
    String wanted = q.strip().toLowerCase(Locale.ROOT);
    return Map.of("items", Substances.all().stream().filter(substance -> isNamed(substance, wanted)).map(this::describe).toList());
  }

  /** Critical quantities of one edition of GB 18218, named substances before classes, found by any of their names. */
  @GetMapping("/api/chemicals/critical")
  Map<String, List<Quantity>> critical(Viewer viewer, @RequestParam(defaultValue = "2018") String edition, @RequestParam(defaultValue = "") String q) {
    if (q.length() > LONGEST_QUERY) throw Refusal.invalid("q", "查询内容太长。", "The query is too long.");
    String wanted = q.strip().toLowerCase(Locale.ROOT);
    List<Quantity> lines = new ArrayList<>();
    for (Map<String, String> row : quantities) {
      if (row.get("edition").equals(edition)) lines.add(line(row, row.get("name"), true, "易燃气体".equals(row.get("group")) ? "1.5" : "1"));
    }
    for (Map<String, String> row : classes) {
      if (!row.get("edition").equals(edition)) continue;
      lines.add(line(row, row.get("class") + " " + row.get("description"), false, "1"));
    }
    return Map.of("items", lines.stream().filter(line -> (line.name() + "；" + line.alias()).toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(Comparator.comparing(Quantity::named).reversed().thenComparing(line -> line.name().length())).limit(MOST_LINES).toList());
  }

  private static Quantity line(Map<String, String> row, String name, boolean named, String otherwise) {
    String beta = row.get("beta");
    return new Quantity(name, row.getOrDefault("alias", ""), named, row.get("critical_t"), beta.isEmpty() ? otherwise : beta,
        !beta.isEmpty() || !otherwise.equals("1"), row.get("edition"), row.get("source"));
  }

  private static boolean isNamed(Substance substance, String wanted) {
    return Stream.of(substance.id(), substance.name().zh(), substance.name().en(), substance.cas(), substance.un(), substance.formula())
        .anyMatch(known -> known.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private Chemical describe(Substance substance) {
    List<Property> properties = Arrays.stream(PhysicalProperty.values()).map(each -> {
      OptionalDouble value = each.of(substance.id());
      return new Property(each.title(), value.isPresent() ? value.getAsDouble() : null, each.unit());
    }).filter(property -> property.value() != null).toList();
    List<Critical> critical = quantities.stream().filter(row -> row.get("cas").equals(substance.cas()))
        .map(row -> new Critical(row.get("edition"), row.get("critical_t"), row.get("source"))).toList();
    return new Chemical(substance.id(), substance.name(), substance.formula(), substance.cas(), substance.un(), properties, critical,
        levels(substance));
  }

  private static List<Level> levels(Substance substance) {
    List<Level> levels = new ArrayList<>();
    for (ToxicLevels.Scheme scheme : ToxicLevels.Scheme.values()) {
      if (!ToxicLevels.known(substance, scheme)) continue;
      ToxicLevels.levels(substance, scheme, EXPOSURE_MINUTES).forEach(level -> levels.add(new Level(level.name(), level.ppm(), level.minutes())));
    }
    return levels;
  }
}
