package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Sheet;

/** Who looks after what, and how often: key areas, inspection plans, patrols of both sides, self-corrections, shifts of enterprises. */
final class Rounds {
  private static final String[] AREAS = {"储罐区", "装卸区", "配电室", "成品库", "锅炉房"};
  private static final int SHIFTS = 6;

  private final Sites sites;
  private final Times times;
  private final Dice dice = Dice.of("rounds");
  private final Books books = new Books();

  Rounds(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
  }

  void write(Path folder, List<Crew> full) throws IOException {
    for (Crew crew : full) {
      for (int i = 0; i < 2; i++) area(crew, i);
      plan(crew, 0, "WEEKLY", "示例每周安全检查", 7);
      plan(crew, 1, "MONTHLY", "示例每月综合排查", 30);
      for (int i = 0; i < 3; i++) patrol(crew, i);
      for (int i = 0; i < 2; i++) selfCorrection(crew, i);
      books.add("inspection-summary", crew.row(crew.key("summary")).with("name", "示例上季度隐患排查总结").with("period", "上季度")
          .with("inspections", 12).with("found", 7).with("rectified", 6).with("content", "示例：发现隐患以电气和消防为主，一项因配件采购延期。"));
    }
    books.write(folder);
  }

  /** Adds the shifts of enterprises to those of the government. */
  void writeShifts(RecordFile shifts, List<Crew> full) {
    for (Crew crew : full) {
      for (int day = -2; day < SHIFTS - 2; day++) {
        OffsetDateTime from = times.reference().plusDays(day).withHour(8).withMinute(0).withSecond(0);
        Row row = crew.row(crew.key("shift" + (day + 2))).with("name", "示例企业值班 " + from.toLocalDate())
            .with("state", day < 0 ? "HANDED_OVER" : day == 0 ? "ON_DUTY" : "PLANNED").with("startsAt", Times.text(from))
            .with("endsAt", Times.text(from.plusDays(1))).with("leader", crew.director().name())
            .with("officers", crew.officer().name() + "、" + crew.foreman().name()).with("phone", Names.phone(dice)).with("specialPeriod", false);
        shifts.add(day >= 0 ? row : row.with("events", "示例：巡检正常，无异常情况。").with("open", "示例：无。")
            .with("successor", crew.officer().name()).with("handedOverAt", Times.text(from.plusDays(1))));
      }
    }
  }

  private void area(Crew crew, int number) {
    String key = crew.key("area" + number);
    int interval = number == 0 ? 7 : 30;
    LocalDate last = times.dayAgo(number == 0 ? 9 : 28, 1, dice);
    books.add("key-area", crew.row(key).with("name", "示例" + dice.pick(AREAS))
        .with("extent", square(sites.near(crew.company().town(), crew.company().at(), 60, dice)))
        .with("department", crew.department(1)).with("managingDepartment", crew.department(0))
        .with("responsible", crew.director().key()).with("inspector", crew.officer().key())
        .with("dangers", "示例：火灾、泄漏。").with("patrolDays", interval).with("nextPatrolOn", last.plusDays(interval).toString()));
    for (int i = 0; i < 2; i++) {
      boolean inOrder = dice.chance(0.8);
      books.add("key-area-patrol", crew.row(key + "-p" + i).with("keyArea", key).with("patrolledOn", last.minusDays((long) i * interval).toString())
          .with("inspector", crew.officer().key()).with("findings", inOrder ? "示例：设施完好，通道畅通。" : "示例：一处警示标识脱落，已恢复。")
          .with("inOrder", inOrder));
    }
  }

  private void plan(Crew crew, int number, String frequency, String name, int days) {
    String key = crew.key("plan" + number);
    LocalDate last = times.dayAgo(days + 2, 1, dice);
    boolean withdrawn = number == 1 && dice.chance(0.1);
    int year = times.today().getYear();
    Row row = crew.row(key).with("name", name).with("state", withdrawn ? "WITHDRAWN" : "ACTIVE").with("frequency", frequency)
        .with("startsOn", LocalDate.of(year, 1, 1).toString()).with("endsOn", LocalDate.of(year + 1, 12, 31).toString())
        .with("scope", "示例：生产区、库房、消防与电气。").with("responsible", crew.officer().name());
    if (withdrawn) row.with("withdrawnBecause", "示例：与集团检查合并。");
    else row.with("nextOn", (frequency.equals("WEEKLY") ? last.plusWeeks(1) : last.plusMonths(1)).toString());
    books.add("inspection-plan", row);
    for (int i = 0; i < 3; i++) {
      int found = dice.weighted(55, 30, 15);
      books.add("inspection-visit", crew.row(key + "-v" + i).with("plan", key).with("visitedOn", last.minusDays((long) i * days).toString())
          .with("inspector", crew.officer().name()).with("found", found)
          .with("findings", found == 0 ? "示例：未发现隐患。" : "示例：发现" + found + "处一般隐患，已登记整改。"));
    }
  }

  /** The second one is the government's. */
  private void patrol(Crew crew, int number) {
    boolean government = number == 1;
    boolean finding = dice.chance(government ? 0.4 : 0.2);
    Row row = crew.row(crew.key("patrol" + number)).with("name", government ? "示例属地监管巡查" : "示例企业日常巡查")
        .with("patrolledAt", Times.text(times.daysAgo(government ? 80 : 14, 1, dice))).with("side", government ? "GOVERNMENT" : "ENTERPRISE")
        .at(sites.near(crew.company().town(), crew.company().at(), 60, dice)).with("place", dice.pick("罐区", "库房", "车间", "大门与通道"))
        .with("officer", government ? Names.person(dice) : crew.officer().name()).with("result", finding ? "FINDINGS" : "NORMAL");
    if (government) row.with("enteredBy", "TOWN");
    books.add("patrol", finding ? row.with("findings", "示例：应急照明一处不亮。").with("advice", "示例：三日内更换并反馈。") : row);
  }

  private void selfCorrection(Crew crew, int number) {
    LocalDate checked = times.dayAgo(number == 0 ? 10 : 60, number == 0 ? 1 : 20, dice);
    Row row = crew.row(crew.key("self" + number)).with("name", number == 0 ? "示例劳动防护用品佩戴" : "示例操作规程执行")
        .with("state", number == 0 ? "OPEN" : "CORRECTED").at(sites.near(crew.company().town(), crew.company().at(), 50, dice))
        .with("checkedOn", checked.toString()).with("problem", "示例：个别员工未按要求执行。").with("responsible", crew.foreman().name());
    books.add("self-correction", number == 0 ? row
        : row.with("correction", "示例：班前会重申并纳入考核。").with("correctedOn", checked.plusDays(3).toString()));
  }

  private static Polygon square(Coordinate at) {
    Coordinate[] ring = {new Coordinate(at.x - 15, at.y - 12), new Coordinate(at.x + 15, at.y - 12), new Coordinate(at.x + 15, at.y + 12),
        new Coordinate(at.x - 15, at.y + 12), new Coordinate(at.x - 15, at.y - 12)};
    return (Polygon) Sheet.degrees(Sheet.METRES.createPolygon(ring));
  }
}
