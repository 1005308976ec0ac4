package org.yitu.business.enterprise;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Enterprise base data (manual, 企业基础信息 and 系统管理). */
@Component
@Order(1)
public class EnterpriseModule implements RecordModule {
  @Override
  public String id() {
    return "enterprise";
  }

  @Override
  public Text title() {
    return Text.of("企业信息", "Enterprises");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(Enterprise.TYPE, Person.TYPE, Certificate.TYPE, Department.TYPE, Post.TYPE, Licence.TYPE,
        SafetyOrganisation.TYPE, Standardisation.TYPE, SafetyAssessment.TYPE, HeldChemical.TYPE, ManagementRule.TYPE, SafetyExpense.TYPE,
        Insurance.TYPE, SafetyAward.TYPE, SafetyCredit.TYPE, SafetyPenalty.TYPE, ProductionStop.TYPE, KnownBusiness.TYPE);
  }
}
