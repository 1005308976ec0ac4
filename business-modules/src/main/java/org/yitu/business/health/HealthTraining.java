package org.yitu.business.health;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** Training on occupational health (A15.3). */
@Entity @Label("职业健康培训")
public class HealthTraining extends BusinessRecord {
  public enum Kind {
    @Label("主要负责人和管理人员培训") MANAGERS, @Label("上岗前培训") BEFORE_WORK, @Label("在岗期间定期培训") PERIODIC, @Label("其他") OTHER
  }

  @Label("培训名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("培训类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("培训日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate heldOn;
  @Label(value = "学时", en = "Hours") @NotNull @Min(1) @Max(500) @InTable private Integer hours;
  @Label(value = "参加人数（人）", en = "Participants") @NotNull @Positive @InTable private Integer participants;
  @Label(value = "授课人", en = "Teacher") @NotBlank @Size(max = 100) private String teacher;
  @Label("培训内容") @NotBlank @Size(max = 4000) private String content;
  @Label("签到表与照片") private Attachments files;

  public static final RecordType<HealthTraining> TYPE = RecordType.of(HealthTraining.class).owner(Owner.ENTERPRISE)
      .begins((blank, context) -> blank.heldOn = context.now().toLocalDate())
      .build();
}
