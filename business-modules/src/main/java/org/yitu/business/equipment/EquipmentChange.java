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
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What was changed about equipment: moved, rebuilt, handed over, taken out of use (A17.3, A17.4). */
@Entity @Label(value = "设备变更记录", en = "Change of equipment")
public class EquipmentChange extends BusinessRecord {
  public enum Kind {
    @Label("移装") MOVED, @Label("改造") REBUILT, @Label("过户") HANDED_OVER, @Label("停用") TAKEN_OUT, @Label("启用") TAKEN_IN,
    @Label("报废") SCRAPPED
  }

  @Label("设备") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Equipment equipment;
  @Label("变更类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("变更日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate changedOn;
  @Label(value = "变更内容", en = "What was changed") @NotBlank @Size(max = 2000) @InTable private String content;
  @Label(value = "批准人", en = "Approved by") @NotBlank @Size(max = 50) private String approvedBy;
  @Label("附件") private Attachments files;

  public static final RecordType<EquipmentChange> TYPE = RecordType.of(EquipmentChange.class).called(EquipmentChange_.EQUIPMENT).owner(Owner.ENTERPRISE).build();
}
