package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Skeleton;
import org.yitu.data.land.Town;
import org.yitu.data.record.Sites.Along;
import org.yitu.data.road.Village;

/**
 * Where people are: schools, nursing homes, housing blocks, and the scattered houses of the villages. In each town
 * they add up to its people, by day and by night.
 */
final class Targets {
  /** Share of a town's people in housing blocks, by rank; the others live in villages. */
  private static final double[] IN_BLOCKS = {0, 1, 0.75, 0.35, 0.2};
  private static final double AT_SCHOOL = 0.13;
  private static final double BOARDING = 0.1;
  private static final double IN_NURSING_HOMES = 0.003;
  private static final int PEOPLE_A_SCHOOL = 9_500;
  private static final int PEOPLE_A_BLOCK = 4_200;

  private final Sites sites;
  private final List<Village> villages;
  private final Dice dice = Dice.of("targets");
  private RecordFile file;
  private int number;

  Targets(Sites sites, List<Village> villages) {
    this.sites = sites;
    this.villages = villages;
  }

  /** With a factor there are more targets of fewer people each: the city does not grow. */
  void write(Path folder, int factor) throws IOException {
    try (RecordFile opened = RecordFile.of(folder, "protection-target")) {
      file = opened;
      for (Town town : sites.ground().towns().values()) write(town, factor);
    }
  }

  private void write(Town town, int factor) {
    List<Village> scattered = villages.stream().filter(village -> village.town() == town.code()).toList();
    int people = town.people();
    int pupils = (int) (people * AT_SCHOOL);
    int residents = (int) (people * IN_NURSING_HOMES);
    int boarders = (int) (pupils * BOARDING);
    double blockShare = scattered.isEmpty() ? 1 : IN_BLOCKS[town.rank()];
    int nightAtHome = people - boarders - residents;
    int dayAtHome = people - pupils - residents;
    int nightInBlocks = (int) (nightAtHome * blockShare);
    int dayInBlocks = (int) (dayAtHome * blockShare);
    int schools = Math.max(2, people / PEOPLE_A_SCHOOL) * factor;
    targets(town, schools, "SCHOOL", pupils, boarders, at
        -> "示例" + Names.stem(town.name()) + dice.pick("小学", "中学", "职业学校"));
    targets(town, factor, "NURSING_HOME", residents, residents, at -> "示例" + Names.stem(town.name()) + "敬老院");
    int blocks = Math.max(2, (int) (nightInBlocks / (double) PEOPLE_A_BLOCK)) * factor;
    targets(town, blocks, "HOUSING", dayInBlocks, nightInBlocks, at
        -> "示例" + Names.stem(town.name()) + Names.firm(dice) + "小区");
    villages(town, scattered, factor, dayAtHome - dayInBlocks, nightAtHome - nightInBlocks);
  }

  private interface Naming {
    String name(int at);
  }

  private void targets(Town town, int count, String kind, int day, int night, Naming naming) {
    for (int i = 0; i < count; i++) {
      Coordinate at = sites.beside(town, dice, Along.STREET, Along.MAIN, Along.COUNTRY);
      add(town, kind, naming.name(i) + (i + 1), at, part(day, i, count), part(night, i, count));
    }
  }

  private void villages(Town town, List<Village> scattered, int factor, int day, int night) {
    List<Coordinate> groups = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Village village : scattered) {
      for (int group = 1; group <= factor; group++) {
        groups.add(group == 1 ? village.centre() : sites.near(town, village.centre(), 900, dice));
        names.add("示例" + village.name() + (factor == 1 ? "" : group + "组") + "散居户");
      }
    }
    for (int i = 0; i < groups.size(); i++) {
      add(town, "HOUSING", names.get(i), groups.get(i), part(day, i, groups.size()), part(night, i, groups.size()));
    }
  }

  private void add(Town town, String kind, String name, Coordinate at, int day, int night) {
    Row row = Row.of("target-" + ++number).with("ownerCode", town.code()).with("name", name).with("kind", kind).at(at)
        .with("address", Skeleton.COUNTIES.get(town.county()) + town.name()).with("populationDay", day)
        .with("populationNight", night);
    if (!kind.equals("SCHOOL")) row.with("immobile", kind.equals("NURSING_HOME") ? night / 2 : night / 60);
    file.add(row.with("contact", Names.person(dice)).with("phone", Names.phone(dice))
        .with("assemblyPoint", "示例" + Names.stem(town.name()) + "广场"));
  }

  /** The i-th of so many nearly equal parts of a whole; all parts add up to it. */
  private static int part(int whole, int i, int count) {
    return (int) ((long) whole * (i + 1) / count - (long) whole * i / count);
  }
}
