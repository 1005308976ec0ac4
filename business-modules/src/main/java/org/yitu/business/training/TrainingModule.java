package org.yitu.business.training;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Training (manual, 培训教育): kinds, plans, schemes, records with results, and visitors. */
@Component
@Order(9)
public class TrainingModule implements RecordModule {
  @Override
  public String id() {
    return "training";
  }

  @Override
  public Text title() {
    return Text.of("培训教育", "Training");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(TrainingSetting.TYPE, TrainingKind.TYPE, TrainingPlan.TYPE, TrainingScheme.TYPE, TrainingRecord.TYPE, TrainingResult.TYPE,
        Visit.TYPE);
  }
}
