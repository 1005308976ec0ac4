package org.yitu.business.keyarea;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** Key areas and their patrols (manual, 重点区域). */
@Component
@Order(14)
public class KeyAreaModule implements RecordModule {
  @Override
  public String id() {
    return "key-area";
  }

  @Override
  public Text title() {
    return Text.of("重点区域", "Key areas");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(KeyArea.TYPE, KeyAreaPatrol.TYPE);
  }
}
