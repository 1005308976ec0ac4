package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/** Overpressure in the form that Chinese reports use: ΔP = 14Q/R³ + 4.3Q^⅔/R² + 1.1Q^⅓/R in 10⁵ Pa. */
public final class Gb6722Blast implements EffectModel {
  public static final String ID = "blast-gb6722";
  private static final double NEAREST = 0.2;
  private static final ModelInfo INFO = new ModelInfo(ID, Text.of("爆炸冲击波（GB 6722）", "Blast wave (GB 6722)"),
      "GB 6722-2014", List.of(KingeryBulmash.KG_TNT, KingeryBulmash.METRES),
      List.of(new Output("scaledDistance", Text.of("比例距离", "Scaled distance"), "m/kg^⅓"),
          new Output("overpressureKilopascal", Text.of("超压", "Overpressure"), "kPa"),
          new Output("safeOpenMetres", Text.of("露天人员安全距离（2 kPa）", "Safe distance of persons in the open (2 kPa)"), "m")),
      List.of(BlastForm.GB_6722.source(),
          Constant.unverified("persons in the open", "0.02·10⁵ Pa", "GB 6722-2014")),
      List.of(Text.of("平坦地面露天爆破；比例距离 10 m/kg^⅓ 处比 Kingery–Bulmash 高约 12 %（16.7 对 14.9 kPa）。",
          "Open blasting on flat ground; at a scaled distance of 10 m/kg^⅓ it gives about 12 % more than Kingery–Bulmash"
              + " (16.7 against 14.9 kPa).")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    double kgTnt = in.number("kgTnt");
    double z = in.number("xMetres") / Math.cbrt(kgTnt);
    if (z < NEAREST || z > BlastForm.GB_6722.farthest()) throw KingeryBulmash.refusal(z, BlastForm.GB_6722, NEAREST);
    return EffectResult.of(INFO, in, Map.of("scaledDistance", z, "overpressureKilopascal", BlastForm.GB_6722.within(z),
        "safeOpenMetres", BlastForm.GB_6722.metres(kgTnt, 2)), Validity.inRange(), INFO.constants());
  }
}
