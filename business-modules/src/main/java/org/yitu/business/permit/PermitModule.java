package org.yitu.business.permit;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Hazardous work (manual, 危险作业): places and permits, approved by the enterprise itself. */
@Component
@Order(12)
public class PermitModule implements RecordModule {
  @Override
  public String id() {
    return "permit";
  }

  @Override
  public Text title() {
    return Text.of("危险作业", "Permits to work");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(WorkKind.TYPE, HazardousWorkPlace.TYPE, WorkPermit.TYPE);
  }
}
