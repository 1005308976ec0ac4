package org.yitu.business.knowledge;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/**
 * What everybody may look up (A5.16, A15.7, A20.1, A20.3, C18): laws, standards, procedures, rules; written by the government, and
 * by an enterprise for itself. A new version names the one that it takes the place of.
 */
@Entity @Label("安全知识库")
public class KnowledgeArticle extends BusinessRecord {
  public enum Kind {
    @Label("法律法规") LAW, @Label("标准规范") STANDARD, @Label("操作规程") PROCEDURE, @Label("安全管理制度") RULE, @Label("岗位职责") DUTIES,
    @Label("排查标准") INSPECTION_STANDARD, @Label("通用标准") GENERAL_STANDARD, @Label("示范企业通用标准") MODEL_STANDARD,
    @Label(value = "职业卫生监督制度", en = "Occupational health supervision") HEALTH_SUPERVISION,
    @Label(value = "职业卫生标准", en = "Occupational health standards") HEALTH_STANDARD,
    @Label(value = "职业病防控知识", en = "Prevention of occupational disease") HEALTH_PREVENTION,
    @Label("重要文件") DOCUMENT, @Label("安全文化") CULTURE, @Label("常见问题") FAQ
  }

  @Label("标题") @NotBlank @Size(max = 200) @InTable @InSearch private String title;
  @Label("类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "主题", en = "Topic") @Size(max = 50) @InTable @InSearch private String topic;
  @Label("文号或标准号") @Size(max = 100) @InTable @InSearch private String number;
  @Label(value = "版本", en = "Edition") @Size(max = 50) @InTable private String edition;
  @Label(value = "代替的版本", en = "Takes the place of") @ManyToOne(fetch = LAZY) private KnowledgeArticle supersedes;
  @Label(value = "已被代替", en = "Superseded") @NotNull @InTable @InSearch private Boolean superseded = false;
  @Label(value = "施行日期", en = "In force since") @InTable private LocalDate inForceSince;
  @Label(value = "废止日期", en = "Repealed on") private LocalDate repealedOn;
  @Label("正文或摘要") @NotBlank @Size(max = 8000) private String content;
  @Label(value = "来源", en = "Source") @NotBlank @Size(max = 200) private String source;
  @Label("附件") private Attachments files;

  public static final RecordType<KnowledgeArticle> TYPE = RecordType.of(KnowledgeArticle.class)
      .owner(Owner.EITHER).sharesGovernmentRows()
      .readOnly("superseded")
      .computes(KnowledgeArticle::takePlace)
      .build();

  private void takePlace() {
    if (supersedes == null) return;
    if (supersedes.id().equals(id())) throw Refusal.invalid("supersedes", "不能代替自己。", "It cannot take its own place.");
    boolean samePublisher = Objects.equals(enterpriseId(), supersedes.enterpriseId()) && ownerCode() == supersedes.ownerCode();
    if (!samePublisher) {
      throw Refusal.invalid("supersedes", "只能代替本单位发布的版本。", "It takes the place of what the same publisher published only.");
    }
    supersedes.giveWay(inForceSince);
  }

  /** Not final: it is called on what may be a proxy. */
  void giveWay(LocalDate on) {
    superseded = true;
    if (repealedOn == null) repealedOn = on;
  }
}
