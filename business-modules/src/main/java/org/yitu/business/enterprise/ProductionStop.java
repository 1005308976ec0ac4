package org.yitu.business.enterprise;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/** An enterprise declares that it stops production (A3.30). */
@Entity @Label("停产申报")
public class ProductionStop extends BusinessRecord {
  @Label("停产原因") @NotBlank @Size(max = 500) @InTable private String reason;
  @Label(value = "停产范围", en = "What stops") @NotBlank @Size(max = 500) @InTable private String scope;
  @Label("停产日期") @NotNull @InTable @InSearch private LocalDate stopsOn;
  @Label(value = "预计复产日期", en = "Expected to resume on") @NotNull @InTable private LocalDate resumesOn;
  @Label(value = "停产期间安全措施", en = "Measures meanwhile") @NotBlank @Size(max = 2000) private String measures;
  @Label("留守负责人") @NotBlank @Size(max = 50) private String keeper;
  @Label("联系电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String phone;

  public static final RecordType<ProductionStop> TYPE = RecordType.of(ProductionStop.class).owner(Owner.ENTERPRISE)
      .editableWhen(stop -> false, "停产申报提交后不能修改，请重新申报。", "A declaration stands; declare anew.")
      .deletableWhen(stop -> false, "停产申报不能删除。", "A declaration is kept.")
      .computes(ProductionStop::check).build();

  private void check() {
    if (stopsOn != null && resumesOn != null && !resumesOn.isAfter(stopsOn)) {
      throw Refusal.invalid("resumesOn", "预计复产日期应晚于停产日期。", "Production resumes after it stops.");
    }
  }
}
