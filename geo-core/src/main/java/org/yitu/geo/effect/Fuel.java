package org.yitu.geo.effect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.yitu.geo.text.Text;

/**
 * What a fire needs to know of a fuel.
 *
 * @param id as in {@link Substances} where the substance is there
 * @param burning mass burning rate of an infinite pool, kg/(m²·s); empty if it does not burn as a pool
 * @param heat of combustion, kJ/kg
 * @param absorption kβ, 1/m; empty with {@code burning}
 * @param verified false if the row was not compared with the publication
 */
public record Fuel(String id, Text name, OptionalDouble burning, double heat, OptionalDouble absorption,
    boolean verified) {
  private static final List<Fuel> ALL = Table.read("fuels.csv").stream().map(row -> new Fuel(row[0],
      Text.of(row[1], row[2]), number(row[3]), Double.parseDouble(row[4]), number(row[5]), row[6].equals("yes"))).toList();

  public static List<Fuel> all() {
    return ALL;
  }

  public static List<String> ids() {
    return ALL.stream().map(Fuel::id).toList();
  }

  /** By id or name, or by any name of {@link Substances}. */
  public static Optional<Fuel> find(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    String substance = Substances.find(name).map(Substance::id).orElse(wanted);
    return ALL.stream().filter(fuel -> Stream.of(fuel.id, fuel.name.zh(), fuel.name.en().toLowerCase(Locale.ROOT))
        .anyMatch(known -> known.equals(wanted) || known.equals(substance))).findFirst();
  }

  /** The values with their source, to be printed beside a result. */
  public Constant source() {
    String value = burning.isEmpty() ? Inputs.show(heat) + " kJ/kg"
        : Inputs.show(burning.getAsDouble()) + " kg/(m²·s), " + Inputs.show(heat) + " kJ/kg, kβ "
            + Inputs.show(absorption.orElseThrow()) + " 1/m";
    return verified ? Constant.verified(name.en() + " as fuel", value, "NUREG-1805 (2004), chapter 3 and 5")
        : Constant.unverified(name.en() + " as fuel", value, "Babrauskas 1983, as in the SFPE handbook");
  }

  private static OptionalDouble number(String text) {
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }
}
