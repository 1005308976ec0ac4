package org.yitu.business.equipment;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A safety accessory or part of equipment, with its own calibration (A17.3, A17.4). */
@Entity @Label(value = "安全附件与配件", en = "Safety accessory")
public class SafetyAccessory extends BusinessRecord {
  public enum Kind {
    @Label("安全阀") SAFETY_VALVE, @Label("爆破片") RUPTURE_DISC, @Label("压力表") PRESSURE_GAUGE, @Label("液位计") LEVEL_GAUGE,
    @Label("温度计") THERMOMETER, @Label("紧急切断阀") SHUT_OFF_VALVE, @Label("限速器") SPEED_GOVERNOR, @Label("其他") OTHER
  }

  @Label("附件名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("所属设备") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Equipment equipment;
  @Label("附件类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("规格型号") @Size(max = 100) private String model;
  @Label("校验日期") @NotNull @PastOrPresent private LocalDate calibratedOn;
  @Label(value = "下次校验日期", en = "Next calibration on") @NotNull @InTable @InSearch private LocalDate nextCalibrationOn;
  @Label(value = "异常情况", en = "Abnormality") @Size(max = 1000) private String abnormality;

  public static final RecordType<SafetyAccessory> TYPE = RecordType.of(SafetyAccessory.class).owner(Owner.ENTERPRISE).expires("nextCalibrationOn")
      .computes(SafetyAccessory::check).build();

  private void check() {
    if (calibratedOn != null && nextCalibrationOn != null && !nextCalibrationOn.isAfter(calibratedOn)) {
      throw Refusal.invalid("nextCalibrationOn", "下次校验日期应晚于校验日期。", "The next calibration is after this one.");
    }
  }
}
