package org.yitu.business.enterprise;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The table of enterprise sizes (manual, 划型名称; functions table T1): a row for each statistical sector, with the lower limits
 * of large, medium and small in persons X, revenue Y and assets Z, both in 10,000 CNY. A class needs the lower limits of all
 * indicators of its row, so an enterprise is of the lowest class among its indicators (rule R-SIZE).
 */
enum SizeTable {
  AGRICULTURE(null, limits(20_000, 500, 50), null),
  INDUSTRY(limits(1_000, 300, 20), limits(40_000, 2_000, 300), null),
  CONSTRUCTION(null, limits(80_000, 6_000, 300), limits(80_000, 5_000, 300)),
  WHOLESALE(limits(200, 20, 5), limits(40_000, 5_000, 1_000), null),
  RETAIL(limits(300, 50, 10), limits(20_000, 500, 100), null),
  TRANSPORT(limits(1_000, 300, 20), limits(30_000, 3_000, 200), null),
  STORAGE(limits(200, 100, 20), limits(30_000, 1_000, 100), null),
  POST(limits(1_000, 300, 20), limits(30_000, 2_000, 100), null),
  ACCOMMODATION(limits(300, 100, 10), limits(10_000, 2_000, 100), null),
  CATERING(limits(300, 100, 10), limits(10_000, 2_000, 100), null),
  INFORMATION(limits(2_000, 100, 10), limits(100_000, 1_000, 100), null),
  SOFTWARE(limits(300, 100, 10), limits(10_000, 1_000, 50), null),
  REAL_ESTATE(null, limits(200_000, 1_000, 100), limits(10_000, 5_000, 2_000)),
  PROPERTY_MANAGEMENT(limits(1_000, 300, 100), limits(5_000, 1_000, 500), null),
  LEASING_AND_BUSINESS(limits(300, 100, 10), null, limits(120_000, 8_000, 100)),
  OTHER(limits(300, 100, 10), null, null);

  private record Limits(int large, int medium, int small) {
    SizeClass of(BigDecimal value) {
      if (value.compareTo(BigDecimal.valueOf(large)) >= 0) return SizeClass.LARGE;
      if (value.compareTo(BigDecimal.valueOf(medium)) >= 0) return SizeClass.MEDIUM;
      return value.compareTo(BigDecimal.valueOf(small)) >= 0 ? SizeClass.SMALL : SizeClass.MICRO;
    }
  }

  private final Limits persons;
  private final Limits revenue;
  private final Limits assets;

  SizeTable(Limits persons, Limits revenue, Limits assets) {
    this.persons = persons;
    this.revenue = revenue;
    this.assets = assets;
  }

  /** The row for an economic industry by its four-digit code (GB/T 4754-2017). */
  static SizeTable of(EconomicCode code) {
    int division = code.division();
    if (division == 54 || division == 55 || division == 56 || division == 57 || division == 58) return TRANSPORT;
    return switch (code.section()) {
      case 'A' -> AGRICULTURE;
      case 'B', 'C', 'D' -> INDUSTRY;
      case 'E' -> CONSTRUCTION;
      case 'F' -> division == 51 ? WHOLESALE : RETAIL;
      // Railways (53) are not in the row 交通运输业, which its asterisk limits.
      case 'G' -> division == 59 ? STORAGE : division == 60 ? POST : OTHER;
      case 'H' -> division == 61 ? ACCOMMODATION : CATERING;
      case 'I' -> division == 65 ? SOFTWARE : INFORMATION;
      case 'K' -> code.startsWith("701") ? REAL_ESTATE : code.startsWith("702") ? PROPERTY_MANAGEMENT : OTHER;
      case 'L' -> LEASING_AND_BUSINESS;
      default -> OTHER;
    };
  }

  /**
   * The class for a number of persons, revenue and assets in 10,000 CNY; empty while an indicator of this row is not known.
   */
  Optional<SizeClass> classify(Integer x, BigDecimal y, BigDecimal z) {
    SizeClass lowest = SizeClass.LARGE;
    BigDecimal[] values = {x == null ? null : BigDecimal.valueOf(x), y, z};
    Limits[] limits = {persons, revenue, assets};
    for (int i = 0; i < limits.length; i++) {
      if (limits[i] == null) continue;
      if (values[i] == null) return Optional.empty();
      SizeClass one = limits[i].of(values[i]);
      if (one.compareTo(lowest) < 0) lowest = one;
    }
    return Optional.of(lowest);
  }

  private static Limits limits(int large, int medium, int small) {
    return new Limits(large, medium, small);
  }
}
