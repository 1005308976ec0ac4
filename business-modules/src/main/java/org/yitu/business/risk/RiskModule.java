package org.yitu.business.risk;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Risk control (manual, 风险管控). */
@Component
@Order(3)
public class RiskModule implements RecordModule {
  @Override
  public String id() {
    return "risk";
  }

  @Override
  public Text title() {
    return Text.of("风险管控", "Risk control");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(EnterpriseRisk.TYPE, RiskPoint.TYPE, RiskFactor.TYPE, RiskItem.TYPE);
  }
}
