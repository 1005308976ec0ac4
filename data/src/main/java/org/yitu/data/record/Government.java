package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Polygon;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Skeleton;
import org.yitu.data.land.Town;

/**
 * Areas (city, counties, towns) and the institutions that supervise: the city bureau, county bureaus, town offices,
 * sector departments.
 */
final class Government {
  /** A sector department of the city; its code is a free number in the city's range. */
  private record Department(int code, String name, List<String> sectors) {}

  private static final List<Department> DEPARTMENTS = List.of(
      new Department(510_500_010, "住房和城乡建设局", List.of("CONSTRUCTION", "TOWN_GAS")),
      new Department(510_500_020, "交通运输局", List.of("ROAD_TRANSPORT", "WATER_TRANSPORT")),
      new Department(510_500_030, "经济和信息化局", List.of("COAL_MINE", "EXPLOSIVES_PRODUCTION", "ELECTRIC_POWER",
          "TELECOMMUNICATIONS")),
      new Department(510_500_040, "商务局", List.of("COMMERCE")),
      new Department(510_500_050, "文化广播电视和旅游局", List.of("SCENIC_SPOT", "ENTERTAINMENT", "AMUSEMENT_PARK")),
      new Department(510_500_060, "林业和竹业局", List.of("FORESTRY")),
      new Department(510_500_070, "民政局", List.of("NURSING_HOME")),
      new Department(510_500_080, "公安局", List.of("EXPLOSIVES_USE")));

  private static final int SHIFT_DAYS = 30;
  private static final int SHIFT_HOUR = 8;

  private final Ground ground;
  private final Times times;
  private final Dice dice = Dice.of("government");

  Government(Ground ground, Times times) {
    this.ground = ground;
    this.times = times;
  }

  void write(Path folder) throws IOException {
    try (RecordFile areas = RecordFile.of(folder, "area")) {
      areas.add(area(Skeleton.CITY, Skeleton.CITY_NAME, "CITY", 0, ground.areas().city()));
      for (Map.Entry<Integer, Polygon> county : ground.areas().counties().entrySet()) {
        areas.add(area(county.getKey(), Skeleton.COUNTIES.get(county.getKey()), "COUNTY", Skeleton.CITY,
            county.getValue()));
      }
      for (Map.Entry<Integer, Polygon> town : ground.areas().towns().entrySet()) {
        Town named = ground.towns().get(town.getKey());
        areas.add(area(town.getKey(), named.name(), "TOWN", named.county(), town.getValue()));
      }
    }
    try (RecordFile institutions = RecordFile.of(folder, "institution")) {
      institutions.add(institution(Skeleton.CITY, Skeleton.CITY_NAME + "应急管理局（示例）", "CITY"));
      for (Map.Entry<Integer, String> county : Skeleton.COUNTIES.entrySet()) {
        institutions.add(institution(county.getKey(), county.getValue() + "应急管理局（示例）", "COUNTY"));
      }
      for (Town town : ground.towns().values()) {
        institutions.add(institution(town.code(), town.name() + "应急管理办公室（示例）", "TOWN"));
      }
      for (Department department : DEPARTMENTS) {
        institutions.add(institution(department.code(), Skeleton.CITY_NAME + department.name() + "（示例）", "CITY")
            .with("sectors", String.join(" ", department.sectors())));
      }
    }
  }

  /** City, counties and the township of the first of those whose books are kept completely: a shift a day, from 8 to 8, from the day before on. */
  void writeShifts(Path folder, Rounds rounds, List<Crew> full) throws IOException {
    try (RecordFile shifts = RecordFile.of(folder, "duty-shift")) {
      List<Integer> codes = Stream.of(Stream.of(Skeleton.CITY), Skeleton.COUNTIES.keySet().stream(),
          Stream.of(full.get(0).company().town().code())).flatMap(each -> each).toList();
      for (int code : codes) {
        for (int day = -1; day < SHIFT_DAYS; day++) {
          OffsetDateTime from = times.reference().plusDays(day).withHour(SHIFT_HOUR).withMinute(0).withSecond(0);
          shifts.add(Row.of("duty-shift-" + code + "-" + day).with("ownerCode", code).with("name", "示例值班 " + from.toLocalDate())
              .with("state", "PLANNED").with("startsAt", Times.text(from)).with("endsAt", Times.text(from.plusDays(1)))
              .with("leader", Names.person(dice)).with("officers", Names.person(dice) + "、" + Names.person(dice))
              .with("phone", Names.phone(dice)).with("specialPeriod", false));
        }
      }
      rounds.writeShifts(shifts, full);
    }
  }

  private Row area(int code, String name, String level, int parent, Polygon boundary) {
    Row row = Row.of("area-" + code).with("ownerCode", code).with("code", code).with("name", name).with("level", level);
    if (parent != 0) row.with("parent", "area-" + parent);
    int people = ground.towns().values().stream().filter(town -> code == Skeleton.CITY || code == town.code()
        || code == town.county())
        .mapToInt(Town::people).sum();
    return row.with("population", people).with("boundary", boundary);
  }

  private Row institution(int code, String name, String level) {
    return Row.of("institution-" + code).with("ownerCode", code).with("code", code).with("name", name)
        .with("level", level)
        .with("contact", Names.person(dice)).with("phone", Names.phone(dice));
  }
}
