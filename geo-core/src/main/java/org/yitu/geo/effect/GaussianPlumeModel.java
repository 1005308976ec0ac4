package org.yitu.geo.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** {@link GaussianPlume} at one place, for whoever wants to check it by hand. */
public final class GaussianPlumeModel implements EffectModel {
  public static final String ID = "gaussian-plume";
  public static final Text TITLE = Text.of("高斯烟羽（连续泄漏）", "Gaussian plume (continuous release)");
  public static final String EDITION = "CCPS 1999; EPA-454/B-95-003b (1995)";

  /** Inputs that a scenario asks for in the same words. */
  public static final Input KG_PER_SECOND = Input.number("kgPerSecond", "泄漏速率", "Release rate", "kg/s", 1e-6, 10_000)
      .because("泄漏速率须大于 0 且不超过 10 吨每秒。", "A release is greater than nothing and at most ten tonnes a second.");
  public static final Input HEIGHT = Input.number("heightMetres", "泄漏高度", "Release height", "m", 0, 200)
      .because("模型不计算地面以下或 200 米以上的泄漏。", "The model does not know releases below ground or above 200 m.");
  public static final Input WIND = Input.number("windSpeed", "风速", "Wind speed", "m/s", GaussianPlume.MIN_WIND, 50)
      .because("静风（低于 1 m/s）时高斯烟羽不成立。", "Below 1 m/s a Gaussian plume does not exist.");
  public static final Input STABILITY = Input.choice("stability", "大气稳定度", "Stability class", Stability.names());
  public static final Input TERRAIN = Input.choice("terrain", "地面类型", "Terrain", Terrain.ids()).or("rural");
  public static final Input COEFFICIENTS =
      Input.choice("coefficients", "扩散系数", "Dispersion coefficients", Coefficients.ids())
      .or(Coefficients.BRIGGS_1973.id());

  public static final List<Text> LIMITS = List.of(
      Text.of("适用于平坦地面、下风向 10 米至 10 公里、风速不低于 1 m/s；浓度为 10 分钟平均值。",
          "Flat ground, 10 m to 10 km downwind, wind of at least 1 m/s; concentrations are 10-minute averages."),
      Text.of("不考虑重气效应、地形、建筑物、沉降和化学反应；密度大于空气的云团近处会更宽、更贴地。",
          "No dense-gas effects, terrain, buildings, deposition or chemistry; a cloud heavier than air is wider and lower near"
              + " the source."),
      Text.of("按稳定排放计算；泄漏时间短于云团到达时间时会高估远处的浓度。",
          "A steady release is assumed; if it is shorter than the travel time, far concentrations are overstated."));

  private static final ModelInfo INFO = new ModelInfo(ID, TITLE, EDITION,
      List.of(KG_PER_SECOND, HEIGHT.or(0.0), WIND.because("此处为泄漏高度处的风速；低于 1 m/s 时高斯烟羽不成立。",
              "Here the wind at the height of release; below 1 m/s a Gaussian plume does not exist."),
          STABILITY, TERRAIN, COEFFICIENTS,
          Input.number("xMetres", "下风向距离", "Distance downwind", "m", GaussianPlume.MIN_METRES, GaussianPlume.MAX_METRES)
              .because("高斯烟羽在 10 米以内和 10 公里以外不适用。", "A Gaussian plume means nothing below 10 m or above 10 km."),
          Input.number("yMetres", "侧风向距离", "Distance across the wind", "m", -10_000, 10_000).or(0.0),
          Input.number("zMetres", "高度", "Height above ground", "m", 0, 2_000).or(0.0),
          Input.number("sigmaYMetres", "给定 σy", "σy, if known", "m", 0.01, 10_000).optional(),
          Input.number("sigmaZMetres", "给定 σz", "σz, if known", "m", 0.01, 10_000).optional()),
      List.of(new Output("kgPerCubicMetre", Text.of("浓度", "Concentration"), "kg/m³"),
          new Output("mgPerCubicMetre", Text.of("浓度", "Concentration"), "mg/m³"),
          new Output("sigmaYMetres", Text.of("侧向扩散参数 σy", "σy"), "m"),
          new Output("sigmaZMetres", Text.of("垂直扩散参数 σz", "σz"), "m")),
      List.of(Coefficients.BRIGGS_1973.source(), Coefficients.ISC3.source()), LIMITS);

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    List<Complaint> complaints = new ArrayList<>();
    Inputs in = Inputs.read("", INFO.inputs(), given, complaints);
    if (complaints.isEmpty()) terrainComplaint("terrain", in.choice("coefficients"), in.choice("terrain"))
        .ifPresent(complaints::add);
    if (in.has("sigmaYMetres") != in.has("sigmaZMetres")) {
      complaints.add(new Complaint("sigmaZMetres", Text.of("σy 和 σz 须同时给出。", "Give both σy and σz, or neither.")));
    }
    if (!complaints.isEmpty()) throw Refusal.invalid(complaints);

    Coefficients set = Coefficients.find(in.choice("coefficients")).orElseThrow();
    Spread spread = set.spread(Stability.valueOf(in.choice("stability")), Terrain.of(in.choice("terrain")));
    double x = in.number("xMetres");
    double sigmaY = in.number("sigmaYMetres", spread.sigmaY(x));
    double sigmaZ = in.number("sigmaZMetres", spread.sigmaZ(x));
    double concentration = GaussianPlume.concentration(in.number("kgPerSecond"), in.number("windSpeed"), sigmaY, sigmaZ,
        in.number("yMetres"), in.number("zMetres"), in.number("heightMetres"));
    Map<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("kgPerCubicMetre", concentration);
    outputs.put("mgPerCubicMetre", concentration * 1e6);
    outputs.put("sigmaYMetres", sigmaY);
    outputs.put("sigmaZMetres", sigmaZ);
    return EffectResult.of(INFO, in, outputs, Validity.inRange(), List.of(set.source()));
  }

  /** What is wrong with a pair of coefficient set and terrain, if anything. */
  public static Optional<Complaint> terrainComplaint(String field, String coefficients, String terrain) {
    Coefficients set = Coefficients.find(coefficients).orElseThrow();
    if (set.terrains().contains(Terrain.of(terrain))) return Optional.empty();
    return Optional.of(new Complaint(field, Text.of(set.title().zh() + " 扩散系数没有 " + terrain + " 地面的数值。",
        "The coefficients " + set.title().en() + " were not published for " + terrain + " terrain.")));
  }
}
