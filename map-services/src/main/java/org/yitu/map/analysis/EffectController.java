package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.effect.EffectModel;
import org.yitu.geo.effect.EffectModels;
import org.yitu.geo.effect.EffectResult;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.ModelCard;
import org.yitu.geo.effect.ModelInfo;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.effect.ToxicLevels;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.scenario.ScenarioKind;
import org.yitu.geo.scenario.ScenarioKinds;
import org.yitu.geo.text.Refusal;

/** The models by themselves: numbers in, numbers out, no map. */
@RestController
class EffectController {
  /** What there is: models, kinds of scenario and substances, each with all that a form needs. */
  @GetMapping("/api/effects")
  Map<String, Object> list(Viewer viewer) {
    if (!viewer.may(Simulations.READ) && !viewer.may(Simulations.RUN)) throw Refusal.forbidden();
    return Map.of("models", EffectModels.all().stream().map(EffectModel::info).map(EffectController::model).toList(),
        "scenarios", ScenarioKinds.all().stream().map(EffectController::scenario).toList(),
        "substances", Substances.all().stream().map(EffectController::substance).toList());
  }

  @PostMapping("/api/effects/{model}")
  EffectResult evaluate(@PathVariable String model, @RequestBody Map<String, Object> inputs, Viewer viewer) {
    if (!viewer.may(Simulations.READ) && !viewer.may(Simulations.RUN)) throw Refusal.forbidden();
    return EffectModels.find(model).orElseThrow(Refusal::notFound).evaluate(inputs);
  }

  /** What the model has been compared with, and how far it was off. */
  @GetMapping("/api/effects/{model}/card")
  ModelCard card(@PathVariable String model, Viewer viewer) {
    if (!viewer.may(Simulations.READ) && !viewer.may(Simulations.RUN)) throw Refusal.forbidden();
    return ModelCard.find(model).orElseThrow(Refusal::notFound);
  }

  private static Map<String, Object> model(ModelInfo info) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", info.id());
    shown.put("title", info.title());
    shown.put("edition", info.edition());
    shown.put("inputs", inputs(info.inputs()));
    shown.put("outputs", info.outputs());
    shown.put("constants", info.constants());
    shown.put("limits", info.limits());
    ModelCard.find(info.id()).ifPresent(card -> shown.put("card", card));
    return shown;
  }

  private static Map<String, Object> scenario(ScenarioKind kind) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", kind.id());
    shown.put("title", kind.title());
    shown.put("source", inputs(kind.sourceInputs()));
    shown.put("weather", inputs(kind.weatherInputs()));
    shown.put("options", inputs(kind.optionInputs()));
    shown.put("needsSubstance", kind.needsSubstance());
    if (!kind.substances().isEmpty()) {
      shown.put("substances", kind.substances().entrySet().stream()
          .map(known -> Map.of("id", known.getKey(), "name", known.getValue())).toList());
    }
    return shown;
  }

  private static Map<String, Object> substance(Substance substance) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", substance.id());
    shown.put("name", substance.name());
    shown.put("cas", substance.cas());
    shown.put("un", substance.un());
    shown.put("formula", substance.formula());
    substance.molarMass().ifPresent(mass -> shown.put("molarMass", Math.round(mass * 1000) / 1000.0));
    List<String> levels = new ArrayList<>();
    for (ToxicLevels.Scheme scheme : ToxicLevels.Scheme.values()) {
      if (ToxicLevels.known(substance, scheme)) levels.add(scheme.id());
    }
    shown.put("levels", levels);
    return shown;
  }

  /** A number shows its range, a choice its names: never the other's blanks. */
  private static List<Map<String, Object>> inputs(List<Input> inputs) {
    return inputs.stream().map(input -> {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("name", input.name());
      shown.put("title", input.title());
      shown.put("required", input.required());
      if (input.fallback() != null) shown.put("default", input.fallback());
      if (input.isChoice()) {
        shown.put("choices", input.choices());
      } else {
        shown.put("unit", input.unit());
        shown.put("min", input.min());
        shown.put("max", input.max());
      }
      if (!input.why().zh().isEmpty()) shown.put("note", input.why());
      return shown;
    }).toList();
  }
}
