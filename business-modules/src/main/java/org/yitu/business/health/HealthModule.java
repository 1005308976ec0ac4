package org.yitu.business.health;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Occupational health (manual, 职业卫生): examinations, declarations, protective equipment, factors. */
@Component
@Order(13)
public class HealthModule implements RecordModule {
  @Override
  public String id() {
    return "health";
  }

  @Override
  public Text title() {
    return Text.of("职业卫生", "Occupational health");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(HealthCheck.TYPE, HazardDeclaration.TYPE, ProtectiveEquipment.TYPE, ProtectiveIssue.TYPE,
        HazardFactor.TYPE, HealthTraining.TYPE);
  }
}
