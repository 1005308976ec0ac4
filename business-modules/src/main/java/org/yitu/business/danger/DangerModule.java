package org.yitu.business.danger;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Inspection and rectification of hidden dangers (manual, 隐患排查). */
@Component
@Order(2)
public class DangerModule implements RecordModule {
  @Override
  public String id() {
    return "danger";
  }

  @Override
  public Text title() {
    return Text.of("隐患排查", "Hidden dangers");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(HiddenDanger.TYPE, ExchangedDanger.TYPE);
  }
}
