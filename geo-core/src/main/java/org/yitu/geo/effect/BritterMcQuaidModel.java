package org.yitu.geo.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** {@link BritterMcQuaid} by itself: a concentration at a distance, or the distance of a concentration. */
public final class BritterMcQuaidModel implements EffectModel {
  public static final String ID = "britter-mcquaid";
  public static final Text TITLE = Text.of("重气扩散（Britter–McQuaid）", "Dense gas (Britter–McQuaid)");
  public static final String EDITION = "Britter and McQuaid 1988, as in CCPS 1999";
  public static final double KELVIN = 273.15;
  private static final String CONTINUOUS = "continuous";

  public static final Input AMBIENT = Input.number("ambientCelsius", "气温", "Air temperature", "°C", -40, 60).or(20.0);
  public static final Input GAS = Input.number("gasCelsius", "泄漏气体温度", "Temperature of the gas", "°C", -200, 200).or(20.0);
  public static final List<Constant> CONSTANTS = List.of(
      Constant.verified("β(α), continuous", "C/C₀ 0.1 to 0.002", "CCPS 1999, Guidelines for Consequence Analysis of Chemical Releases"),
      Constant.unverified("β(α), instantaneous", "C/C₀ 0.1 to 0.001; compared at α −0.75, 0 and 0.75", "CCPS 1999"),
      Constant.unverified("near field of an instantaneous release", "3.24/(3.24 + (x/D)²)", "Britter and McQuaid 1988"),
      Constant.unverified("cloud of an instantaneous release", "R² = R₀² + 1.2 t √(g′V), middle at 0.4 u t", "CCPS 1999"));
  public static final List<Text> LIMITS = List.of(
      Text.of("偏保守的筛查方法：与液化天然气池试验相比，浓度平均高估约 2.8 倍。",
          "A cautious screen: on trials with pools of LNG it overstates concentrations about 2.8 times."),
      Text.of("地面泄漏、平坦地面；不用大气稳定度；远处按距离平方衰减外推。",
          "Releases at ground level over flat ground; stability is not used; far away it falls with the square of the distance."),
      Text.of("不计液滴、化学反应和地形。", "No droplets, chemistry or terrain."));

  private static final ModelInfo INFO = new ModelInfo(ID, TITLE, EDITION,
      List.of(Input.choice("release", "泄漏方式", "Release", List.of(CONTINUOUS, "instantaneous")).or(CONTINUOUS),
          Input.number("kgPerSecond", "泄漏速率（连续）", "Release rate, if continuous", "kg/s", 1e-6, 10_000).optional(),
          Input.number("kg", "泄漏量（瞬时）", "Mass released, if instantaneous", "kg", 1e-6, 1e7).optional(),
          Input.number("gasDensity", "泄漏时气体密度", "Density of the gas as released", "kg/m³", 0.5, 50),
          GaussianPlumeModel.WIND, GAS, AMBIENT,
          Input.number("volumeFraction", "目标体积分数", "Volume fraction wanted", "1", 1e-9, 0.999).optional(),
          Input.number("xMetres", "下风向距离", "Distance downwind", "m", 1, GaussianPlume.MAX_METRES).optional()),
      List.of(new Output("metres", Text.of("达到该浓度的最远距离", "Distance of that concentration"), "m"),
          new Output("volumeFraction", Text.of("体积分数", "Volume fraction"), "1"),
          new Output("diameterMetres", Text.of("特征尺度 D", "D"), "m"), new Output("alpha", Text.of("α", "α"), "1"),
          new Output("denseness", Text.of("重气判据（≥1 为重气）", "Criterion, dense from 1 on"), "1"),
          new Output("halfWidthMetres", Text.of("该处云团半宽（连续）", "Half width there, if continuous"), "m"),
          new Output("heightMetres", Text.of("该处云团高度（连续）", "Height there, if continuous"), "m")),
      CONSTANTS, LIMITS);

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    boolean continuous = in.choice("release").equals(CONTINUOUS);
    String amount = continuous ? "kgPerSecond" : "kg";
    if (!in.has(amount)) throw Refusal.invalid(amount, "缺少泄漏速率或泄漏量。", "The rate or the mass released is missing.");
    if (in.has("volumeFraction") == in.has("xMetres")) {
      throw Refusal.invalid("volumeFraction", "体积分数和下风向距离须给出其中一个。", "Give either a volume fraction or a distance.");
    }
    double air = in.number("ambientCelsius") + KELVIN;
    if (in.number("gasDensity") <= BritterMcQuaid.airDensity(air)) {
      throw Refusal.invalid("gasDensity", "该气体不比空气重，重气模型不适用。", "The gas is not heavier than air: this model says nothing of it.");
    }
    BritterMcQuaid cloud = new BritterMcQuaid(continuous, in.number(amount) / in.number("gasDensity"), in.number("gasDensity"),
        in.number("windSpeed"), in.number("gasCelsius") + KELVIN, air);
    double x = in.has("xMetres") ? in.number("xMetres") : cloud.metres(in.number("volumeFraction"));
    Map<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("metres", x);
    outputs.put("volumeFraction", cloud.fraction(x));
    outputs.put("diameterMetres", cloud.diameter());
    outputs.put("alpha", cloud.alpha());
    outputs.put("denseness", cloud.denseness());
    if (continuous) {
      outputs.put("halfWidthMetres", cloud.halfWidth(x));
      outputs.put("heightMetres", cloud.height(x));
    }
    return EffectResult.of(INFO, in, outputs, Validity.of(doubts(cloud)), CONSTANTS);
  }

  /** Why the correlations do not quite hold for this release; empty if they do. */
  public static List<Text> doubts(BritterMcQuaid cloud) {
    List<Text> doubts = new ArrayList<>();
    if (cloud.denseness() < 1) {
      doubts.add(Text.of("按 Britter–McQuaid 判据，该泄漏不属于重气，应改用高斯模型。",
          "By the criteria of Britter and McQuaid this release is not dense: use a Gaussian model."));
    }
    if (cloud.alpha() > 1) {
      doubts.add(Text.of("α = %s 超出公布的关系（至 1）。", "α = %s is beyond the published relations, which end at 1.")
          .with(Inputs.show(Math.round(cloud.alpha() * 100) / 100.0)));
    }
    return doubts;
  }
}
