package org.yitu.business.hazardsource;

import java.math.BigDecimal;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.Label;

/** The grade of a major hazard by its R (Order 40, annex 1; rule R-GRADE), coloured by rule R-4COLOUR. */
public enum Grade implements HasSeverity {
  @Label(value = "一级重大危险源", en = "Grade I") GRADE_1(100),
  @Label(value = "二级重大危险源", en = "Grade II") GRADE_2(50),
  @Label(value = "三级重大危险源", en = "Grade III") GRADE_3(10),
  @Label(value = "四级重大危险源", en = "Grade IV") GRADE_4(0);

  private final int from;

  Grade(int from) {
    this.from = from;
  }

  static Grade of(BigDecimal r) {
    for (Grade grade : values()) {
      if (r.compareTo(BigDecimal.valueOf(grade.from)) >= 0) return grade;
    }
    throw new IllegalArgumentException("R: " + r);
  }

  @Override
  public int severity() {
    return 4 - ordinal();
  }
}
