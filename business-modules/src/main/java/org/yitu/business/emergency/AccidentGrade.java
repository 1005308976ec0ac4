package org.yitu.business.emergency;

import java.math.BigDecimal;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.Label;

/**
 * How grave an accident is, by casualties and loss: State Council Order 493 (limits as listed in the project's science notes, not
 * compared with the printed order).
 */
public enum AccidentGrade implements HasSeverity {
  @Label(value = "一般事故", en = "Ordinary") ORDINARY, @Label(value = "较大事故", en = "Considerable") CONSIDERABLE,
  @Label(value = "重大事故", en = "Major") MAJOR, @Label(value = "特别重大事故", en = "Especially major") ESPECIALLY_MAJOR;

  @Override
  public int severity() {
    return ordinal() + 1;
  }

  static AccidentGrade of(int dead, int seriouslyInjured, BigDecimal loss) {
    if (reaches(dead, 30, seriouslyInjured, 100, loss, 10_000)) return ESPECIALLY_MAJOR;
    if (reaches(dead, 10, seriouslyInjured, 50, loss, 5_000)) return MAJOR;
    return reaches(dead, 3, seriouslyInjured, 10, loss, 1_000) ? CONSIDERABLE : ORDINARY;
  }

  private static boolean reaches(int dead, int deadLimit, int injured, int injuredLimit, BigDecimal loss, int lossLimit) {
    return dead >= deadLimit || injured >= injuredLimit || loss.compareTo(BigDecimal.valueOf(lossLimit)) >= 0;
  }
}
