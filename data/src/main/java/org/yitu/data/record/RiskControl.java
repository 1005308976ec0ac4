package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.yitu.data.land.Dice;

/** Risk points taken apart into factors and the items that control them, and the class of the whole enterprise. */
final class RiskControl {
  static final int POINTS = 4;

  private record Factor(String name, String group, String accident, String description) {}

  private static final List<Factor> FACTORS = List.of(
      new Factor("阀门法兰泄漏", "THINGS", "POISONING_OR_SUFFOCATION", "示例：密封件老化导致介质泄漏。"),
      new Factor("违章动火", "PEOPLE", "FIRE", "示例：未办理作业票擅自动火。"),
      new Factor("静电积聚", "THINGS", "EXPLOSION", "示例：接地不良，装卸流速过快。"),
      new Factor("高温季节超温", "ENVIRONMENT", "EXPLOSION", "示例：夏季罐体温度升高。"),
      new Factor("交接班漏项", "MANAGEMENT", "OTHER", "示例：交接记录不完整。"));
  private static final String[] CONTROLS = {"COMPANY", "WORKSHOP", "TEAM", "POST"};

  private final Times times;
  private final Dice dice = Dice.of("risk-control");
  private final Books books = new Books();

  RiskControl(Times times) {
    this.times = times;
  }

  /** @param last the number of the last risk point that is there already; {@code invention} makes one of a number and an enterprise */
  void write(Path folder, List<Crew> full, RecordFile points, int last, BiFunction<Integer, Company, Row> invention) throws IOException {
    int number = last;
    for (Crew crew : full) {
      for (int i = 0; i < POINTS; i++) {
        number++;
        points.add(invention.apply(number, crew.company()).with("department", crew.department(i))
            .with("responsible", crew.foreman().name()).with("listed", i < 3));
        factors(crew, number, i);
      }
      LocalDate assessed = times.dayAgo(340, 20, dice);
      boolean direct = dice.chance(0.2);
      books.add("enterprise-risk", crew.row(crew.key("class")).with("riskClass", crew.isHighRisk() ? dice.pick("C", "C", "D") : dice.pick("A", "B", "B", "C"))
          .with("source", direct ? "DIRECT" : "ASSESSMENT").with("assessedOn", assessed.toString()).with("validUntil", assessed.plusYears(1).toString())
          .with("assessor", direct ? "示例应急管理局" : "示例安全评价机构").with("basis", "示例：按固有风险与管控水平综合判定。"));
    }
    books.write(folder);
  }

  private void factors(Crew crew, int point, int first) {
    for (int i = 0; i < 2; i++) {
      Factor factor = FACTORS.get((first + i * 2) % FACTORS.size());
      String key = "factor-" + point + "-" + i;
      books.add("risk-factor", crew.row(key).with("riskPoint", "risk-" + point).with("name", "示例" + factor.name())
          .with("factorGroup", factor.group()).with("accident", factor.accident()).with("description", factor.description())
          .with("consequences", "人员伤亡、财产损失"));
      int level = 1 + dice.weighted(5, 20, 40, 35);
      books.add("risk-item", crew.row("item-" + point + "-" + i).with("factor", key).with("name", "示例" + factor.name() + "管控")
          .with("level", "LEVEL_" + level).with("control", CONTROLS[level - 1]).with("engineeringControls", "示例：设置检测报警与联锁。")
          .with("managementControls", "示例：定期检查并记录。").with("trainingControls", "示例：每季度培训一次。").with("personalProtection", "示例：按岗位配备。")
          .with("emergencyMeasures", "示例：停机、撤离、报告。").with("responsible", crew.foreman().name())
          .with("checkedEvery", level == 1 ? 1 : level == 2 ? 7 : 30));
    }
  }
}
