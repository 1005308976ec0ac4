package org.yitu.business.danger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.record.OwedReports;

/**
 * Enterprises that have filed neither a danger of their own nor an inspection since the first of the last month (A5.17). Who files late
 * owes nothing any more; who was entered later than that first does not owe it yet.
 */
@Component
class MonthlyFiling implements OwedReports {
  private static final int MOST = 1_000;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  MonthlyFiling(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return "enterprise";
  }

  @Override
  public List<Owed> owed() {
    YearMonth last = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
    OffsetDateTime from = last.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    String what = "自 " + last + " 月初以来未自查上报隐患，也未登记“未发现隐患”的检查。";
    return jdbc.query("select e.id, e.name" + FilingFrequency.WORKING + "e.created_at < ?" + FilingFrequency.FILED_NOTHING
        + " order by e.id limit " + MOST, (row, number) -> new Owed(row.getLong("id"), row.getLong("id"), row.getString("name"), what),
        from, from, OffsetDateTime.now(clock).plusDays(1), last.atDay(1), LocalDate.now(clock).plusDays(1));
  }
}
