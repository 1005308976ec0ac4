package org.yitu.business.hazardsource;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Major hazard installations (manual, 重大危险源). */
@Component
@Order(4)
public class HazardSourceModule implements RecordModule {
  @Override
  public String id() {
    return "hazardsource";
  }

  @Override
  public Text title() {
    return Text.of("重大危险源", "Major hazards");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(MajorHazard.TYPE, StorageTank.TYPE);
  }
}
