package org.yitu.data.record;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.land.Dice;

/** The tanks of each major hazard: what it holds is shared out among one to three of them. Solids stand in no tank. */
final class Tanks {
  /** What a hazard holds, in tonnes. */
  record Held(String substance, BigDecimal tonnes) {}

  /** How a substance is usually kept, invented: the least mass of a tank is a tonne. */
  private record Keeping(String kind, double gaugeKilopascal, double celsius, double bundSquareMetres) {}

  private static final Keeping OPEN = new Keeping("VERTICAL_ATMOSPHERIC", 0, 20, 600);
  private static final Map<String, Keeping> KEPT = Map.ofEntries(
      Map.entry("氯", new Keeping("HORIZONTAL_PRESSURE", 580, 20, 150)),
      Map.entry("氨", new Keeping("SPHERE", 760, 20, 400)),
      Map.entry("液化石油气", new Keeping("SPHERE", 740, 20, 500)),
      Map.entry("二氧化硫", new Keeping("HORIZONTAL_PRESSURE", 235, 20, 150)),
      Map.entry("环氧乙烷", new Keeping("HORIZONTAL_PRESSURE", 200, 5, 200)),
      Map.entry("硫化氢", new Keeping("HORIZONTAL_PRESSURE", 1_700, 20, 0)),
      Map.entry("氯化氢", new Keeping("CYLINDERS", 4_000, 20, 0)),
      Map.entry("氢", new Keeping("CYLINDERS", 15_000, 20, 0)),
      Map.entry("甲烷", new Keeping("CYLINDERS", 20_000, 20, 0)),
      Map.entry("甲醇", OPEN), Map.entry("乙醇", OPEN), Map.entry("苯", OPEN), Map.entry("甲苯", OPEN),
      Map.entry("丙酮", OPEN), Map.entry("汽油", OPEN), Map.entry("丙烯腈", OPEN));

  private final Sites sites;
  private final Times times;
  private final Dice dice = Dice.of("tanks");
  private final List<Row> rows = new ArrayList<>();

  Tanks(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
  }

  void invent(String hazard, Company company, Coordinate at, List<Held> stored) {
    for (Held held : stored) {
      String substance = held.substance().replaceAll("[（，].*", "");
      Keeping keeping = KEPT.get(substance);
      if (keeping == null) continue;
      int count = 1 + dice.weighted(50, 35, 15);
      BigDecimal each = held.tonnes().divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
      for (int i = 1; i <= count; i++) {
        Row row = Row.of("tank-" + (rows.size() + 1), company).with("majorHazard", hazard)
            .with("name", "示例" + substance + "储罐" + i + "号").with("tag", "V-" + (101 + rows.size()))
            .at(sites.near(company.town(), at, 30, dice)).with("substance", substance)
            .with("quantityTonnes", each.max(BigDecimal.ONE));
        rows.add(kept(row, keeping, each.max(BigDecimal.ONE)));
      }
    }
  }

  void write(Path folder) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "storage-tank")) {
      rows.forEach(file::add);
    }
  }

  private Row kept(Row row, Keeping keeping, BigDecimal tonnes) {
    row.with("kind", keeping.kind()).with("capacityTonnes", tonnes.doubleValue() * dice.between(1.1, 1.6))
        .with("pressureKilopascal", keeping.gaugeKilopascal()).with("temperatureCelsius", keeping.celsius())
        .with("holeHeightMetres", dice.between(0.3, 1.5)).with("emergencyShutdown", dice.chance(0.8))
        .with("commissionedOn", times.dayAgo(5_000, 400, dice).toString())
        .with("nextInspectionOn", times.dayAgo(-30, -900, dice).toString()).with("remarks", "演示数据");
    return keeping.bundSquareMetres() == 0 ? row
        : row.with("bundSquareMetres", keeping.bundSquareMetres() * dice.between(0.7, 1.4));
  }
}
