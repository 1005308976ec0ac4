package org.yitu.geo.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many people die of a toxic load: Pr = a + b·ln(∫Cⁿdt) with C in mg/m³ and t in minutes.
 *
 * @param exponent n of the load
 */
public record ToxicProbit(double a, double b, double exponent) {
  private static final Constant SOURCE =
      Constant.unverified("a, b, n", "mg/m³, min", "TNO Purple Book CPR 18E (2005), table 5.2");
  private static final Map<String, ToxicProbit> TABLE = table();

  /** @param substance an id of {@link Substances}; empty if no toxic load was published for it */
  public static Optional<ToxicProbit> of(String substance) {
    return Optional.ofNullable(TABLE.get(substance));
  }

  /** The ids of the substances with a published load. */
  static List<String> substances() {
    return List.copyOf(TABLE.keySet());
  }

  public static Constant source() {
    return SOURCE;
  }

  double probit(double load) {
    return a + b * Math.log(load);
  }

  /** @param load ∫Cⁿdt in (mg/m³)ⁿ·min; the share that dies of it, 0 to 1 */
  public double fatality(double load) {
    return load > 0 ? Probit.fraction(probit(load)) : 0;
  }

  private static Map<String, ToxicProbit> table() {
    Map<String, ToxicProbit> table = new LinkedHashMap<>();
    table.put("ammonia", new ToxicProbit(-15.6, 1, 2));
    table.put("chlorine", new ToxicProbit(-6.35, .5, 2.75));
    table.put("hydrogen-sulfide", new ToxicProbit(-11.5, 1, 1.9));
    table.put("hydrogen-fluoride", new ToxicProbit(-8.4, 1, 1.5));
    table.put("hydrogen-chloride", new ToxicProbit(-37.3, 3.69, 1));
    table.put("sulfur-dioxide", new ToxicProbit(-19.2, 1, 2.4));
    table.put("phosgene", new ToxicProbit(-10.6, 2, 1));
    table.put("carbon-monoxide", new ToxicProbit(-7.4, 1, 1));
    table.put("hydrogen-cyanide", new ToxicProbit(-9.8, 1, 2.4));
    return table;
  }
}
