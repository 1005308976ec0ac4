package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** Liquid that leaves through a hole, by Bernoulli: u = Cd·√(2·(Δp/ρ + g·h)). */
public final class LiquidHole implements EffectModel {
  public static final String ID = "liquid-hole";
  static final double GRAVITY = 9.80665;
  static final double DISCHARGE = 0.61;
  private static final Input PRESSURE =
      Input.number("pressureKilopascal", "表压", "Gauge pressure", "kPa", 0, 50_000);

  private static final ModelInfo INFO = new ModelInfo(ID, Text.of("液体经孔口泄漏", "Liquid through a hole"), "CCPS 1999",
      List.of(SourceInputs.SUBSTANCE, SourceInputs.DENSITY, SourceInputs.HOLE, PRESSURE.or(0.0),
          Input.number("headMetres", "孔口以上液柱高度", "Liquid above the hole", "m", 0, 100).or(0.0),
          Input.number("dischargeCoefficient", "流量系数", "Discharge coefficient", "", 0.1, 1).or(DISCHARGE)),
      List.of(new Output("metresPerSecond", Text.of("出口流速", "Velocity"), "m/s"),
          new Output("kgPerSecond", Text.of("泄漏速率", "Release rate"), "kg/s")),
      List.of(Constant.unverified("discharge coefficient, if none is given", "0.61",
              "CCPS 1999, sharp-edged orifice at high Reynolds number"),
          Constant.verified("g", "9.80665 m/s²", "CGPM 1901")),
      List.of(Text.of("按初始压力和液位计算，不随泄漏下降；假定孔口处全为液体，不在孔内闪蒸。",
          "The first moment's pressure and level, which then fall; all liquid in the hole, no flashing within it.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    SourceInputs source = new SourceInputs(INFO, given);
    double density = source.number(SourceInputs.DENSITY, PhysicalProperty.LIQUID_DENSITY);
    source.check();
    Inputs in = source.in();
    double pressure = in.number("pressureKilopascal") * 1000;
    double head = in.number("headMetres");
    if (pressure + head <= 0) {
      source.complain("pressureKilopascal", "没有压力也没有液柱，液体不会流出。", "Without pressure or head nothing flows out.");
      source.check();
    }
    double velocity = in.number("dischargeCoefficient") * Math.sqrt(2 * (pressure / density + GRAVITY * head));
    return EffectResult.of(INFO, in, Map.of("metresPerSecond", velocity, "kgPerSecond",
        velocity * density * area(in.number("holeMillimetres"))), Validity.inRange(), source.constants());
  }

  /** m² of a round hole. */
  static double area(double millimetres) {
    return Math.PI * millimetres * millimetres / 4e6;
  }
}
