package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.yitu.business.enterprise.Phones;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A store of rescue supplies and equipment that are significant, movable and can be shared (A11.7). */
@Entity @Label(value = "救援物资", en = "Supply store")
public class SupplyStore extends BusinessRecord {
  public enum Kind {
    @Label("灭火器材") FIRE_FIGHTING, @Label("堵漏器材") LEAK_SEALING, @Label("洗消药剂") DECONTAMINATION,
    @Label("个体防护") PERSONAL_PROTECTION, @Label("侦检仪器") DETECTION, @Label("工程机械") CONSTRUCTION_MACHINERY,
    @Label("排水设备") DRAINAGE, @Label("照明供电") LIGHT_AND_POWER, @Label("通信设备") COMMUNICATIONS, @Label("医疗用品") MEDICAL,
    @Label("救生器材") LIFE_SAVING, @Label("生活保障") DAILY_NEEDS, @Label("吸附围控材料") ABSORBENTS, @Label("综合物资") MIXED
  }

  @Label(value = "物资库（点）名称", en = "Name") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("物资类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "物资细类", en = "Kind in detail") @ManyToOne(fetch = LAZY) @InSearch private SupplyKind detail;
  @Label(value = "主要物资名称", en = "Main item") @NotBlank @Size(max = 100) @InTable @InSearch private String mainItem;
  @Label(value = "数量", en = "Quantity") @NotNull @PositiveOrZero @InTable @Digits(integer = 12, fraction = 2)
  private BigDecimal quantity;
  @Label(value = "计量单位", en = "Unit of quantity") @NotBlank @Size(max = 20) @InTable private String unit;
  @Label(value = "物资清单（名称、规格、数量）", en = "List of items") @Size(max = 4000) private String items;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("存放地址") @NotBlank @Size(max = 200) private String address;
  @Label("管理单位") @Size(max = 100) private String keeper;
  @Label("联系人") @NotBlank @Size(max = 50) @InTable private String contact;
  @Label("联系电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String phone;
  @Label(value = "可否跨单位调用", en = "May be lent") @NotNull @InSearch private Boolean shareable;
  @Label("有效期至") private LocalDate usableUntil;
  @Label("最近检查日期") private LocalDate lastCheckedOn;

  public static final RecordType<SupplyStore> TYPE = RecordType.of(SupplyStore.class)
      .owner(Owner.EITHER).sharesGovernmentRows()
      .section("物资", "Supplies", "name")
      .section("存放与联系", "Where and who", "location")
      .layer(LayerGroups.EMERGENCY, "supply-store")
      .computes(SupplyStore::check)
      .build();

  private void check() {
    if (detail != null && kind != null && detail.kind() != kind) {
      throw Refusal.invalid("detail", "所选细类不属于该物资类型。", "The detail is of another kind.");
    }
  }
}
