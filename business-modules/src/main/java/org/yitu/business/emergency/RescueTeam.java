package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
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

/** A professional rescue team, an enterprise's own or the government's (A11.5). Part-time and contracted teams are not entered. */
@Entity @Label("救援队伍")
public class RescueTeam extends BusinessRecord {
  /** How a team says of itself that it is none to be entered; “非兼职” says the opposite. */
  private static final java.util.regex.Pattern NOT_ITS_OWN = java.util.regex.Pattern.compile(
      "(?<![非不])(兼职|签约|外协)|(?i:part-time|contracted)");

  public enum Kind {
    @Label("消防救援") FIRE, @Label("矿山救援") MINE, @Label("危化品救援") HAZARDOUS_CHEMICALS, @Label("医疗救护") MEDICAL,
    @Label("水上救援") WATER, @Label("建筑救援") CONSTRUCTION, @Label("道路救援") ROAD, @Label("电力抢修") POWER, @Label("燃气抢修") GAS,
    @Label("通信保障") COMMUNICATIONS, @Label("环境监测") ENVIRONMENTAL_MONITORING, @Label("森林防火") FOREST_FIRE,
    @Label("综合救援") GENERAL
  }

  public enum Level {
    @Label("国家级") NATIONAL, @Label("省级") PROVINCIAL, @Label("市级") CITY, @Label("县级") COUNTY, @Label("乡镇级") TOWN,
    @Label("企业") ENTERPRISE
  }

  @Label("队伍名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("队伍类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("队伍级别") @NotNull @Enumerated(STRING) @InTable @InSearch private Level level;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("驻地地址") @NotBlank @Size(max = 200) private String address;
  @Label(value = "总人数（人）", en = "Members") @NotNull @Min(1) @InTable private Integer members;
  @Label(value = "值班备勤人数（人）", en = "Members on duty") @PositiveOrZero private Integer membersOnDuty;
  @Label(value = "车辆数（台）", en = "Vehicles") @PositiveOrZero @InTable private Integer vehicles;
  @Label("负责人") @NotBlank @Size(max = 50) @InTable private String leader;
  @Label("负责人电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String phone;
  @Label("值班电话") @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String dutyPhone;
  @Label(value = "出动时间（分钟）", en = "Turnout time (minutes)") @Min(0) @Max(240) private Integer turnoutMinutes;
  @Label(value = "专长与能力", en = "Capabilities") @Size(max = 2000) private String capabilities;
  @Label("主要装备") @Size(max = 2000) private String equipment;
  @Label("资质等级") @Size(max = 100) private String qualification;
  @Label("成立日期") private LocalDate foundedOn;

  public static final RecordType<RescueTeam> TYPE = RecordType.of(RescueTeam.class)
      .owner(Owner.EITHER).sharesGovernmentRows()
      .section("基本情况", "Basics", "name")
      .section("人员与联系", "People", "members")
      .section("能力", "Capabilities", "turnoutMinutes")
      .layer(LayerGroups.EMERGENCY, "rescue-team")
      .computes(RescueTeam::check)
      .build();

  private void check() {
    if (name != null && NOT_ITS_OWN.matcher(name).find() || qualification != null && NOT_ITS_OWN.matcher(qualification).find()) {
      throw Refusal.invalid("name", "兼职或签约（外协）救援队伍不录入，只登记专职救援队伍。", "Part-time and contracted teams are not entered: only professional ones are.");
    }
    if (members != null && membersOnDuty != null && membersOnDuty > members) {
      throw Refusal.invalid("membersOnDuty", "值班备勤人数不能多于总人数。", "No more members can be on duty than there are.");
    }
  }
}
