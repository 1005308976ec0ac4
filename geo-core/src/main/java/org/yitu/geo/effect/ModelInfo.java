package org.yitu.geo.effect;

import java.util.List;
import org.yitu.geo.text.Text;

/**
 * What a model says of itself: forms, the model card and the report are derived from it.
 *
 * @param id stable, kebab case: {@code gaussian-plume}
 * @param edition which publication it follows
 * @param limits when it does not hold, one sentence each
 */
public record ModelInfo(String id, Text title, String edition, List<Input> inputs, List<Output> outputs,
    List<Constant> constants, List<Text> limits) {
  public ModelInfo {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    constants = List.copyOf(constants);
    limits = List.copyOf(limits);
  }
}
