package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** An institution that organises rescue (A11.4): entered by the government, read by everybody. */
@Entity @Label(value = "救援机构", en = "Rescue institution")
public class RescueInstitution extends BusinessRecord {
  public enum Kind {
    @Label("应急指挥机构") COMMAND, @Label("应急管理部门") EMERGENCY_MANAGEMENT, @Label("消防救援机构") FIRE_AND_RESCUE,
    @Label("矿山救护机构") MINE_RESCUE, @Label("医疗急救机构") MEDICAL, @Label("环境监测机构") ENVIRONMENT, @Label("其他") OTHER
  }

  @Label("机构名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("机构类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("地址") @NotBlank @Size(max = 200) @InTable private String address;
  @Label("负责人") @NotBlank @Size(max = 50) @InTable private String head;
  @Label(value = "值班电话", en = "Duty telephone") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String phone;
  @Label("职责") @Size(max = 2000) private String duties;

  public static final RecordType<RescueInstitution> TYPE = RecordType.of(RescueInstitution.class)
      .owner(Owner.GOVERNMENT).sharesGovernmentRows().layer(LayerGroups.EMERGENCY, "rescue-institution").build();
}
