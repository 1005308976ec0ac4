package org.yitu.map.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yitu.geo.effect.Fuel;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.scenario.ScenarioKind;
import org.yitu.geo.scenario.ScenarioKinds;
import org.yitu.geo.text.Text;

/** The table of inputs: each under the title with which it was asked for, what was derived under its own. */
final class ReportInputs {
  /** What a model derives and nobody types. */
  private static final Map<String, Input> DERIVED = Stream.of(
      Input.choice("substance", "物质", "Substance", List.of("any")),
      derived("molarMass", "摩尔质量", "Molar mass", "g/mol"),
      derived("windSpeedAtRelease", "泄漏高度处风速", "Wind at the height of release", "m/s"),
      derived("exposureMinutes", "接触时间", "Exposure time", "min"),
      derived("kgTnt", "TNT 当量", "Mass of TNT", "kg"),
      derived("onePsiMetres", "1 psi 距离（EPA）", "Distance to 1 psi (EPA)", "m"),
      derived("heatKilojoulePerKg", "燃烧热", "Heat of combustion", "kJ/kg"),
      derived("kilowatts", "热释放速率", "Heat release", "kW"),
      derived("flameHeightMetres", "火焰高度", "Flame height", "m"),
      derived("emissiveKilowattsPerSquareMetre", "表面辐射功率", "Surface emissive power", "kW/m²"),
      derived("fireballMetres", "火球直径", "Diameter of the fireball", "m"),
      derived("fireballHeightMetres", "火球中心高度", "Height of its centre", "m"),
      derived("diameterMetres", "特征尺度 D", "Length D", "m"),
      derived("alpha", "无量纲参数 α", "α", ""),
      derived("fireballSeconds", "火球持续时间", "Duration of the fireball", "s"))
      .collect(Collectors.toMap(Input::name, input -> input));

  private ReportInputs() {}

  static List<Map<String, String>> of(SortedMap<String, Object> inputs, SortedMap<String, Object> scenario,
      ReportWords words) {
    Optional<ScenarioKind> kind = ScenarioKinds.find(String.valueOf(scenario.get("kind")));
    List<Map<String, String>> rows = new ArrayList<>();
    inputs.forEach((name, value) -> {
      Optional<Input> input = kind.flatMap(k -> Stream.of(k.sourceInputs(), k.weatherInputs(), k.optionInputs())
          .flatMap(List::stream).filter(i -> i.name().equals(name)).findFirst()).or(() ->
          Optional.ofNullable(DERIVED.get(name)));
      String title = input.map(Input::title).orElse(Text.of(name, name)).in(words.locale());
      String unit = input.map(Input::unit).orElse("");
      String shown = value instanceof Number number ? Inputs.show(number.doubleValue()) : choice(name,
          String.valueOf(value), words);
      rows.add(Map.of("name", title, "value", (shown + " " + unit).strip()));
    });
    return rows;
  }

  private static String choice(String name, String value, ReportWords words) {
    return switch (name) {
      case "substance" -> Substances.find(value).map(Substance::name).or(() -> Fuel.find(value).map(Fuel::name))
          .map(words::say).orElse(value);
      case "terrain" -> value.equals("urban") ? words.say("城市", "urban") : words.say("乡村", "rural");
      case "levels" -> value.toUpperCase(Locale.ROOT);
      default -> value;
    };
  }

  private static Input derived(String name, String zh, String en, String unit) {
    return Input.number(name, zh, en, unit, 0, 1e12);
  }
}
