package org.yitu.business.training;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
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
import org.yitu.geo.text.Refusal;

/** A training that was held (A14.5); who took part and how well is a {@link TrainingResult} each. */
@Entity @Label("培训记录")
public class TrainingRecord extends BusinessRecord {
  @Label("培训名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("培训方案") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private TrainingScheme scheme;
  @Label("培训日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate heldOn;
  @Label(value = "培训地点", en = "Where") @NotBlank @Size(max = 200) private String place;
  @Label(value = "应到人数（人）", en = "Expected") @NotNull @Positive @InTable private Integer expected;
  @Label(value = "实到人数（人）", en = "Present") @NotNull @PositiveOrZero @InTable private Integer present;
  @Label(value = "培训情况", en = "What was done") @Size(max = 4000) private String course;
  @Label("签到表与照片") private Attachments files;

  public static final RecordType<TrainingRecord> TYPE = RecordType.of(TrainingRecord.class).owner(Owner.ENTERPRISE)
      .computes(TrainingRecord::check)
      .begins((blank, context) -> blank.heldOn = context.now().toLocalDate())
      .build();

  TrainingScheme scheme() {
    return scheme;
  }

  private void check() {
    if (expected != null && present != null && present > expected) {
      throw Refusal.invalid("present", "实到人数不能多于应到人数。", "No more can be present than were expected.");
    }
  }
}
