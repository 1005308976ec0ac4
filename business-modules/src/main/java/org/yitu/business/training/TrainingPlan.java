package org.yitu.business.training;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.Occasion;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** What training is planned: an enterprise's own (A14.3), or the government's, which every enterprise reads (A14.2, C8). */
@Entity @Label("培训计划")
public class TrainingPlan extends BusinessRecord {
  @Label("计划名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "年度", en = "Year") @NotNull @Min(2000) @Max(2100) @InTable @InSearch private Integer planYear;
  @Label(value = "开始日期", en = "From") @NotNull @InTable private LocalDate startsOn;
  @Label(value = "结束日期", en = "Until") @NotNull @InTable private LocalDate endsOn;
  @Label("培训对象") @NotBlank @Size(max = 500) @InTable private String audience;
  @Label("培训内容") @NotBlank @Size(max = 4000) private String content;
  @Label("组织单位") @NotBlank @Size(max = 100) private String organiser;
  @Label(value = "计划人数（人）", en = "Planned participants") @Positive private Integer participants;
  @Label("附件") private Attachments files;

  public static final RecordType<TrainingPlan> TYPE = RecordType.of(TrainingPlan.class).dated(Occasion.TRAINING, "startsOn").owner(Owner.EITHER).sharesGovernmentRows()
      .computes(TrainingPlan::check).build();

  private void check() {
    if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
      throw Refusal.invalid("endsOn", "结束日期不能早于开始日期。", "It cannot end before it begins.");
    }
  }
}
