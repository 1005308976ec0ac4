package org.yitu.business.sample;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Text;

/** The module of the engine's tests. */
@Component
public class SampleModule implements RecordModule {
  @Override
  public String id() {
    return "sample";
  }

  @Override
  public Text title() {
    return Text.of("样本", "Samples");
  }

  @Override
  public List<RecordType<?>> types() {
    return List.of(Specimen.TYPE);
  }
}
