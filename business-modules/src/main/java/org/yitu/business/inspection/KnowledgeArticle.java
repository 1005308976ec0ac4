package org.yitu.business.inspection;

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

/** What everybody may look up (A5.16, A20.1, A15.7, C18): laws, standards, procedures, rules; written by the government, and by an enterprise for itself. */
@Entity @Label("安全知识库")
public class KnowledgeArticle extends BusinessRecord {
  public enum Kind {
    @Label("法律法规") LAW, @Label("标准规范") STANDARD, @Label("操作规程") PROCEDURE, @Label("安全管理制度") RULE, @Label("岗位职责") DUTIES,
    @Label("排查标准") INSPECTION_STANDARD, @Label("通用标准") GENERAL_STANDARD, @Label("示范企业通用标准") MODEL_STANDARD,
    @Label("重要文件") DOCUMENT, @Label("安全文化") CULTURE, @Label("常见问题") FAQ
  }

  @Label("标题") @NotBlank @Size(max = 200) @InTable @InSearch private String title;
  @Label("类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("文号或标准号") @Size(max = 100) @InTable @InSearch private String number;
  @Label(value = "施行日期", en = "In force since") @InTable private LocalDate inForceSince;
  @Label(value = "废止日期", en = "Repealed on") private LocalDate repealedOn;
  @Label("正文或摘要") @NotBlank @Size(max = 4000) private String content;
  @Label(value = "来源", en = "Source") @NotBlank @Size(max = 200) private String source;
  @Label("附件") private Attachments files;

  public static final RecordType<KnowledgeArticle> TYPE = RecordType.of(KnowledgeArticle.class).owner(Owner.EITHER).sharesGovernmentRows()
      .build();
}
