package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
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
  private static final Set<Integer> PARKS = Set.of(510_503_003, 510_503_109, 510_503_100, 510_522_002, 510_504_005, 510_521_100);

  private final Sites sites;
  private final Times times;
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
    String state = dice.chance(0.975) ? "ACTIVE" : "PENDING";
    String address = Skeleton.COUNTIES.get(town.county()) + town.name() + "示例路" + dice.between(1, 998) + "号";
    Company company = new Company(key, name, sector, town, at, owner, employees, address, "ACTIVE".equals(state));
    companies.add(company);
    String contact = Names.person(dice);
    String phone = Names.phone(dice);
    return Row.of(key).with("ownerCode", owner).with("sector", sector.industry()).with("name", name)
        .with("creditCode", CreditCodes.of(town.county() / 1000, id)).with("industry", sector.industry())
        .with("economicCode", sector.economicCode()).with("state", state).with("area", "area-" + town.code())
        .with("owner", "institution-" + owner).with("address", address).at(at)
        .with("legalRepresentative", contact).with("contact", contact).with("phone", phone)
        .with("employees", employees).with("revenue", revenue).with("assets", revenue * dice.between(0.6, 1.9))
        .with("foundedOn", times.dayAgo(9_000, 500, dice).toString()).with("remarks", "演示数据");
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
