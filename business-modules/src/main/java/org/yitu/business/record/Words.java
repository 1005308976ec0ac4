package org.yitu.business.record;

import java.util.Locale;

/** Java names as other tongues write them: columns, paths and English. */
final class Words {
  private Words() {}

  /** {@code riskPoint} and {@code RiskPoint} become {@code risk_point}. */
  static String snake(String javaName) {
    return parted(javaName, '_');
  }

  /** {@code RiskPoint} becomes {@code risk-point}. */
  static String kebab(String javaName) {
    return parted(javaName, '-');
  }

  /** {@code riskPoint} and {@code RISK_POINT} become {@code Risk point}. */
  static String humanised(String javaName) {
    boolean constant = javaName.equals(javaName.toUpperCase(Locale.ROOT));
    String words = constant ? javaName.toLowerCase(Locale.ROOT).replace('_', ' ') : parted(javaName, ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String parted(String javaName, char by) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < javaName.length(); i++) {
      char c = javaName.charAt(i);
      boolean starts = Character.isUpperCase(c) && i > 0
          && (!Character.isUpperCase(javaName.charAt(i - 1)) || i + 1 < javaName.length() && Character.isLowerCase(javaName.charAt(i + 1)));
      if (starts) out.append(by);
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }
}
