package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A kind of emergency supplies (A11.15), finer than the groups that the platform reckons with. */
@Entity @Label(value = "救援物资类型", en = "Kind of supplies")
public class SupplyKind extends BusinessRecord {
  @Label("类型名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "物资大类", en = "Group") @NotNull @Enumerated(STRING) @InTable @InSearch private SupplyStore.Kind kind;
  @Label(value = "序号", en = "Order number") @NotNull @Min(1) @Max(9999) @InTable private Integer orderNumber;
  @Label("说明") @Size(max = 1000) private String remarks;

  public static final RecordType<SupplyKind> TYPE = RecordType.of(SupplyKind.class).owner(Owner.EITHER).sharesGovernmentRows().build();

  SupplyStore.Kind kind() {
    return kind;
  }
}
