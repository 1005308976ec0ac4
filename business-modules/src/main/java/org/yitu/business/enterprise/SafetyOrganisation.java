package org.yitu.business.enterprise;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** Who looks after safety in an enterprise (A3.8): what the law asks for follows from its size and kind, see {@link StaffRule}. */
@Entity @Label("安全管理机构")
public class SafetyOrganisation extends BusinessRecord {
  @Label("机构名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("负责人") @NotBlank @Size(max = 50) @InTable private String leader;
  @Label(value = "从业人数（人）", en = "Employees") @NotNull @Positive @InTable private Integer employees;
  @Label(value = "高危行业", en = "High-risk sector") @NotNull @InTable private Boolean highRisk;
  @Label(value = "接触职业病危害人数（人）", en = "Exposed to occupational hazards") @NotNull @PositiveOrZero private Integer exposed;
  @Label(value = "职业病危害严重", en = "Severe occupational hazards") @NotNull private Boolean severe = false;
  @Label(value = "设有专门机构", en = "Has a unit of its own") @NotNull @InTable private Boolean ownUnit;
  @Label(value = "专职安全管理人员（人）", en = "Full-time safety staff") @NotNull @PositiveOrZero @InTable private Integer fullTime;
  @Label(value = "兼职安全管理人员（人）", en = "Part-time safety staff") @NotNull @PositiveOrZero private Integer partTime;
  @Label(value = "设有职业卫生机构", en = "Has an occupational-health unit") @NotNull private Boolean healthUnit;
  @Label(value = "是否符合要求", en = "As the law asks") @InTable @InSearch private Boolean sufficient;
  @Label(value = "不足之处", en = "What is missing") @Size(max = 500) @InTable private String missing;
  @Label("任命文件") private Attachments files;

  public static final RecordType<SafetyOrganisation> TYPE = RecordType.of(SafetyOrganisation.class).owner(Owner.ENTERPRISE)
      .readOnly("sufficient", "missing").computes(SafetyOrganisation::compute).build();

  private void compute() {
    if (employees == null || highRisk == null || exposed == null || severe == null || ownUnit == null || fullTime == null
        || partTime == null || healthUnit == null) {
      return;
    }
    missing = String.join("；", StaffRule.missing(employees, highRisk, exposed, severe, ownUnit, fullTime, partTime, healthUnit));
    sufficient = missing.isEmpty();
  }
}
