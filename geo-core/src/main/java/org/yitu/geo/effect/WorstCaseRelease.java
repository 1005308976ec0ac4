package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** The regulator's worst case for a toxic gas: everything in the vessel within ten minutes. */
public final class WorstCaseRelease implements EffectModel {
  public static final String ID = "worst-case-release";
  static final double SECONDS = 600;

  private static final ModelInfo INFO = new ModelInfo(ID, Text.of("最坏情形：十分钟全部泄漏", "Worst case: everything in ten minutes"),
      "40 CFR 68.25", List.of(SourceInputs.KG),
      List.of(new Output("kgPerSecond", Text.of("泄漏速率", "Release rate"), "kg/s"),
          new Output("seconds", Text.of("泄漏时间", "Duration"), "s")),
      List.of(Constant.unverified("duration of the worst case of a toxic gas", "10 min", "40 CFR 68.25(c)")),
      List.of(Text.of("适用于有毒气体和加压液化气体；常温液体应按液池蒸发计算。",
          "For toxic gases and gases liquefied by pressure; a liquid evaporates from its pool instead.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    return EffectResult.of(INFO, in, Map.of("kgPerSecond", in.number("kg") / SECONDS, "seconds", SECONDS),
        Validity.inRange(), INFO.constants());
  }
}
