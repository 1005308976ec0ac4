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

  void write(Path folder, List<Company> active) throws IOException {
    List<Company> plants = active.stream().filter(company -> company.sector() == Sector.CHEMICALS).limit(HELD).toList();
    try (RecordFile file = RecordFile.of(folder, "drill-plan")) {
      for (int i = 0; i < plants.size(); i++) {
        Company plant = plants.get(i);
        file.add(Row.of("drill-plan-" + (i + 1), plant).with("name", "示例年度专项预案演练计划").with("kind", "SPECIAL")
            .with("plannedOn", times.dayAgo(-20, -200, dice).toString()).with("place", plant.address())
            .with("organiser", "示例安全管理部").with("leader", Names.person(dice)).with("participants", dice.between(15, 80))
            .with("content", "示例：泄漏事故的报警、堵漏、疏散与救护。"));
      }
    }
    try (RecordFile file = RecordFile.of(folder, "drill-record")) {
      for (int i = 0; i < plants.size(); i++) {
        file.add(held("drill-record-" + (2 * i + 1), plants.get(i), "SPECIAL", "示例专项预案演练", 360));
        file.add(held("drill-record-" + (2 * i + 2), plants.get(i), "ON_SITE", "示例现场处置方案演练", 300));
      }
    }
  }

  private Row held(String key, Company plant, String kind, String name, int mostDaysAgo) {
    return Row.of(key, plant).with("name", name).with("kind", kind).with("state", "EXECUTED").at(plant.at())
        .with("place", plant.address()).with("leader", Names.person(dice)).with("course", "示例：按预案完成，参演人员全部到位。")
        .with("heldOn", times.dayAgo(mostDaysAgo, 5, dice).toString()).with("participants", dice.between(10, 80));
  }
}
