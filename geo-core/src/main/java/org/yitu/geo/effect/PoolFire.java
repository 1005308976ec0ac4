package org.yitu.geo.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** A round pool of liquid that burns: its heat, the height of its flame and the heat flux at a place on the ground. */
public final class PoolFire implements EffectModel {
  public static final String ID = "pool-fire";
  public static final Text TITLE = Text.of("池火", "Pool fire");
  public static final String EDITION = "NUREG-1805 (2004), chapters 3 and 5";
  public static final String POINT_SOURCE = "point-source";
  public static final String SOLID_FLAME = "shokri-beyler";
  public static final Input DIAMETER = Input.number("diameterMetres", "液池直径", "Diameter of the pool", "m", 0.2, 150);
  public static final Input RADIANT_FRACTION =
      Input.number("radiantFraction", "辐射份额", "Radiant fraction", "", 0.05, 0.6).or(0.3);
  public static final Input METHOD =
      Input.choice("coefficients", "热辐射模型", "Radiation model", List.of(SOLID_FLAME, POINT_SOURCE)).or(SOLID_FLAME);
  public static final List<Constant> CONSTANTS = List.of(
      Constant.verified("heat release", "m″∞·(1 − e^(−kβ·D))·ΔHc·A", "NUREG-1805 (2004), chapter 3"),
      Constant.verified("flame height", "Heskestad 0.235·Q^0.4 − 1.02·D; Thomas 42·D·(m″/(ρ√(gD)))^0.61",
          "NUREG-1805 (2004), chapter 3"),
      Constant.unverified("surface emissive power", "58·10^(−0.00823·D) kW/m²", "Shokri and Beyler 1989; NUREG-1805"),
      Constant.unverified("radiant fraction, if none is given", "0.30", "NUREG-1805 (2004), chapter 5"));
  public static final List<Text> LIMITS = List.of(
      Text.of("无风、圆形液池、稳定燃烧；不考虑烟气遮挡以外的衰减（大气透射率取 1）和火焰倾斜。",
          "No wind, a round pool, steady burning; no absorption by air (transmissivity 1) and no tilt of the flame."),
      Text.of("点源模型在近处（约一倍池径内）不适用；固体火焰模型用于约 5 kW/m² 以上，未加安全系数。",
          "The point source does not hold near the flame (within about a diameter); the solid flame is meant for more than about"
              + " 5 kW/m² and carries no safety factor."));
  private static final double AIR = 1.2;

  private static final ModelInfo INFO = new ModelInfo(ID, TITLE, EDITION,
      List.of(Input.choice("substance", "燃料", "Fuel", Fuel.ids()).optional(),
          Input.number("burningRate", "无限大池燃烧速率 m″∞", "Burning rate of an infinite pool", "kg/(m²·s)", 0.001, 1)
              .optional(),
          VapourCloud.HEAT, Input.number("absorptionPerMetre", "kβ", "kβ", "1/m", 0.01, 1000).optional(), DIAMETER,
          RADIANT_FRACTION,
          Input.number("xMetres", "到池中心的距离", "Distance from the centre of the pool", "m", 0.1, 10_000).optional()),
      List.of(new Output("kilowatts", Text.of("热释放速率", "Heat release"), "kW"),
          new Output("heskestadMetres", Text.of("火焰高度（Heskestad）", "Flame height (Heskestad)"), "m"),
          new Output("thomasMetres", Text.of("火焰高度（Thomas）", "Flame height (Thomas)"), "m"),
          new Output("emissiveKilowattsPerSquareMetre", Text.of("表面辐射功率", "Surface emissive power"), "kW/m²"),
          new Output("pointSourceKilowattsPerSquareMetre", Text.of("热辐射（点源）", "Heat flux, point source"), "kW/m²"),
          new Output("solidFlameKilowattsPerSquareMetre", Text.of("热辐射（固体火焰）", "Heat flux, solid flame"), "kW/m²"),
          new Output("verticalViewFactor", Text.of("垂直面视角系数", "View factor, vertical target"), "1"),
          new Output("horizontalViewFactor", Text.of("水平面视角系数", "View factor, horizontal target"), "1")),
      CONSTANTS, LIMITS);

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    Flame flame = flame(in);
    Map<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("kilowatts", flame.kilowatts());
    outputs.put("heskestadMetres", flame.heskestad());
    outputs.put("thomasMetres", flame.thomas());
    outputs.put("emissiveKilowattsPerSquareMetre", flame.emissive());
    if (in.has("xMetres")) {
      double x = in.number("xMetres");
      if (x <= flame.diameter / 2) {
        throw Refusal.invalid("xMetres", "该处在液池内：火焰里不计算热辐射。", "This place is in the pool: nothing is calculated inside the flame.");
      }
      outputs.put("pointSourceKilowattsPerSquareMetre", flame.pointSource(in.number("radiantFraction"), x));
      outputs.put("solidFlameKilowattsPerSquareMetre", flame.solidFlame(x));
      outputs.put("verticalViewFactor", CylinderView.vertical(flame.diameter / 2, flame.heskestad(), x));
      outputs.put("horizontalViewFactor", CylinderView.horizontal(flame.diameter / 2, flame.heskestad(), x));
    }
    return EffectResult.of(INFO, in, outputs, Validity.inRange(), CONSTANTS);
  }

  private static Flame flame(Inputs in) {
    Fuel fuel = in.has("substance") ? Fuel.find(in.choice("substance")).orElseThrow() : null;
    double burning = given(in, "burningRate", "燃烧速率", "burning rate",
        fuel == null ? Double.NaN : fuel.burning().orElse(Double.NaN));
    double heat = given(in, "heatKilojoulePerKg", "燃烧热", "heat of combustion", fuel == null ? Double.NaN : fuel.heat());
    double absorption = given(in, "absorptionPerMetre", "kβ", "kβ",
        fuel == null ? Double.NaN : fuel.absorption().orElse(Double.NaN));
    return new Flame(in.number("diameterMetres"), burning, heat, absorption);
  }

  private static double given(Inputs in, String name, String zh, String en, double known) {
    double value = in.number(name, known);
    if (Double.isNaN(value)) {
      throw Refusal.invalid(name, "缺少" + zh + "数据，不能计算：请填写，或选择有该数据的燃料。",
          "The " + en + " is not known, so nothing is calculated: give it, or name a fuel that has it.");
    }
    return value;
  }

  /**
   * A burning pool.
   *
   * @param burning of an infinite pool, kg/(m²·s)
   * @param heat kJ/kg
   * @param absorption kβ, 1/m
   */
  public record Flame(double diameter, double burning, double heat, double absorption) {
    /** kg/(m²·s) of a pool of this diameter. */
    double rate() {
      return burning * (1 - Math.exp(-absorption * diameter));
    }

    public double kilowatts() {
      return rate() * heat * Math.PI * diameter * diameter / 4;
    }

    /** Height of the flame in m, not below nothing. */
    public double heskestad() {
      return Math.max(0, 0.235 * Math.pow(kilowatts(), 0.4) - 1.02 * diameter);
    }

    public double thomas() {
      return 42 * diameter * Math.pow(rate() / (AIR * Math.sqrt(LiquidHole.GRAVITY * diameter)), 0.61);
    }

    /** kW/m² of the flame's surface. */
    public double emissive() {
      return 58 * Math.pow(10, -0.00823 * diameter);
    }

    /** kW/m² at a distance from the centre of the pool. */
    public double pointSource(double radiantFraction, double metres) {
      return radiantFraction * kilowatts() / (4 * Math.PI * metres * metres);
    }

    /** kW/m² on the worst placed surface at the ground; in the pool, the flame's own. */
    public double solidFlame(double metres) {
      double radius = diameter / 2;
      if (metres <= radius) return emissive();
      return emissive() * CylinderView.greatest(radius, Math.max(heskestad(), 1e-6), metres);
    }
  }
}
