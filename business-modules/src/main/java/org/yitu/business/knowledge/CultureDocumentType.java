package org.yitu.business.knowledge;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A kind of document of the safety culture, as each side names its own (A14.7, 文档类型管理). */
@Entity @Label(value = "安全文化文档类型", en = "Types of safety culture documents")
public class CultureDocumentType extends BusinessRecord {
  @Label("类型名称") @NotBlank @Size(max = 50) @InTable @InSearch private String name;
  @Label("说明") @Size(max = 500) @InTable private String description;

  public static final RecordType<CultureDocumentType> TYPE = RecordType.of(CultureDocumentType.class)
      .owner(Owner.EITHER).sharesGovernmentRows().build();
}
