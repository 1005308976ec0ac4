package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** A licence of an enterprise (A3.7): one that has expired is an alarm, one that is about to is a reminder (R-LICENCE). */
@Entity @Label("资质许可证")
public class Licence extends BusinessRecord {
  public enum Kind {
    @Label("营业执照") BUSINESS, @Label("安全生产许可证") SAFETY_PRODUCTION, @Label("危险化学品经营许可证") HAZARDOUS_CHEMICALS_TRADING,
    @Label("危险化学品安全使用许可证") HAZARDOUS_CHEMICALS_USE, @Label("采矿许可证") MINING, @Label("燃气经营许可证") GAS,
    @Label("成品油零售经营批准证书") FUEL_RETAIL, @Label("道路运输经营许可证") ROAD_TRANSPORT, @Label("排污许可证") DISCHARGE, @Label("其他") OTHER
  }

  /** A business licence without an end is taken to hold so many years (manual, 长期). */
  private static final int LONG_TERM_YEARS = 10;

  @Label("证照名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("证照类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("证照编号") @NotBlank @Size(max = 50) @InTable @InSearch private String number;
  @Label("发证机关") @NotBlank @Size(max = 100) private String issuer;
  @Label("发证日期") @NotNull private LocalDate issuedOn;
  @Label(value = "长期有效", en = "Without an end") @NotNull private Boolean longTerm = false;
  @Label("有效期至") @InTable @InSearch private LocalDate validUntil;
  @Label("许可范围") @Size(max = 2000) private String scope;
  @Label("证照图片") private Attachments files;

  public static final RecordType<Licence> TYPE = RecordType.of(Licence.class).owner(Owner.ENTERPRISE).expires("validUntil")
      .computes(Licence::compute).build();

  private void compute() {
    if (Boolean.TRUE.equals(longTerm) && issuedOn != null) {
      if (kind != Kind.BUSINESS) throw Refusal.invalid("longTerm", "只有营业执照可以长期有效。", "Only a business licence has no end.");
      validUntil = issuedOn.plusYears(LONG_TERM_YEARS);
    }
    if (validUntil == null) throw Refusal.invalid("validUntil", "请填写有效期至。", "Say until when it holds.");
    if (issuedOn != null && !validUntil.isAfter(issuedOn)) {
      throw Refusal.invalid("validUntil", "有效期至应晚于发证日期。", "It must be valid beyond its day of issue.");
    }
  }
}
