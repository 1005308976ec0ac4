package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Town;
import org.yitu.data.record.Sites.Along;

/** Sensors with their limits, cameras and weather stations. */
final class Watch {
  private static final int SENSORS = 1_500;
  private static final int CAMERAS = 600;
  private static final int GOVERNMENT_CAMERAS = 200;
  private static final int CITY = 510_500_000;

  /** @param limits range from, low-low, low, high, high-high, range to; NaN where there is none */
  private record Sensor(String name, String kind, String unit, double... limits) {}

  private static final double NONE = Double.NaN;
  private static final List<Sensor> CHEMICAL = List.of(
      new Sensor("储罐温度", "TEMPERATURE", "CELSIUS", -20, NONE, NONE, 45, 55, 120),
      new Sensor("储罐压力", "PRESSURE", "MEGAPASCAL", 0, NONE, 0.05, 1.2, 1.5, 2.5),
      new Sensor("储罐液位", "LEVEL", "METRE", 0, 0.5, 1, 9, 10, 12),
      new Sensor("可燃气体", "FLAMMABLE_GAS", "PERCENT_LEL", 0, NONE, NONE, 25, 50, 100),
      new Sensor("有毒气体", "TOXIC_GAS", "PPM", 0, NONE, NONE, 10, 20, 100));
  private static final List<Sensor> MINE = List.of(
      new Sensor("瓦斯浓度", "METHANE", "PERCENT", 0, NONE, NONE, 0.8, 1, 4),
      new Sensor("一氧化碳", "CARBON_MONOXIDE", "PPM", 0, NONE, NONE, 24, 50, 500),
      new Sensor("风速", "AIR_VELOCITY", "METRES_PER_SECOND", 0, 0.25, 0.5, 6, 8, 15));
  private static final List<Sensor> QUARRY = List.of(
      new Sensor("边坡位移", "DISPLACEMENT", "MILLIMETRE", 0, NONE, NONE, 30, 60, 300),
      new Sensor("雨量", "RAINFALL", "MILLIMETRE", 0, NONE, NONE, 25, 50, 200));
  private static final List<Sensor> PLANT = List.of(
      new Sensor("酒精蒸气", "FLAMMABLE_GAS", "PERCENT_LEL", 0, NONE, NONE, 25, 50, 100),
      new Sensor("库房温度", "TEMPERATURE", "CELSIUS", -10, NONE, NONE, 35, 45, 80),
      new Sensor("烟雾", "SMOKE", "PERCENT", 0, NONE, NONE, 10, 20, 100));

  private final Sites sites;
  private final Times times;
  private final Dice dice = Dice.of("watch");

  Watch(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
  }

  /** @param full those who have two cameras besides */
  void write(Path folder, List<Company> active, int factor, List<Crew> full) throws IOException {
    List<Company> watched = active.stream().filter(company -> company.sector() != Sector.TRADE
        && company.sector() != Sector.TEXTILES).toList();
    try (RecordFile file = RecordFile.of(folder, "monitoring-point")) {
      for (int i = 1; i <= SENSORS * factor; i++) file.add(sensor(i, dice.pick(watched)));
    }
    List<Town> towns = List.copyOf(sites.ground().towns().values());
    stations(folder, towns);
    rules(folder);
    try (RecordFile file = RecordFile.of(folder, "camera")) {
      for (int i = 1; i <= CAMERAS * factor; i++) {
        Company company = dice.pick(active);
        file.add(camera(Row.of("camera-" + i, company), "示例" + dice.pick("大门", "库区", "罐区", "车间", "装卸区") + "摄像头", i,
            sites.near(company.town(), company.at(), 60, dice)));
      }
      for (int i = CAMERAS * factor + 1; i <= (CAMERAS + GOVERNMENT_CAMERAS) * factor; i++) {
        Town town = dice.pick(towns);
        file.add(camera(Row.of("camera-" + i).with("ownerCode", town.code()), "示例" + Names.stem(town.name()) + "路口摄像头",
            i,
            sites.beside(town, dice, Along.MAIN, Along.STREET, Along.COUNTRY)));
      }
      int number = (CAMERAS + GOVERNMENT_CAMERAS) * factor;
      for (Crew crew : full) {
        for (String where : List.of("罐区", "大门")) {
          file.add(camera(crew.row("camera-" + ++number), "示例" + where + "摄像头", number,
              sites.near(crew.company().town(), crew.company().at(), 60, dice)));
        }
      }
    }
  }

  /** One invented observation for each fourth township, with the weak winds that the basin is known for. */
  private void stations(Path folder, List<Town> towns) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "weather-station")) {
      for (int i = 0; i < towns.size(); i += 4) {
        Town town = towns.get(i);
        file.add(Row.of("weather-station-" + i).with("ownerCode", town.code())
            .with("name", "示例" + Names.stem(town.name()) + "气象站").with("number", "W" + i)
            .at(sites.beside(town, dice, Along.MAIN, Along.STREET, Along.COUNTRY))
            .with("observedAt", Times.text(times.reference()))
            .with("windFrom", dice.between(0.0, 359.0)).with("windSpeed", dice.between(1.0, 3.5))
            .with("temperature", dice.between(8.0, 18.0)).with("cloudTenths", dice.between(3, 10)).with("rainfall", 0));
      }
    }
  }

  /** What a city might watch for; the thresholds of wind, rain and temperature are those of the national warning signals, simplified. */
  private static void rules(Path folder) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "weather-rule")) {
      file.add(weatherRule(1, "大风蓝色预警（6级）", "WIND", 10.8, "BLUE"));
      file.add(weatherRule(2, "大风黄色预警（8级）", "WIND", 17.2, "YELLOW"));
      file.add(weatherRule(3, "大风橙色预警（10级）", "WIND", 24.5, "ORANGE"));
      file.add(weatherRule(4, "强降雨黄色预警", "RAIN", 20, "YELLOW"));
      file.add(weatherRule(5, "强降雨橙色预警", "RAIN", 50, "ORANGE"));
      file.add(weatherRule(6, "高温黄色预警", "HEAT", 35, "YELLOW"));
      file.add(weatherRule(7, "高温红色预警", "HEAT", 40, "RED"));
    }
    try (RecordFile file = RecordFile.of(folder, "coverage-rule")) {
      file.add(Row.of("coverage-rule-1").with("ownerCode", CITY).with("name", "示例：一、二级重大危险源泡沫灭火力量").with("grades", "UP_TO_SECOND")
          .with("help", "FOAM").with("minutes", 30).with("level", "YELLOW").with("inService", true));
      file.add(Row.of("coverage-rule-2").with("ownerCode", CITY).with("name", "示例：一级重大危险源消防力量").with("grades", "FIRST")
          .with("help", "FIRE_FIGHTING").with("minutes", 15).with("level", "ORANGE").with("inService", true));
    }
  }

  private static Row weatherRule(int number, String name, String element, double threshold, String level) {
    return Row.of("weather-rule-" + number).with("ownerCode", CITY).with("name", name).with("element", element).with("threshold", threshold)
        .with("level", level).with("inService", true).with("remarks", "示例阈值");
  }

  private Row sensor(int number, Company company) {
    Sensor sensor = dice.pick(sensors(company.sector()));
    Row row = Row.of("sensor-" + number, company).with("name", "示例" + sensor.name() + dice.between(1, 9) + "号")
        .with("tag", "S" + number)
        .with("kind", sensor.kind()).with("unit", sensor.unit());
    if (sensors(company.sector()) == CHEMICAL && !company.sector().substances().isEmpty()) {
      row.with("medium", dice.pick(company.sector().substances()));
    }
    row.with("equipment", dice.pick("1号装置", "2号装置", "储罐", "库房")).at(sites.near(company.town(), company.at(), 60, dice))
        .with("place", dice.pick("罐顶", "罐底", "东墙", "出口管线", "作业面")).with("mountingHeight", dice.between(0.3, 12.0))
        .with("rangeFrom", sensor.limits()[0]).with("rangeTo", sensor.limits()[5]);
    String[] names = {"lowLow", "low", "high", "highHigh"};
    for (int i = 0; i < names.length; i++) {
      if (!Double.isNaN(sensor.limits()[i + 1])) row.with(names[i], sensor.limits()[i + 1]);
    }
    return row.with("intervalSeconds", dice.pick(5, 10, 30, 60)).with("inService", dice.chance(0.96))
        .with("manufacturer", "示例仪表厂")
        .with("installedOn", times.dayAgo(2_500, 60, dice).toString())
        .with("calibratedUntil", times.dayAgo(20, -330, dice).toString());
  }

  private Row camera(Row row, String name, int number, Coordinate at) {
    String kind = dice.pick("FIXED", "PAN_TILT_ZOOM", "PAN_TILT_ZOOM", "EXPLOSION_PROOF", "THERMAL");
    return row.with("name", name).with("number", "C" + number).with("kind", kind).at(at)
        .with("place", dice.pick("立杆", "屋顶", "墙面"))
        .with("mountingHeight", dice.between(3.0, 15.0)).with("direction", dice.between(0.0, 359.0))
        .with("fieldOfView", dice.between(50.0, 110.0))
        .with("rangeOfSight", dice.between(50.0, 400.0)).with("protocol", "HLS").with("inService", dice.chance(0.93))
        .with("manufacturer", "示例安防").with("installedOn", times.dayAgo(2_000, 60, dice).toString());
  }

  private static List<Sensor> sensors(Sector sector) {
    return switch (sector) {
      case CHEMICALS, STORAGE, TOWN_GAS, FILLING_STATION, BUILDING_MATERIALS -> CHEMICAL;
      case COAL_MINE -> MINE;
      case NON_COAL_MINE -> QUARRY;
      default -> PLANT;
    };
  }
}
