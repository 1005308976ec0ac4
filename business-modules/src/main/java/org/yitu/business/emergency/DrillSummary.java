package org.yitu.business.emergency;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** What was learnt from a drill (A11.14). */
@Entity @Label(value = "演练总结", en = "Drill summary")
public class DrillSummary extends BusinessRecord {
  @Label("总结名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("演练记录") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private DrillRecord drillRecord;
  @Label(value = "总结日期", en = "Written on") @NotNull @InTable private LocalDate writtenOn;
  @Label(value = "总结人", en = "Written by") @NotBlank @Size(max = 50) @InTable private String author;
  @Label(value = "演练得分（0–100）", en = "Score (0–100)") @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1) @InTable
  private BigDecimal score;
  @Label(value = "效果评价", en = "Evaluation") @NotBlank @Size(max = 4000) private String evaluation;
  @Label(value = "存在问题", en = "Problems") @Size(max = 4000) private String problems;
  @Label(value = "改进措施", en = "Improvements") @Size(max = 4000) private String improvements;
  @Label("附件") private Attachments files;

  public static final RecordType<DrillSummary> TYPE = RecordType.of(DrillSummary.class).owner(Owner.EITHER).build();
}
