package org.yitu.business.industry;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What a builder files besides its base data (A3.16). */
@Entity @Label(value = "建筑施工企业专业信息", en = "Profile of a builder")
public class ConstructionProfile extends BusinessRecord {
  @Label(value = "资质等级", en = "Qualification") @NotBlank @Size(max = 100) private String qualification;
  @Label(value = "在建项目（个）", en = "Projects under way") @NotNull @PositiveOrZero @InTable private Integer projects;
  @Label(value = "危险性较大的分部分项工程（项）", en = "Dangerous partial works") @NotNull @PositiveOrZero @InTable private Integer dangerousWorks;
  @Label(value = "塔吊与施工升降机（台）", en = "Tower cranes and hoists") @NotNull @PositiveOrZero @InTable private Integer cranes;
  @Label(value = "现场从业人员（人）", en = "Workers on sites") @NotNull @PositiveOrZero @InTable private Integer workers;
  @Label(value = "施工场地示意图", en = "Site sketch") @NotNull private Attachments files;

  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<ConstructionProfile> TYPE = RecordType.of(ConstructionProfile.class).owner(Owner.ENTERPRISE).build();
}
