package org.yitu.business.training;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A kind of training; a scheme names one, so it must exist before (A14.1). */
@Entity @Label(value = "培训类型", en = "Kind of training")
public class TrainingKind extends BusinessRecord {
  @Label("类型名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "最少学时", en = "Least hours") @NotNull @Min(1) @Max(500) @InTable private Integer leastHours;
  @Label("说明") @Size(max = 1000) private String remarks;

  public static final RecordType<TrainingKind> TYPE = RecordType.of(TrainingKind.class).owner(Owner.EITHER).sharesGovernmentRows().build();

  int leastHours() {
    return leastHours;
  }
}
