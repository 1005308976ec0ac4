package org.yitu.business.enterprise;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The citizen identity number: 17 digits with the date of birth inside, and a check character (GB 11643-1999). */
final class IdentityNumber {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private IdentityNumber() {}

  static boolean fits(String number) {
    if (!number.matches("\\d{17}[\\dX]")) return false;
    int sum = 0;
    for (int i = 0; i < 17; i++) sum += WEIGHTS[i] * (number.charAt(i) - '0');
    return number.charAt(17) == CHECK_CHARACTERS.charAt(sum % 11) && hasDate(number);
  }

  private static boolean hasDate(String number) {
    try {
      LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
          Integer.parseInt(number.substring(12, 14)));
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }
}
