package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import org.yitu.geo.text.Refusal;

/** An insurance of an enterprise (A3.21); every enterprise has at least one that holds (R-INS). */
@Entity @Label("安全保险")
public class Insurance extends BusinessRecord {
  public enum Kind { @Label("工伤保险") WORK_INJURY, @Label("安全生产责任保险") SAFETY_LIABILITY, @Label("其他") OTHER }

  @Label("保单号") @NotBlank @Size(max = 50) @InTable @InSearch private String number;
  @Label("险种") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("保险公司") @NotBlank @Size(max = 100) @InTable private String insurer;
  @Label(value = "参保人数（人）", en = "Insured people") @Positive private Integer people;
  @Label(value = "保费（万元）", en = "Premium (10,000 CNY)") @PositiveOrZero @Digits(integer = 8, fraction = 2) private BigDecimal premium;
  @Label(value = "起保日期", en = "From") @NotNull private LocalDate startsOn;
  @Label("有效期至") @NotNull @InTable @InSearch private LocalDate validUntil;
  @Label("附件") private Attachments files;

  public static final RecordType<Insurance> TYPE = RecordType.of(Insurance.class).owner(Owner.ENTERPRISE).expires("validUntil")
      .computes(Insurance::check).build();

  private void check() {
    if (startsOn != null && validUntil != null && !validUntil.isAfter(startsOn)) {
      throw Refusal.invalid("validUntil", "有效期至应晚于起保日期。", "It must hold beyond its first day.");
    }
  }
}
