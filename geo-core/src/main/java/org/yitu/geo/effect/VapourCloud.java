package org.yitu.geo.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** A vapour cloud that explodes: the EPA's distance to 1 psi and the mass of TNT that a stated yield makes of it. */
public final class VapourCloud implements EffectModel {
  public static final String ID = "vapour-cloud";
  public static final Text TITLE = Text.of("蒸气云爆炸（TNT 当量）", "Vapour cloud explosion (TNT equivalence)");
  public static final String EDITION = "EPA 550-B-99-009 (1999), 40 CFR 68 appendix C";
  /** kJ/kg. */
  static final double TNT = 4680;
  public static final Input YIELD = Input.number("yieldFactor", "爆炸效率", "Yield", "", 0.001, 1).or(0.1)
      .because("参与爆炸的能量份额；EPA 取 0.1。", "The share of the energy that goes into the blast; the EPA takes 0.1.");
  public static final Input HEAT =
      Input.number("heatKilojoulePerKg", "燃烧热", "Heat of combustion", "kJ/kg", 1_000, 150_000).optional();
  public static final Input KG = Input.number("kg", "云团中的可燃物质量", "Fuel in the cloud", "kg", 0.1, 1e7);

  public static final List<Constant> CONSTANTS = List.of(
      Constant.unverified("distance to 1 psi", "17·(0.1·W·Hc/4680)^⅓ m", "40 CFR 68 appendix C; EPA 550-B-99-009"),
      Constant.unverified("heat of explosion of TNT", "4680 kJ/kg", "EPA 550-B-99-009"));
  public static final List<Text> LIMITS = List.of(
      Text.of("TNT 当量法高估近处、低估作用时间；不考虑拥塞程度和点火位置。TNO 多能法的衰减曲线未实现。",
          "TNT equivalence overstates near the cloud and understates the duration; congestion and the place of ignition do not"
              + " count. The decay curves of the TNO multi-energy method are not there."),
      Text.of("爆心取在泄漏点；云团漂移后再点燃时，爆心应按点火位置给出。",
          "The centre is the place given: if the cloud drifts before it is lit, give the place of ignition."));
  private static final ModelInfo INFO = new ModelInfo(ID, TITLE, EDITION,
      List.of(KG, Input.choice("substance", "燃料", "Fuel", Fuel.ids()).optional(), HEAT, YIELD),
      List.of(new Output("onePsiMetres", Text.of("1 psi（6.9 kPa）距离，EPA 公式（效率 0.1）",
              "Distance to 1 psi (6.9 kPa) by the EPA, yield 0.1"), "m"),
          new Output("kgTnt", Text.of("TNT 当量（给定效率）", "Mass of TNT at the stated yield"), "kg"),
          new Output("onePsiKingeryMetres", Text.of("1 psi 距离，TNT 当量与 Kingery–Bulmash",
              "Distance to 1 psi by that mass and Kingery–Bulmash"), "m")),
      CONSTANTS, LIMITS);

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    if (!in.has("heatKilojoulePerKg") && !in.has("substance")) {
      throw Refusal.invalid("heatKilojoulePerKg", "缺少燃烧热：请填写，或选择燃料。",
          "The heat of combustion is missing: give it, or name the fuel.");
    }
    double heat = in.has("heatKilojoulePerKg") ? in.number("heatKilojoulePerKg")
        : Fuel.find(in.choice("substance")).orElseThrow().heat();
    double kgTnt = kgTnt(in.number("kg"), heat, in.number("yieldFactor"));
    Map<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("onePsiMetres", onePsiMetres(in.number("kg"), heat));
    outputs.put("kgTnt", kgTnt);
    outputs.put("onePsiKingeryMetres", BlastForm.KINGERY_BULMASH.metres(kgTnt, 6.894757));
    return EffectResult.of(INFO, in, outputs, Validity.inRange(), CONSTANTS);
  }

  public static double onePsiMetres(double kg, double heat) {
    return 17 * Math.cbrt(0.1 * kg * heat / TNT);
  }

  public static double kgTnt(double kg, double heat, double yieldFactor) {
    return yieldFactor * kg * heat / TNT;
  }
}
