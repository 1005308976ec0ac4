package org.yitu.business.training;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** How a training is given (A14.4): its hours are at least those of its kind. */
@Entity @Label("培训方案")
public class TrainingScheme extends BusinessRecord {
  @Label("方案名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("培训类型") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private TrainingKind kind;
  @Label("培训计划") @ManyToOne(fetch = LAZY) @InTable private TrainingPlan plan;
  @Label(value = "学时", en = "Hours") @NotNull @Min(1) @Max(500) @InTable private Integer hours;
  @Label(value = "及格分数（0–100）", en = "Score to pass (0–100)") @NotNull @Min(0) @Max(100) private Integer passScore;
  @Label(value = "年度再培训", en = "Yearly retraining") @NotNull @InTable @InSearch private Boolean yearly = false;
  @Label(value = "授课人", en = "Teacher") @NotBlank @Size(max = 100) @InTable private String teacher;
  @Label("培训内容") @NotBlank @Size(max = 4000) private String content;
  @Label("教材附件") private Attachments files;

  public static final RecordType<TrainingScheme> TYPE = RecordType.of(TrainingScheme.class).owner(Owner.ENTERPRISE)
      .computes(TrainingScheme::check).build();

  boolean isYearly() {
    return yearly;
  }

  int hours() {
    return hours;
  }

  int passScore() {
    return passScore;
  }

  private void check() {
    if (kind != null && hours != null && hours < kind.leastHours()) {
      throw Refusal.invalid("hours", "学时不能少于该培训类型的最少学时（" + kind.leastHours() + "）。",
          "This kind of training takes at least " + kind.leastHours() + " hours.");
    }
  }
}
