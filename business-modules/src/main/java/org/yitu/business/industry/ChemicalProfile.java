package org.yitu.business.industry;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What a producer or trader of hazardous chemicals files besides its base data (A3.16). */
@Entity @Label(value = "危险化学品企业专业信息", en = "Profile of a chemical enterprise")
public class ChemicalProfile extends BusinessRecord {
  @Label(value = "主要工艺", en = "Main processes") @NotBlank @Size(max = 1000) private String processes;
  @Label(value = "涉及重点监管危险化工工艺", en = "Key-supervised process") @NotNull @InTable private Boolean keyProcess;
  @Label(value = "位于化工园区", en = "In a chemical park") @NotNull @InTable private Boolean inPark;
  @Label(value = "储罐数（个）", en = "Storage tanks") @NotNull @PositiveOrZero @InTable private Integer tanks;
  @Label(value = "储存能力（吨）", en = "Storage capacity (t)") @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) @InTable private BigDecimal storageTonnes;
  @Label(value = "装卸车位（个）", en = "Loading bays") @NotNull @PositiveOrZero @InTable private Integer loadingBays;
  @Label(value = "有自动化控制系统", en = "Automatic process control") @NotNull @InTable private Boolean automated;
  @Label(value = "有安全联锁", en = "Safety interlocks") @NotNull @InTable private Boolean interlocked;
  @Label(value = "总平面与工艺流程说明", en = "Plan and process description") @NotNull private Attachments files;

  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<ChemicalProfile> TYPE = RecordType.of(ChemicalProfile.class).owner(Owner.ENTERPRISE).build();
}
