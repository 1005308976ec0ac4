package org.yitu.geo.reference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The critical quantities of the substances that one edition of GB 18218 names (table 1), by name or by another name. */
public final class CriticalQuantities {
  private final List<Map<String, String>> rows;

  private CriticalQuantities(List<Map<String, String>> rows) {
    this.rows = rows;
  }

  /** @param edition the year */
  public static CriticalQuantities of(String edition) {
    return new CriticalQuantities(ReferenceTables.get(ReferenceTables.SUBSTANCES).rows().stream()
        .filter(row -> row.get("edition").equals(edition)).toList());
  }

  /** In tonnes; empty if the edition does not name the substance, or names several of that name. */
  public Optional<BigDecimal> find(String name) {
    List<Map<String, String>> named = rows.stream().filter(row -> row.get("name").equals(name)).toList();
    List<Map<String, String>> known = named.isEmpty() ? rows.stream().filter(row -> aliases(row).contains(name)).toList() : named;
    return known.size() == 1 ? Optional.of(new BigDecimal(known.get(0).get("critical_t"))) : Optional.empty();
  }

  private static List<String> aliases(Map<String, String> row) {
    return Arrays.asList(row.get("alias").split("；"));
  }
}
