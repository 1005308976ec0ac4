package org.yitu.business.enterprise;

import java.util.ArrayList;
import java.util.List;

/**
 * How many people must look after safety (R-STAFF, the Sichuan rule as the manual cites it) and after occupational health
 * (R-OHSTAFF, Order 47 art. 8 as the manual cites it).
 */
final class StaffRule {
  private StaffRule() {}

  /** Full-time safety staff that are wanted at least; for small enterprises of other sectors a part-time one will do. */
  static int staff(int employees, boolean highRisk) {
    if (highRisk) return employees < 50 ? 1 : employees < 100 ? 2 : employees < 300 ? 3 : Math.max(3, (employees + 99) / 100);
    return employees < 100 ? 1 : employees < 500 ? 2 : Math.max(2, (4 * employees + 999) / 1000);
  }

  /** Whether a unit of its own is wanted and not only a person. */
  static boolean unit(int employees, boolean highRisk) {
    return employees >= (highRisk ? 50 : 100);
  }

  /** Whether a part-time person is enough. */
  static boolean partTimeSuffices(int employees, boolean highRisk) {
    return !highRisk && employees < 100;
  }

  /** Whether an occupational-health unit with full-time staff is wanted. */
  static boolean healthUnit(int exposed, boolean severe) {
    return exposed > 0 && (severe || exposed > 100);
  }

  /** What is missing, a sentence each; empty if nothing is. */
  static List<String> missing(int employees, boolean highRisk, int exposed, boolean severe, boolean ownUnit, int fullTime,
      int partTime, boolean hasHealthUnit) {
    List<String> missing = new ArrayList<>();
    if (unit(employees, highRisk) && !ownUnit) missing.add("应设置安全生产管理机构");
    int wanted = staff(employees, highRisk);
    int counted = partTimeSuffices(employees, highRisk) ? fullTime + partTime : fullTime;
    if (counted < wanted) {
      missing.add((partTimeSuffices(employees, highRisk) ? "应配备专职或兼职" : "应配备专职") + "安全管理人员不少于" + wanted + "人");
    }
    if (healthUnit(exposed, severe) && !hasHealthUnit) missing.add("应设置职业卫生管理机构并配备专职人员");
    return missing;
  }
}
