package org.yitu.business.inspection;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A summary of inspections (A5.14): an enterprise writes its own and reads the government's (R-LOCK-GOVROW). */
@Entity @Label("隐患排查总结")
public class InspectionSummary extends BusinessRecord {
  @Label("总结名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "总结期间", en = "Period") @NotBlank @Size(max = 50) @InTable private String period;
  @Label(value = "排查次数", en = "Inspections") @NotNull @PositiveOrZero private Integer inspections;
  @Label(value = "发现隐患（处）", en = "Dangers found") @NotNull @PositiveOrZero @InTable private Integer found;
  @Label(value = "已整改（处）", en = "Rectified") @NotNull @PositiveOrZero @InTable private Integer rectified;
  @Label("总结内容") @NotBlank @Size(max = 4000) private String content;
  @Label("附件") private Attachments files;

  public static final RecordType<InspectionSummary> TYPE = RecordType.of(InspectionSummary.class).owner(Owner.EITHER).sharesGovernmentRows()
      .computes(InspectionSummary::check).build();

  private void check() {
    if (found != null && rectified != null && rectified > found) {
      throw Refusal.invalid("rectified", "已整改数不能多于发现数。", "No more can be rectified than were found.");
    }
  }
}
