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

/** What a coal mine files besides its base data (A3.16), with the depths that its risk depends on (A3.25). */
@Entity @Label(value = "煤矿专业信息", en = "Profile of a coal mine")
public class CoalMineProfile extends BusinessRecord {
  /** Grades of the Coal Mine Safety Regulations (unverified). */
  public enum GasGrade { @Label("低瓦斯") LOW, @Label("高瓦斯") HIGH, @Label("煤与瓦斯突出") OUTBURST }

  public enum Water { @Label("简单") SIMPLE, @Label("中等") MEDIUM, @Label("复杂") COMPLEX, @Label("极复杂") VERY_COMPLEX }

  @Label("瓦斯等级") @NotNull @Enumerated(STRING) @InTable @InSearch private GasGrade gasGrade;
  @Label("水文地质类型") @NotNull @Enumerated(STRING) @InTable private Water water;
  @Label(value = "核定生产能力（万吨/年）", en = "Approved capacity (10,000 t a year)") @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) @InTable private BigDecimal capacity;
  @Label(value = "最大采深（米）", en = "Deepest mining: vertical distance from the surface to the lowest working face (m)") @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) @InTable private BigDecimal deepestMining;
  @Label(value = "与上覆煤层距离（米）", en = "Distance to the overlying seam, along the normal of the seam (m)") @PositiveOrZero @Digits(integer = 9, fraction = 2) @InTable private BigDecimal overlyingSeam;
  @Label(value = "可采煤层", en = "Workable seams") @NotBlank @Size(max = 500) private String seams;
  @Label(value = "开拓方式", en = "Mode of opening") @NotBlank @Size(max = 100) private String opening;
  @Label(value = "煤层自燃", en = "Seam liable to self-ignition") @NotNull @InTable private Boolean selfIgniting;
  @Label(value = "煤尘有爆炸性", en = "Explosive coal dust") @NotNull @InTable private Boolean explosiveDust;
  @Label(value = "入井人数（最大班，人）", en = "People underground, largest shift") @NotNull @PositiveOrZero @InTable private Integer underground;
  @Label(value = "采掘工程平面图与通风系统图", en = "Mining and ventilation plans") @NotNull private Attachments files;

  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<CoalMineProfile> TYPE = RecordType.of(CoalMineProfile.class).owner(Owner.ENTERPRISE).build();
}
