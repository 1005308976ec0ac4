package org.yitu.business.inspection;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** An inspection under a plan (A5.12, 巡检登记). */
@Entity @Label("巡检登记")
public class InspectionVisit extends BusinessRecord {
  @Label("排查计划") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private InspectionPlan plan;
  @Label("排查日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate visitedOn;
  @Label("排查人") @NotBlank @Size(max = 100) @InTable private String inspector;
  @Label(value = "发现隐患（处）", en = "Dangers found") @NotNull @PositiveOrZero @InTable private Integer found;
  @Label(value = "排查情况", en = "What was seen") @NotBlank @Size(max = 4000) private String findings;
  @Label("照片") private Attachments photos;

  public static final RecordType<InspectionVisit> TYPE = RecordType.of(InspectionVisit.class).called(InspectionVisit_.PLAN).owner(Owner.EITHER)
      .computes(InspectionVisit::apply)
      .begins((blank, context) -> blank.visitedOn = context.now().toLocalDate())
      .build();

  private void apply() {
    if (id() == null && plan != null && visitedOn != null) plan.visited(visitedOn);
  }
}
