package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.yitu.geo.text.Text;

/**
 * A steady release of limited duration as the sum of the puffs that leave it one after another: a puff for a short release, a
 * plume with the puff's coefficients for a long one. Puffs nearer than 10 m or farther than 10 km are left out.
 */
public final class IntegratedPuff implements EffectModel {
  /** Puffs farther along the wind than this many σ add nothing that a double can hold beside the rest. */
  private static final double SIGMAS = 8;
  private static final int PIECES = 64;
  private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

  private static final ModelInfo INFO = new ModelInfo("integrated-puff", Text.of("积分烟团（有限时间泄漏）",
      "Integrated puff (release of limited duration)"), "CCPS 1999, puffs summed over the release",
      List.of(GaussianPlumeModel.KG_PER_SECOND,
          Input.number("durationSeconds", "泄漏持续时间", "Duration of the release", "s", 1, 36_000),
          GaussianPlumeModel.HEIGHT.or(0.0), GaussianPlumeModel.WIND, GaussianPlumeModel.STABILITY,
          Input.number("seconds", "开始泄漏后时间", "Time since the release began", "s", 1, 72_000),
          Input.number("xMetres", "下风向距离", "Distance downwind", "m", GaussianPlume.MIN_METRES, GaussianPlume.MAX_METRES),
          Input.number("yMetres", "侧风向距离", "Distance across the wind", "m", -10_000, 10_000).or(0.0),
          Input.number("zMetres", "高度", "Height above ground", "m", 0, 2_000).or(0.0)),
      List.of(new Output("kgPerCubicMetre", Text.of("浓度", "Concentration"), "kg/m³")), List.of(CcpsPuff.SOURCE),
      List.of(Text.of("平坦开阔地面，10 米至 10 公里，风速不低于 1 m/s；无重气效应。",
          "Flat open country, 10 m to 10 km, wind of at least 1 m/s; no dense-gas effects.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    double wind = in.number("windSpeed");
    double youngest = Math.max(0, in.number("seconds") - in.number("durationSeconds")) * wind;
    double oldest = in.number("seconds") * wind;
    double x = in.number("xMetres");
    CcpsPuff spread = CcpsPuff.of(Stability.valueOf(in.choice("stability")));
    // A puff's σ grows with its own distance: what lies beyond the place reaches back farther than what lies before it.
    double from = Math.max(GaussianPlume.MIN_METRES, Math.max(youngest, x - SIGMAS * spread.sigmaY(x)));
    double to = Math.min(GaussianPlume.MAX_METRES, Math.min(oldest, 4 * x + SIGMAS * spread.sigmaY(4 * x)));
    double sum = 0;
    if (to > from) {
      double piece = (to - from) / PIECES;
      for (int i = 0; i < PIECES; i++) {
        GaussIntegrator rule = GAUSS.legendre(16, from + i * piece, from + (i + 1) * piece);
        sum += rule.integrate(centre -> GaussianPuff.concentration(1, spread.sigmaY(centre), spread.sigmaZ(centre), x - centre,
            in.number("yMetres"), in.number("zMetres"), in.number("heightMetres")));
      }
    }
    return EffectResult.of(INFO, in, Map.of("kgPerCubicMetre", sum * in.number("kgPerSecond") / wind), Validity.inRange(),
        INFO.constants());
  }
}
