package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Skeleton;

/** Occupational health: the library of factors, declarations in every state, examinations of who is exposed, protective equipment. */
final class HealthBooks {
  private record Factor(String name, String kind, String cas, String effects, String prevention) {}

  private static final List<Factor> FACTORS = List.of(
      new Factor("矽尘（游离SiO2含量≥10%）", "DUST", "14808-60-7", "长期吸入可致矽肺。", "湿式作业、密闭抽风、防尘口罩。"),
      new Factor("煤尘", "DUST", "", "长期吸入可致煤工尘肺。", "喷雾降尘、通风、防尘口罩。"),
      new Factor("噪声", "PHYSICAL", "", "可致听力损伤。", "隔声、减振、护听器、轮岗。"),
      new Factor("高温", "PHYSICAL", "", "可致中暑。", "通风降温、调整作息、清凉饮料。"),
      new Factor("氨", "CHEMICAL", "7664-41-7", "刺激呼吸道和眼。", "密闭、局部排风、防毒面具。"),
      new Factor("氯气", "CHEMICAL", "7782-50-5", "刺激呼吸道，可致肺水肿。", "密闭、报警、正压式呼吸器。"),
      new Factor("苯", "CHEMICAL", "71-43-2", "损害造血系统。", "替代、密闭、局部排风、定期体检。"),
      new Factor("一氧化碳", "CHEMICAL", "630-08-0", "血液携氧障碍。", "通风、报警、先检测后进入。"));
  private static final String[] GEAR = {"防毒面具滤毒罐", "防静电工作服", "护目镜", "防尘口罩"};
  private static final String[] STATES = {"FILED", "FILED", "TO_REPORT", "DRAFT", "RETURNED"};

  private final Times times;
  private final Dice dice = Dice.of("health");
  private final Books books = new Books();

  HealthBooks(Times times) {
    this.times = times;
  }

  void write(Path folder, List<Crew> full) throws IOException {
    for (int i = 0; i < FACTORS.size(); i++) {
      Factor factor = FACTORS.get(i);
      Row row = Row.of("hazard-factor-" + i).with("ownerCode", Skeleton.CITY).with("name", factor.name()).with("kind", factor.kind());
      if (!factor.cas().isEmpty()) row.with("cas", factor.cas());
      books.add("hazard-factor", row.with("exposureLimit", "见 GBZ 2.1、GBZ 2.2").with("source", "示例（演示数据，限值以标准原文为准）")
          .with("effects", factor.effects()).with("prevention", factor.prevention()));
    }
    for (int i = 0; i < full.size(); i++) {
      declaration(full.get(i), STATES[i % STATES.length], i);
      checks(full.get(i));
      gear(full.get(i));
    }
    books.write(folder);
  }

  private void declaration(Crew crew, String state, int number) {
    int exposed = Math.max(1, crew.company().employees() / 4);
    Row row = crew.row(crew.key("decl")).with("name", "示例年度职业病危害项目申报").with("kind", "YEARLY").with("state", state)
        .with("exposed", exposed).with("factors", "电焊烟尘；噪声").with("severe", false).with("protection", "示例：局部排风、隔声罩。");
    if (state.equals("FILED")) row.with("filingNumber", "示例职卫备" + (number + 1));
    if (state.equals("RETURNED")) row.with("returned", "示例：请补充检测报告。");
    books.add("hazard-declaration", row);
    books.add("health-training", crew.row(crew.key("htrain")).with("name", "示例在岗期间职业健康培训").with("kind", "PERIODIC")
        .with("heldOn", times.dayAgo(300, 20, dice).toString()).with("hours", 4).with("participants", exposed).with("teacher", crew.director().name())
        .with("content", "示例：危害因素识别、防护用品佩戴、应急救护。"));
  }

  private void checks(Crew crew) {
    for (Crew.Member member : crew.members()) {
      if (!member.exposed()) continue;
      LocalDate checked = times.dayAgo(380, 30, dice);
      String result = List.of("NORMAL", "RECHECK", "CONTRAINDICATED", "OTHER").get(dice.weighted(82, 10, 3, 5));
      Row row = Row.of(member.key() + "-h", crew.company()).with("person", member.key()).with("kind", "DURING")
          .with("checkedOn", checked.toString()).with("hospital", "示例职业病防治院").with("factors", "电焊烟尘；噪声").with("result", result)
          .with("nextOn", checked.plusYears(1).toString());
      books.add("health-check", result.equals("NORMAL") ? row : row.with("advice", "示例：" + (result.equals("RECHECK") ? "一个月内复查。" : "调离原岗位。")));
    }
  }

  private void gear(Crew crew) {
    for (int i = 0; i < GEAR.length; i++) {
      String key = crew.key("gear" + i);
      Row row = crew.row(key).with("name", "示例" + GEAR[i]).with("model", "示例型号").with("stock", dice.between(5, 120)).with("unit", i == 1 ? "套" : "个")
          .with("place", "示例劳保库");
      books.add("protective-equipment", i == 1 ? row : row.with("validUntil", times.dayAgo(20, -700, dice).toString()));
      Crew.Member to = crew.members().get((i + 2) % crew.members().size());
      books.add("protective-issue", crew.row(key + "-i").with("equipment", key).with("person", to.key()).with("quantity", 1)
          .with("issuedOn", times.dayAgo(200, 2, dice).toString()).with("remarks", "演示数据"));
    }
  }
}
