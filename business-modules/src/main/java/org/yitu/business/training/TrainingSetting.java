package org.yitu.business.training;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What an enterprise asks of its training schemes (A14.9); each enterprise has one such record. */
@Entity @Label(value = "安全培训配置", en = "Training settings")
public class TrainingSetting extends BusinessRecord {
  @Label(value = "年度再培训学时（不少于）", en = "Yearly retraining, hours at least") @NotNull @Min(1) @Max(500) @InTable
  private Integer yearlyHours;
  @Label(value = "及格分数（不低于）", en = "Score to pass at least") @NotNull @Min(0) @Max(100) @InTable private Integer leastPassScore;
  @Label("培训负责人") @NotBlank @Size(max = 50) @InTable private String responsible;
  @Label("说明") @Size(max = 1000) private String remarks;

  public static final RecordType<TrainingSetting> TYPE = RecordType.of(TrainingSetting.class).owner(Owner.ENTERPRISE).build();
}
