package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yitu.data.land.Dice;

/** What an enterprise files because of its industry, and the reports that a coal mine owes; one mine in three lacks some of them. */
final class ProfileBooks {
  private static final String[] REPORTS = {"GAS_PARAMETERS", "SELF_IGNITION", "DUST_EXPLOSIVENESS", "OUTBURST_PREVENTION", "HYDROGEOLOGY",
      "HOIST_TEST", "FAN_TEST", "COMPRESSOR_TEST", "PUMP_TEST"};

  private final Times times;
  private final Dice dice = Dice.of("profiles");
  private final Books books = new Books();

  ProfileBooks(Times times) {
    this.times = times;
  }

  void write(Path folder, List<Crew> full) throws IOException {
    for (Crew crew : full) profile(crew);
    books.write(folder);
  }

  private void profile(Crew crew) {
    Row row = crew.row(crew.key("profile"));
    switch (crew.company().sector()) {
      case CHEMICALS, STORAGE, FILLING_STATION -> books.add("chemical-profile", chemical(row));
      case COAL_MINE -> coal(crew, row);
      case NON_COAL_MINE -> books.add("mine-profile", row.with("method", "OPEN_CAST").with("mineral", "示例石灰岩")
          .with("capacity", dice.between(10.0, 120.0)).with("slopeHeight", dice.between(15.0, 60.0)).with("tailingsPond", false)
          .with("blasting", dice.chance(0.6)).with("files", List.of()).with("remarks", "演示数据"));
      case ROAD_TRANSPORT -> transport(crew, row);
      case TOWN_GAS, FIREWORKS -> books.add("public-place-profile", row.with("floorArea", dice.logNormal(900, 0.7))
          .with("occupancy", dice.between(20, 300)).with("exits", dice.between(2, 6)).with("automaticFireProtection", dice.chance(0.6))
          .with("bottledGas", dice.chance(0.3)).with("dangers", "示例：人员密集、用电用气。").with("files", List.of()));
      default -> books.add("industry-trade-profile", row.with("explosiveDust", dice.chance(0.25)).with("dustWorkers", dice.between(0, 30))
          .with("ammonia", dice.chance(0.2)).with("ammoniaTonnes", dice.between(0.0, 8.0)).with("confinedSpaces", dice.between(0, 12))
          .with("smelting", false).with("machinery", "示例：输送、灌装、起重与锅炉设备。").with("remarks", "演示数据"));
    }
  }

  private Row chemical(Row row) {
    return row.with("processes", "示例：储存、装卸与配料。").with("keyProcess", dice.chance(0.3)).with("inPark", dice.chance(0.6))
        .with("tanks", dice.between(2, 24)).with("storageTonnes", dice.logNormal(800, 0.9)).with("loadingBays", dice.between(1, 8))
        .with("automated", dice.chance(0.8)).with("interlocked", dice.chance(0.8)).with("files", List.of()).with("remarks", "演示数据");
  }

  private void coal(Crew crew, Row row) {
    books.add("coal-mine-profile", row.with("gasGrade", dice.pick("LOW", "HIGH", "OUTBURST")).with("water", dice.pick("SIMPLE", "MEDIUM"))
        .with("capacity", dice.between(9.0, 60.0)).with("deepestMining", dice.between(180.0, 620.0)).with("overlyingSeam", dice.between(6.0, 40.0))
        .with("seams", "示例：C17、C19 煤层").with("opening", "示例：平硐加斜井").with("selfIgniting", dice.chance(0.4))
        .with("explosiveDust", dice.chance(0.5)).with("underground", dice.between(40, 160)).with("files", List.of()).with("remarks", "演示数据"));
    int owed = dice.chance(0.67) ? REPORTS.length : REPORTS.length - 2;
    for (int i = 0; i < owed; i++) {
      var tested = times.dayAgo(300, 10, dice);
      books.add("coal-mine-attachment", crew.row(crew.key("report" + i)).with("kind", REPORTS[i]).with("number", "示例报告" + (i + 1))
          .with("testedBy", "示例矿山检测中心").with("testedOn", tested.toString()).with("validUntil", tested.plusYears(1).toString())
          .with("result", dice.chance(0.95) ? "NORMAL" : "ABNORMAL").with("files", List.of()));
    }
  }

  private void transport(Crew crew, Row row) {
    int vehicles = dice.between(8, 60);
    books.add("transport-profile", row.with("vehicles", vehicles).with("dangerousGoodsVehicles", vehicles / 4)
        .with("drivers", vehicles + dice.between(2, 10)).with("escorts", vehicles / 4).with("tracked", true)
        .with("routes", "示例：" + crew.company().town().name() + "至市区").with("files", List.of()).with("remarks", "演示数据"));
  }
}
