package org.yitu.business.risk;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
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

/** One item of a risk factor with its controls (A9.5); all items together are the control list (A9.7). */
@Entity @Label("风险管控项目")
public class RiskItem extends BusinessRecord {
  public enum Control { @Label("公司级") COMPANY, @Label("车间级") WORKSHOP, @Label("班组级") TEAM, @Label("岗位级") POST }

  @Label("风险因素") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private RiskFactor factor;
  @Label(value = "项目名称", en = "Item") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("风险等级") @NotNull @Enumerated(STRING) @InTable @InSearch private RiskPoint.Level level;
  @Label("管控层级") @NotNull @Enumerated(STRING) @InTable @InSearch private Control control;
  @Label(value = "工程技术措施", en = "Engineering controls") @Size(max = 2000) private String engineeringControls;
  @Label(value = "管理措施", en = "Management controls") @NotBlank @Size(max = 2000) private String managementControls;
  @Label("培训教育措施") @Size(max = 2000) private String trainingControls;
  @Label("个体防护措施") @Size(max = 2000) private String personalProtection;
  @Label("应急处置措施") @Size(max = 2000) private String emergencyMeasures;
  @Label("责任人") @NotBlank @Size(max = 50) @InTable private String responsible;
  @Label(value = "检查周期（天）", en = "Checked every (days)") @NotNull @Min(1) @Max(366) @InTable private Integer checkedEvery;

  public static final RecordType<RiskItem> TYPE = RecordType.of(RiskItem.class).owner(Owner.ENTERPRISE).severityFrom("level").build();
}
