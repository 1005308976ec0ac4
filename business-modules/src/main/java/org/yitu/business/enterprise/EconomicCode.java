package org.yitu.business.enterprise;

import org.yitu.geo.text.Refusal;

/**
 * A class of the industrial classification for national economic activities (GB/T 4754-2017): a four-digit code whose first
 * two digits are the division, which belongs to one lettered section. The names of the classes are not held here.
 */
record EconomicCode(String digits) {
  static final String PATTERN = "\\d{4}";
  /** GB/T 4754-2017: the last division of each section, in the order of the sections A to T. */
  private static final int[] LAST_DIVISION =
      {5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97};

  /** @throws Refusal naming the field {@code economicCode} if {@code text} is no such code */
  static EconomicCode of(String text) {
    if (!text.matches(PATTERN) || division(text) < 1 || division(text) > 97) {
      throw Refusal.invalid("economicCode", "经济行业代码应为国民经济行业分类（GB/T 4754）的四位数字小类代码，例如1512。",
          "The economic industry code is a four-digit class of GB/T 4754, such as 1512.");
    }
    return new EconomicCode(text);
  }

  int division() {
    return division(digits);
  }

  /** The letter of the section, A to T. */
  char section() {
    int section = 0;
    while (division() > LAST_DIVISION[section]) section++;
    return (char) ('A' + section);
  }

  boolean startsWith(String prefix) {
    return digits.startsWith(prefix);
  }

  private static int division(String text) {
    return Integer.parseInt(text.substring(0, 2));
  }
}
