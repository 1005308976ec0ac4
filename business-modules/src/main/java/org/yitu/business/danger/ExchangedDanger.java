package org.yitu.business.danger;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** Under which number the provincial system knows a hidden danger (A0.7, C20), and what it last said of it. Kept by the exchange. */
@Entity @Label(value = "省系统隐患对应关系", en = "Dangers known to the province")
public class ExchangedDanger extends BusinessRecord {
  @Label("省系统编号") @NotBlank @Size(max = 50) @Column(unique = true) @InTable @InSearch private String provinceNumber;
  @Label("隐患") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private HiddenDanger danger;
  @Label(value = "内容摘要（SHA-256）", en = "Digest of what was said (SHA-256)") @NotBlank @Size(max = 64) private String digest;

  public static final RecordType<ExchangedDanger> TYPE = RecordType.of(ExchangedDanger.class).called(ExchangedDanger_.DANGER)
      .owner(Owner.ENTERPRISE).writtenByGovernment()
      .build();
}
