package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.yitu.business.enterprise.Phones;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** An expert who was appointed by a provincial, city or county authority (A11.6). */
@Entity @Label(value = "救援专家", en = "Expert")
public class Expert extends BusinessRecord {
  public enum Gender { @Label("男") MALE, @Label("女") FEMALE }

  public enum Field {
    @Label("危险化学品") HAZARDOUS_CHEMICALS, @Label("煤矿") COAL_MINES, @Label("非煤矿山") NON_COAL_MINES, @Label("消防") FIRE,
    @Label("建筑施工") CONSTRUCTION, @Label("特种设备") SPECIAL_EQUIPMENT, @Label("电气") ELECTRICITY, @Label("道路交通") ROAD_TRAFFIC,
    @Label("燃气") GAS, @Label("医疗卫生") MEDICINE, @Label("环境保护") ENVIRONMENT, @Label("气象地质") WEATHER_AND_GEOLOGY,
    @Label("爆破") BLASTING, @Label("综合管理") MANAGEMENT
  }

  public enum Appointment { @Label("国家级") NATIONAL, @Label("省级") PROVINCIAL, @Label("市级") CITY, @Label("县级") COUNTY }

  @Label("姓名") @NotBlank @Size(max = 50) @InTable @InSearch private String name;
  @Label("性别") @NotNull @Enumerated(STRING) private Gender gender;
  @Label("专业领域") @NotNull @Enumerated(STRING) @InTable @InSearch private Field field;
  @Label(value = "聘任级别", en = "Appointed at level") @NotNull @Enumerated(STRING) @InTable @InSearch
  private Appointment appointment;
  @Label("聘任机关") @NotBlank @Size(max = 100) private String appointedBy;
  @Label("聘任有效期至") private LocalDate appointedUntil;
  @Label("职称") @Size(max = 50) @InTable private String jobTitle;
  @Label("工作单位") @NotBlank @Size(max = 100) @InTable private String workplace;
  @Label("联系电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String phone;
  @Label("位置") @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("常驻地址") @Size(max = 200) private String address;
  @Label("专长") @Size(max = 2000) private String expertise;
  @Label(value = "照片", en = "Photo") private Attachments photo;

  public static final RecordType<Expert> TYPE = RecordType.of(Expert.class)
      .owner(Owner.EITHER).sharesGovernmentRows()
      .layer(LayerGroups.EMERGENCY, "expert")
      .build();
}
