package org.yitu.data.record;

import java.util.List;

/**
 * An enterprise that keeps books, with who works there.
 *
 * @param departments how many it has
 * @param members principal, safety director, safety officer, foreman and operator, in this order
 */
record Crew(Company company, int departments, List<Member> members) {
  /** @param exposed whether he works under an occupational hazard */
  record Member(String key, String name, boolean exposed) {}

  Crew {
    members = List.copyOf(members);
  }

  Row row(String key) {
    return Row.of(key, company);
  }

  /** A key that begins with the enterprise's. */
  String key(String part) {
    return company.key() + "-" + part;
  }

  String department(int number) {
    return company.key() + "-d" + number % departments;
  }

  Member principal() {
    return members.get(0);
  }

  Member director() {
    return members.get(1);
  }

  Member officer() {
    return members.get(2);
  }

  Member foreman() {
    return members.get(3);
  }

  Member operator() {
    return members.get(4);
  }

  boolean isHighRisk() {
    return switch (company.sector()) {
      case CHEMICALS, STORAGE, COAL_MINE, NON_COAL_MINE, FIREWORKS -> true;
      default -> false;
    };
  }
}
