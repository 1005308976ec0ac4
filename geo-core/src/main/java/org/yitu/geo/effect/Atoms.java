package org.yitu.geo.effect;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Molar masses from formulas without brackets, with the abridged standard atomic weights of IUPAC 2021. */
final class Atoms {
  private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)(\\d*)");
  private static final Map<String, Double> WEIGHTS = Map.ofEntries(
      Map.entry("H", 1.008), Map.entry("B", 10.81), Map.entry("C", 12.011), Map.entry("N", 14.007), Map.entry("O",
      15.999),
      Map.entry("F", 18.998), Map.entry("Na", 22.990), Map.entry("P", 30.974), Map.entry("S", 32.06),
      Map.entry("Cl", 35.45), Map.entry("K", 39.098), Map.entry("Ca", 40.078), Map.entry("As", 74.922),
      Map.entry("Se", 78.971), Map.entry("Br", 79.904), Map.entry("Sb", 121.76), Map.entry("Ba", 137.33),
      Map.entry("Hg", 200.59), Map.entry("Pb", 207.2));

  private Atoms() {}

  static double molarMass(String formula) {
    Matcher part = PART.matcher(formula);
    double mass = 0;
    int read = 0;
    while (part.lookingAt()) {
      Double weight = WEIGHTS.get(part.group(1));
      if (weight == null) throw new IllegalArgumentException("unknown element in " + formula);
      mass += weight * (part.group(2).isEmpty() ? 1 : Integer.parseInt(part.group(2)));
      read = part.end();
      part.region(read, formula.length());
    }
    if (read != formula.length() || formula.isEmpty()) throw new IllegalArgumentException("not a formula: " + formula);
    return mass;
  }
}
