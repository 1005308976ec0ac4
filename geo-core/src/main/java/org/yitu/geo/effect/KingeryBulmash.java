package org.yitu.geo.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** The blast wave of a hemispherical charge of TNT on the ground, by the polynomials of Swisdak 1994. */
public final class KingeryBulmash implements EffectModel {
  public static final String ID = "blast-kingery-bulmash";

  /** A curve in bands of Z: exp Σ cᵢ(ln Z)ⁱ up to and including each band's end. */
  record Curve(double nearest, List<Band> bands) {
    double at(double z) {
      Band band = bands.stream().filter(one -> z <= one.farthest).findFirst().orElse(bands.get(bands.size() - 1));
      double sum = 0;
      for (int i = band.coefficients.length - 1; i >= 0; i--) sum = sum * Math.log(z) + band.coefficients[i];
      return Math.exp(sum);
    }

    OptionalDouble find(double z) {
      return z < nearest || z > bands.get(bands.size() - 1).farthest ? OptionalDouble.empty() : OptionalDouble.of(at(z));
    }
  }

  private record Band(double farthest, double... coefficients) {}

  static final Curve INCIDENT = new Curve(0.2, List.of(new Band(2.9, 7.2106, -2.1069, -.3229, .1117, .0685),
      new Band(23.8, 7.5938, -3.0523, .40977, .0261, -.01267), new Band(198.5, 6.0536, -1.4066)));
  private static final Curve REFLECTED = new Curve(0.06, List.of(
      new Band(2, 9.006, -2.6893, -.6295, .1011, .29255, .13505, .019736),
      new Band(40, 8.8396, -1.733, -2.64, 2.293, -.8232, .14247, -.0099)));
  /** These three are for one kilogram and grow with Q^⅓: ms, ms, kPa·ms. */
  private static final Curve ARRIVAL = new Curve(0.06, List.of(
      new Band(1.5, -.7604, 1.8058, .1257, -.0437, -.0310, -.00669),
      new Band(40, -.7137, 1.5732, .5561, -.4213, .1054, -.00929)));
  private static final Curve DURATION = new Curve(0.2, List.of(
      new Band(1.02, .5426, 3.2299, -1.5931, -5.9667, -4.0815, -.9149),
      new Band(2.8, .5440, 2.7082, -9.7354, 14.3425, -9.7791, 2.8535),
      new Band(40, -2.4608, 7.1639, -5.6215, 2.2711, -.44994, .03486)));
  private static final Curve IMPULSE = new Curve(0.2, List.of(new Band(.96, 5.522, 1.117, .6, -.292, -.087),
      new Band(2.38, 5.465, -.308, -1.464, 1.362, -.432), new Band(33.7, 5.2749, -.4677, -.2499, .0588, -.00554),
      new Band(158.7, 5.9825, -1.062)));

  static final Input KG_TNT = Input.number("kgTnt", "TNT 当量", "Mass of TNT", "kg", 0.01, 1e7);
  static final Input METRES = Input.number("xMetres", "距离", "Distance", "m", 0.1, 100_000);
  private static final ModelInfo INFO = new ModelInfo(ID,
      Text.of("爆炸冲击波（Kingery–Bulmash）", "Blast wave (Kingery–Bulmash)"), "Swisdak 1994",
      List.of(KG_TNT, METRES),
      List.of(new Output("scaledDistance", Text.of("比例距离", "Scaled distance"), "m/kg^⅓"),
          new Output("incidentKilopascal", Text.of("入射超压", "Incident overpressure"), "kPa"),
          new Output("reflectedKilopascal", Text.of("反射超压", "Reflected overpressure"), "kPa"),
          new Output("arrivalMilliseconds", Text.of("到达时间", "Time of arrival"), "ms"),
          new Output("durationMilliseconds", Text.of("正压作用时间", "Positive phase duration"), "ms"),
          new Output("impulseKilopascalMilliseconds", Text.of("入射冲量", "Incident impulse"), "kPa·ms")),
      List.of(BlastForm.KINGERY_BULMASH.source(),
          Constant.unverified("arrival, duration, impulse, reflected overpressure", "polynomials in ln Z",
              "Swisdak 1994, metric table; the imperial one agrees within 1.2 %, for arrival near Z 1.4 within 5 %")),
      List.of(Text.of("半球形 TNT 装药在平坦地面爆炸，入射超压适用比例距离 0.2–198.5 m/kg^⅓；不考虑遮挡、反射和破片。",
              "A hemisphere of TNT on flat ground; incident overpressure for scaled distances of 0.2 to 198.5 m/kg^⅓; no"
                  + " shielding, no reflection between buildings, no fragments."),
          Text.of("到达时间和反射超压只到 40 m/kg^⅓，冲量只到 158.7，更远处不给出；反射冲量未实现（公制与英制系数不一致）。",
              "Arrival, duration and reflected overpressure end at 40 m/kg^⅓ and impulse at 158.7; beyond, none is given."
                  + " Reflected impulse is left out: the copies of its coefficients contradict each other.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    double scale = Math.cbrt(in.number("kgTnt"));
    double z = in.number("xMetres") / scale;
    double incident = INCIDENT.find(z).orElseThrow(() -> refusal(z, BlastForm.KINGERY_BULMASH, 0.2));
    Map<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("scaledDistance", z);
    outputs.put("incidentKilopascal", incident);
    REFLECTED.find(z).ifPresent(value -> outputs.put("reflectedKilopascal", value));
    ARRIVAL.find(z).ifPresent(value -> outputs.put("arrivalMilliseconds", value * scale));
    DURATION.find(z).ifPresent(value -> outputs.put("durationMilliseconds", value * scale));
    IMPULSE.find(z).ifPresent(value -> outputs.put("impulseKilopascalMilliseconds", value * scale));
    return EffectResult.of(INFO, in, outputs, Validity.inRange(), INFO.constants());
  }

  static Refusal refusal(double z, BlastForm form, double nearest) {
    String shown = Inputs.show(z);
    String range = Inputs.show(nearest) + "–" + Inputs.show(form.farthest());
    return Refusal.invalid("xMetres", "比例距离 " + shown + " m/kg^⅓ 不在公式的适用范围 " + range + " 内。",
        "The scaled distance of " + shown + " m/kg^⅓ is outside the formula's range of " + range + ".");
  }
}
