package org.yitu.business.permit;

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

/** A kind of hazardous work of the city's catalogue (A13.4); what is missing in it is added by the government or the support. */
@Entity @Label("危险作业类别")
public class WorkKind extends BusinessRecord {
  @Label("类别名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "所属作业类型", en = "Group") @NotNull @Enumerated(STRING) @InTable @InSearch private WorkPermit.Kind kind;
  @Label(value = "主要危险", en = "Main dangers") @NotBlank @Size(max = 1000) private String dangers;
  @Label(value = "基本安全措施", en = "Basic measures") @NotBlank @Size(max = 2000) private String measures;
  @Label(value = "一次许可最长（小时）", en = "Longest permit (hours)") @NotNull @Min(1) @Max(720) @InTable private Integer longestHours;

  public static final RecordType<WorkKind> TYPE = RecordType.of(WorkKind.class).owner(Owner.GOVERNMENT).sharesGovernmentRows().build();

  WorkPermit.Kind kind() {
    return kind;
  }

  int longestHours() {
    return longestHours;
  }
}
