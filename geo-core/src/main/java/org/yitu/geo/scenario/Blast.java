package org.yitu.geo.scenario;

import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;
import org.yitu.geo.effect.BlastForm;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Probit;
import org.yitu.geo.text.Text;

/** What explosions share: the overpressure of a mass of TNT and the harm that it does. */
final class Blast {
  static final Input FORM =
      Input.choice("coefficients", "超压公式", "Overpressure formula", BlastForm.ids()).or(BlastForm.KINGERY_BULMASH.id());
  private static final Text BASIS = Text.of(
      "肺部冲击伤概率（Eisenberg 1975，入射超压）；室内按与室外相同计算，不计建筑倒塌和玻璃碎片，可能低估室内伤亡。",
      "Lung injury by Eisenberg 1975 from the incident overpressure; indoors is taken as outdoors, without collapse of"
          + " buildings or flying glass, so deaths indoors may be understated.");
  static final Text HELP_FROM_ANYWHERE = Text.of("未考虑破片抛射；道路和救援点不分风向。",
      "Fragments are not considered; help is led in without regard to the wind.");

  private Blast() {}

  static BlastForm form(RadialKind.Read read) {
    return BlastForm.of(read.options().choice("coefficients"));
  }

  static Radial.Physics of(BlastForm form, double kgTnt) {
    DoubleUnaryOperator pressure = metres -> form.kilopascal(kgTnt, metres);
    DoubleUnaryOperator killed = metres -> {
      double pascal = pressure.applyAsDouble(metres) * 1000;
      return pascal > 0 ? Probit.fraction(Probit.blastLung(pascal)) : 0;
    };
    return new Radial.Physics(pressure, threshold -> form.metres(kgTnt, threshold), killed, killed, BASIS);
  }

  /** Rounded for a reader. */
  static void put(SortedMap<String, Object> inputs, String name, double value) {
    inputs.put(name, Math.round(value * 1000) / 1000.0);
  }

  static List<Text> warnings(BlastForm form) {
    return List.of(HELP_FROM_ANYWHERE, Text.of("超压按 %s 计算；两种公式结果不同，报告须注明。",
        "Overpressure by %s; the two formulas differ, so a report names which.").with(form.title().en()));
  }
}
