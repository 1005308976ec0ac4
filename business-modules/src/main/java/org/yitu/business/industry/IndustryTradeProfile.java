package org.yitu.business.industry;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What an enterprise of the eight industry-and-trade groups files besides its base data (A3.16). */
@Entity @Label(value = "工贸企业专业信息", en = "Profile of an industrial or trading enterprise")
public class IndustryTradeProfile extends BusinessRecord {
  @Label(value = "有粉尘爆炸危险", en = "Explosive dust") @NotNull @InTable private Boolean explosiveDust;
  @Label(value = "涉粉作业人数（人）", en = "Workers exposed to it") @NotNull @PositiveOrZero @InTable private Integer dustWorkers;
  @Label(value = "涉氨制冷", en = "Ammonia refrigeration") @NotNull @InTable private Boolean ammonia;
  @Label(value = "液氨存量（吨）", en = "Ammonia held (t)") @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) @InTable private BigDecimal ammoniaTonnes;
  @Label(value = "有限空间（处）", en = "Confined spaces") @NotNull @PositiveOrZero @InTable private Integer confinedSpaces;
  @Label(value = "有金属冶炼", en = "Smelts metal") @NotNull @InTable private Boolean smelting;
  @Label(value = "主要工艺设备", en = "Main machinery") @NotBlank @Size(max = 1000) private String machinery;

  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<IndustryTradeProfile> TYPE = RecordType.of(IndustryTradeProfile.class).owner(Owner.ENTERPRISE).build();
}
