package org.yitu.business.equipment;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** Maintenance or repair of equipment (A17.3, A17.4). */
@Entity @Label(value = "维护保养记录", en = "Upkeep")
public class Upkeep extends BusinessRecord {
  public enum Kind { @Label("日常保养") ROUTINE, @Label("定期检修") OVERHAUL, @Label("故障维修") REPAIR }

  @Label("设备") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Equipment equipment;
  @Label("类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "日期", en = "Done on") @NotNull @PastOrPresent @InTable @InSearch private LocalDate doneOn;
  @Label("维保单位") @NotBlank @Size(max = 100) @InTable private String contractor;
  @Label(value = "维保内容", en = "Work done") @NotBlank @Size(max = 2000) private String work;
  @Label(value = "费用（元）", en = "Cost (CNY)") @PositiveOrZero @Digits(integer = 10, fraction = 2) private BigDecimal cost;
  @Label("附件") private Attachments files;

  public static final RecordType<Upkeep> TYPE = RecordType.of(Upkeep.class).called(Upkeep_.EQUIPMENT).owner(Owner.ENTERPRISE).build();
}
