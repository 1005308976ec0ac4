package org.yitu.geo.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/**
 * The share of exposed people who die, from a dose: probit 5 is one half. Toxic doses follow Pr = a + b·ln(Cⁿt) with C
 * in mg/m³ and t in minutes; C is raised once.
 */
public final class Probit implements EffectModel {
  private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);
  private static final String TOXIC = "toxic";
  private static final String HEAT_PURPLE_BOOK = "heat-purple-book";
  private static final String HEAT_EISENBERG = "heat-eisenberg";
  private static final String LUNG = "blast-lung";

  private static final ModelInfo INFO = new ModelInfo("probit", Text.of("伤亡概率（Probit）", "Vulnerability (probit)"),
      "TNO Purple Book CPR 18E (2005); Eisenberg 1975",
      List.of(
          Input.choice("agent", "伤害因素", "Agent", List.of(TOXIC, HEAT_PURPLE_BOOK, HEAT_EISENBERG, LUNG)).or(TOXIC),
          Input.choice("substance", "物质", "Substance", ToxicProbit.substances()).optional(),
          Input.number("mgPerCubicMetre", "浓度", "Concentration", "mg/m³", 1e-3, 1e7).optional(),
          Input.number("minutes", "接触时间", "Exposure time", "min", 0.1, 480).optional(),
          Input.number("wattsPerSquareMetre", "热辐射强度", "Heat flux", "W/m²", 100, 1e6).optional(),
          Input.number("seconds", "暴露时间", "Exposure time", "s", 0.1, 3_600).optional(),
          Input.number("pascal", "峰值超压", "Peak overpressure", "Pa", 100, 1e7).optional()),
      List.of(new Output("probit", Text.of("概率单位", "Probit"), "1"), new Output("fraction", Text.of("死亡概率", "Fraction"),
      "1")),
      List.of(ToxicProbit.source(),
          Constant.verified("heat, Purple Book", "Pr = −36.38 + 2.56 ln(t·q^4/3)", "TNO Purple Book CPR 18E (2005)"),
          Constant.verified("heat, Eisenberg", "Pr = −38.48 + 2.56 ln(t·q^4/3)", "Eisenberg 1975"),
          Constant.verified("lung", "Pr = −77.1 + 6.91 ln P", "Eisenberg 1975")),
      List.of(Text.of("适用于健康成年人群的平均值；对老人、儿童、病人偏低。",
          "A mean over healthy adults; the old, the young and the sick are hit harder.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    String agent = in.choice("agent");
    requireAll(in, switch (agent) {
      case TOXIC -> List.of("substance", "mgPerCubicMetre", "minutes");
      case LUNG -> List.of("pascal");
      default -> List.of("wattsPerSquareMetre", "seconds");
    });
    double probit = switch (agent) {
      case TOXIC -> toxic(in.choice("substance"), in.number("mgPerCubicMetre"), in.number("minutes"));
      case LUNG -> blastLung(in.number("pascal"));
      case HEAT_EISENBERG -> heatEisenberg(heatDose(in.number("wattsPerSquareMetre"), in.number("seconds")));
      default -> heatPurpleBook(heatDose(in.number("wattsPerSquareMetre"), in.number("seconds")));
    };
    Constant source = switch (agent) {
      case TOXIC -> INFO.constants().get(0);
      case HEAT_PURPLE_BOOK -> INFO.constants().get(1);
      case HEAT_EISENBERG -> INFO.constants().get(2);
      default -> INFO.constants().get(3);
    };
    return EffectResult.of(INFO, in, Map.of("probit", probit, "fraction", fraction(probit)), Validity.inRange(),
        List.of(source));
  }

  /** @return the share of people for whom the probit is enough, 0 to 1 */
  public static double fraction(double probit) {
    return STANDARD.cumulativeProbability(probit - 5);
  }

  static double toxic(String substance, double mgPerCubicMetre, double minutes) {
    ToxicProbit toxic = ToxicProbit.of(substance).orElseThrow();
    return toxic.probit(Math.pow(mgPerCubicMetre, toxic.exponent()) * minutes);
  }

  /** V = t·q^(4/3), q in W/m². */
  public static double heatDose(double wattsPerSquareMetre, double seconds) {
    return seconds * Math.pow(wattsPerSquareMetre, 4.0 / 3);
  }

  /** Pr of such a dose. */
  public static double heatPurpleBook(double dose) {
    return -36.38 + 2.56 * Math.log(dose);
  }

  static double heatEisenberg(double dose) {
    return -38.48 + 2.56 * Math.log(dose);
  }

  /** Eisenberg 1975: bleeding of the lung, from the peak overpressure. */
  public static double blastLung(double pascal) {
    return -77.1 + 6.91 * Math.log(pascal);
  }

  private static void requireAll(Inputs in, List<String> names) {
    List<Complaint> complaints = new ArrayList<>();
    for (Input input : INFO.inputs()) {
      if (names.contains(input.name()) && !in.has(input.name())) {
        complaints.add(new Complaint(input.name(), Text.of("缺少" + input.title().zh() + "。", input.title().en()
            + " is missing.")));
      }
    }
    if (!complaints.isEmpty()) throw Refusal.invalid(complaints);
  }
}
