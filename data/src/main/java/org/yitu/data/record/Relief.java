package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Skeleton;
import org.yitu.data.land.Town;
import org.yitu.data.record.Sites.Along;

/** What can help in an emergency: teams, experts, stores, hospitals, fire stations, offices, shelters. */
final class Relief {
  private static final int TEAMS = 60;
  private static final int EXPERTS = 80;
  private static final int STORES = 70;
  private static final int SHELTERS = 200;

  private record Kind(String value, String name) {}

  private static final List<Kind> TEAM_KINDS = List.of(new Kind("FIRE", "消防救援队"),
      new Kind("HAZARDOUS_CHEMICALS", "危化品救援队"),
      new Kind("MINE", "矿山救护队"), new Kind("MEDICAL", "医疗救护队"), new Kind("WATER", "水上救援队"), new Kind("GAS", "燃气抢修队"),
      new Kind("POWER", "电力抢修队"), new Kind("FOREST_FIRE", "森林防火队"), new Kind("ENVIRONMENTAL_MONITORING", "环境监测队"),
      new Kind("GENERAL", "综合救援队"));
  private static final List<Kind> FIELDS = List.of(new Kind("HAZARDOUS_CHEMICALS", "危险化学品泄漏处置"),
      new Kind("FIRE", "火灾扑救"),
      new Kind("COAL_MINES", "煤矿瓦斯防治"), new Kind("NON_COAL_MINES", "边坡治理"), new Kind("SPECIAL_EQUIPMENT", "压力容器"),
      new Kind("GAS", "燃气管网"), new Kind("MEDICINE", "中毒救治"), new Kind("ENVIRONMENT", "水体污染防控"),
      new Kind("WEATHER_AND_GEOLOGY", "地质灾害"),
      new Kind("CONSTRUCTION", "坍塌救援"), new Kind("BLASTING", "爆破安全"), new Kind("MANAGEMENT", "应急指挥"));
  /** The main item of a store and its unit of quantity follow the name, parted by a blank. */
  private static final List<Kind> STORE_KINDS = List.of(new Kind("FIRE_FIGHTING", "泡沫灭火剂 吨"),
      new Kind("LEAK_SEALING", "带压堵漏器材 套"),
      new Kind("DECONTAMINATION", "洗消药剂 千克"), new Kind("PERSONAL_PROTECTION", "正压式空气呼吸器 套"),
      new Kind("DETECTION", "有毒气体检测仪 台"),
      new Kind("DRAINAGE", "大流量排水泵 台"), new Kind("LIGHT_AND_POWER", "移动照明车 台"), new Kind("MEDICAL", "急救药箱 个"),
      new Kind("LIFE_SAVING", "救生衣 件"), new Kind("ABSORBENTS", "吸油毡 千克"), new Kind("DAILY_NEEDS", "帐篷 顶"));

  private final Sites sites;
  private final Times times;
  private final List<Town> towns;
  /** The larger a town, the earlier. */
  private final List<Town> bySize;
  private final Dice dice = Dice.of("relief");

  Relief(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
    towns = List.copyOf(sites.ground().towns().values());
    bySize = towns.stream().sorted((a, b) -> a.rank() != b.rank() ? a.rank() - b.rank() : b.people() != a.people()
        ? b.people() - a.people() : a.code() - b.code()).toList();
  }

  void write(Path folder, int factor) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "rescue-team")) {
      for (int i = 0; i < TEAMS * factor; i++) file.add(team(i));
    }
    try (RecordFile file = RecordFile.of(folder, "expert")) {
      for (int i = 0; i < EXPERTS * factor; i++) file.add(expert(i));
    }
    try (RecordFile file = RecordFile.of(folder, "supply-store")) {
      for (int i = 0; i < STORES * factor; i++) file.add(store(i));
    }
    try (RecordFile file = RecordFile.of(folder, "shelter")) {
      for (int i = 0; i < SHELTERS * factor; i++) file.add(shelter(i));
    }
    try (RecordFile file = RecordFile.of(folder, "surrounding-resource")) {
      for (int i = 0; i < 80 * factor; i++) file.add(hospital(i));
      for (int i = 0; i < 25 * factor; i++) file.add(fireStation(i));
      for (int i = 0; i < towns.size() * factor; i++) file.add(office(i));
      for (int i = 0; i < 60 * factor; i++) file.add(policeStation(i));
      for (int i = 0; i < 15 * factor; i++) file.add(other(i));
    }
  }

  private Row team(int i) {
    Kind kind = TEAM_KINDS.get(i % TEAM_KINDS.size());
    Town town = bySize.get((i * 7 + i / 10) % 60);
    boolean city = town.rank() == 1;
    int members = dice.between(12, 70);
    return government("team-", i, town, city).with("name", "示例" + Names.stem(town.name()) + kind.name())
        .with("kind", kind.value())
        .with("level", city ? "CITY" : "COUNTY").at(street(town)).with("address", address(town))
        .with("members", members)
        .with("membersOnDuty", Math.max(2, members / 4)).with("vehicles", dice.between(2, 14))
        .with("leader", Names.person(dice))
        .with("phone", Names.phone(dice)).with("dutyPhone", Names.phone(dice))
        .with("turnoutMinutes", dice.between(1, 15))
        .with("capabilities", "示例能力：" + kind.name()).with("equipment", "示例装备：救援车、防护服、检测仪")
        .with("foundedOn", times.dayAgo(8_000, 900, dice).toString());
  }

  private Row expert(int i) {
    Kind field = FIELDS.get(i % FIELDS.size());
    Town town = bySize.get(dice.between(0, 24));
    boolean city = town.rank() == 1;
    return government("expert-", i, town, city).with("name", Names.person(dice))
        .with("gender", dice.chance(0.75) ? "MALE" : "FEMALE")
        .with("field", field.value()).with("appointment", city ? "CITY" : "COUNTY").with("appointedBy", "示例应急管理局")
        .with("appointedUntil", times.dayAgo(-60, -900, dice).toString())
        .with("jobTitle", dice.pick("高级工程师", "教授级高工", "主任医师"))
        .with("workplace", "示例" + Names.firm(dice) + "研究所").with("phone", Names.phone(dice)).at(street(town))
        .with("address", address(town))
        .with("expertise", field.name());
  }

  private Row store(int i) {
    Kind kind = STORE_KINDS.get(i % STORE_KINDS.size());
    String[] item = kind.name().split(" ");
    Town town = bySize.get((i * 5 + i / 11) % 70);
    return government("store-", i, town, town.rank() == 1)
        .with("name", "示例" + Names.stem(town.name()) + "应急物资库" + (i + 1)).with("kind", kind.value())
        .with("mainItem", item[0]).with("quantity", dice.between(5, 400)).with("unit", item[1])
        .with("items", "示例清单：" + item[0])
        .at(street(town)).with("address", address(town)).with("keeper", "示例" + Names.stem(town.name()) + "应急办")
        .with("contact", Names.person(dice))
        .with("phone", Names.phone(dice)).with("shareable", dice.chance(0.9))
        .with("lastCheckedOn", times.dayAgo(120, 1, dice).toString());
  }

  private Row shelter(int i) {
    Town town = i < towns.size() ? towns.get(i) : bySize.get(i % 30);
    String kind = dice.pick("OUTDOORS", "OUTDOORS", "INDOORS", "CIVIL_DEFENCE");
    int capacity = (int) Math.min(20_000, Math.max(150, town.people() * dice.between(0.02, 0.12)));
    return government("shelter-", i, town, false).with("name",
        "示例" + Names.stem(town.name()) + dice.pick("广场", "学校操场", "体育馆", "公园") + "避难场所" + (i + 1))
        .with("kind", kind).with("term", dice.pick("URGENT", "SHORT", "SHORT", "LONG")).at(street(town))
        .with("address", address(town))
        .with("capacity", capacity).with("usableArea", capacity * dice.between(1.5, 3.0))
        .with("keeper", town.name() + "示例居委会")
        .with("contact", Names.person(dice)).with("phone", Names.phone(dice)).with("water", dice.chance(0.9))
        .with("power", dice.chance(0.9))
        .with("medicalPost", dice.chance(0.5));
  }

  private Row hospital(int i) {
    Town town = bySize.get(i % 80);
    boolean large = town.rank() <= 2;
    return resource("hospital-", i, town, "HOSPITAL", large ? "示例" + Names.stem(town.name()) + "人民医院"
        : "示例" + town.name() + "卫生院")
        .with("beds", large ? dice.between(200, 1_500) : dice.between(20, 120))
        .with("hospitalGrade", large ? "二级以上（示例）" : "一级（示例）")
        .with("vehicles", dice.between(1, large ? 12 : 3)).with("support", large ? "中毒、烧伤、创伤救治" : "现场急救、转运");
  }

  private Row fireStation(int i) {
    Town town = bySize.get(i % 25);
    return resource("fire-", i, town, "FIRE_STATION", "示例" + Names.stem(town.name()) + "消防救援站")
        .with("vehicles", dice.between(3, 10))
        .with("support", "灭火、抢险、洗消");
  }

  private Row office(int i) {
    Town town = towns.get(i % towns.size());
    return resource("office-", i, town, "GOVERNMENT_OFFICE", "示例" + town.name() + (town.rank() <= 2 ? "办事处" : "人民政府"))
        .with("support", "组织疏散、通知群众");
  }

  private Row policeStation(int i) {
    Town town = bySize.get(i * 2 % towns.size());
    return resource("police-", i, town, "POLICE_STATION", "示例" + Names.stem(town.name()) + "派出所")
        .with("support", "警戒、交通管制");
  }

  private Row other(int i) {
    Town town = bySize.get(i * 3 % 45);
    boolean intake = i % 3 > 0;
    return resource("other-", i, town, intake ? "WATER_INTAKE" : "HELICOPTER_LANDING",
        "示例" + Names.stem(town.name()) + (intake ? "消防取水点" : "直升机起降点"))
        .with("support", intake ? "消防取水" : "空中转运");
  }

  private Row resource(String key, int i, Town town, String kind, String name) {
    return government(key, i, town, town.rank() == 1).with("name", name).with("kind", kind).at(street(town))
        .with("address", address(town))
        .with("contact", Names.person(dice)).with("phone", Names.phone(dice));
  }

  private static Row government(String key, int i, Town town, boolean city) {
    return Row.of(String.format(Locale.ROOT, "%s%d", key, i + 1))
        .with("ownerCode", city ? Skeleton.CITY : town.county());
  }

  private Coordinate street(Town town) {
    return sites.beside(town, dice, Along.STREET, Along.MAIN, Along.COUNTRY);
  }

  private String address(Town town) {
    return Skeleton.COUNTIES.get(town.county()) + town.name() + "示例路" + dice.between(1, 998) + "号";
  }
}
