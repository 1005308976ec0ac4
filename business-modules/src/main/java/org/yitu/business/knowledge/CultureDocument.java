package org.yitu.business.knowledge;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** A document of the safety culture: a campaign, a slogan, a brochure, a talk (A14.7). */
@Entity @Label(value = "安全文化文档", en = "Safety culture documents")
public class CultureDocument extends BusinessRecord {
  @Label("文档名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("文档类型") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private CultureDocumentType type;
  @Label("编写日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate writtenOn;
  @Label("编写人") @Size(max = 50) @InTable private String author;
  @Label("内容") @NotBlank @Size(max = 8000) private String content;
  @Label("附件") private Attachments files;

  public static final RecordType<CultureDocument> TYPE = RecordType.of(CultureDocument.class)
      .owner(Owner.EITHER).sharesGovernmentRows().build();
}
