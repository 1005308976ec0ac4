package org.yitu.business.industry;

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
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** A report that a coal mine owes (A3.24): what is missing is taken as not done. */
@Entity @Label("煤矿附件")
public class CoalMineAttachment extends BusinessRecord {
  public enum Kind {
    @Label("瓦斯参数测定报告") GAS_PARAMETERS, @Label("煤层自燃倾向性鉴定") SELF_IGNITION, @Label("煤尘爆炸性鉴定") DUST_EXPLOSIVENESS,
    @Label("防突效果检验报告") OUTBURST_PREVENTION, @Label("水文地质报告") HYDROGEOLOGY, @Label("主提升机检测") HOIST_TEST,
    @Label("主通风机检测") FAN_TEST, @Label("压风机检测") COMPRESSOR_TEST, @Label("主排水泵检测") PUMP_TEST
  }

  public enum Result implements HasSeverity {
    @Label("正常") NORMAL(0), @Label("异常") ABNORMAL(4);

    private final int severity;

    Result(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("报告类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("报告编号") @NotBlank @Size(max = 100) @InTable @InSearch private String number;
  @Label("检测机构") @NotBlank @Size(max = 100) @InTable private String testedBy;
  @Label("检测日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate testedOn;
  @Label("有效期至") @NotNull @InTable @InSearch private LocalDate validUntil;
  @Label("结论") @NotNull @Enumerated(STRING) @InTable @InSearch private Result result;
  @Label("报告") @NotNull private Attachments files;

  public static final RecordType<CoalMineAttachment> TYPE = RecordType.of(CoalMineAttachment.class).owner(Owner.ENTERPRISE)
      .expires("validUntil").severityFrom("result").computes(CoalMineAttachment::check).build();

  private void check() {
    if (testedOn != null && validUntil != null && !validUntil.isAfter(testedOn)) {
      throw Refusal.invalid("validUntil", "有效期至应晚于检测日期。", "It must be valid beyond the day of the test.");
    }
  }
}
