package org.yitu.business.equipment;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Equipment (manual, 消防安全 and 设备设施): fire, lightning, production and special equipment with tests, upkeep, changes and accessories. */
@Component
@Order(10)
public class EquipmentModule implements RecordModule {
  @Override
  public String id() {
    return "equipment";
  }

  @Override
  public Text title() {
    return Text.of("设备设施", "Equipment");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(Equipment.TYPE, SafetyAccessory.TYPE, EquipmentTest.TYPE, Upkeep.TYPE, EquipmentChange.TYPE);
  }
}
