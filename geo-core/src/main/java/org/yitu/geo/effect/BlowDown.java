package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** A gas vessel that empties through a hole: w = w₀·e^(−t/τ) with τ = m₀/w₀, at one temperature and choked throughout. */
public final class BlowDown implements EffectModel {
  public static final String ID = "blow-down";

  private static final ModelInfo INFO = new ModelInfo(ID, Text.of("容器泄放（等温）", "Blow-down of a vessel (isothermal)"),
      "isothermal, choked", List.of(SourceInputs.KG, GaussianPlumeModel.KG_PER_SECOND,
          Input.number("seconds", "时间", "Time", "s", 0, 1e7)),
      List.of(new Output("kgPerSecond", Text.of("该时刻泄漏速率", "Rate at that time"), "kg/s"),
          new Output("releasedKg", Text.of("累计泄漏量", "Released until then"), "kg"),
          new Output("timeConstantSeconds", Text.of("时间常数 τ", "Time constant τ"), "s")),
      List.of(), List.of(Text.of("等温、全程声速流；压力降到临界压力比以下后会高估。",
          "One temperature and choked throughout; overstated once the pressure has fallen below the critical ratio.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    double constant = in.number("kg") / in.number("kgPerSecond");
    double left = -in.number("seconds") / constant;
    return EffectResult.of(INFO, in, Map.of("kgPerSecond", in.number("kgPerSecond") * Math.exp(left),
        "releasedKg", -in.number("kg") * Math.expm1(left), "timeConstantSeconds", constant), Validity.inRange(),
        List.of());
  }
}
