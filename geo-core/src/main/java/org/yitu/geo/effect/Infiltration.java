package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** How much of a steady concentration outside is found in a closed room after a time: C_in/C_out = 1 − e^(−λt). */
public final class Infiltration implements EffectModel {
  /** What is assumed of a dwelling with closed windows. */
  public static final double AIR_CHANGES_PER_HOUR = 1;
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

  /**
   * The load indoors as so many minutes of the steady concentration outside: ∫(1 − e^(−λt))ⁿdt from 0 to {@code minutes}
   * at {@value #AIR_CHANGES_PER_HOUR} air change an hour. The room is aired as soon as the cloud has passed.
   */
  public static double loadMinutes(double minutes, double exponent) {
    int steps = 200;
    double step = minutes / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.pow(-Math.expm1(-AIR_CHANGES_PER_HOUR * i * step / 60), exponent);
    }
    return sum * step / 3;
  }
}
