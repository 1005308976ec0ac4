package org.yitu.data.record;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Sheet;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.effect.MajorHazardGrading;

/**
 * Major hazard installations at enterprises that hold dangerous substances, with quantities beyond the critical ones.
 */
final class Hazards {
  private static final int FOR_FACTOR_1 = 120;

  private record Substance(String name, BigDecimal critical, BigDecimal beta) {}

  private static final Map<String, String> UNITS = Map.of("TANK_FARM", "罐区", "WAREHOUSE", "储存单元", "PRODUCTION_UNIT", "生产单元");

  private final Sites sites;
  private final Times times;
  private final Map<String, Substance> substances = new HashMap<>();
  private final Dice dice = Dice.of("hazards");
  private final Tanks tanks;

  Hazards(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
    tanks = new Tanks(sites, times);
    // The file lists 2009 first; what 2018 changed replaces it.
    for (Map<String, String> row : ReferenceTables.get(ReferenceTables.SUBSTANCES).rows()) {
      String beta = row.get("beta").isEmpty() ? "易燃气体".equals(row.get("group")) ? "1.5" : "1" : row.get("beta");
      substances.put(row.get("name"), new Substance(row.get("name"), new BigDecimal(row.get("critical_t")),
          new BigDecimal(beta)));
    }
  }

  /** @return the enterprises that have one, in the order of their hazards */
  List<Company> write(Path folder, List<Company> active, int factor) throws IOException {
    Set<Company> owners = new LinkedHashSet<>();
    List<Company> holders = active.stream()
        .filter(company -> company.sector() == Sector.CHEMICALS || company.sector() == Sector.STORAGE
        || company.sector() == Sector.TOWN_GAS
            || company.sector() == Sector.DISTILLERY && company.employees() > 150).toList();
    try (RecordFile file = RecordFile.of(folder, "major-hazard")) {
      for (int i = 1; i <= FOR_FACTOR_1 * factor; i++) {
        Company owner = dice.pick(holders);
        owners.add(owner);
        file.add(invent(i, owner));
      }
    }
    tanks.write(folder);
    return List.copyOf(owners);
  }

  private Row invent(int number, Company company) {
    List<Substance> held = new ArrayList<>();
    int kinds = 1 + dice.weighted(60, 30, 10);
    for (int i = 0; i < kinds; i++) {
      Substance one = substances.get(dice.pick(company.sector().substances()));
      if (!held.contains(one)) held.add(one);
    }
    StringBuilder lines = new StringBuilder();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weighted = BigDecimal.ZERO;
    List<Tanks.Held> stored = new ArrayList<>();
    for (Substance one : held) {
      BigDecimal quantity = one.critical().multiply(BigDecimal.valueOf(Math.min(40, 0.6 + dice.logNormal(2, 0.9))))
          .setScale(2, RoundingMode.HALF_UP);
      BigDecimal ratio = quantity.divide(one.critical(), 6, RoundingMode.HALF_UP);
      stored.add(new Tanks.Held(one.name(), quantity));
      sum = sum.add(ratio);
      weighted = weighted.add(ratio.multiply(one.beta()));
      lines.append(lines.isEmpty() ? "" : "\n").append(one.name()).append(' ').append(quantity.toPlainString())
          .append(' ')
          .append(one.critical().toPlainString()).append(' ').append(one.beta().toPlainString());
    }
    int residents = (int) dice.logNormal(60, 1);
    BigDecimal grading = weighted.multiply(MajorHazardGrading.alpha(residents)).setScale(4, RoundingMode.HALF_UP);
    Coordinate at = sites.near(company.town(), company.at(), 80, dice);
    tanks.invent("hazard-" + number, company, at, stored);
    String which = dice.pick("一号", "二号", "三号");
    String kind = dice.pick("TANK_FARM", "TANK_FARM", "WAREHOUSE", "PRODUCTION_UNIT");
    Row row = Row.of("hazard-" + number, company).with("name", "示例" + held.get(0).name().replaceAll("[（，].*", "") + which + UNITS.get(kind))
        .with("kind", kind).at(at)
        .with("boundary", boundary(at))
        .with("address", company.address()).with("substances", lines.toString()).with("standard", "GB_18218_2018").with("standardFit", "IN_FORCE")
        .with("residentsWithin500Metres", residents).with("ratioSum", sum.setScale(4, RoundingMode.HALF_UP))
        .with("gradingValue", grading);
    if (sum.compareTo(BigDecimal.ONE) >= 0) row.with("grade", grade(grading));
    equipment(row);
    state(row, number);
    return row;
  }

  private void equipment(Row row) {
    row.with("commissionedOn", times.dayAgo(5_000, 400, dice).toString())
        .with("groundArea", dice.between(800.0, 20_000.0))
        .with("fixedAssets", dice.between(200.0, 9_000.0)).with("workers", dice.between(2, 40))
        .with("nearestUnitMetres", dice.between(20.0, 400.0))
        .with("keyProcess", dice.chance(0.3)).with("keyChemicals", dice.chance(0.7))
        .with("inChemicalPark", dice.chance(0.5))
        .with("processMonitoring", dice.chance(0.9)).with("gasAlarms", dice.chance(0.9))
        .with("emergencyShutdown", dice.chance(0.8))
        .with("safetyInstruments", dice.chance(0.6)).with("videoMonitoring", dice.chance(0.9))
        .with("principal", Names.person(dice))
        .with("technicalLead", Names.person(dice)).with("operationsLead", Names.person(dice))
        .with("phone", Names.phone(dice))
        .with("assessedBy", "示例安全评价机构").with("assessedOn", times.dayAgo(900, 60, dice).toString())
        .with("accidents", "近三年无事故（演示数据）");
  }

  private void state(Row row, int number) {
    String state = List.of("FILED", "DECLARED", "DRAFT", "RETURNED", "WRITE_OFF_ASKED", "WRITTEN_OFF")
        .get(dice.weighted(70, 12, 8, 4, 3, 3));
    row.with("state", state).with("edition", 1).with("listed", state.equals("FILED") && dice.chance(0.15));
    if (state.equals("DRAFT")) return;
    var declared = times.daysAgo(800, state.equals("DECLARED") ? 2 : 200, dice);
    row.with("declarant", Names.person(dice)).with("declaredAt", Times.text(declared));
    if (state.equals("RETURNED")) row.with("reviewOpinion", "示例：请补充安全评估报告。");
    if (state.equals("DECLARED") || state.equals("RETURNED")) return;
    row.with("filingNumber", "示例备" + number).with("filedAt", Times.text(declared.plusDays(12)));
    if (!state.equals("FILED")) row.with("writeOffReason", "示例：装置已停用清空。");
    if (state.equals("WRITTEN_OFF")) row.with("writtenOffAt", Times.text(declared.plusDays(150)));
  }

  /** A turned rectangle around the place. */
  private Polygon boundary(Coordinate at) {
    double length = dice.between(25.0, 80.0);
    double width = dice.between(15.0, 50.0);
    double angle = dice.between(0, Math.PI);
    Coordinate[] ring = new Coordinate[5];
    for (int i = 0; i < 4; i++) {
      double x = i == 0 || i == 3 ? length : -length;
      double y = i < 2 ? width : -width;
      ring[i] = new Coordinate(at.x + x * StrictMath.cos(angle) - y * StrictMath.sin(angle),
          at.y + x * StrictMath.sin(angle) + y * StrictMath.cos(angle));
    }
    ring[4] = ring[0];
    return (Polygon) Sheet.degrees(Sheet.METRES.createPolygon(ring));
  }

  private static String grade(BigDecimal r) {
    return "GRADE_" + MajorHazardGrading.grade(r);
  }
}
