package org.yitu.business.training;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.yitu.business.enterprise.Person;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** One person's part in a training and his score (A14.5, A14.6); whether he passed follows from the scheme. */
@Entity @Label("员工培训记录")
public class TrainingResult extends BusinessRecord {
  @Label("培训记录") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private TrainingRecord training;
  @Label("员工") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Person person;
  @Label(value = "成绩（0–100）", en = "Score (0–100)") @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1) @InTable
  private BigDecimal score;
  @Label(value = "是否合格", en = "Passed") @InTable @InSearch private Boolean passed;
  @Label("备注") @Size(max = 500) private String remarks;

  public static final RecordType<TrainingResult> TYPE = RecordType.of(TrainingResult.class).called(TrainingResult_.PERSON).owner(Owner.ENTERPRISE)
      .readOnly("passed").computes(TrainingResult::compute).build();

  private void compute() {
    if (training != null && score != null) passed = score.compareTo(BigDecimal.valueOf(training.scheme().passScore())) >= 0;
  }
}
