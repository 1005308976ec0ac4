package org.yitu.business.enterprise;

import jakarta.persistence.Entity;
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

/** What a regulator imposed on an enterprise (A3.23, C5): the enterprise reads it and writes none. */
@Entity @Label("安全生产处罚")
public class SafetyPenalty extends BusinessRecord {
  @Label("处罚文号") @NotBlank @Size(max = 100) @InTable @InSearch private String number;
  @Label("违法行为") @NotBlank @Size(max = 1000) @InTable private String offence;
  @Label("处罚依据") @NotBlank @Size(max = 1000) private String basis;
  @Label("处罚内容") @NotBlank @Size(max = 1000) private String content;
  @Label(value = "罚款金额（万元）", en = "Fine (10,000 CNY)") @PositiveOrZero @Digits(integer = 8, fraction = 2) @InTable private BigDecimal fine;
  @Label("处罚日期") @NotNull @InTable @InSearch private LocalDate decidedOn;
  @Label("处罚机关") @NotBlank @Size(max = 100) private String authority;
  @Label("附件") private Attachments files;

  public static final RecordType<SafetyPenalty> TYPE = RecordType.of(SafetyPenalty.class).owner(Owner.ENTERPRISE).writtenByGovernment()
      .build();
}
