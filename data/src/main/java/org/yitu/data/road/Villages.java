package org.yitu.data.road;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Town;

/** Strews villages over the towns: on land, in their town, apart from each other and from the town's centre. */
final class Villages {
  private static final double KM2_A_VILLAGE = 8.5;
  private static final double APART_METRES = 1_250;
  private static final double SHORE_METRES = 260;
  private static final String[] FIRST = {"桂", "竹", "柏", "枫", "荷", "兰", "梅", "松", "柳", "槐", "樟", "榕", "桃", "杏", "茶",
      "橙", "枣", "橘"};
  private static final String[] SECOND = {"湾", "坡", "坪", "岭", "沟", "坝", "冲", "垭", "塘", "田", "岩", "溪", "丘", "湖", "林",
      "园"};

  private final Ground ground;
  private final Dice dice = Dice.of("villages");
  private final List<Village> villages = new ArrayList<>();

  private Villages(Ground ground) {
    this.ground = ground;
  }

  static List<Village> strewn(Ground ground) {
    Villages strewn = new Villages(ground);
    for (Town town : ground.towns().values()) strewn.strew(town);
    return List.copyOf(strewn.villages);
  }

  private void strew(Town town) {
    Polygon area = ground.areas().towns().get(town.code());
    Envelope box = Sheet.metres(area).getEnvelopeInternal();
    int wanted = (int) Math.round(Sheet.metres(area).getArea() / 1e6 / KM2_A_VILLAGE);
    Set<String> names = new HashSet<>();
    int first = villages.size();
    for (int attempt = 0; attempt < wanted * 12 && villages.size() - first < wanted; attempt++) {
      Coordinate place = new Coordinate(dice.between(box.getMinX(), box.getMaxX()),
          dice.between(box.getMinY(), box.getMaxY()));
      if (!fits(town, place)) continue;
      String name = dice.pick(FIRST) + dice.pick(SECOND) + "村";
      while (!names.add(name)) name = dice.pick(FIRST) + dice.pick(SECOND) + "村";
      villages.add(new Village(town.code(), name, place));
    }
  }

  private boolean fits(Town town, Coordinate place) {
    if (!ground.areas().contains(town.code(), Sheet.degrees(place))) return false;
    if (ground.water().riverWithin(place, SHORE_METRES) != null) return false;
    for (Town other : ground.towns().values()) if (other.centre().distance(place) < APART_METRES) return false;
    for (Village other : villages) if (other.centre().distance(place) < APART_METRES) return false;
    return true;
  }
}
