package org.yitu.business.risk;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
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
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** The risk class of an enterprise (A9.1): A to D, and the risk rises with the letter, unlike the levels of a risk point. */
@Entity @Label("企业风险等级")
public class EnterpriseRisk extends BusinessRecord {
  public enum RiskClass implements HasSeverity {
    @Label(value = "A级（低风险）", en = "Class A (low)") A, @Label(value = "B级（一般风险）", en = "Class B (ordinary)") B,
    @Label(value = "C级（较大风险）", en = "Class C (considerable)") C, @Label(value = "D级（重大风险）", en = "Class D (major)") D;

    @Override
    public int severity() {
      return 1 + ordinal();
    }
  }

  public enum Source { @Label("评估") ASSESSMENT, @Label(value = "直接判定", en = "Direct classification") DIRECT }

  @Label("风险等级") @NotNull @Enumerated(STRING) @InTable @InSearch private RiskClass riskClass;
  @Label("等级来源") @NotNull @Enumerated(STRING) @InTable @InSearch private Source source;
  @Label(value = "评估日期", en = "Assessed on") @NotNull @PastOrPresent @InTable @InSearch private LocalDate assessedOn;
  @Label(value = "有效期至", en = "Valid until") @InTable @InSearch private LocalDate validUntil;
  @Label(value = "评估单位或判定机关", en = "Assessed by") @NotBlank @Size(max = 100) private String assessor;
  @Label(value = "依据", en = "Basis") @NotBlank @Size(max = 2000) private String basis;
  @Label("附件") private Attachments files;

  public static final RecordType<EnterpriseRisk> TYPE = RecordType.of(EnterpriseRisk.class).owner(Owner.ENTERPRISE).expires("validUntil")
      .severityFrom("riskClass").layer(LayerGroups.ENTERPRISE, "enterprise-risk").computes(EnterpriseRisk::check).build();

  private void check() {
    if (source == Source.ASSESSMENT && (files == null || files.isEmpty())) {
      throw Refusal.invalid("files", "按评估定级时须上传评估报告。", "A class by assessment needs the report.");
    }
    if (assessedOn != null && validUntil != null && !validUntil.isAfter(assessedOn)) {
      throw Refusal.invalid("validUntil", "有效期至应晚于评估日期。", "It must be valid beyond the day of the assessment.");
    }
  }
}
