package org.yitu.geo.effect;

import java.util.List;
import org.yitu.geo.text.Text;

/**
 * One input of a model or a scenario: a number with its unit and range, or one of a few names.
 *
 * @param unit empty for a choice
 * @param min smallest number allowed, inclusive; NaN for a choice
 * @param max greatest number allowed, inclusive; NaN for a choice
 * @param choices the names allowed; empty for a number
 * @param required whether it must be given; an optional input without a fallback stays absent
 * @param fallback what is taken when it is not given: a Double or a String, or null
 * @param why a sentence for the reader who leaves the range, empty if the range speaks for itself
 */
public record Input(String name, Text title, String unit, double min, double max, List<String> choices,
    boolean required,
    Object fallback, Text why) {
  private static final Text NOTHING = Text.of("", "");

  public Input {
    choices = List.copyOf(choices);
  }

  public static Input number(String name, String zh, String en, String unit, double min, double max) {
    return new Input(name, Text.of(zh, en), unit, min, max, List.of(), true, null, NOTHING);
  }

  public static Input choice(String name, String zh, String en, List<String> choices) {
    return new Input(name, Text.of(zh, en), "", Double.NaN, Double.NaN, choices, true, null, NOTHING);
  }

  public Input optional() {
    return new Input(name, title, unit, min, max, choices, false, null, why);
  }

  public Input or(Object newFallback) {
    return new Input(name, title, unit, min, max, choices, false, newFallback, why);
  }

  public Input because(String zh, String en) {
    return new Input(name, title, unit, min, max, choices, required, fallback, Text.of(zh, en));
  }

  public boolean isChoice() {
    return !choices.isEmpty();
  }
}
