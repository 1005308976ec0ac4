package org.yitu.business.emergency;

import org.yitu.geo.text.Refusal;

/** A drill is one from its report to its end, and says so wherever its name is read (C17). */
final class DrillMark {
  private static final String DRILL = "【演练】";
  private static final int LONGEST_NAME = 100;

  private DrillMark() {}

  /**
   * The name as it is kept: a drill's begins with its mark.
   *
   * @param before whether it was a drill, null if it is new
   * @throws Refusal if a drill would become an accident, or an accident a drill
   */
  static String named(String name, boolean drill, Boolean before) {
    if (before != null && before != drill) {
      throw Refusal.invalid("drill", "演练与真实事故不能互相转换，请另行上报。",
          "A drill never becomes an accident, nor an accident a drill: report it anew.");
    }
    if (!drill || name.startsWith(DRILL)) return name;
    String marked = DRILL + name;
    return marked.substring(0, Math.min(LONGEST_NAME, marked.length()));
  }
}
