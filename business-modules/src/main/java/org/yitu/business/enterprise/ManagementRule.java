package org.yitu.business.enterprise;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.yitu.geo.text.Refusal;

/** A rule, a responsibility system or a responsibility letter of an enterprise (A3.17 to A3.19). */
@Entity @Label("安全管理制度与责任制")
public class ManagementRule extends BusinessRecord {
  public enum Kind {
    @Label("安全生产管理制度") SAFETY_RULE, @Label("职业卫生管理制度") HEALTH_RULE, @Label("安全生产责任制") RESPONSIBILITY,
    @Label("安全生产责任书") RESPONSIBILITY_LETTER
  }

  @Label("名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label(value = "对应的法定制度", en = "Rule of the law that it is") @Size(max = 200) @InTable private String fulfils;
  @Label(value = "适用层级", en = "For whom") @Size(max = 100) @InTable private String level;
  @Label(value = "年度（责任书）", en = "Year, of a letter") @Min(2000) @Max(2100) @InTable @InSearch private Integer letterYear;
  @Label("发布日期") @NotNull @PastOrPresent private LocalDate issuedOn;
  @Label("内容摘要") @Size(max = 4000) private String summary;
  @Label("附件") @NotNull private Attachments files;

  public static final RecordType<ManagementRule> TYPE = RecordType.of(ManagementRule.class).owner(Owner.ENTERPRISE)
      .computes(ManagementRule::check).build();

  private void check() {
    if (kind == Kind.RESPONSIBILITY_LETTER && letterYear == null) {
      throw Refusal.invalid("letterYear", "责任书每年签订，请填写年度。", "Letters are signed every year: name the year.");
    }
  }
}
