package org.yitu.geo.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** The ball of burning vapour after a vessel of liquefied gas bursts in a fire (BLEVE). */
public final class Fireball implements EffectModel {
  public static final String ID = "fireball";
  public static final Text TITLE = Text.of("沸腾液体扩展蒸气爆炸火球（BLEVE）", "Fireball of a BLEVE");
  public static final String EDITION = "CCPS 1999; TNO Yellow Book CPR 14E";
  public static final String CCPS = "ccps";
  public static final String TNO = "tno";
  public static final Input KG = Input.number("kg", "参与火球的燃料质量", "Fuel in the fireball", "kg", 1, 5e6);
  public static final Input METHOD =
      Input.choice("coefficients", "火球公式", "Fireball formula", List.of(CCPS, TNO)).or(CCPS);
  public static final Input RADIANT_FRACTION =
      Input.number("radiantFraction", "辐射份额", "Radiant fraction", "", 0.05, 0.6).or(0.4);
  public static final List<Constant> CONSTANTS = List.of(
      Constant.verified("CCPS", "D = 5.8·M^⅓ m; t = 0.45·M^⅓ s below 30 t, else 2.6·M^(1/6) s; H = 0.75·D",
          "CCPS 1999, guidelines for consequence analysis"),
      Constant.verified("TNO", "D = 6.48·M^0.325 m; t = 0.852·M^0.26 s", "TNO Yellow Book CPR 14E"),
      Constant.unverified("radiant fraction, if none is given", "0.40", "CCPS 1999, burst at or above the relief pressure"));
  public static final List<Text> LIMITS = List.of(
      Text.of("火球中心高度取 0.75 倍直径，TNO 公式亦同；大气透射率默认 1（偏安全）；不含超压和容器碎片。",
          "The centre is 0.75 diameters high, for the TNO formula too; clear air (transmissivity 1), on the safe side; without"
              + " overpressure and fragments of the vessel."),
      Text.of("表面辐射功率为持续时间内的平均值：辐射份额 × 质量 × 燃烧热 ÷（π·D²·t）。",
          "The surface emissive power is the mean over its life: radiant fraction × mass × heat of combustion ÷ (π·D²·t)."));
  private static final double LIFTS_OFF_KG = 30_000;

  private static final ModelInfo INFO = new ModelInfo(ID, TITLE, EDITION,
      List.of(KG, METHOD, Input.choice("substance", "燃料", "Fuel", Fuel.ids()).optional(), VapourCloud.HEAT, RADIANT_FRACTION,
          JetFire.TRANSMISSIVITY,
          Input.number("xMetres", "地面距离", "Distance on the ground", "m", 0, 20_000).optional()),
      List.of(new Output("diameterMetres", Text.of("火球直径", "Diameter"), "m"),
          new Output("seconds", Text.of("持续时间", "Duration"), "s"),
          new Output("heightMetres", Text.of("火球中心高度", "Height of its centre"), "m"),
          new Output("emissiveKilowattsPerSquareMetre", Text.of("表面辐射功率", "Surface emissive power"), "kW/m²"),
          new Output("kilowattsPerSquareMetre", Text.of("热辐射", "Heat flux"), "kW/m²")),
      CONSTANTS, LIMITS);

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    Ball ball = Ball.of(in.choice("coefficients"), in.number("kg"));
    Map<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("diameterMetres", ball.diameter());
    outputs.put("seconds", ball.seconds());
    outputs.put("heightMetres", ball.height());
    boolean burns = in.has("heatKilojoulePerKg") || in.has("substance");
    if (burns || in.has("xMetres")) {
      double emissive = ball.emissive(in.number("kg"), JetFire.heat(in), in.number("radiantFraction"));
      outputs.put("emissiveKilowattsPerSquareMetre", emissive);
      if (in.has("xMetres")) {
        outputs.put("kilowattsPerSquareMetre", ball.flux(emissive * in.number("transmissivity"), in.number("xMetres")));
      }
    }
    return EffectResult.of(INFO, in, outputs, Validity.inRange(), CONSTANTS);
  }

  /** Its size in metres and how long it lasts. */
  public record Ball(double diameter, double seconds) {
    /** @param method {@link #CCPS} or {@link #TNO} */
    public static Ball of(String method, double kg) {
      if (method.equals(TNO)) return new Ball(6.48 * Math.pow(kg, 0.325), 0.852 * Math.pow(kg, 0.26));
      return new Ball(5.8 * Math.cbrt(kg), kg < LIFTS_OFF_KG ? 0.45 * Math.cbrt(kg) : 2.6 * Math.pow(kg, 1.0 / 6));
    }

    /** Of its centre, m. */
    public double height() {
      return 0.75 * diameter;
    }

    /** kW/m² of its surface. */
    public double emissive(double kg, double heat, double radiantFraction) {
      return radiantFraction * kg * heat / (Math.PI * diameter * diameter * seconds);
    }

    /** kW/m² on a surface at the ground that is turned towards it: the view factor is (D/2)²/(x² + H²). */
    public double flux(double emissive, double metres) {
      return emissive * diameter * diameter / 4 / (metres * metres + height() * height());
    }

    /** How far on the ground a flux reaches, m; 0 if it is reached nowhere. */
    public double metres(double emissive, double flux) {
      return Math.sqrt(Math.max(0, emissive * diameter * diameter / 4 / flux - height() * height()));
    }
  }
}
