package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yitu.data.land.Dice;

/** Risk points of the four levels. */
final class Risks {
  private static final int FOR_FACTOR_1 = 2_000;

  private record Source(String name, String kind, String accident, String factors, String controls) {}

  private static final List<Source> SOURCES = List.of(
      new Source("储罐区", "PLACE", "EXPLOSION", "泄漏遇明火爆炸", "定期检测、巡检、禁火"),
      new Source("酒库", "PLACE", "FIRE", "乙醇蒸气积聚", "通风、防爆电气、液位监测"),
      new Source("锅炉", "EQUIPMENT", "EXPLOSION", "超压、缺水", "持证操作、定期检验"),
      new Source("行车", "EQUIPMENT", "LIFTING", "吊物坠落", "限位检查、专人指挥"),
      new Source("配电室", "PLACE", "ELECTROCUTION", "误操作、绝缘老化", "两票制度、绝缘用具"),
      new Source("受限空间", "PLACE", "POISONING_OR_SUFFOCATION", "缺氧、有毒气体", "先通风、再检测、后作业"),
      new Source("采场边坡", "PLACE", "COLLAPSE", "岩体失稳", "边坡监测、清理浮石"),
      new Source("破碎机", "EQUIPMENT", "MACHINERY", "卷入、夹伤", "防护罩、停机上锁"),
      new Source("装卸作业", "UNIT", "VEHICLE", "车辆碰撞、静电", "限速、接地、专人监护"),
      new Source("高处平台", "PLACE", "FALL_FROM_HEIGHT", "护栏缺失", "护栏、安全带"),
      new Source("掘进工作面", "PLACE", "ROOF_FALL", "顶板破碎", "支护、敲帮问顶"));

  private final Sites sites;
  private final Times times;
  private final Dice dice = Dice.of("risks");

  Risks(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
  }

  /** @param full those whose points are taken apart into factors and items, beside the points of everybody */
  void write(Path folder, List<Company> active, int factor, List<Crew> full) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "risk-point")) {
      for (int i = 1; i <= FOR_FACTOR_1 * factor; i++) file.add(invent(i, dice.pick(active)));
      new RiskControl(times).write(folder, full, file, FOR_FACTOR_1 * factor, this::invent);
    }
  }

  private Row invent(int number, Company company) {
    Source source = dice.pick(SOURCES);
    int level = 1 + dice.weighted(6, 19, 40, 35);
    LocalDate identified = times.dayAgo(700, 20, dice);
    return Row.of("risk-" + number, company).with("name", "示例" + source.name()).with("number", "R" + number)
        .with("kind", source.kind())
        .with("level", "LEVEL_" + level).with("accident", source.accident())
        .at(sites.near(company.town(), company.at(), 70, dice))
        .with("place", dice.pick("厂区东侧", "厂区西侧", "主厂房", "仓储区", "动力站")).with("responsible", Names.person(dice))
        .with("phone", Names.phone(dice)).with("method", dice.pick("LEC", "RISK_MATRIX", "DIRECT"))
        .with("score", dice.between(20.0, 80.0) * (5 - level)).with("identifiedOn", identified.toString())
        .with("nextAssessmentOn", identified.plusYears(1).toString()).with("factors", source.factors())
        .with("consequences", "人员伤亡、财产损失").with("peopleExposed", dice.between(1, 30))
        .with("engineeringControls", "示例：设置防护与报警装置").with("managementControls", source.controls())
        .with("emergencyMeasures", "立即停止作业，撤离人员，报告值班室。");
  }
}
