package org.yitu.map.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
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
  private static final Map<String, Input> DERIVED = Map.of(
      "substance", Input.choice("substance", "泄漏物质", "Substance", List.of("any")),
      "molarMass", Input.number("molarMass", "摩尔质量", "Molar mass", "g/mol", 0, 1e9),
      "windSpeedAtRelease", Input.number("windSpeedAtRelease", "泄漏高度处风速", "Wind at the height of release", "m/s", 0,
      1e9),
      "exposureMinutes", Input.number("exposureMinutes", "接触时间", "Exposure time", "min", 0, 1e9));

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
      case "substance" -> Substances.find(value).map(Substance::name).map(words::say).orElse(value);
      case "terrain" -> value.equals("urban") ? words.say("城市", "urban") : words.say("乡村", "rural");
      case "levels" -> value.toUpperCase(Locale.ROOT);
      default -> value;
    };
  }
}
