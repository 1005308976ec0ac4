package org.yitu.business.duty;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Occasion;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/**
 * A time in which every approved enterprise under the institution that wrote it has to have a duty roster (A18.6): statutory holidays,
 * the flood season, an event. Everybody reads it; {@link MissingRoster} reminds. No dates are shipped.
 */
@Entity @Label(value = "特殊时期", en = "Special period")
public class SpecialPeriod extends BusinessRecord {
  public enum Kind {
    @Label(value = "法定节假日", en = "Statutory holiday") HOLIDAY, @Label(value = "汛期", en = "Flood season") FLOOD_SEASON,
    @Label(value = "重要会议或活动", en = "Meeting or event") EVENT, @Label("其他") OTHER
  }

  @Label(value = "名称", en = "Name") @NotBlank @Size(max = 40) @InTable @InSearch private String name;
  @Label(value = "类别", en = "Kind") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "开始时间", en = "From") @NotNull @InTable @InSearch private OffsetDateTime startsAt;
  @Label(value = "结束时间", en = "Until") @NotNull @InTable private OffsetDateTime endsAt;
  @Label(value = "依据", en = "By which notice") @NotBlank @Size(max = 200) @InTable private String source;
  @Label("备注") @Size(max = 1000) private String remarks;

  public static final RecordType<SpecialPeriod> TYPE = RecordType.of(SpecialPeriod.class).owner(Owner.GOVERNMENT).sharesGovernmentRows()
      .dated(Occasion.DUTY, "startsAt").computes(SpecialPeriod::check).build();

  private void check() {
    if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
      throw Refusal.invalid("endsAt", "结束时间应晚于开始时间。", "A period ends after it begins.");
    }
  }
}
