package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
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

/** A drill that is meant to be held (A11.12); how often one must be is {@link DrillReminders}' business. */
@Entity @Label(value = "演练计划", en = "Drill plan")
public class DrillPlan extends BusinessRecord {
  @Label("计划名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("演练类型") @NotNull @Enumerated(STRING) @InTable @InSearch private EmergencyPlan.Kind kind;
  @Label(value = "计划日期", en = "Planned on") @NotNull @InTable @InSearch private LocalDate plannedOn;
  @Label("应急预案") @ManyToOne(fetch = LAZY) @InTable private EmergencyPlan plan;
  @Label(value = "演练地点", en = "Where") @NotBlank @Size(max = 200) @InTable private String place;
  @Label("组织部门") @NotBlank @Size(max = 100) private String organiser;
  @Label("负责人") @NotBlank @Size(max = 50) @InTable private String leader;
  @Label(value = "参演人数（人）", en = "Participants") @Positive private Integer participants;
  @Label(value = "演练内容", en = "What is exercised") @NotBlank @Size(max = 4000) private String content;
  @Label("附件") private Attachments files;

  public static final RecordType<DrillPlan> TYPE = RecordType.of(DrillPlan.class).owner(Owner.EITHER).dated(Occasion.DRILL, "plannedOn").build();
}
