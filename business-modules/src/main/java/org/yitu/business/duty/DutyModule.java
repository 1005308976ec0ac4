package org.yitu.business.duty;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Duty rosters and patrols of both sides (manual, 值班 and 巡查). */
@Component
@Order(11)
public class DutyModule implements RecordModule {
  @Override
  public String id() {
    return "duty";
  }

  @Override
  public Text title() {
    return Text.of("值班与巡查", "Duty and patrols");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(DutyShift.TYPE, SpecialPeriod.TYPE, Patrol.TYPE, SelfCorrection.TYPE);
  }
}
