package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** The share of a superheated liquid that is vapour at once, and the share that stays in the air with its droplets. */
public final class Flash implements EffectModel {
  public static final String ID = "flash";
  private static final Input BOILING =
      Input.number("boilingCelsius", "沸点", "Boiling point", "°C", -260, 400).optional();
  private static final Input HEAT_CAPACITY =
      Input.number("heatCapacity", "液体比热", "Heat capacity of the liquid", "kJ/(kg·K)", 0.1, 20).optional();
  private static final Input VAPORISATION =
      Input.number("vaporisation", "汽化热", "Heat of vaporisation", "kJ/kg", 10, 5_000).optional();

  private static final ModelInfo INFO = new ModelInfo(ID, Text.of("闪蒸与气溶胶", "Flash and aerosol"), "CCPS 1999",
      List.of(SourceInputs.SUBSTANCE, SourceInputs.CELSIUS, BOILING, HEAT_CAPACITY, VAPORISATION),
      List.of(new Output("flashFraction", Text.of("闪蒸率", "Share that flashes"), ""),
          new Output("airborneFraction", Text.of("进入空气的份额（含液滴）", "Share in the air, with droplets"), "")),
      List.of(Constant.unverified("flash", "cp·(T − Tb)/Δhv, at most 1", "CCPS 1999"),
          Constant.unverified("aerosol", "as much again as flashes", "CCPS 1999, rule of thumb")),
      List.of(Text.of("比热和汽化热取常数；气溶胶份额只是经验规则，可能高估也可能低估。",
          "Constant heat capacity and heat of vaporisation; the aerosol is a rule of thumb that may err either way.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    SourceInputs source = new SourceInputs(INFO, given);
    double boiling = source.number(BOILING, PhysicalProperty.BOILING_CELSIUS);
    double capacity = source.number(HEAT_CAPACITY, PhysicalProperty.HEAT_CAPACITY);
    double heat = source.number(VAPORISATION, PhysicalProperty.VAPORISATION);
    source.check();
    double superheat = Math.max(0, source.in().number("temperatureCelsius") - boiling);
    double flash = Math.min(1, capacity * superheat / heat);
    return EffectResult.of(INFO, source.in(),
        Map.of("flashFraction", flash, "airborneFraction", Math.min(1, 2 * flash)), Validity.inRange(),
        source.constants());
  }
}
