package org.yitu.geo.scenario;

import java.util.function.DoubleUnaryOperator;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Probit;
import org.yitu.geo.text.Text;

/** What fires share: burns outdoors by a probit of heat, and walls that hold until they are lit. */
final class Heat {
  static final Input EXPOSURE =
      Input.number("exposureSeconds", "暴露时间", "Time of exposure", "s", 1, 600).or(20.0)
          .because("人员在热辐射下停留到躲避的时间；紫皮书取不超过 20 秒。",
              "How long people stay in the heat before they are in shelter; the Purple Book takes at most 20 s.");
  static final Constant WALLS = new Constant("heat flux that lights buildings", "35 kW/m²",
      "TNO Purple Book CPR 18E (2005) (unverified)", false);
  static final Text NO_WIND = Text.of("按无风计算，火焰不倾斜；下风侧的热辐射会更强。",
      "Calculated without wind, the flame upright; downwind the heat is greater.");
  private static final double LIGHTS_BUILDINGS = 35;

  private Heat() {}

  /** @param flux kW/m² by metres @param reach metres by kW/m² */
  static Radial.Physics of(DoubleUnaryOperator flux, DoubleUnaryOperator reach, double seconds) {
    DoubleUnaryOperator outdoors = metres -> {
      double dose = Probit.heatDose(flux.applyAsDouble(metres) * 1000, seconds);
      return dose > 0 ? Probit.fraction(Probit.heatPurpleBook(dose)) : 0;
    };
    DoubleUnaryOperator indoors = metres -> flux.applyAsDouble(metres) >= LIGHTS_BUILDINGS ? 1 : 0;
    String shown = Inputs.show(Math.round(seconds * 10) / 10.0);
    return new Radial.Physics(flux, reach, outdoors, indoors, Text.of(
        "热辐射概率（紫皮书），室外暴露 %s 秒，不计衣物防护；室内在 35 kW/m² 以下视为受保护，以上视为全部死亡。",
        "Heat probit (Purple Book), %s s outdoors without the protection of clothes; indoors people are safe below 35 kW/m²"
            + " and all die above.").with(shown));
  }

  /** How far from {@code nearest} a falling flux stays at least {@code threshold}, m. */
  static double reach(DoubleUnaryOperator flux, double nearest, double threshold) {
    if (flux.applyAsDouble(nearest) < threshold) return nearest;
    double near = nearest;
    double far = 1e5;
    for (int i = 0; i < 100; i++) {
      double middle = Math.sqrt(near * far);
      if (flux.applyAsDouble(middle) >= threshold) near = middle;
      else far = middle;
    }
    return near;
  }
}
