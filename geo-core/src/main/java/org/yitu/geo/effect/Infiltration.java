package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** How much of a steady concentration outside is found in a closed room after a time: C_in/C_out = 1 − e^(−λt). */
public final class Infiltration implements EffectModel {
  private static final ModelInfo INFO = new ModelInfo("infiltration", Text.of("室内渗入", "Infiltration indoors"),
      "one well-mixed room",
      List.of(Input.number("airChangesPerHour", "换气次数", "Air changes", "1/h", 0.01, 60),
          Input.number("minutes", "时间", "Time", "min", 0, 1_440)),
      List.of(new Output("ratio", Text.of("室内外浓度比", "Indoors to outdoors"), "1")),
      List.of(),
      List.of(Text.of("室外浓度恒定，室内充分混合，无吸附。", "Constant outside, well mixed inside, nothing adsorbed.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    double ratio = -Math.expm1(-in.number("airChangesPerHour") * in.number("minutes") / 60);
    return EffectResult.of(INFO, in, Map.of("ratio", ratio), Validity.inRange(), List.of());
  }
}
