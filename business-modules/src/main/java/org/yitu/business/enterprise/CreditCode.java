package org.yitu.business.enterprise;

import org.yitu.geo.text.Refusal;

/** The unified social credit code of an organisation: 18 characters, the last of which checks the others (GB 32100-2015). */
final class CreditCode {
  /** GB 32100-2015, table of characters: the letters I, O, S, V, Z are left out. A character's place is its value. */
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  /** Form of a code, for the client: what it can tell before the check character is looked at. */
  static final String PATTERN = "[0-9A-HJ-NPQRTUWXY]{18}";

  private CreditCode() {}

  /** Throws a refusal that says what is wrong with {@code code}. */
  static void check(String code) {
    if (!code.matches(PATTERN)) {
      throw Refusal.invalid("creditCode", "统一社会信用代码应为18位大写字母或数字，不含I、O、S、V、Z。",
          "A unified social credit code has 18 digits or capital letters, without I, O, S, V and Z.");
    }
    if (code.charAt(17) != checkCharacter(code.substring(0, 17))) {
      throw Refusal.invalid("creditCode", "统一社会信用代码的校验位不符，请核对是否有误。",
          "The check character of the unified social credit code does not fit: please compare it with the licence.");
    }
  }

  /** The 18th character that belongs to the first 17: weights are powers of 3 modulo 31 (GB 32100-2015). */
  static char checkCharacter(String first17) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CHARACTERS.indexOf(first17.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CHARACTERS.charAt((31 - sum % 31) % 31);
  }
}
