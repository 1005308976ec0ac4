package org.yitu.business.enterprise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.Paging;
import org.yitu.geo.text.Refusal;

/**
 * Safety expenses by enterprise and year (A3.20): what was due, set aside and spent, and the balance that is carried on (set aside
 * minus spent, of all years up to this one). Of a year that is over it is told where less than 60 % of what was due was spent, which
 * article 51 of 财资〔2022〕136号 wants reported; a balance of three times the dues of the year before suspends setting aside (article 50).
 */
@Service
class SafetyFeeYears {
  private static final RowRule.Rows ROWS = new RowRule.Rows("s", "enterprise_id", false);
  /** Article 51, as a public copy cites it. */
  private static final BigDecimal LEAST_SPENT = new BigDecimal("0.6");
  /** Article 50. */
  private static final BigDecimal SUSPENDS = new BigDecimal("3");
  /** The first whole year of the edition that has these two articles. */
  private static final int SINCE = 2023;

  /**
   * All in 10,000 CNY.
   *
   * @param months with a record
   * @param due null where nothing could be counted
   * @param uncounted records without a rate
   * @param lacking by how much less was set aside than was due
   */
  record Line(long enterprise, String name, int year, int months, BigDecimal due, BigDecimal setAside, BigDecimal spent, BigDecimal balance,
      int uncounted, BigDecimal lacking, boolean fallsShort, boolean spentTooLittle, boolean suspended) {}

  /** Totals of the actor's rows in the latest year with a record. @param year null if there is none @param setAside of what could be counted @param fallsShort enterprises */
  record Total(Integer year, BigDecimal due, BigDecimal setAside, BigDecimal spent, int enterprises, int fallsShort) {}

  record Page(List<Line> items, Total latest, long total, int page, int size) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  SafetyFeeYears(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The latest year first, within it who is shortest of his dues. */
  Page page(Actor actor, Paging paging) {
    if (!actor.may("safety-expense:read")) throw Refusal.forbidden();
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    String years = "select s.enterprise_id, s.expense_year, count(distinct s.expense_month) as months, sum(s.due) as due, "
        + "sum(s.set_aside) as set_aside, sum(s.spent) as spent, sum(case when s.verdict = 'NO_RATE' then 1 else 0 end) as uncounted, "
        + "sum(case when s.due is null then 0 else s.set_aside end) as against from safety_expense s where s.deleted_at is null and "
        + mine.sql() + " group by s.enterprise_id, s.expense_year";
    Long total = jdbc.queryForObject("select count(*) from (" + years + ") y", Long.class, mine.parameters().toArray());
    List<Object> parameters = new ArrayList<>(mine.parameters());
    parameters.add(paging.size());
    parameters.add(paging.offset());
    List<Line> items = jdbc.query("select b.*, e.name from (select y.*, "
        + "sum(y.set_aside - y.spent) over (partition by y.enterprise_id order by y.expense_year) as balance, "
        + "lag(y.due) over (partition by y.enterprise_id order by y.expense_year) as due_before, "
        + "lag(y.expense_year) over (partition by y.enterprise_id order by y.expense_year) as year_before from (" + years
        + ") y) b join enterprise e on e.id = b.enterprise_id order by b.expense_year desc, "
        + "case when b.due > b.against then b.due - b.against else 0 end desc, e.id limit ? offset ?", (row, number) -> {
          int year = row.getInt("expense_year");
          BigDecimal due = row.getBigDecimal("due");
          BigDecimal balance = row.getBigDecimal("balance");
          BigDecimal lacking = due == null ? BigDecimal.ZERO : due.subtract(row.getBigDecimal("against")).max(BigDecimal.ZERO);
          BigDecimal before = row.getInt("year_before") == year - 1 ? row.getBigDecimal("due_before") : null;
          return new Line(row.getLong("enterprise_id"), row.getString("name"), year, row.getInt("months"), due, row.getBigDecimal("set_aside"),
              row.getBigDecimal("spent"), balance, row.getInt("uncounted"), lacking, lacking.signum() > 0,
              isOver(year) && due != null && row.getBigDecimal("spent").compareTo(due.multiply(LEAST_SPENT)) < 0,
              year >= SINCE && before != null && before.signum() > 0 && balance.compareTo(before.multiply(SUSPENDS)) >= 0);
        }, parameters.toArray());
    return new Page(items, latest(years, mine.parameters()), total == null ? 0 : total, paging.page(), paging.size());
  }

  private Total latest(String years, List<Object> parameters) {
    List<Object> twice = new ArrayList<>(parameters);
    twice.addAll(parameters);
    return jdbc.queryForObject("select max(y.expense_year) as latest, sum(y.due) as due, sum(y.against) as set_aside, sum(y.spent) as spent, "
        + "count(*) as enterprises, coalesce(sum(case when y.due > y.against then 1 else 0 end), 0) as falls_short from (" + years
        + ") y where y.expense_year = (select max(z.expense_year) from (" + years + ") z)", (row, number) -> new Total(
            row.getObject("latest") == null ? null : row.getInt("latest"), row.getBigDecimal("due"), row.getBigDecimal("set_aside"),
            row.getBigDecimal("spent"), row.getInt("enterprises"), row.getInt("falls_short")), twice.toArray());
  }

  private boolean isOver(int year) {
    return year >= SINCE && year < LocalDate.now(clock).getYear();
  }
}
