package org.yitu.geo.effect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yitu.geo.effect.MajorHazardGrading.Chemical;
import org.yitu.geo.effect.MajorHazardGrading.Edition;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** {@link MajorHazardGrading} for one chemical, for whoever wants to check it by hand. */
public final class MajorHazardGrade implements EffectModel {
  public static final String ID = "major-hazard-grade";
  /** β that names a chemical. Nothing here has been compared with the printed standard. */
  private static final Map<String, String> BETA = Map.ofEntries(Map.entry("carbon-monoxide", "2"),
      Map.entry("sulfur-dioxide", "2"), Map.entry("ammonia", "2"), Map.entry("ethylene-oxide", "2"),
      Map.entry("hydrogen-chloride", "3"), Map.entry("methyl-bromide", "3"), Map.entry("chlorine", "4"),
      Map.entry("hydrogen-sulfide", "5"), Map.entry("hydrogen-fluoride", "5"), Map.entry("nitrogen-dioxide", "10"),
      Map.entry("hydrogen-cyanide", "10"), Map.entry("phosgene", "20"), Map.entry("phosphine", "20"));
  private static final Input CHEMICAL =
      Input.choice("substance", "物质", "Substance", BETA.keySet().stream().sorted().toList()).optional();
  private static final Input FACTOR =
      Input.number("beta", "校正系数 β", "Correction factor β", "", 0.1, 100).optional();

  private static final ModelInfo INFO = new ModelInfo(ID, Text.of("重大危险源辨识与分级", "Major hazard identification and grade"),
      "GB 18218-2009 with Order 40; GB 18218-2018",
      List.of(Input.choice("edition", "标准版本", "Edition", List.of(Edition.values()).stream().map(Edition::id).toList()).or("2018"),
          CHEMICAL, Input.number("quantityTonnes", "存量", "Quantity", "t", 0, 1e7),
          Input.number("criticalTonnes", "临界量", "Critical quantity", "t", 0.001, 1e6), FACTOR,
          Input.number("residents", "厂界外 500 米内常住人口", "Residents within 500 m", "", 0, 1e6)),
      List.of(new Output("ratioSum", Text.of("辨识指标 Σq/Q", "Σ q/Q"), ""), new Output("alpha", Text.of("校正系数 α", "α"), ""),
          new Output("beta", Text.of("校正系数 β", "β"), ""), new Output("gradingValue", Text.of("分级指标 R", "R"), ""),
          new Output("grade", Text.of("级别（1 至 4；0 不构成）", "Grade (1 to 4; 0: no major hazard)"), "")),
      List.of(Constant.unverified("α", "≥100 people 2.0, 50–99 1.5, 30–49 1.2, 1–29 1.0, none 0.5", "Order 40 annex 1; GB 18218-2018"),
          Constant.unverified("grades", "R ≥ 100 I, ≥ 50 II, ≥ 10 III, below IV", "Order 40 annex 1; GB 18218-2018"),
          Constant.unverified("β by name", "CO, SO2, NH3, ethylene oxide 2; HCl, CH3Br 3; Cl2 4; H2S, HF 5; NO2, HCN 10; phosgene, PH3 20",
              "Order 40 annex 1; GB 18218-2018")),
      List.of(Text.of("GB 18218-2009 自 2009-12-01 至 2019-02-28 有效，GB 18218-2018 自 2019-03-01 起有效；临界量须取自所用版本。",
              "GB 18218-2009 was in force from 2009-12-01 to 2019-02-28, GB 18218-2018 is since 2019-03-01; take the critical"
                  + " quantity from the edition used."),
          Text.of("此处只计一种物质；多种物质的单元按各项之和计算。", "One chemical here; an installation with several takes the sum of their terms.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    List<Complaint> complaints = new ArrayList<>();
    Inputs in = Inputs.read("", INFO.inputs(), given, complaints);
    if (!in.has(FACTOR.name()) && !in.has(CHEMICAL.name()) && !given.containsKey(CHEMICAL.name())) {
      complaints.add(new Complaint(FACTOR.name(),
          Text.of("请填写 β，或选择标准点名的物质。", "Give β, or choose a chemical that the standard names.")));
    }
    if (!complaints.isEmpty()) throw Refusal.invalid(complaints);
    double beta = in.has(FACTOR.name()) ? in.number(FACTOR.name()) : Double.parseDouble(BETA.get(in.choice(CHEMICAL.name())));
    MajorHazardGrading grading = new MajorHazardGrading(List.of(new Chemical(in.has(CHEMICAL.name()) ? in.choice(CHEMICAL.name()) : "",
        BigDecimal.valueOf(in.number("quantityTonnes")), BigDecimal.valueOf(in.number("criticalTonnes")), BigDecimal.valueOf(beta))));
    int people = (int) in.number("residents");
    BigDecimal value = grading.gradingValue(people);
    Map<String, Double> outputs = new LinkedHashMap<>();
    outputs.put("ratioSum", grading.sum().doubleValue());
    outputs.put("alpha", MajorHazardGrading.alpha(people).doubleValue());
    outputs.put("beta", beta);
    outputs.put("gradingValue", value.doubleValue());
    outputs.put("grade", grading.isMajorHazard() ? (double) MajorHazardGrading.grade(value) : 0);
    return new EffectResult(ID, Edition.of(in.choice("edition")).title(), in.asMap(), new TreeMap<>(outputs),
        new Validity(Validity.State.IN_RANGE, grading.explain(people)), INFO.constants());
  }
}
