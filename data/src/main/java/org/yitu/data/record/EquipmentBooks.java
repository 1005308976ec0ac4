package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yitu.data.land.Dice;

/** Fire, lightning, production and special equipment with accessories, tests, upkeep and changes. What failed its last test is marked so. */
final class EquipmentBooks {
  private record Kind(String name, String kind, String category, String accessory, String accessoryKind, int months) {}

  private static final List<Kind> KINDS = List.of(
      new Kind("消防水泵", "FIRE", "", "", "", 12), new Kind("火灾自动报警系统", "FIRE", "", "", "", 12),
      new Kind("储罐区避雷装置", "LIGHTNING", "", "", "", 6), new Kind("离心泵", "PRODUCTION", "", "出口压力表", "PRESSURE_GAUGE", 12),
      new Kind("蒸汽锅炉", "SPECIAL", "1100", "锅炉安全阀", "SAFETY_VALVE", 12),
      new Kind("压缩空气储罐", "SPECIAL", "2170", "储罐安全阀", "SAFETY_VALVE", 36));

  private final Sites sites;
  private final Times times;
  private final Dice dice = Dice.of("equipment");
  private final Books books = new Books();

  EquipmentBooks(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
  }

  void write(Path folder, List<Crew> full) throws IOException {
    for (Crew crew : full) {
      for (int i = 0; i < KINDS.size(); i++) equipment(crew, i);
    }
    books.write(folder);
  }

  private void equipment(Crew crew, int number) {
    Kind kind = KINDS.get(number);
    String key = crew.key("eq" + number);
    LocalDate tested = times.dayAgo(kind.months() * 30 + 20, 10, dice);
    boolean passed = dice.chance(0.94);
    Row row = crew.row(key).with("name", "示例" + kind.name()).with("kind", kind.kind());
    if (!kind.category().isEmpty()) {
      row.with("category", kind.category()).with("registrationNumber", "示例容" + crew.company().key().substring(1) + number);
    }
    books.add("equipment", row.with("condition", passed ? "IN_USE" : "FAILED")
        .at(sites.near(crew.company().town(), crew.company().at(), 55, dice)).with("place", dice.pick("动力站", "罐区", "一号车间", "泵房"))
        .with("model", "示例型号" + dice.between(10, 99)).with("maker", "示例机械厂").with("serialNumber", "示例" + dice.between(1000, 9999))
        .with("commissionedOn", times.dayAgo(3_000, 1_200, dice).toString()).with("testMonths", kind.months())
        .with("nextTestOn", tested.plusMonths(kind.months()).toString()).with("responsible", crew.foreman().name()));
    books.add("equipment-test", crew.row(key + "-t").with("equipment", key).with("item", "示例：外观、功能与定期检验项目").with("testedOn", tested.toString())
        .with("tester", "示例检验检测机构").with("passed", passed).with("conclusion", passed ? "示例：合格。" : "示例：不合格，停用整改后复检。"));
    books.add("upkeep", crew.row(key + "-u").with("equipment", key).with("kind", dice.pick("ROUTINE", "ROUTINE", "OVERHAUL", "REPAIR"))
        .with("doneOn", times.dayAgo(120, 3, dice).toString()).with("contractor", "示例维保公司").with("work", "示例：清洁、润滑、紧固与功能试验。")
        .with("cost", dice.between(200.0, 5_000.0)));
    if (!kind.accessory().isEmpty()) {
      LocalDate calibrated = times.dayAgo(375, 20, dice);
      Row accessory = crew.row(key + "-a").with("name", "示例" + kind.accessory()).with("equipment", key).with("kind", kind.accessoryKind())
          .with("model", "示例型号").with("calibratedOn", calibrated.toString()).with("nextCalibrationOn", calibrated.plusYears(1).toString());
      books.add("safety-accessory", dice.chance(0.05) ? accessory.with("abnormality", "示例：铅封脱落。") : accessory);
    }
    if (number == 4) {
      books.add("equipment-change", crew.row(key + "-c").with("equipment", key).with("kind", "REBUILT").with("changedOn", times.dayAgo(900, 60, dice).toString())
          .with("content", "示例：燃烧器低氮改造。").with("approvedBy", crew.director().name()));
    }
  }
}
