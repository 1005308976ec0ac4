package org.yitu.data.land;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The drawn ground: towns on dry places, water, areas. */
public record Ground(Skeleton skeleton, Map<Integer, Town> towns, Water water, Jurisdictions areas) {
  /** No town's centre is nearer to water than this. */
  private static final double SHORE_METRES = 350;

  public static Ground drawn() {
    Skeleton skeleton = Skeleton.read();
    Water water = Water.drawn(skeleton);
    List<Town> dry = new ArrayList<>();
    Map<Integer, Town> byCode = new LinkedHashMap<>();
    for (Town town : skeleton.towns()) {
      Town moved = town.at(water.shore(town.centre(), SHORE_METRES));
      dry.add(moved);
      byCode.put(moved.code(), moved);
    }
    return new Ground(skeleton, byCode, water, Jurisdictions.drawn(skeleton, dry, water));
  }
}
