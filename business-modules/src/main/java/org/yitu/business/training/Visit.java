package org.yitu.business.training;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.yitu.business.enterprise.Phones;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A visitor at the enterprise (A14.8): told of the dangers before he goes in. */
@Entity @Label("到访记录")
public class Visit extends BusinessRecord {
  @Label("到访人") @NotBlank @Size(max = 50) @InTable @InSearch private String visitor;
  @Label("来访单位") @NotBlank @Size(max = 100) @InTable @InSearch private String organisation;
  @Label("联系电话") @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String phone;
  @Label(value = "人数（人）", en = "People") @NotNull @Positive @InTable private Integer people;
  @Label(value = "到访时间", en = "Came at") @NotNull @InTable @InSearch private OffsetDateTime cameAt;
  @Label(value = "离开时间", en = "Left at") @InTable private OffsetDateTime leftAt;
  @Label("事由") @NotBlank @Size(max = 500) private String purpose;
  @Label("接待人") @NotBlank @Size(max = 50) @InTable private String host;
  @Label(value = "已进行安全告知", en = "Told of the dangers") @NotNull private Boolean briefed;

  public static final RecordType<Visit> TYPE = RecordType.of(Visit.class).owner(Owner.ENTERPRISE).computes(Visit::check)
      .begins((blank, context) -> blank.cameAt = context.now())
      .build();

  private void check() {
    if (Boolean.FALSE.equals(briefed)) {
      throw Refusal.invalid("briefed", "外来人员入厂前必须进行安全告知。", "Visitors are told of the dangers before they go in.");
    }
    if (cameAt != null && leftAt != null && leftAt.isBefore(cameAt)) {
      throw Refusal.invalid("leftAt", "离开时间不能早于到访时间。", "Nobody leaves before he came.");
    }
  }
}
