package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.locationtech.jts.geom.Point;
import org.yitu.business.enterprise.Phones;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** Where people are who must be protected first; its day and night population is what a simulation counts. */
@Entity @Label("防护目标")
public class ProtectionTarget extends BusinessRecord {
  public enum Kind {
    @Label("学校") SCHOOL, @Label("幼儿园") KINDERGARTEN, @Label("医院") HOSPITAL, @Label("养老院") NURSING_HOME, @Label("居民区") HOUSING,
    @Label("商场集市") MARKET, @Label("车站码头") STATION_OR_PORT, @Label("景区公园") PARK, @Label("宗教场所") PLACE_OF_WORSHIP,
    @Label("办公场所") OFFICES, @Label("文化体育场馆") CULTURE_AND_SPORT, @Label("饮用水源地") DRINKING_WATER_SOURCE, @Label("其他") OTHER
  }

  @Label("目标名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("目标类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("地址") @NotBlank @Size(max = 200) @InTable private String address;
  @Label(value = "白天人数（人）", en = "People by day") @NotNull @PositiveOrZero @InTable private Integer populationDay;
  @Label(value = "夜间人数（人）", en = "People by night") @NotNull @PositiveOrZero @InTable private Integer populationNight;
  @Label(value = "行动不便人数（人）", en = "People who need help to move") @PositiveOrZero private Integer immobile;
  @Label("联系人") @Size(max = 50) @InTable private String contact;
  @Label("联系电话") @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String phone;
  @Label(value = "疏散集合点", en = "Assembly point") @Size(max = 200) private String assemblyPoint;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<ProtectionTarget> TYPE = RecordType.of(ProtectionTarget.class)
      .owner(Owner.GOVERNMENT).sharesGovernmentRows()
      .layer(LayerGroups.PROTECTION, "protection-target")
      .build();
}
