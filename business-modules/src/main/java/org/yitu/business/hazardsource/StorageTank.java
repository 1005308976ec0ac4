package org.yitu.business.hazardsource;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
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

/** A tank or vessel with a dangerous substance: what a simulation needs to know of a release before it happens. */
@Entity @Label("储罐")
public class StorageTank extends BusinessRecord {
  public enum Kind {
    @Label(value = "球罐", en = "Sphere") SPHERE, @Label(value = "卧式压力罐", en = "Horizontal pressure vessel") HORIZONTAL_PRESSURE,
    @Label(value = "立式常压罐", en = "Vertical atmospheric tank") VERTICAL_ATMOSPHERIC,
    @Label(value = "低温储罐", en = "Refrigerated tank") REFRIGERATED, @Label(value = "气瓶组", en = "Cylinders") CYLINDERS,
    @Label("其他") OTHER
  }

  /** Nothing on earth is stored below −273.15 °C; the mistake is usually a lost sign or unit. */
  private static final BigDecimal COLDEST = new BigDecimal("-270");
  private static final BigDecimal HOTTEST = new BigDecimal("400");

  @Label("储罐名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "位号", en = "Tag") @Size(max = 50) @InTable @InSearch private String tag;
  @Label(value = "储罐类型", en = "Kind of tank") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "所属重大危险源", en = "Part of the major hazard") @ManyToOne(fetch = LAZY) private MajorHazard majorHazard;
  @Label(value = "储存物质", en = "Substance") @NotBlank @Size(max = 100) @InTable @InSearch private String substance;
  @Label(value = "设计储量（吨）", en = "Capacity (t)") @NotNull @Positive @Digits(integer = 9, fraction = 3)
  private BigDecimal capacityTonnes;
  @Label(value = "当前储量（吨）", en = "Quantity (t)") @NotNull @Positive @Digits(integer = 9, fraction = 3) @InTable
  private BigDecimal quantityTonnes;
  @Label(value = "表压（千帕）", en = "Gauge pressure (kPa)") @NotNull @PositiveOrZero @Digits(integer = 6, fraction = 2) @InTable
  private BigDecimal pressureKilopascal;
  @Label(value = "储存温度（℃）", en = "Temperature (°C)") @NotNull @Digits(integer = 3, fraction = 2) @InTable
  private BigDecimal temperatureCelsius;
  @Label(value = "围堰面积（平方米）", en = "Bund area (m²)") @Positive @Digits(integer = 7, fraction = 2)
  private BigDecimal bundSquareMetres;
  @Label(value = "最低接管高度（米）", en = "Height of the lowest nozzle (m)") @NotNull @PositiveOrZero @Digits(integer = 3, fraction = 2)
  private BigDecimal holeHeightMetres;
  @Label("投用日期") @NotNull private LocalDate commissionedOn;
  @Label(value = "下次检验日期", en = "Next inspection on") private LocalDate nextInspectionOn;
  @Label(value = "有紧急切断装置", en = "Emergency shutdown") @NotNull private Boolean emergencyShutdown;
  @Label(value = "备注", en = "Remarks") @Size(max = 500) private String remarks;

  public static final RecordType<StorageTank> TYPE = RecordType.of(StorageTank.class).dated(Occasion.PLAN, "nextInspectionOn")
      .owner(Owner.ENTERPRISE)
      .section("基本情况", "Basics", "name")
      .section("物质与储量", "Substance and quantity", "substance")
      .section("检验与安全", "Tests and safety", "commissionedOn")
      .layer(LayerGroups.DANGER, "tank")
      .computes(StorageTank::check)
      .build();

  private void check() {
    if (quantityTonnes != null && capacityTonnes != null && quantityTonnes.compareTo(capacityTonnes) > 0) {
      throw Refusal.invalid("quantityTonnes", "当前储量不能超过设计储量。", "A tank holds no more than its capacity.");
    }
    if (temperatureCelsius != null
        && (temperatureCelsius.compareTo(COLDEST) < 0 || temperatureCelsius.compareTo(HOTTEST) > 0)) {
      throw Refusal.invalid("temperatureCelsius", "储存温度应在 -270 至 400 ℃ 之间。", "The temperature lies between -270 and 400 °C.");
    }
  }
}
