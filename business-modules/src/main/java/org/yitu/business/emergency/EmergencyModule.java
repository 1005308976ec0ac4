package org.yitu.business.emergency;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Emergency rescue (manual, 应急救援): who and what can help, whom to protect, and what happened. */
@Component
@Order(6)
public class EmergencyModule implements RecordModule {
  @Override
  public String id() {
    return "emergency";
  }

  @Override
  public Text title() {
    return Text.of("应急救援", "Emergency rescue");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(Incident.TYPE, RescueInstitution.TYPE, RescueTeam.TYPE, Expert.TYPE, SupplyStore.TYPE, SurroundingResource.TYPE, Shelter.TYPE,
        ProtectionTarget.TYPE, EmergencyPlan.TYPE, PlanStep.TYPE, ResponseTask.TYPE, DrillInject.TYPE,
        DrillPlan.TYPE, DrillRecord.TYPE, DrillSummary.TYPE, RescueKnowledge.TYPE,
        SupplyKind.TYPE, ResourceKind.TYPE, AccidentAttachment.TYPE, AccidentCasualty.TYPE, AccidentPenalty.TYPE, AccidentLesson.TYPE, AccidentCompensation.TYPE);
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(AssessmentRecord.class, LogEntry.class, DrillClock.class);
  }
}
