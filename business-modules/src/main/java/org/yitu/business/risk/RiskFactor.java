package org.yitu.business.risk;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;

/** What can go wrong at a risk point (A9.4), in the four groups of GB/T 13861-2022 (unverified). */
@Entity @Label("风险因素")
public class RiskFactor extends BusinessRecord {
  public enum Group {
    @Label(value = "人的因素", en = "People") PEOPLE, @Label(value = "物的因素", en = "Things") THINGS, @Label("环境因素") ENVIRONMENT,
    @Label("管理因素") MANAGEMENT
  }

  @Label("风险点") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private RiskPoint riskPoint;
  @Label("风险因素名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("因素类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Group factorGroup;
  @Label("可能导致的事故") @NotNull @Enumerated(STRING) @InTable @InSearch private RiskPoint.Accident accident;
  @Label("因素描述") @NotBlank @Size(max = 2000) private String description;
  @Label("可能的后果") @Size(max = 1000) private String consequences;

  public static final RecordType<RiskFactor> TYPE = RecordType.of(RiskFactor.class).owner(Owner.ENTERPRISE).build();
}
