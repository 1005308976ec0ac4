package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What one reads up on before and during a rescue, and the forms for filing a plan (A11.2). The government's, for everybody to read. */
@Entity @Label(value = "救援知识", en = "Rescue knowledge")
public class RescueKnowledge extends BusinessRecord {
  public enum Category {
    @Label("泄漏处置") RELEASE, @Label("火灾扑救") FIRE_FIGHTING, @Label("人员急救") FIRST_AID, @Label("个体防护") PERSONAL_PROTECTION,
    @Label(value = "疏散与避险", en = "Evacuation and shelter") EVACUATION, @Label(value = "预案备案表格", en = "Forms for filing a plan") PLAN_FORM,
    @Label("事故案例") CASE
  }

  @Label("标题") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("分类") @NotNull @Enumerated(STRING) @InTable @InSearch private Category category;
  @Label("涉及物质") @Size(max = 100) @InTable @InSearch private String substance;
  @Label("内容") @NotBlank @Size(max = 8000) @InSearch private String content;
  @Label(value = "来源", en = "Source") @Size(max = 200) private String source;
  @Label("附件") private Attachments files;

  public static final RecordType<RescueKnowledge> TYPE = RecordType.of(RescueKnowledge.class)
      .owner(Owner.GOVERNMENT).sharesGovernmentRows()
      .build();
}
