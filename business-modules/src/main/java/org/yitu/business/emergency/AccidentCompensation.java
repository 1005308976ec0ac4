package org.yitu.business.emergency;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
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

/** What was paid after an accident (A16.6). */
@Entity @Label("赔偿情况")
public class AccidentCompensation extends BusinessRecord {
  @Label(value = "赔偿对象", en = "Paid to") @NotBlank @Size(max = 100) @InTable @InSearch private String recipient;
  @Label("事故") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Incident incident;
  @Label(value = "赔偿金额（万元）", en = "Amount (10,000 CNY)") @NotNull @PositiveOrZero @Digits(integer = 8, fraction = 2) @InTable
  private BigDecimal amount;
  @Label("赔偿日期") @NotNull @InTable private LocalDate paidOn;
  @Label("说明") @Size(max = 1000) private String remarks;
  @Label("附件") private Attachments files;

  public static final RecordType<AccidentCompensation> TYPE = RecordType.of(AccidentCompensation.class).owner(Owner.ENTERPRISE).build();
}
