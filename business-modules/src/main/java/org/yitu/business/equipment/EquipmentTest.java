package org.yitu.business.equipment;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
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

/** A test of a piece of equipment: its result moves the next date and marks what failed (A17.1 to A17.4). It stands as it was entered. */
@Entity @Label("检测记录")
public class EquipmentTest extends BusinessRecord {
  @Label("设备") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Equipment equipment;
  @Label(value = "检测项目", en = "What was tested") @NotBlank @Size(max = 500) @InTable private String item;
  @Label(value = "检测日期", en = "Tested on") @NotNull @PastOrPresent @InTable @InSearch private LocalDate testedOn;
  @Label("检测单位") @NotBlank @Size(max = 100) @InTable private String tester;
  @Label(value = "是否合格", en = "Passed") @NotNull @InTable @InSearch private Boolean passed;
  @Label("检测结论") @NotBlank @Size(max = 2000) private String conclusion;
  @Label("检测报告") private Attachments files;

  public static final RecordType<EquipmentTest> TYPE = RecordType.of(EquipmentTest.class).called(EquipmentTest_.EQUIPMENT).owner(Owner.ENTERPRISE)
      .editableWhen(test -> false, "检测记录不能修改，请另行登记。", "A test stands as it was entered; enter another.")
      .deletableWhen(test -> false, "检测记录不能删除。", "A test is kept.")
      .computes(EquipmentTest::apply)
      .build();

  private void apply() {
    if (equipment != null && testedOn != null && passed != null) equipment.tested(testedOn, passed);
  }
}
