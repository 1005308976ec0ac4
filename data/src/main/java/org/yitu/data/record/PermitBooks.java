package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Skeleton;

/** The catalogue of hazardous work, places where it is done, and permits in every state; two of them meet in place and time. */
final class PermitBooks {
  /** @param level of GB 30871-2022, empty where the work has none */
  private record Kind(String value, String level, String name, int hours, String dangers, String measures) {}

  private static final List<Kind> KINDS = List.of(
      new Kind("HOT_WORK", "5-0", "特级动火", 8, "火灾、爆炸", "清除可燃物、气体分析、专人监护、配备灭火器材。"),
      new Kind("HOT_WORK", "5-1", "一级动火", 8, "火灾、爆炸", "气体分析、专人监护、配备灭火器材。"),
      new Kind("HOT_WORK", "5-2", "二级动火", 72, "火灾", "清理周边、配备灭火器材。"),
      new Kind("CONFINED_SPACE", "", "受限空间作业", 24, "中毒、窒息", "先通风、再检测、后作业，外面监护。"),
      new Kind("WORK_AT_HEIGHT", "8-2", "高处作业", 168, "坠落、物体打击", "安全带、防护网、警戒。"),
      new Kind("LIFTING", "9-3", "吊装作业", 72, "起重伤害", "专人指挥、警戒、检查索具。"),
      new Kind("TEMPORARY_POWER", "", "临时用电", 360, "触电", "漏电保护、架空敷设、专人管理。"),
      new Kind("EXCAVATION", "", "动土作业", 168, "坍塌、管线破坏", "核对管线、支护、警戒。"));
  private static final String[] PLACES = {"检修区", "罐区管廊"};

  private final Sites sites;
  private final Times times;
  private final Dice dice = Dice.of("permits");
  private final Books books = new Books();

  PermitBooks(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
  }

  void write(Path folder, List<Crew> full) throws IOException {
    for (int i = 0; i < KINDS.size(); i++) {
      Kind kind = KINDS.get(i);
      books.add("work-kind", Row.of("work-kind-" + i).with("ownerCode", Skeleton.CITY).with("name", kind.name() + "（示例）").with("kind", kind.value())
          .with("dangers", kind.dangers()).with("measures", kind.measures()).with("longestHours", kind.hours()));
    }
    for (Crew crew : full) {
      Coordinate[] at = new Coordinate[PLACES.length];
      for (int i = 0; i < PLACES.length; i++) {
        at[i] = sites.near(crew.company().town(), crew.company().at(), 45, dice);
        books.add("hazardous-work-place", crew.row(crew.key("place" + i)).with("name", "示例" + PLACES[i]).at(at[i])
            .with("place", PLACES[i]).with("dangers", "示例：可燃气体、高处坠落。").with("responsible", crew.foreman().name()));
      }
      OffsetDateTime morning = times.reference().withHour(8).withMinute(0).withSecond(0);
      permit(crew, 0, 4, "APPROVED", morning.minusDays(1), 144, at[0], 0);
      permit(crew, 1, 6, "ASKED", morning.plusDays(1), 96, at[0], 0);
      permit(crew, 2, 5, "ASKED", morning.plusDays(7), 48, at[1], 1);
      permit(crew, 3, 3, "CLOSED", morning.minusDays(dice.between(8, 60)), 8, at[1], 1);
      if (dice.chance(0.4)) permit(crew, 4, 2, "REFUSED", morning.minusDays(dice.between(8, 60)), 24, at[0], 0);
      if (dice.chance(0.3)) permit(crew, 5, 7, "EXPIRED", morning.minusDays(dice.between(6, 30)), 48, at[1], 1);
    }
    books.write(folder);
  }

  private void permit(Crew crew, int number, int kind, String state, OffsetDateTime from, int hours, Coordinate at, int place) {
    Kind of = KINDS.get(kind);
    Row row = crew.row(crew.key("permit" + number)).with("name", "示例" + of.name() + "许可").with("kind", of.value())
        .with("catalogueKind", "work-kind-" + kind).with("state", state).with("workPlace", crew.key("place" + place)).at(at)
        .with("startsAt", Times.text(from)).with("endsAt", Times.text(from.plusHours(hours))).with("contractor", "示例检修班组")
        .with("foreman", crew.foreman().name()).with("watchman", crew.officer().name()).with("workers", dice.between(2, 6))
        .with("work", "示例：" + PLACES[place] + "设备检修。").with("measures", "示例：" + of.measures());
    if (!of.level().isEmpty()) row.with("workLevel", of.level());
    if (state.equals("REFUSED")) row.with("opinion", "示例：周边有未整改隐患，整改后重新申请。");
    if (state.equals("APPROVED") || state.equals("CLOSED")) row.with("opinion", "示例：措施落实，同意作业。");
    books.add("work-permit", state.equals("CLOSED") ? row.with("outcome", "示例：按时完工，现场已清理。") : row);
  }
}
