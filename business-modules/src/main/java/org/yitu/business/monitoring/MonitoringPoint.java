package org.yitu.business.monitoring;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.Occasion;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A sensor whose readings are watched against four limits (A17.5, A8.2). The readings themselves are telemetry, not a record. */
@Entity @Label("监测点")
public class MonitoringPoint extends BusinessRecord {
  public enum Kind {
    @Label("温度") TEMPERATURE, @Label("压力") PRESSURE, @Label("液位") LEVEL, @Label("流量") FLOW,
    @Label("可燃气体") FLAMMABLE_GAS, @Label("有毒气体") TOXIC_GAS, @Label(value = "瓦斯", en = "Methane") METHANE,
    @Label("一氧化碳") CARBON_MONOXIDE, @Label("风速") AIR_VELOCITY, @Label("风向") WIND_DIRECTION, @Label("烟雾") SMOKE,
    @Label("位移") DISPLACEMENT, @Label("振动") VIBRATION, @Label("水位") WATER_LEVEL, @Label("雨量") RAINFALL, @Label("其他") OTHER
  }

  public enum Unit {
    @Label(value = "℃", en = "°C") CELSIUS, @Label(value = "kPa", en = "kPa") KILOPASCAL,
    @Label(value = "MPa", en = "MPa") MEGAPASCAL, @Label(value = "m", en = "m") METRE, @Label(value = "mm", en = "mm") MILLIMETRE,
    @Label(value = "m³/h", en = "m³/h") CUBIC_METRES_PER_HOUR, @Label(value = "t/h", en = "t/h") TONNES_PER_HOUR,
    @Label(value = "%LEL", en = "% LEL") PERCENT_LEL, @Label(value = "ppm", en = "ppm") PPM,
    @Label(value = "mg/m³", en = "mg/m³") MILLIGRAMS_PER_CUBIC_METRE, @Label(value = "%", en = "%") PERCENT,
    @Label(value = "m/s", en = "m/s") METRES_PER_SECOND, @Label(value = "°", en = "°") DEGREE,
    @Label(value = "mm/s", en = "mm/s") MILLIMETRES_PER_SECOND
  }

  @Label("监测点名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "位号", en = "Tag") @NotBlank @Size(max = 50) @InTable @InSearch private String tag;
  @Label("监测类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("计量单位") @NotNull @Enumerated(STRING) @InTable private Unit unit;
  @Label("监测介质") @Size(max = 100) @InTable private String medium;
  @Label(value = "所属设备或装置", en = "Equipment") @Size(max = 100) @InSearch private String equipment;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("安装部位") @NotBlank @Size(max = 200) @InTable private String place;
  @Label(value = "安装高度（米）", en = "Mounting height (m)") @DecimalMin("-2000") @DecimalMax("1000")
  @Digits(integer = 12, fraction = 4) private BigDecimal mountingHeight;
  @Label(value = "量程下限", en = "Range from") @NotNull @Digits(integer = 12, fraction = 4) private BigDecimal rangeFrom;
  @Label(value = "量程上限", en = "Range to") @NotNull @Digits(integer = 12, fraction = 4) private BigDecimal rangeTo;
  @Label(value = "低低报", en = "Low-low limit") @Digits(integer = 12, fraction = 4) private BigDecimal lowLow;
  @Label(value = "低报", en = "Low limit") @Digits(integer = 12, fraction = 4) private BigDecimal low;
  @Label(value = "高报", en = "High limit") @InTable @Digits(integer = 12, fraction = 4) private BigDecimal high;
  @Label(value = "高高报", en = "High-high limit") @InTable @Digits(integer = 12, fraction = 4)
  private BigDecimal highHigh;
  @Label(value = "报警回差", en = "Deadband") @PositiveOrZero @Digits(integer = 12, fraction = 4) private BigDecimal deadband;
  @Label(value = "报警延时（秒）", en = "Delay before an alarm (s)") @Min(0) @Max(3_600) private Integer onDelaySeconds;
  @Label(value = "恢复延时（秒）", en = "Delay before it settles (s)") @Min(0) @Max(3_600) private Integer offDelaySeconds;
  @Label(value = "变化率报警限（每分钟）", en = "Largest change a minute") @Positive @Digits(integer = 12, fraction = 4)
  private BigDecimal ratePerMinute;
  @Label(value = "卡滞判定（分钟）", en = "Stuck after (min)") @Min(1) @Max(10_080) private Integer stuckMinutes;
  @Label(value = "采集间隔（秒）", en = "Interval (s)") @NotNull @Min(1) @Max(86_400) private Integer intervalSeconds;
  @Label("是否在用") @NotNull @InTable @InSearch private Boolean inService;
  @Label("生产厂家") @Size(max = 100) private String manufacturer;
  @Label("型号") @Size(max = 100) private String model;
  @Label("安装日期") private LocalDate installedOn;
  @Label("检定有效期至") @InSearch private LocalDate calibratedUntil;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<MonitoringPoint> TYPE = RecordType.of(MonitoringPoint.class).dated(Occasion.PLAN, "calibratedUntil")
      .owner(Owner.ENTERPRISE)
      .section("基本情况", "Basics", "name")
      .section("量程与报警值", "Range and limits", "rangeFrom")
      .section("报警判定", "When it alarms", "deadband")
      .section("设备", "Device", "inService")
      .layer(LayerGroups.MONITORING, "monitoring-point")
      .computes(MonitoringPoint::checkLimits)
      .build();

  /** Limits that stand in the wrong order raise alarms all day, or never. */
  private void checkLimits() {
    BigDecimal[] limits = {rangeFrom, lowLow, low, high, highHigh, rangeTo};
    String[] names = {"rangeFrom", "lowLow", "low", "high", "highHigh", "rangeTo"};
    BigDecimal before = null;
    for (int i = 0; i < limits.length; i++) {
      if (limits[i] == null) continue;
      boolean last = i == limits.length - 1;
      if (before != null && limits[i].compareTo(before) < (last ? 1 : 0)) {
        throw Refusal.invalid(names[i], "量程与报警限应依次增大：量程下限、低低报、低报、高报、高高报、量程上限。",
            "Range and limits must rise: range from, low-low, low, high, high-high, range to.");
      }
      before = limits[i];
    }
  }
}
