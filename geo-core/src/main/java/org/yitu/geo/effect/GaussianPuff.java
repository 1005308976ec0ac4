package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** A puff that was released in an instant and travels with the wind over ground that reflects it (CCPS 1999). */
public final class GaussianPuff implements EffectModel {
  public static final String ID = "gaussian-puff";
  public static final Text TITLE = Text.of("高斯烟团（瞬时泄漏）", "Gaussian puff (instantaneous release)");
  public static final String EDITION = "CCPS 1999";
  public static final Input KG = Input.number("kg", "泄漏量", "Mass released", "kg", 1e-6, 1e7)
      .because("泄漏量须大于 0 且不超过一万吨。", "A release is greater than nothing and at most ten thousand tonnes.");
  public static final List<Text> LIMITS = List.of(Text.of("烟团中心须在下风向 10 米至 10 公里；平坦开阔地面。",
      "The puff's centre lies 10 m to 10 km downwind; flat open country."));
  private static final ModelInfo INFO = new ModelInfo(ID, TITLE, EDITION,
      List.of(KG, GaussianPlumeModel.HEIGHT.or(0.0), GaussianPlumeModel.WIND, GaussianPlumeModel.STABILITY,
          Input.number("seconds", "泄漏后时间", "Time since release", "s", 1, 36_000),
          Input.number("xMetres", "下风向距离", "Distance downwind", "m", -10_000, GaussianPlume.MAX_METRES),
          Input.number("yMetres", "侧风向距离", "Distance across the wind", "m", -10_000, 10_000).or(0.0),
          Input.number("zMetres", "高度", "Height above ground", "m", 0, 2_000).or(0.0)),
      List.of(new Output("kgPerCubicMetre", Text.of("浓度", "Concentration"), "kg/m³"),
          new Output("sigmaYMetres", Text.of("水平扩散参数 σx = σy", "σx = σy"), "m"),
          new Output("sigmaZMetres", Text.of("垂直扩散参数 σz", "σz"), "m")),
      List.of(CcpsPuff.SOURCE),
      LIMITS);

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    double centre = in.number("windSpeed") * in.number("seconds");
    if (centre < GaussianPlume.MIN_METRES || centre > GaussianPlume.MAX_METRES) {
      throw Refusal.invalid("seconds", Text.of("此时烟团中心在下风向 %s 米，模型只适用于 10 米至 10 公里。",
          "The puff's centre is then %s m downwind; the model holds from 10 m to 10 km.").with(Inputs.show(centre)));
    }
    CcpsPuff spread = CcpsPuff.of(Stability.valueOf(in.choice("stability")));
    double across = spread.sigmaY(centre);
    double height = spread.sigmaZ(centre);
    double concentration = concentration(in.number("kg"), across, height, in.number("xMetres") - centre,
        in.number("yMetres"),
        in.number("zMetres"), in.number("heightMetres"));
    return EffectResult.of(INFO, in,
        Map.of("kgPerCubicMetre", concentration, "sigmaYMetres", across, "sigmaZMetres", height), Validity.inRange(),
        INFO.constants());
  }

  /** @param fromCentre metres along the wind from the puff's centre */
  static double concentration(double kg, double across, double up, double fromCentre, double y, double z,
      double height) {
    double flat = Math.exp(-(fromCentre * fromCentre + y * y) / (2 * across * across));
    double below = z - height;
    double above = z + height;
    double vertical = Math.exp(-below * below / (2 * up * up)) + Math.exp(-above * above / (2 * up * up));
    return kg / (Math.pow(2 * Math.PI, 1.5) * across * across * up) * flat * vertical;
  }
}
