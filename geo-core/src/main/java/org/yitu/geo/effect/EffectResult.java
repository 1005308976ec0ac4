package org.yitu.geo.effect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model's answer, with what a reader needs to judge it.
 *
 * @param inputs what was calculated with, defaults filled in
 * @param outputs by {@link Output#name()}; always finite
 * @param constants those that this answer rests on
 */
public record EffectResult(String model, String edition, SortedMap<String, Object> inputs,
    SortedMap<String, Double> outputs, Validity validity, List<Constant> constants) {
  public EffectResult {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    constants = List.copyOf(constants);
    outputs.forEach((name, value) -> {
      if (!Double.isFinite(value)) throw new IllegalStateException(model + ": " + name + " is " + value);
    });
  }

  static EffectResult of(ModelInfo model, Inputs inputs, Map<String, Double> outputs, Validity validity,
      List<Constant> constants) {
    return new EffectResult(model.id(), model.edition(), inputs.asMap(), new TreeMap<>(outputs), validity, constants);
  }
}
