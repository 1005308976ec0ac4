package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.yitu.business.enterprise.Phones;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** Where people go when they must leave (A11.9). */
@Entity @Label("避难场所")
public class Shelter extends BusinessRecord {
  public enum Kind { @Label(value = "室内", en = "Indoors") INDOORS, @Label(value = "室外", en = "Outdoors") OUTDOORS, @Label("人防工程") CIVIL_DEFENCE }

  public enum Term {
    @Label(value = "紧急（1天以内）", en = "Urgent, within a day") URGENT, @Label(value = "短期（14天以内）", en = "Short, up to 14 days") SHORT,
    @Label(value = "长期（15天以上）", en = "Long, 15 days and more") LONG
  }

  @Label("场所名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("场所类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "避难时长", en = "Term") @Enumerated(STRING) @InTable private Term term;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "场地范围", en = "Ground") @Column(columnDefinition = "geometry(Polygon,4490)") private Polygon ground;
  @Label("地址") @NotBlank @Size(max = 200) @InTable private String address;
  @Label(value = "可容纳人数（人）", en = "Capacity (people)") @NotNull @Min(1) @InTable private Integer capacity;
  @Label(value = "有效面积（平方米）", en = "Usable area (m²)") @PositiveOrZero @Digits(integer = 12, fraction = 2)
  private BigDecimal usableArea;
  @Label("管理单位") @Size(max = 100) private String keeper;
  @Label("联系人") @NotBlank @Size(max = 50) @InTable private String contact;
  @Label("联系电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String phone;
  @Label(value = "有无供水", en = "Water supply") private Boolean water;
  @Label(value = "有无供电", en = "Power supply") private Boolean power;
  @Label(value = "有无医疗点", en = "Medical post") private Boolean medicalPost;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<Shelter> TYPE = RecordType.of(Shelter.class)
      .owner(Owner.EITHER).sharesGovernmentRows()
      .section("基本情况", "Basics", "name")
      .section("容量与联系", "Capacity and contact", "capacity")
      .section("设施", "Facilities", "water")
      .layer(LayerGroups.EMERGENCY, "shelter")
      .build();
}
