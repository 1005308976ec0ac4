package org.yitu.data.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.yitu.data.land.Curves;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Town;
import org.yitu.data.road.Road;

/** Finds building ground: beside a road of the wanted sort, in the wanted town, on land. */
final class Sites {
  /** Sorts of roads that something may stand at. */
  enum Along { MAIN, STREET, COUNTRY }

  private static final int TRIES = 40;
  private static final double BESIDE_METRES = 28;
  private static final double BACK_METRES = 130;
  private static final double SHORE_METRES = 25;

  private final Ground ground;
  /** Stretches of road by town and sort, each under the metres of road before its end. */
  private final Map<Integer, Map<Along, NavigableMap<Double, Coordinate[]>>> stretches = new TreeMap<>();

  Sites(Ground ground, List<Road> roads) {
    this.ground = ground;
    STRtree index = new STRtree();
    for (Map.Entry<Integer, Polygon> town : ground.areas().towns().entrySet()) {
      index.insert(town.getValue().getEnvelopeInternal(), town.getKey());
      stretches.put(town.getKey(), new EnumMap<>(Along.class));
    }
    for (Road road : roads) {
      Along along = sort(road);
      if (along == null) continue;
      for (int i = 0; i + 1 < road.line().size(); i++) add(along, road.line().get(i), road.line().get(i + 1), index);
    }
  }

  Ground ground() {
    return ground;
  }

  /** A place in the town, beside a road of the first of the sorts that the town has. */
  Coordinate beside(Town town, Dice dice, Along... sorts) {
    for (Along sort : sorts) {
      NavigableMap<Double, Coordinate[]> roads = stretches.get(town.code()).get(sort);
      for (int attempt = 0; roads != null && attempt < TRIES; attempt++) {
        Coordinate[] road = roads.higherEntry(dice.unit() * roads.lastKey()).getValue();
        Coordinate on = Curves.along(road[0], road[1], dice.unit());
        double back = dice.between(BESIDE_METRES, BACK_METRES) * (dice.chance(0.5) ? 1
            : -1) / road[0].distance(road[1]);
        Coordinate at = new Coordinate(on.x - (road[1].y - road[0].y) * back, on.y + (road[1].x - road[0].x) * back);
        if (fits(town, at)) return at;
      }
    }
    return near(town, town.centre(), 200, dice);
  }

  /** A place on land in the town, at most so far from another. */
  Coordinate near(Town town, Coordinate centre, double metres, Dice dice) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      double angle = dice.between(0, 2 * Math.PI);
      double distance = metres * StrictMath.sqrt(dice.unit());
      Coordinate at = new Coordinate(centre.x + distance * StrictMath.cos(angle),
          centre.y + distance * StrictMath.sin(angle));
      if (fits(town, at)) return at;
    }
    return centre;
  }

  private boolean fits(Town town, Coordinate at) {
    return ground.areas().contains(town.code(), Sheet.degrees(at)) && ground.water()
        .riverWithin(at, SHORE_METRES) == null;
  }

  private void add(Along along, Coordinate from, Coordinate to, STRtree index) {
    Coordinate middle = Curves.along(from, to, 0.5);
    List<Integer> near = new ArrayList<>();
    for (Object town : index.query(new Envelope(middle))) near.add((Integer) town);
    near.sort(null);
    for (int town : near) {
      if (!ground.areas().contains(town, middle)) continue;
      NavigableMap<Double, Coordinate[]> roads = stretches.get(town).computeIfAbsent(along, sort -> new TreeMap<>());
      Coordinate[] stretch = {Sheet.metres(from), Sheet.metres(to)};
      double before = roads.isEmpty() ? 0 : roads.lastKey();
      roads.put(before + stretch[0].distance(stretch[1]), stretch);
      return;
    }
  }

  private static Along sort(Road road) {
    if (road.bridge()) return null;
    return switch (road.kind().highway()) {
      case "primary", "secondary" -> Along.MAIN;
      case "residential", "tertiary" -> Along.STREET;
      case "unclassified" -> Along.COUNTRY;
      default -> null;
    };
  }
}
