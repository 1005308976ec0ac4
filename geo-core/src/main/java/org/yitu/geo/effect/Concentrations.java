package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Parts per million by volume and mass per volume of a gas at 25 °C and 101,325 Pa. */
public final class Concentrations implements EffectModel {
  /** Litres per mole of an ideal gas: R·298.15 K/101,325 Pa with R = 8.314462618 J/(mol·K) (CODATA 2018). */
  static final double LITRES_PER_MOLE = 8.314462618 * 298.15 / 101_325 * 1000;

  private static final ModelInfo INFO = new ModelInfo("concentration", Text.of("浓度换算", "Concentration units"),
      "ideal gas, 25 °C, 101,325 Pa",
      List.of(
          Input.choice("substance", "物质", "Substance",
              Substances.all().stream().filter(s -> s.molarMass().isPresent()).map(Substance::id).toList()),
          Input.number("ppm", "体积浓度", "By volume", "ppm", 0, 1e6).optional(),
          Input.number("mgPerCubicMetre", "质量浓度", "By mass", "mg/m³", 0, 1e8).optional()),
      List.of(new Output("ppm", Text.of("体积浓度", "By volume"), "ppm"),
          new Output("mgPerCubicMetre", Text.of("质量浓度", "By mass"), "mg/m³"),
          new Output("molarMass", Text.of("摩尔质量", "Molar mass"), "g/mol")),
      List.of(Constant.verified("Vm", "24.465 L/mol", "CODATA 2018 gas constant"),
          Constant.verified("atomic weights", "abridged", "IUPAC 2021")),
      List.of(Text.of("按 25 ℃、标准大气压换算。", "At 25 °C and standard pressure.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    if (in.has("ppm") == in.has("mgPerCubicMetre")) {
      throw Refusal.invalid("ppm", "体积浓度和质量浓度须给出其中一个。", "Give either ppm or mg/m³.");
    }
    double molarMass = Substances.find(in.choice("substance")).orElseThrow().molarMass().orElseThrow();
    double ppm = in.has("ppm") ? in.number("ppm") : ppm(in.number("mgPerCubicMetre"), molarMass);
    return EffectResult.of(INFO, in,
        Map.of("ppm", ppm, "mgPerCubicMetre", mgPerCubicMetre(ppm, molarMass), "molarMass", molarMass),
        Validity.inRange(), INFO.constants());
  }

  /** @param molarMass g/mol */
  public static double mgPerCubicMetre(double ppm, double molarMass) {
    return ppm * molarMass / LITRES_PER_MOLE;
  }

  /** @param molarMass g/mol */
  public static double ppm(double mgPerCubicMetre, double molarMass) {
    return mgPerCubicMetre * LITRES_PER_MOLE / molarMass;
  }
}
