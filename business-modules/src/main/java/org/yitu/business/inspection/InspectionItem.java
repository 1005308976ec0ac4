package org.yitu.business.inspection;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** An item of an inspection with the specific situations to look for (A5.11, C18). */
@Entity @Label("隐患检查项")
public class InspectionItem extends BusinessRecord {
  @Label("检查项") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "类别", en = "Category") @NotBlank @Size(max = 50) @InTable @InSearch private String category;
  @Label("具体情况") @NotBlank @Size(max = 4000) private String situations;
  @Label(value = "依据", en = "Basis") @Size(max = 500) @InTable private String basis;
  @Label(value = "检查方法", en = "How to look") @Size(max = 1000) private String method;

  public static final RecordType<InspectionItem> TYPE = RecordType.of(InspectionItem.class).owner(Owner.EITHER).sharesGovernmentRows().build();
}
