package org.yitu.business.enterprise;

import jakarta.persistence.Entity;
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

/** An award for safety (A3.22). */
@Entity @Label("安全奖励")
public class SafetyAward extends BusinessRecord {
  @Label("奖励名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("授奖单位") @NotBlank @Size(max = 100) @InTable private String grantor;
  @Label("授奖日期") @NotNull @PastOrPresent @InTable private LocalDate grantedOn;
  @Label("附件") private Attachments files;

  public static final RecordType<SafetyAward> TYPE = RecordType.of(SafetyAward.class).owner(Owner.ENTERPRISE).build();
}
