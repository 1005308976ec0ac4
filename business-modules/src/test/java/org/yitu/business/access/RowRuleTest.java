package org.yitu.business.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.testing.DatabaseTest;

/** The rule in SQL and the rule in the hand say the same of every row to everybody. */
@DatabaseTest
class RowRuleTest {
  private static final long[] CODES = {510_500_000, 510_502_000, 510_502_103, 510_502_104, 510_502_999, 510_503_000, 510_599_999, 510_600_000};
  private static final String[] SECTORS = {null, "CHEMICAL_PRODUCTION", "COAL_MINE"};
  private final JdbcTemplate jdbc;

  RowRuleTest(@Autowired JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Test
  void sqlAndBruteForceAgree() {
    jdbc.execute("create table if not exists rule_row (id bigint primary key, enterprise_id bigint, owner_code bigint, sector varchar(60))");
    jdbc.update("delete from rule_row");
    Random dice = new Random(7);
    List<RowRule.Row> rows = new ArrayList<>();
    for (long id = 0; id < 300; id++) {
      RowRule.Row row = new RowRule.Row(dice.nextInt(3) == 0 ? null : (Long) (long) dice.nextInt(4), CODES[dice.nextInt(CODES.length)],
          SECTORS[dice.nextInt(SECTORS.length)]);
      rows.add(row);
      jdbc.update("insert into rule_row values (?, ?, ?, ?)", id, row.enterpriseId(), row.ownerCode(), row.sector());
    }
    for (int round = 0; round < 200; round++) {
      Actor actor = anybody(dice);
      boolean shared = dice.nextBoolean();
      RowRule.Condition rule = RowRule.condition(actor, new RowRule.Rows("r", "enterprise_id", shared));
      Set<Long> asked = new TreeSet<>(jdbc.queryForList("select id from rule_row r where " + rule.sql(), Long.class, rule.parameters().toArray()));
      Set<Long> expected = new TreeSet<>();
      for (int id = 0; id < rows.size(); id++) {
        if (RowRule.admits(actor, rows.get(id), shared)) expected.add((long) id);
      }
      assertThat(asked).as("%s, shared %s", actor, shared).isEqualTo(expected);
    }
  }

  @Test
  void anEnterpriseOfTheCityBureauIsHiddenFromTownAndCounty() {
    RowRule.Row row = new RowRule.Row(1L, 510_500_000, null);
    assertThat(RowRule.admits(government(CodeRange.ofCity(510_500_000), Set.of()), row, false)).isTrue();
    assertThat(RowRule.admits(government(CodeRange.ofCounty(510_502_000), Set.of()), row, false)).isFalse();
    assertThat(RowRule.admits(government(CodeRange.ofTown(510_502_103), Set.of()), row, false)).isFalse();
  }

  private static Actor anybody(Random dice) {
    long code = CODES[dice.nextInt(CODES.length)];
    Set<String> sectors = dice.nextBoolean() ? Set.of() : dice.nextBoolean() ? Set.of("COAL_MINE") : Set.of("COAL_MINE", "CHEMICAL_PRODUCTION");
    return switch (dice.nextInt(4)) {
      case 0 -> Actor.ofEnterprise(1, "e", "e", dice.nextInt(4), Permissions.ALL);
      case 1 -> government(CodeRange.ofCity(code), sectors);
      case 2 -> government(CodeRange.ofCounty(code), sectors);
      default -> government(CodeRange.ofTown(code), sectors);
    };
  }

  private static Actor government(CodeRange range, Set<String> sectors) {
    return new Actor(1, "g", "g", Party.CITY, range, sectors, null, Permissions.ALL, Locale.ENGLISH);
  }
}
