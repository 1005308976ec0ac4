package org.yitu.data.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yitu.geo.reference.ReferenceTables;

/** The size class of an enterprise by the reference table: the lowest class among its indicators. */
final class Sizes {
  private static final List<String> CLASSES = List.of("LARGE", "MEDIUM", "SMALL", "MICRO");

  private final List<Map<String, String>> rows = new ArrayList<>(ReferenceTables.get(ReferenceTables.SIZES).rows());

  /** @param economicCode class of GB/T 4754-2017; @param revenue 10,000 CNY */
  String of(String economicCode, int employees, double revenue) {
    int lowest = 0;
    for (Map<String, String> row : rows) {
      if (!row.get("sector").equals(sector(economicCode))) continue;
      lowest = Math.max(lowest, place(row, row.get("indicator").equals("X") ? employees : revenue));
    }
    return CLASSES.get(lowest);
  }

  private static int place(Map<String, String> limits, double value) {
    if (value >= Double.parseDouble(limits.get("large"))) return 0;
    if (value >= Double.parseDouble(limits.get("medium"))) return 1;
    return value >= Double.parseDouble(limits.get("small")) ? 2 : 3;
  }

  /** Only the divisions that the demo city has. */
  private static String sector(String economicCode) {
    return switch (economicCode.substring(0, 2)) {
      case "52" -> "零售业";
      case "54" -> "交通运输业";
      case "59" -> "仓储业";
      default -> "工业";
    };
  }
}
