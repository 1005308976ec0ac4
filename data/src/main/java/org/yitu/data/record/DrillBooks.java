package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yitu.data.land.Dice;

/** Drills that chemical plants plan and have held: enough of them that not every enterprise owes one. */
final class DrillBooks {
  private static final int HELD = 60;

  private final Times times;
  private final Dice dice = Dice.of("drills");

  DrillBooks(Times times) {
    this.times = times;
  }

  /** @param full those who also have a drill ahead and have summed up the last one */
  void write(Path folder, List<Company> active, List<Crew> full) throws IOException {
    List<Company> plants = active.stream().filter(company -> company.sector() == Sector.CHEMICALS).limit(HELD).toList();
    try (RecordFile file = RecordFile.of(folder, "drill-plan")) {
      for (int i = 0; i < plants.size(); i++) {
        Company plant = plants.get(i);
        file.add(Row.of("drill-plan-" + (i + 1), plant).with("name", "示例年度专项预案演练计划").with("kind", "SPECIAL")
            .with("plannedOn", times.dayAgo(-20, -200, dice).toString()).with("place", plant.address())
            .with("organiser", "示例安全管理部").with("leader", Names.person(dice)).with("participants", dice.between(15, 80))
            .with("content", "示例：泄漏事故的报警、堵漏、疏散与救护。"));
      }
      for (Crew crew : full) file.add(ahead(crew));
    }
    try (RecordFile file = RecordFile.of(folder, "drill-record")) {
      for (int i = 0; i < plants.size(); i++) {
        file.add(held("drill-record-" + (2 * i + 1), plants.get(i), "SPECIAL", "示例专项预案演练", 360));
        file.add(held("drill-record-" + (2 * i + 2), plants.get(i), "ON_SITE", "示例现场处置方案演练", 300));
      }
      for (Crew crew : full) {
        file.add(held(crew.key("drill0"), crew.company(), "SPECIAL", "示例灭火疏散演练", 320));
        file.add(crew.row(crew.key("drill1")).with("name", "示例泄漏处置演练").with("kind", "ON_SITE").with("state", "PENDING")
            .with("drillPlan", crew.key("drill")).at(crew.company().at()).with("place", crew.company().address()).with("leader", crew.director().name()));
      }
    }
    try (RecordFile file = RecordFile.of(folder, "drill-summary")) {
      for (Crew crew : full) {
        file.add(crew.row(crew.key("drill-summary")).with("name", "示例灭火疏散演练总结").with("drillRecord", crew.key("drill0"))
            .with("writtenOn", times.dayAgo(4, 1, dice).toString()).with("author", crew.officer().name()).with("score", dice.between(70, 96))
            .with("evaluation", "示例：响应及时，疏散有序。").with("problems", "示例：部分人员未携带防毒面具。").with("improvements", "示例：纳入班前会检查。"));
      }
    }
  }

  private Row ahead(Crew crew) {
    return crew.row(crew.key("drill")).with("name", "示例现场处置方案演练计划").with("kind", "ON_SITE")
        .with("plannedOn", times.dayAgo(-5, -60, dice).toString()).with("place", crew.company().address()).with("organiser", "示例安全管理部")
        .with("leader", crew.director().name()).with("participants", dice.between(10, 40)).with("content", "示例：泄漏报警、堵漏、疏散与救护。");
  }

  private Row held(String key, Company plant, String kind, String name, int mostDaysAgo) {
    return Row.of(key, plant).with("name", name).with("kind", kind).with("state", "EXECUTED").at(plant.at())
        .with("place", plant.address()).with("leader", Names.person(dice)).with("course", "示例：按预案完成，参演人员全部到位。")
        .with("heldOn", times.dayAgo(mostDaysAgo, 5, dice).toString()).with("participants", dice.between(10, 80));
  }
}
