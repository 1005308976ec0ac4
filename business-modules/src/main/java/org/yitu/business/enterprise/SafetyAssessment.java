package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A safety assessment or an occupational-health assessment (A3.11, A3.12); the status assessment of occupational health is due every three years. */
@Entity @Label("安全与职业卫生评价")
public class SafetyAssessment extends BusinessRecord {
  public enum Kind {
    @Label("安全预评价") SAFETY_BEFORE, @Label("安全验收评价") SAFETY_ACCEPTANCE, @Label("安全现状评价") SAFETY_STATUS,
    @Label("安全专项评价") SAFETY_SPECIAL, @Label("职业病危害控制效果评价") HEALTH_ACCEPTANCE, @Label("职业病危害现状评价") HEALTH_STATUS
  }

  private static final int YEARS = 3;

  @Label("评价名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("评价类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("评价机构") @NotBlank @Size(max = 100) private String assessor;
  @Label("评价日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate assessedOn;
  @Label(value = "下次评价日期", en = "Due again on") @InTable @InSearch private LocalDate dueOn;
  @Label("评价结论") @NotBlank @Size(max = 2000) private String conclusion;
  @Label("评价报告") @NotNull private Attachments files;

  public static final RecordType<SafetyAssessment> TYPE = RecordType.of(SafetyAssessment.class).owner(Owner.ENTERPRISE).expires("dueOn")
      .computes(SafetyAssessment::compute).build();

  private void compute() {
    boolean again = kind == Kind.HEALTH_STATUS || kind == Kind.SAFETY_STATUS;
    if (again && assessedOn != null && dueOn == null) dueOn = assessedOn.plusYears(YEARS);
  }
}
