package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/**
 * What evaporates from a pool of spilled liquid, by the guidance of the United States' EPA: its equation D-1 from the vapour
 * pressure, or its printed liquid factor, which is that equation with everything but wind and area rounded to a number.
 */
public final class PoolEvaporation implements EffectModel {
  public static final String ID = "pool-evaporation";
  private static final double FEET_PER_METRE = 1 / 0.3048;
  private static final double KG_PER_POUND = 0.45359237;
  private static final double MMHG_PER_KILOPASCAL = 1000 / 133.322387415;
  /** Equation D-1 counts pounds a minute, square feet and mmHg. */
  private static final double TO_SI = FEET_PER_METRE * FEET_PER_METRE * KG_PER_POUND / 60;
  private static final double UNDIKED_METRES = 0.01;
  private static final Input VAPOUR =
      Input.number("vapourKilopascal", "该温度下的饱和蒸气压", "Vapour pressure at that temperature", "kPa", 1e-5, 101.325)
          .because("达到沸点的液体不是蒸发而是沸腾，此式不适用。", "A liquid at its boiling point boils; this equation is for evaporation.")
          .optional();

  private static final ModelInfo INFO = new ModelInfo(ID, Text.of("液池蒸发", "Evaporation from a pool"),
      "EPA 550-B-99-009 (1999), equation D-1",
      List.of(SourceInputs.SUBSTANCE, SourceInputs.KG, SourceInputs.DENSITY, SourceInputs.MOLAR_MASS, VAPOUR,
          Input.number("liquidFactor", "EPA 液体因子（LFA）", "EPA liquid factor (LFA)", "", 1e-6, 1).optional(),
          Input.number("windSpeed", "风速", "Wind speed", "m/s", 0.5, 30).or(1.5),
          Input.number("temperatureCelsius", "液体温度", "Temperature of the liquid", "°C", -50, 50).or(25.0),
          Input.number("bundSquareMetres", "围堰面积", "Area of the bund", "m²", 0.1, 1e6).optional()),
      List.of(new Output("kgPerSecond", Text.of("蒸发速率", "Rate of evaporation"), "kg/s"),
          new Output("seconds", Text.of("蒸发完所需时间", "Time until it is gone"), "s"),
          new Output("poolSquareMetres", Text.of("液池面积", "Area of the pool"), "m²")),
      List.of(Constant.unverified("equation D-1", "0.284·U^0.78·MW^(2/3)·A·VP/(82.05·T), lb/min, ft², mmHg",
              "EPA 550-B-99-009 appendix D"),
          Constant.unverified("depth of a pool without a bund", "1 cm", "EPA 550-B-99-009 chapter 3")),
      List.of(Text.of("蒸发速率按初始面积和恒定温度计算；沸点低于液温的物质应先算闪蒸。",
              "The first area and a constant temperature; what boils below its temperature flashes first."),
          Text.of("EPA 手册的算例把 1.5^0.78 进位为 1.4、因子取两位，因此比公式本身高约 4%。",
              "The guidance's example rounds 1.5^0.78 up to 1.4 and its factors to two digits, and so lies about 4 % above the"
                  + " equation.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    SourceInputs source = new SourceInputs(INFO, given);
    Inputs in = source.in();
    boolean byFactor = in.has("liquidFactor");
    double density = source.number(SourceInputs.DENSITY, PhysicalProperty.LIQUID_DENSITY);
    double molarMass = byFactor ? Double.NaN : source.number(SourceInputs.MOLAR_MASS, PhysicalProperty.MOLAR_MASS);
    if (!byFactor) noVapourPressureAtAnotherTemperature(source);
    double vapour = byFactor ? Double.NaN : source.number(VAPOUR, PhysicalProperty.VAPOUR_KILOPASCAL);
    if (vapour > SourceInputs.ATMOSPHERE_KILOPASCAL) {
      source.complain(VAPOUR.name(), "该物质在此温度下沸腾，液池蒸发公式不适用；请用闪蒸模型。",
          "The substance boils at this temperature; the equation is for evaporation: use the flash model.");
    }
    source.check();
    double area = Math.min(in.number("kg") / density / UNDIKED_METRES, in.number("bundSquareMetres", Double.MAX_VALUE));
    double rate = byFactor ? windFactor(in.number("windSpeed")) * in.number("liquidFactor") * area * TO_SI
        : kgPerSecond(area, in.number("windSpeed"), molarMass, vapour, in.number("temperatureCelsius"));
    return EffectResult.of(INFO, in,
        Map.of("kgPerSecond", rate, "seconds", in.number("kg") / rate, "poolSquareMetres", area), Validity.inRange(),
        source.constants());
  }

  /** Equation D-1 in SI units. */
  static double kgPerSecond(double squareMetres, double wind, double molarMass, double vapourKilopascal,
      double celsius) {
    return 0.284 * Math.pow(wind, 0.78) * Math.pow(molarMass, 2.0 / 3) * squareMetres * TO_SI
        * vapourKilopascal * MMHG_PER_KILOPASCAL / (82.05 * (celsius + SourceInputs.KELVIN));
  }

  /** The guidance takes 1.4 for 1.5^0.78 wherever it prints a factor for its wind of 1.5 m/s. */
  private static double windFactor(double wind) {
    return 1.4 * Math.pow(wind / 1.5, 0.78);
  }

  private static void noVapourPressureAtAnotherTemperature(SourceInputs source) {
    Inputs in = source.in();
    if (!source.sound() || in.has(VAPOUR.name()) || in.number("temperatureCelsius") == 25) return;
    source.complain(VAPOUR.name(), "已知的蒸气压是 25 ℃ 的；其他温度请直接填写蒸气压。",
        "The vapour pressures known here are those at 25 °C; give it for another temperature.");
  }
}
