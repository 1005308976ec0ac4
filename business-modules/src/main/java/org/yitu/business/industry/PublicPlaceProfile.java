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

/** What an enterprise of ordinary supervision files besides its base data (A3.16). */
@Entity @Label(value = "公共场所与其他行业专业信息", en = "Profile of a public place or other enterprise")
public class PublicPlaceProfile extends BusinessRecord {
  @Label(value = "建筑面积（平方米）", en = "Floor area (m²)") @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) @InTable private BigDecimal floorArea;
  @Label(value = "最大容纳人数（人）", en = "Largest occupancy") @NotNull @PositiveOrZero @InTable private Integer occupancy;
  @Label(value = "安全出口（个）", en = "Exits") @NotNull @PositiveOrZero @InTable private Integer exits;
  @Label(value = "有自动消防设施", en = "Automatic fire protection") @NotNull @InTable private Boolean automaticFireProtection;
  @Label(value = "使用瓶装燃气", en = "Bottled gas") @NotNull @InTable private Boolean bottledGas;
  @Label(value = "主要危险", en = "Main dangers") @NotBlank @Size(max = 1000) private String dangers;
  @Label(value = "楼层消防平面图", en = "Fire plan") @NotNull private Attachments files;

  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<PublicPlaceProfile> TYPE = RecordType.of(PublicPlaceProfile.class).owner(Owner.ENTERPRISE).build();
}
