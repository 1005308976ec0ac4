package org.yitu.business.screen;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** What is kept of the wall screen. */
@Component
@Order(30)
public class ScreenModule implements RecordModule {
  @Override
  public String id() {
    return "screen";
  }

  @Override
  public Text title() {
    return Text.of("大屏", "Wall screen");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(SavedScene.TYPE);
  }
}
