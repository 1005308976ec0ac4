package org.yitu.geo.reference;

/** The check digit of a CAS number. */
final class Cas {
  private Cas() {}

  /** An unknown number passes. */
  static boolean passes(String cas) {
    String digits = cas.replace("-", "");
    if (digits.isEmpty()) return true;
    int sum = 0;
    for (int i = 0; i < digits.length() - 1; i++) sum += (digits.length() - 1 - i) * (digits.charAt(i) - '0');
    return sum % 10 == digits.charAt(digits.length() - 1) - '0';
  }
}
