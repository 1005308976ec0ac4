package org.yitu.business.inspection;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Inspection items, plans and summaries (manual, 隐患排查). */
@Component
@Order(15)
public class InspectionModule implements RecordModule {
  @Override
  public String id() {
    return "inspection";
  }

  @Override
  public Text title() {
    return Text.of("检查与总结", "Inspections");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(InspectionItem.TYPE, InspectionPlan.TYPE, InspectionVisit.TYPE, InspectionSummary.TYPE);
  }
}
