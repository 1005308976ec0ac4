package org.yitu.geo.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every reference table that ships, by its id; each is read once, when it is first asked for. */
public final class ReferenceTables {
  /** The industrial classification of GB/T 4754, a table of codes. */
  public static final String ECONOMIC_INDUSTRIES = "economic-industries";
  /** The catalogue of special equipment, a table of codes. */
  public static final String SPECIAL_EQUIPMENT = "special-equipment";
  /** Factors that may cause an occupational disease, a table of codes with {@code cas}. */
  public static final String OCCUPATIONAL_FACTORS = "occupational-factors";
  /** Special works of GB 30871 and their levels, a table of codes with {@code kind} and {@code hours}. */
  public static final String SPECIAL_WORKS = "special-works";
  /** Named chemicals: edition, name, alias, cas, un, critical_t, group, beta, source. */
  public static final String SUBSTANCES = "gb18218-substances";
  /** Classes of chemicals: edition, class, description, critical_t, beta, source. */
  public static final String CLASSES = "gb18218-classes";
  /** Enterprise sizes: sector, indicator, large, medium, small, source. */
  public static final String SIZES = "enterprise-sizes";
  /** Grades of accidents: grade, name, dead_from, seriously_injured_from, loss_from, source. */
  public static final String ACCIDENTS = "accident-classes";
  /** Management rules that the law asks for: list, title, source, number, name. */
  public static final String MANAGEMENT_RULES = "management-rules";
  /** Kinds of business that set safety fees aside, a table of codes with {@code basis} and {@code unit}. */
  public static final String SAFETY_FEE_KINDS = "safety-fee-kinds";
  /** Rates of safety fees: edition, since, number, kind, over, rate, article, source; read by {@link SafetyFees}. */
  public static final String SAFETY_FEE_RATES = "safety-fee-rates";

  private static final List<String> IDS = List.of(ECONOMIC_INDUSTRIES, SPECIAL_EQUIPMENT, OCCUPATIONAL_FACTORS, SPECIAL_WORKS, SUBSTANCES, CLASSES, SIZES, ACCIDENTS, MANAGEMENT_RULES,
      SAFETY_FEE_KINDS, SAFETY_FEE_RATES);
  private static final Map<String, ReferenceTable> TABLES = new ConcurrentHashMap<>();
  private static final Map<String, CodeTable> CODES = new ConcurrentHashMap<>();

  private ReferenceTables() {}

  public static List<String> ids() {
    return IDS;
  }

  public static ReferenceTable get(String id) {
    if (!IDS.contains(id)) throw new IllegalArgumentException("no reference table " + id);
    return TABLES.computeIfAbsent(id, ReferenceTable::read);
  }

  /** @throws IllegalArgumentException if it is no table of codes, or a code stands in it twice or under none */
  public static CodeTable codes(String id) {
    ReferenceTable table = get(id);
    return CODES.computeIfAbsent(id, missing -> CodeTable.of(table));
  }

  /** A table of codes that may be asked for by any name. */
  public static Optional<CodeTable> findCodes(String id) {
    return IDS.contains(id) && CodeTable.suits(get(id)) ? Optional.of(codes(id)) : Optional.empty();
  }
}
