package org.yitu.business.industry;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What a mine other than a coal mine files besides its base data (A3.16). */
@Entity @Label(value = "非煤矿山专业信息", en = "Profile of a non-coal mine")
public class MineProfile extends BusinessRecord {
  public enum Method { @Label("露天") OPEN_CAST, @Label("地下") UNDERGROUND, @Label(value = "露天与地下", en = "Both") BOTH }

  @Label("开采方式") @NotNull @Enumerated(STRING) @InTable @InSearch private Method method;
  @Label(value = "矿种", en = "Mineral") @NotBlank @Size(max = 100) private String mineral;
  @Label(value = "设计生产能力（万吨/年）", en = "Design capacity (10,000 t a year)") @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) @InTable private BigDecimal capacity;
  @Label(value = "最大边坡高度（米）", en = "Highest slope (m)") @PositiveOrZero @Digits(integer = 9, fraction = 2) @InTable private BigDecimal slopeHeight;
  @Label(value = "有尾矿库", en = "Tailings pond") @NotNull @InTable private Boolean tailingsPond;
  @Label(value = "使用爆破", en = "Uses blasting") @NotNull @InTable private Boolean blasting;
  @Label(value = "采矿工程图与通风图", en = "Mining and ventilation plans") @NotNull private Attachments files;

  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<MineProfile> TYPE = RecordType.of(MineProfile.class).owner(Owner.ENTERPRISE).build();
}
