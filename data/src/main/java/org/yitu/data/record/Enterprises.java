package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Skeleton;
import org.yitu.data.land.Town;
import org.yitu.data.record.Sites.Along;

/** Invents enterprises: what, where, how large, supervised by whom. */
final class Enterprises {
  static final int FOR_FACTOR_1 = 2_000;
  /** Chemical and storage parks stand in these towns (invented). */
  private static final Set<Integer> PARKS = Set.of(510_503_003, 510_503_109, 510_503_100, 510_522_002, 510_504_005,
      510_521_100);

  private static final List<String> STATES = List.of("APPROVED", "PENDING", "REJECTED", "SUSPENDED", "CLOSED");

  private final Sites sites;
  private final Times times;
  private final Sizes sizes = new Sizes();
  private final List<Town> towns;
  private final Dice dice = Dice.of("enterprises");
  private final List<Company> companies = new ArrayList<>();

  Enterprises(Sites sites, Times times) {
    this.sites = sites;
    this.times = times;
    towns = List.copyOf(sites.ground().towns().values());
  }

  List<Company> write(Path folder, int factor) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "enterprise")) {
      for (Sector sector : Sector.values()) {
        double[] weights = towns.stream().mapToDouble(town -> weight(sector.where(), town)).toArray();
        int count = (int) Math.round(sector.share() / 100 * FOR_FACTOR_1 * factor);
        for (int i = 0; i < count; i++) file.add(invent(sector, towns.get(dice.weighted(weights)), i + 1));
      }
    }
    return companies;
  }

  private Row invent(Sector sector, Town town, int number) {
    int id = companies.size() + 1;
    String key = String.format(Locale.ROOT, "e%06d", id);
    Coordinate at = sites.beside(town, dice, sorts(sector.where()));
    String stem = Names.stem(town.name());
    String name = "示例" + stem + Names.firm(dice) + number + "号" + sector.suffix();
    int employees = Math.max(3, (int) dice.logNormal(sector.employees(), 0.8));
    double revenue = employees * dice.logNormal(sector.revenuePerEmployee(), 0.5);
    boolean cityManaged = dice.chance(sector == Sector.CHEMICALS || sector == Sector.COAL_MINE ? 0.25 : 0.03);
    int owner = cityManaged ? Skeleton.CITY : town.code();
    String state = STATES.get(dice.weighted(95, 2, 0.7, 1.3, 1));
    String address = Skeleton.COUNTIES.get(town.county()) + town.name() + "示例路" + dice.between(1, 998) + "号";
    Company company = new Company(key, name, sector, town, at, owner, employees, address, state.equals("APPROVED"));
    companies.add(company);
    Row row = Row.of(key).with("ownerCode", owner).with("sector", sector.industry()).with("name", name)
        .with("creditCode", CreditCodes.of(town.county() / 1000, id)).with("state", state)
        .with("industry", sector.industry())
        .with("area", "area-" + town.code()).with("owner", "institution-" + owner).at("position", at)
        .with("registrationAddress", address).with("productionAddress", address)
        .with("economicCode", sector.economicCode());
    return about(staffed(row, employees, revenue, sector), sector, state);
  }

  private Row staffed(Row row, int employees, double revenue, Sector sector) {
    double assets = revenue * dice.between(0.6, 1.9);
    String principal = Names.person(dice);
    String phone = Names.phone(dice);
    return row.with("legalRepresentative", principal).with("principal", principal).with("principalPhone", phone)
        .with("contact", Names.person(dice)).with("contactPhone", Names.phone(dice)).with("employees", employees)
        .with("revenue", revenue).with("assets", assets)
        .with("size", sizes.of(sector.economicCode(), employees, revenue));
  }

  private Row about(Row row, Sector sector, String state) {
    row.with("hasMajorHazards", sector == Sector.CHEMICALS || sector == Sector.STORAGE)
        .with("hasOccupationalHazards", dice.chance(0.4))
        .with("productionArea", dice.logNormal(2_500, 0.9)).with("foundedOn", times.dayAgo(9_000, 500, dice).toString())
        .with("businessScope", "示例经营范围").with("remarks", "演示数据");
    if (state.equals("PENDING")) return row;
    OffsetDateTime reviewed = times.daysAgo(480, 30, dice);
    row.with("reviewOpinion", state.equals("REJECTED") ? "示例：地图位置与地址不符。" : "示例：情况属实。")
        .with("reviewedAt", Times.text(reviewed));
    if (state.equals("SUSPENDED")) {
      row.with("stopReason", "示例：设备检修停产。").with("stoppedSince", times.dayAgo(28, 3, dice).toString())
          .with("resumesOn", times.dayAgo(-10, -60, dice).toString());
    }
    return row;
  }

  private static Along[] sorts(Sector.Where where) {
    return switch (where) {
      case MAIN_ROAD -> new Along[] {Along.MAIN, Along.STREET, Along.COUNTRY};
      case CENTRE, TOWN -> new Along[] {Along.STREET, Along.MAIN, Along.COUNTRY};
      case PARK -> new Along[] {Along.MAIN, Along.COUNTRY};
      case ANYWHERE, COUNTRY, HILLS, REMOTE -> new Along[] {Along.COUNTRY, Along.MAIN};
    };
  }

  private static double weight(Sector.Where where, Town town) {
    boolean hilly = town.county() == 510_524_000 || town.county() == 510_525_000;
    boolean urban = town.rank() <= 2;
    return switch (where) {
      case ANYWHERE -> town.people() * (urban ? 0.3 : 1);
      case CENTRE -> town.people() * (urban ? 3.0 : 0.6);
      case MAIN_ROAD, TOWN -> StrictMath.pow(town.people(), 0.8);
      case COUNTRY -> urban ? 0.1 : 1;
      case HILLS -> urban ? 0.02 : hilly ? 4 : 0.5;
      case REMOTE -> urban ? 0 : town.county() == 510_521_000 ? 5 : 0.5;
      case PARK -> PARKS.contains(town.code()) ? 30 : town.rank() == 1 ? 0 : 0.3;
    };
  }
}
