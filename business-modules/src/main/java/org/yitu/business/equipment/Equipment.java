package org.yitu.business.equipment;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Coded;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Refusal;

/**
 * A piece of equipment on the map: for fire (A17.1), against lightning (A17.2), for production (A17.3) or special by law (A17.4).
 * Special equipment names its category of the national catalogue and its registration.
 */
@Entity @Label("设备设施")
public class Equipment extends BusinessRecord {
  public enum Kind { @Label("消防设施") FIRE, @Label("防雷设施") LIGHTNING, @Label("生产设备") PRODUCTION, @Label("特种设备") SPECIAL }

  public enum Condition implements HasSeverity {
    @Label("在用") IN_USE(0), @Label("停用") OUT_OF_USE(1), @Label("检测不合格") FAILED(4), @Label("报废") SCRAPPED(1);

    private final int severity;

    Condition(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("设备名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "设备大类", en = "Kind of equipment") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "特种设备类别", en = "Category of special equipment") @Size(max = 4) @Coded(ReferenceTables.SPECIAL_EQUIPMENT)
  @InTable @InSearch private String category;
  @Label(value = "使用登记证编号", en = "Registration number") @Size(max = 50) @InSearch private String registrationNumber;
  @Label(value = "设备状况", en = "Condition") @NotNull @Enumerated(STRING) @InTable @InSearch private Condition condition;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "安装部位", en = "Where it stands") @NotBlank @Size(max = 200) @InTable private String place;
  @Label("规格型号") @Size(max = 100) private String model;
  @Label("制造单位") @Size(max = 100) private String maker;
  @Label("出厂编号") @Size(max = 50) private String serialNumber;
  @Label("投用日期") @NotNull private LocalDate commissionedOn;
  @Label(value = "检测周期（月）", en = "Test interval (months)") @NotNull @Min(1) @Max(240) private Integer testMonths;
  @Label(value = "最近检测日期", en = "Last tested on") private LocalDate lastTestedOn;
  @Label(value = "下次检测日期", en = "Next test on") @InTable @InSearch private LocalDate nextTestOn;
  @Label("责任人") @NotBlank @Size(max = 50) @InTable private String responsible;
  @Label("附件") private Attachments files;

  public static final RecordType<Equipment> TYPE = RecordType.of(Equipment.class)
      .owner(Owner.ENTERPRISE).expires("nextTestOn")
      .readOnly("lastTestedOn", "nextTestOn")
      .severityFrom("condition")
      .section("基本情况", "Basics", "name")
      .section("技术资料", "Technical data", "model")
      .section("检测", "Tests", "testMonths")
      .layer(LayerGroups.ENTERPRISE, "equipment")
      .computes(Equipment::compute)
      .build();

  int testMonths() {
    return testMonths;
  }

  /**
   * A test was done: the next is due one interval later, and what failed is marked so. One that is entered after a later one changes
   * nothing: what has failed since would be taken for sound.
   */
  void tested(LocalDate on, boolean passed) {
    if (lastTestedOn != null && on.isBefore(lastTestedOn)) return;
    LocalDate next = on.plusMonths(testMonths);
    if (lastTestedOn != null || nextTestOn == null || next.isAfter(nextTestOn)) nextTestOn = next;
    lastTestedOn = on;
    if (condition == Condition.SCRAPPED) return;
    if (!passed) condition = Condition.FAILED;
    else if (condition == Condition.FAILED) condition = Condition.IN_USE;
  }

  private void compute() {
    if (kind == Kind.SPECIAL && (category == null || registrationNumber == null || registrationNumber.isBlank())) {
      throw Refusal.invalid(category == null ? "category" : "registrationNumber", "特种设备须填写类别和使用登记证编号。",
          "Special equipment names its category and its registration number.");
    }
    if (kind != Kind.SPECIAL && category != null) {
      throw Refusal.invalid("category", "只有特种设备填写特种设备类别。", "Only special equipment has such a category.");
    }
    if (nextTestOn == null && commissionedOn != null && testMonths != null) nextTestOn = commissionedOn.plusMonths(testMonths);
  }
}
