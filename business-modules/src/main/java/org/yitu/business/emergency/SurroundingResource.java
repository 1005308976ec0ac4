package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
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
import org.yitu.geo.text.Refusal;

/** What is near and can help, or must be told: hospitals, fire stations, government offices, neighbours (A11.8, A3.29, A11.4). */
@Entity @Label("周边资源")
public class SurroundingResource extends BusinessRecord {
  public enum Kind {
    @Label("医院") HOSPITAL, @Label("消防站") FIRE_STATION, @Label("政府机关") GOVERNMENT_OFFICE, @Label("公安派出所") POLICE_STATION,
    @Label("救援机构") RESCUE_INSTITUTION, @Label("友邻企业") NEIGHBOUR_ENTERPRISE, @Label("取水点") WATER_INTAKE,
    @Label("直升机起降点") HELICOPTER_LANDING, @Label("其他") OTHER
  }

  @Label("资源名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("资源类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "资源细类", en = "Kind in detail") @ManyToOne(fetch = LAZY) @InSearch private ResourceKind detail;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("详细地址") @NotBlank @Size(max = 200) @InTable private String address;
  @Label("联系人") @Size(max = 50) @InTable private String contact;
  @Label("联系电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String phone;
  @Label("联系人手机") @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String mobile;
  @Label(value = "床位数（医院，张）", en = "Beds (hospital)") @PositiveOrZero private Integer beds;
  @Label(value = "医院等级", en = "Hospital grade") @Size(max = 20) private String hospitalGrade;
  @Label(value = "车辆数（台）", en = "Vehicles") @PositiveOrZero private Integer vehicles;
  @Label(value = "可提供的支援", en = "Support it can give") @Size(max = 1000) private String support;

  public static final RecordType<SurroundingResource> TYPE = RecordType.of(SurroundingResource.class)
      .owner(Owner.EITHER).sharesGovernmentRows()
      .layer(LayerGroups.EMERGENCY, "surrounding-resource")
      .computes(SurroundingResource::check)
      .build();

  private void check() {
    if (detail != null && kind != null && detail.kind() != kind) {
      throw Refusal.invalid("detail", "所选细类不属于该资源类型。", "The detail is of another kind.");
    }
  }
}
