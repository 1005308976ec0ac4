package org.yitu.geo.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** An ideal gas that leaves through a hole without exchange of heat, at the speed of sound if the pressure suffices. */
public final class GasHole implements EffectModel {
  public static final String ID = "gas-hole";
  private static final Input RATIO =
      Input.number("heatCapacityRatio", "绝热指数", "Ratio of heat capacities", "", 1.01, 1.67).optional();

  private static final ModelInfo INFO = new ModelInfo(ID, Text.of("气体经孔口泄漏", "Gas through a hole"), "CCPS 1999",
      List.of(SourceInputs.SUBSTANCE, RATIO, SourceInputs.MOLAR_MASS,
          Input.number("gasKgPerCubicMetre", "容器内气体密度", "Density of the gas inside", "kg/m³", 0.001, 2_000).optional(),
          SourceInputs.HOLE, SourceInputs.CELSIUS,
          Input.number("absoluteKilopascal", "绝对压力", "Absolute pressure", "kPa", 50, 100_000),
          Input.number("ambientKilopascal", "环境压力", "Ambient pressure", "kPa", 50, 110)
              .or(SourceInputs.ATMOSPHERE_KILOPASCAL),
          Input.number("dischargeCoefficient", "流量系数", "Discharge coefficient", "", 0.1, 1).or(1.0)),
      List.of(new Output("kgPerSecond", Text.of("泄漏速率", "Release rate"), "kg/s"),
          new Output("choked", Text.of("是否声速流（1 是，0 否）", "Choked flow (1 yes, 0 no)"), ""),
          new Output("criticalRatio", Text.of("临界压力比", "Critical pressure ratio"), ""),
          new Output("throatKilopascal", Text.of("喉部压力", "Pressure in the throat"), "kPa"),
          new Output("throatKelvin", Text.of("喉部温度", "Temperature in the throat"), "K"),
          new Output("throatMetresPerSecond", Text.of("喉部流速（计流量系数）", "Velocity in the throat, with the coefficient"),
              "m/s")),
      List.of(Constant.unverified("discharge coefficient, if none is given", "1.0", "CCPS 1999, conservative for gas"),
          Constant.verified("molar gas constant", "8.314462618 J/(mol·K)", "CODATA 2018")),
      List.of(Text.of("理想气体、绝热；按初始压力计算，压力随泄漏下降时用 blow-down。",
          "An ideal gas without exchange of heat; the first moment's pressure: for its fall see blow-down.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    SourceInputs source = new SourceInputs(INFO, given);
    Inputs in = source.in();
    double k = source.number(RATIO, PhysicalProperty.HEAT_CAPACITY_RATIO);
    double molarMass = in.has("gasKgPerCubicMetre") ? Double.NaN
        : source.number(SourceInputs.MOLAR_MASS, PhysicalProperty.MOLAR_MASS);
    source.check();
    double inside = in.number("absoluteKilopascal") * 1000;
    double outside = in.number("ambientKilopascal") * 1000;
    double kelvin = in.number("temperatureCelsius") + SourceInputs.KELVIN;
    if (inside <= outside) {
      source.complain("absoluteKilopascal", "容器内压力不高于环境压力，气体不会流出。", "The pressure inside is not above that outside: nothing flows out.");
    }
    source.check();
    double density = in.number("gasKgPerCubicMetre",
        inside * molarMass / 1000 / (SourceInputs.GAS_CONSTANT * kelvin));
    double critical = Math.pow(2 / (k + 1), k / (k - 1));
    boolean choked = outside / inside <= critical;
    double ratio = choked ? critical : outside / inside;
    // Energy and the adiabat give the throat's state; in choked flow the velocity is that of sound there.
    double throatDensity = density * Math.pow(ratio, 1 / k);
    double velocity = in.number("dischargeCoefficient")
        * Math.sqrt(2 * k / (k - 1) * inside / density * (1 - Math.pow(ratio, (k - 1) / k)));
    Map<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("kgPerSecond", velocity * throatDensity * LiquidHole.area(in.number("holeMillimetres")));
    outputs.put("choked", choked ? 1.0 : 0.0);
    outputs.put("criticalRatio", critical);
    outputs.put("throatKilopascal", inside * ratio / 1000);
    outputs.put("throatKelvin", kelvin * Math.pow(ratio, (k - 1) / k));
    outputs.put("throatMetresPerSecond", velocity);
    return EffectResult.of(INFO, in, outputs, Validity.inRange(), source.constants());
  }
}
