package org.yitu.business.enterprise;

import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Refusal;

/**
 * A class of the industrial classification for national economic activities (GB/T 4754-2017): a four-digit code whose first
 * two digits are the division, which belongs to one lettered section.
 */
record EconomicCode(String digits) {
  private static final CodeTable TABLE = ReferenceTables.codes(ReferenceTables.ECONOMIC_INDUSTRIES);

  /** @throws Refusal naming the field {@code economicCode} if {@code text} is no code of a class */
  static EconomicCode of(String text) {
    if (TABLE.find(text).filter(CodeTable.Entry::leaf).isEmpty()) {
      throw Refusal.invalid("economicCode", "“" + text + "”不是国民经济行业分类（GB/T 4754-2017）的小类代码；小类代码为四位数字，例如1512 白酒制造。",
          "'" + text + "' is no class of GB/T 4754-2017; a class has four digits, such as 1512.");
    }
    return new EconomicCode(text);
  }

  int division() {
    return Integer.parseInt(digits.substring(0, 2));
  }

  /** The letter of the section, A to T. */
  char section() {
    return TABLE.path(digits).get(0).code().charAt(0);
  }

  boolean startsWith(String prefix) {
    return digits.startsWith(prefix);
  }
}
