package org.yitu.geo.effect;

import java.util.Map;

/** One model by itself: numbers in, numbers out. Immutable and safe to share. */
public interface EffectModel {
  ModelInfo info();

  /**
   * @param given by {@link Input#name()}: numbers, or strings for choices
   * @throws org.yitu.geo.text.Refusal with every complaint at once, if an input is missing, unknown, not a number or
   *     outside the range in which the model means anything
   */
  EffectResult evaluate(Map<String, ?> given);
}
