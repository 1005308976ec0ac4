package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yitu.data.land.Dice;

/**
 * The list of known businesses: nearly everybody who is registered, and besides some who never were, so that the coverage is neither
 * nothing nor everything. All of it is invented, and says so.
 */
final class KnownBusinesses {
  /** For each hundred companies. */
  private static final int NEVER_REGISTERED = 7;
  /** Numbers of credit codes that no company has. */
  private static final int FIRST_NUMBER = 900_000;
  private static final String[] KINDS = {"五金加工店", "家具厂", "木材加工厂", "汽车修理厂", "小型仓库", "塑料制品厂"};
  private static final String[] CLASSES = {"3311", "2110", "2012", "8111", "5990", "2929"};

  private final Times times;
  private final Dice dice = Dice.of("known-businesses");

  KnownBusinesses(Times times) {
    this.times = times;
  }

  void write(Path folder, List<Company> companies) throws IOException {
    String listed = times.today().withDayOfMonth(1).minusMonths(1).toString();
    try (RecordFile file = RecordFile.of(folder, "known-business")) {
      for (Company company : companies) {
        if (dice.chance(0.04)) continue;
        int number = Integer.parseInt(company.key().substring(1));
        file.add(row("k" + number, company, listed).with("name", company.name()).with("creditCode", CreditCodes.of(company.town().county() / 1000, number))
            .with("economicCode", company.sector().economicCode()).with("address", company.address()));
      }
      for (int i = 0; i < companies.size() * NEVER_REGISTERED / 100; i++) {
        Company beside = companies.get(dice.between(0, companies.size() - 1));
        int kind = dice.between(0, KINDS.length - 1);
        file.add(row("kn" + i, beside, listed).with("name", "示例" + Names.stem(beside.town().name()) + Names.firm(dice) + (i + 1) + "号" + KINDS[kind])
            .with("creditCode", CreditCodes.of(beside.town().county() / 1000, FIRST_NUMBER + i)).with("economicCode", CLASSES[kind])
            .with("address", beside.town().name() + "示例路" + dice.between(1, 998) + "号"));
      }
    }
  }

  private static Row row(String key, Company place, String listed) {
    return Row.of(key).with("ownerCode", place.town().code()).with("area", "area-" + place.town().code()).with("source", "示例市场监管部门名录")
        .with("listedOn", listed).with("remarks", "演示数据");
  }
}
