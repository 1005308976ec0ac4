package org.yitu.business.hazardsource;

import java.math.BigDecimal;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.Label;
import org.yitu.geo.effect.MajorHazardGrading;

/** The grade of a major hazard by its R (Order 40, annex 1; rule R-GRADE), coloured by rule R-4COLOUR. */
public enum Grade implements HasSeverity {
  @Label(value = "一级重大危险源", en = "Grade I") GRADE_1,
  @Label(value = "二级重大危险源", en = "Grade II") GRADE_2,
  @Label(value = "三级重大危险源", en = "Grade III") GRADE_3,
  @Label(value = "四级重大危险源", en = "Grade IV") GRADE_4;

  static Grade of(BigDecimal r) {
    return values()[MajorHazardGrading.grade(r) - 1];
  }

  @Override
  public int severity() {
    return 4 - ordinal();
  }
}
