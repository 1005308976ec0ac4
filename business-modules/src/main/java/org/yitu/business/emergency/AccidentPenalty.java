package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** What a regulator imposed after an accident (A16.4, C5): an enterprise reads it and writes none. */
@Entity @Label("事故处罚情况")
public class AccidentPenalty extends BusinessRecord {
  public enum Kind { @Label("警告") WARNING, @Label("罚款") FINE, @Label("责令停产停业") SUSPENSION, @Label("吊销许可证") REVOCATION, @Label("移送司法") PROSECUTION }

  @Label("处罚文号") @NotBlank @Size(max = 100) @InTable @InSearch private String number;
  @Label("事故") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Incident incident;
  @Label("处罚对象") @NotBlank @Size(max = 100) @InTable private String punished;
  @Label("处罚种类") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "罚款金额（万元）", en = "Fine (10,000 CNY)") @PositiveOrZero @Digits(integer = 8, fraction = 2) private BigDecimal fine;
  @Label("处罚日期") @NotNull @InTable @InSearch private LocalDate decidedOn;
  @Label("处罚依据") @NotBlank @Size(max = 1000) private String basis;
  @Label("附件") private Attachments files;

  public static final RecordType<AccidentPenalty> TYPE = RecordType.of(AccidentPenalty.class).owner(Owner.ENTERPRISE).writtenByGovernment()
      .computes(AccidentPenalty::check).build();

  private void check() {
    if (kind == Kind.FINE && fine == null) throw Refusal.invalid("fine", "罚款须填写金额。", "A fine has an amount.");
  }
}
