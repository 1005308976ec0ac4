package org.yitu.business.enterprise;

import java.security.SecureRandom;

/** Receipt numbers of registrations: 80 random bits, in letters and digits that are not mistaken for each other. */
final class Receipts {
  private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Receipts() {}

  /** Whether it can be one: anything else need not trouble the database. */
  static boolean isOne(String text) {
    return text.length() == LENGTH && text.chars().allMatch(character -> CHARACTERS.indexOf(character) >= 0);
  }

  static String next() {
    StringBuilder receipt = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) receipt.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
    return receipt.toString();
  }
}
