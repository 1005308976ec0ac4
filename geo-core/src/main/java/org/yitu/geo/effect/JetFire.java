package org.yitu.geo.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Gas that burns as it leaves under pressure, as a point source: R = √(τ·F·Q/(4π·K)). */
public final class JetFire implements EffectModel {
  public static final String ID = "jet-fire";
  public static final Text TITLE = Text.of("喷射火（点源）", "Jet fire (point source)");
  public static final String EDITION = "API 521";
  public static final Input RADIANT_FRACTION = Input.number("radiantFraction", "辐射份额 F", "Radiant fraction F", "", 0.05, 0.6)
      .or(0.3);
  public static final Input RATE = Input.number("kgPerSecond", "燃料流量", "Fuel flow", "kg/s", 1e-4, 5_000);
  public static final Input LENGTH =
      Input.number("flameLengthMetres", "火焰长度", "Length of the flame", "m", 0, 300).or(0.0)
          .because("辐射中心可在任何方向上离泄漏点半个火焰长；不填按 0 计。",
              "The centre of radiation may lie half a flame off in any direction; 0 if not given.");
  public static final Input TRANSMISSIVITY =
      Input.number("transmissivity", "大气透射率 τ", "Transmissivity of the air τ", "", 0.3, 1).or(1.0);
  public static final List<Constant> CONSTANTS = List.of(
      Constant.unverified("point source", "R = √(τ·F·Q/(4π·K))", "API 521, flare radiation"),
      Constant.unverified("radiant fraction, if none is given", "0.30", "API 521, upper value for hydrocarbons"));
  public static final List<Text> LIMITS = List.of(
      Text.of("点源位于火焰中点，在近处（一个火焰长以内）不适用；火焰长度由使用者给出，未实现 Chamberlain 模型。",
          "The source is the middle of the flame and the model does not hold within a flame's length; the length is the user's;"
              + " Chamberlain's model is not there."),
      Text.of("稳定流量，不随容器泄压下降；大气透射率默认 1（偏安全）。",
          "A steady flow that does not fall with the pressure; the air is taken as clear (transmissivity 1), on the safe side."));
  private static final ModelInfo INFO = new ModelInfo(ID, TITLE, EDITION,
      List.of(Input.choice("substance", "燃料", "Fuel", Fuel.ids()).optional(), VapourCloud.HEAT, RATE, RADIANT_FRACTION,
          TRANSMISSIVITY, Input.number("xMetres", "到火焰中点的距离", "Distance from the middle of the flame", "m", 1, 10_000)),
      List.of(new Output("kilowatts", Text.of("热释放速率", "Heat release"), "kW"),
          new Output("kilowattsPerSquareMetre", Text.of("热辐射", "Heat flux"), "kW/m²")),
      CONSTANTS, LIMITS);

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    double kilowatts = in.number("kgPerSecond") * heat(in);
    Map<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("kilowatts", kilowatts);
    outputs.put("kilowattsPerSquareMetre",
        flux(kilowatts, in.number("radiantFraction"), in.number("transmissivity"), in.number("xMetres")));
    return EffectResult.of(INFO, in, outputs, Validity.inRange(), CONSTANTS);
  }

  /** The heat of combustion that was given, else the fuel's. */
  static double heat(Inputs in) {
    if (in.has("heatKilojoulePerKg")) return in.number("heatKilojoulePerKg");
    if (in.has("substance")) return Fuel.find(in.choice("substance")).orElseThrow().heat();
    throw Refusal.invalid("heatKilojoulePerKg", "缺少燃烧热：请填写，或选择燃料。",
        "The heat of combustion is missing: give it, or name the fuel.");
  }

  /** kW/m² at a distance from the middle of the flame. */
  public static double flux(double kilowatts, double radiantFraction, double transmissivity, double metres) {
    return transmissivity * radiantFraction * kilowatts / (4 * Math.PI * metres * metres);
  }

  /** How far from the middle of the flame a flux reaches, m. */
  public static double metres(double kilowatts, double radiantFraction, double transmissivity, double flux) {
    return Math.sqrt(transmissivity * radiantFraction * kilowatts / (4 * Math.PI * flux));
  }
}
