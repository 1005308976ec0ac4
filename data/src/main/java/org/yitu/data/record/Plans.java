package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yitu.data.land.Skeleton;

/** Emergency plans with their steps: the city's and its counties', and an on-site scheme of each of the first chemical plants. */
final class Plans {
  private static final int SCHEMES = 120;

  private record Step(String name, String role, int minutes, String trigger, int level) {
    static Step of(String name, String role, int minutes) {
      return new Step(name, role, minutes, "", 0);
    }
  }

  private static final List<Step> GENERAL = List.of(Step.of("核实事故情况并向市应急指挥部报告", "值班长", 10),
      Step.of("成立现场指挥部并划定警戒区", "现场指挥", 30), Step.of("通知医疗救护力量待命", "医疗救护组", 20),
      new Step("通知受影响乡镇做好疏散准备", "综合协调组", 20, "TOWNSHIP", 3));
  private static final List<Step> TOXIC = List.of(Step.of("切断泄漏源，开启喷淋或水幕", "抢险救援组", 15),
      Step.of("下风向设置警戒并封控道路", "治安警戒组", 15), Step.of("开展下风向有毒气体监测", "环境监测组", 20),
      new Step("组织学校、幼儿园师生就地避险或疏散", "疏散安置组", 15, "SCHOOL", 3),
      new Step("协助医院、养老院人员就地避险", "疏散安置组", 20, "HOSPITAL", 3),
      new Step("通知居民关闭门窗或向侧风向疏散", "疏散安置组", 20, "HOUSING", 2),
      new Step("通知饮用水源地停止取水", "环境监测组", 30, "DRINKING_WATER_SOURCE", 3));
  private static final List<Step> FIRE = List.of(Step.of("组织初期火灾扑救与冷却保护", "消防救援组", 10),
      Step.of("转移或隔离邻近易燃易爆物料", "工艺处置组", 30), Step.of("设置警戒区并疏散无关人员", "治安警戒组", 15),
      new Step("疏散影响区内居民", "疏散安置组", 30, "HOUSING", 2));
  private static final List<Step> ON_SITE = List.of(Step.of("发出警报，人员向上风向撤离并清点人数", "班组长", 5),
      Step.of("紧急停车，关闭相关阀门", "当班操作工", 5), Step.of("佩戴正压式空气呼吸器实施堵漏", "企业应急救援队", 15),
      Step.of("向属地应急管理部门报告", "企业负责人", 10), new Step("通知周边单位和居民", "安全管理部", 15, "ANY_TARGET", 3));

  private final List<Row> plans = new ArrayList<>();
  private final List<Row> steps = new ArrayList<>();

  void write(Path folder, List<Company> active) throws IOException {
    add(government(Skeleton.CITY, Skeleton.CITY_NAME, "突发事件总体应急预案", "COMPREHENSIVE", "LEVEL_2"), GENERAL);
    add(government(Skeleton.CITY, Skeleton.CITY_NAME, "危险化学品泄漏专项应急预案", "SPECIAL", "LEVEL_2")
        .with("incidentKinds", "有毒气体泄漏、中毒和窒息"), TOXIC);
    add(government(Skeleton.CITY, Skeleton.CITY_NAME, "火灾爆炸专项应急预案", "SPECIAL", "LEVEL_2")
        .with("incidentKinds", "火灾、爆炸、易燃液体泄漏"), FIRE);
    Skeleton.COUNTIES.forEach((code, name) -> add(government(code, name, "生产安全事故应急预案", "COMPREHENSIVE", "LEVEL_3"),
        GENERAL));
    active.stream().filter(company -> company.sector() == Sector.CHEMICALS || company.sector() == Sector.STORAGE)
        .limit(SCHEMES).forEach(company -> add(scheme(company), ON_SITE));
    try (RecordFile file = RecordFile.of(folder, "emergency-plan")) {
      plans.forEach(file::add);
    }
    try (RecordFile file = RecordFile.of(folder, "plan-step")) {
      steps.forEach(file::add);
    }
  }

  private Row government(int code, String where, String what, String kind, String level) {
    return filed(Row.of(key()).with("ownerCode", code).with("name", "示例" + where + what).with("kind", kind)
        .with("level", level));
  }

  private Row scheme(Company company) {
    String substances = String.join("、", company.sector().substances().stream()
        .map(each -> each.replaceAll("[（，].*", "")).distinct().toList());
    return filed(Row.of(key(), company).with("name", "示例" + company.town().name() + "泄漏事故现场处置方案").with("kind", "ON_SITE")
        .with("level", "LEVEL_4").with("incidentKinds", "有毒气体泄漏、中毒和窒息、易燃液体泄漏、火灾、爆炸")
        .with("substances", substances));
  }

  private Row filed(Row row) {
    return row.with("state", "FILED").with("riskAssessment", "示例：已完成事故风险评估。").with("resourceSurvey", "示例：已完成应急资源调查。")
        .with("filingNumber", "示例备案" + (plans.size() + 1));
  }

  private String key() {
    return "plan-" + (plans.size() + 1);
  }

  private void add(Row plan, List<Step> what) {
    plans.add(plan);
    for (int i = 0; i < what.size(); i++) steps.add(step(plan, i + 1, what.get(i)));
  }

  private Row step(Row plan, int number, Step step) {
    Row row = plan.part("plan-step-" + (steps.size() + 1)).with("plan", "plan-" + plans.size()).with("stepNumber", number)
        .with("name", step.name() + "（示例）").with("role", step.role()).with("deadlineMinutes", step.minutes());
    return step.trigger().isEmpty() ? row : row.with("triggerTarget", step.trigger()).with("triggerLevel", step.level());
  }
}
