package org.yitu.data.record;

import java.util.Locale;

/**
 * Unified social credit codes for invented enterprises: right by both check characters (GB 32100-2015; organisation
 * part GB 11714-1997) and plainly for show, as the organisation part begins with DE.
 */
public final class CreditCodes {
  /** GB 32100-2015: the characters in order of their values; I, O, S, V and Z are not used. */
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  /** GB 11714-1997: weights of the eight characters of an organisation code; a letter's value is 10 for A and so on. */
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCodes() {}

  /** @param county six digits; @param number 0 to 999,999 */
  public static String of(int county, int number) {
    String organisation = String.format(Locale.ROOT, "DE%06d", number);
    String first17 = "91" + county + organisation + organisationCheck(organisation);
    return first17 + check(first17);
  }

  /** The 18th character for the first 17. */
  public static char check(String first17) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CHARACTERS.indexOf(first17.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CHARACTERS.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String eight) {
    int sum = 0;
    for (int i = 0; i < 8; i++) sum += Character.digit(eight.charAt(i), 36) * WEIGHTS[i];
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }
}
