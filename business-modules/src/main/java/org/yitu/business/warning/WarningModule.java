package org.yitu.business.warning;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Integrated early warning (manual, 综合预警). */
@Component
@Order(6)
public class WarningModule implements RecordModule {
  @Override
  public String id() {
    return "warning";
  }

  @Override
  public Text title() {
    return Text.of("综合预警", "Early warning");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(Alarm.TYPE, AlarmCondition.TYPE, WeatherRule.TYPE, CoverageRule.TYPE, SavedQuery.TYPE, WatchTask.TYPE);
  }
}
