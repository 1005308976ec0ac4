package org.yitu.geo.effect;

import java.util.OptionalDouble;
import org.yitu.geo.text.Text;

/**
 * A dangerous substance.
 *
 * @param id stable, kebab case: {@code hydrogen-sulfide}
 * @param formula empty for a mixture
 * @param cas CAS registry number
 * @param un UN number, unverified
 */
public record Substance(String id, Text name, String formula, String cas, String un) {
  /** grams per mole, computed from the formula; empty for a mixture. */
  public OptionalDouble molarMass() {
    return formula.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Atoms.molarMass(formula));
  }
}
