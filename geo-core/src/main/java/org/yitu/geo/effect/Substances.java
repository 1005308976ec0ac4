package org.yitu.geo.effect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yitu.geo.text.Text;

/** The substances that the platform knows by name: those of GB 18218-2009, table 1. */
public final class Substances {
  private static final List<Substance> ALL = Table.read("substances.csv").stream()
      .map(row -> new Substance(row[0], Text.of(row[1], row[2]), row[3], row[4], row[5])).toList();

  private Substances() {}

  public static List<Substance> all() {
    return ALL;
  }

  /** By id, CAS number, Chinese or English name, with or without what stands in brackets; case ignored. */
  public static Optional<Substance> find(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return ALL.stream().filter(substance -> Stream.of(substance.id(), substance.cas(), substance.name().zh(),
        substance.name().en(), unbracketed(substance.name().zh()), unbracketed(substance.name().en()))
        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted))).findFirst();
  }

  private static String unbracketed(String name) {
    return name.replaceFirst("[（(].*", "").strip();
  }
}
