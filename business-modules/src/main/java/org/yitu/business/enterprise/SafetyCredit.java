package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** The safety credit of an enterprise as a regulator has published it (A3.10). */
@Entity @Label("安全诚信等级")
public class SafetyCredit extends BusinessRecord {
  public enum Grade implements HasSeverity {
    @Label(value = "A级", en = "Grade A") A(0), @Label(value = "B级", en = "Grade B") B(1), @Label(value = "C级", en = "Grade C") C(2),
    @Label(value = "D级（失信）", en = "Grade D (broken)") D(4);

    private final int severity;

    Grade(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label(value = "年度", en = "Year") @NotNull @Min(2000) @Max(2100) @InTable @InSearch private Integer creditYear;
  @Label("诚信等级") @NotNull @Enumerated(STRING) @InTable @InSearch private Grade grade;
  @Label("评定机关") @NotBlank @Size(max = 100) @InTable private String issuer;
  @Label("评定日期") @NotNull @PastOrPresent @InTable private LocalDate issuedOn;
  @Label(value = "评定依据", en = "Basis") @Size(max = 2000) private String basis;
  @Label("附件") private Attachments files;

  public static final RecordType<SafetyCredit> TYPE = RecordType.of(SafetyCredit.class).owner(Owner.ENTERPRISE).severityFrom("grade").build();
}
