package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Skeleton;
import org.yitu.data.land.Town;
import org.yitu.data.record.Sites.Along;

/** Lists that the city keeps for everybody: kinds of supplies and of resources, and the institutions that rescue. */
final class Catalogues {
  private record Kind(String name, String kind) {}

  private static final List<Kind> SUPPLIES = List.of(new Kind("干粉灭火剂", "FIRE_FIGHTING"), new Kind("抗溶性泡沫液", "FIRE_FIGHTING"),
      new Kind("带压堵漏工具", "LEAK_SEALING"), new Kind("氢氧化钠溶液", "DECONTAMINATION"), new Kind("正压式空气呼吸器", "PERSONAL_PROTECTION"),
      new Kind("四合一气体检测仪", "DETECTION"), new Kind("挖掘机", "CONSTRUCTION_MACHINERY"), new Kind("排水泵", "DRAINAGE"),
      new Kind("移动照明灯塔", "LIGHT_AND_POWER"), new Kind("卫星电话", "COMMUNICATIONS"), new Kind("围油栏", "ABSORBENTS"));
  private static final List<Kind> RESOURCES = List.of(new Kind("综合医院", "HOSPITAL"), new Kind("职业病专科医院", "HOSPITAL"),
      new Kind("消防救援站", "FIRE_STATION"), new Kind("乡镇人民政府", "GOVERNMENT_OFFICE"), new Kind("派出所", "POLICE_STATION"),
      new Kind("友邻企业", "NEIGHBOUR_ENTERPRISE"), new Kind("消防取水点", "WATER_INTAKE"), new Kind("直升机起降点", "HELICOPTER_LANDING"));
  private static final List<Kind> INSTITUTIONS = List.of(new Kind("应急指挥中心", "COMMAND"), new Kind("应急管理局", "EMERGENCY_MANAGEMENT"),
      new Kind("消防救援大队", "FIRE_AND_RESCUE"), new Kind("医疗急救中心", "MEDICAL"), new Kind("环境监测站", "ENVIRONMENT"));

  private final Sites sites;
  private final Dice dice = Dice.of("catalogues");
  private final Books books = new Books();

  Catalogues(Sites sites) {
    this.sites = sites;
  }

  void write(Path folder) throws IOException {
    kinds("supply-kind", SUPPLIES);
    kinds("resource-kind", RESOURCES);
    int number = 0;
    for (int county : Skeleton.COUNTIES.keySet()) {
      Town seat = sites.ground().towns().values().stream().filter(town -> town.county() == county)
          .max((a, b) -> a.people() != b.people() ? a.people() - b.people() : b.code() - a.code()).orElseThrow();
      for (Kind kind : INSTITUTIONS) {
        books.add("rescue-institution", Row.of("rescue-institution-" + ++number).with("ownerCode", county)
            .with("name", "示例" + Skeleton.COUNTIES.get(county) + kind.name()).with("kind", kind.kind())
            .at(sites.beside(seat, dice, Along.STREET, Along.MAIN, Along.COUNTRY))
            .with("address", Skeleton.COUNTIES.get(county) + seat.name() + "示例路" + dice.between(1, 998) + "号")
            .with("head", Names.person(dice)).with("phone", Names.phone(dice)).with("duties", "示例职责：接警、调度、现场处置与信息报送。"));
      }
    }
    books.write(folder);
  }

  private void kinds(String type, List<Kind> kinds) {
    for (int i = 0; i < kinds.size(); i++) {
      books.add(type, Row.of(type + "-" + (i + 1)).with("ownerCode", Skeleton.CITY).with("name", kinds.get(i).name() + "（示例）")
          .with("kind", kinds.get(i).kind()).with("orderNumber", i + 1).with("remarks", "演示数据"));
    }
  }
}
