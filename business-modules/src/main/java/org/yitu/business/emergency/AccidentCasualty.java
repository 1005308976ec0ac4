package org.yitu.business.emergency;

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

/** Somebody hurt in an accident (A16.2). */
@Entity @Label("人员伤亡情况")
public class AccidentCasualty extends BusinessRecord {
  public enum Harm { @Label("轻伤") SLIGHT, @Label("重伤") SEVERE, @Label("死亡") DEATH, @Label("失踪") MISSING, @Label("急性中毒") ACUTE_POISONING }

  @Label("姓名") @NotBlank @Size(max = 50) @InTable @InSearch private String name;
  @Label("事故") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Incident incident;
  @Label("伤亡程度") @NotNull @Enumerated(STRING) @InTable @InSearch private Harm harm;
  @Label(value = "年龄（岁）", en = "Age (years)") @Min(0) @Max(120) private Integer age;
  @Label("工种") @Size(max = 50) private String trade;
  @Label("受伤部位与诊断") @Size(max = 1000) private String diagnosis;
  @Label("收治医院") @Size(max = 100) @InTable private String hospital;

  public static final RecordType<AccidentCasualty> TYPE = RecordType.of(AccidentCasualty.class).owner(Owner.ENTERPRISE).build();
}
