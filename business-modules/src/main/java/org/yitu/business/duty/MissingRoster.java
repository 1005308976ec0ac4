package org.yitu.business.duty;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.record.OwedReports;

/**
 * Enterprises without a duty roster in a special period (A18.6). A period is special where the government says so, by a
 * {@link SpecialPeriod} or by a shift of its own roster that is marked, for everybody under the institution that it belongs to. From
 * three days before it begins until it ends, who has no shift of his own within it is reminded; the three days are this platform's own.
 */
@Component
class MissingRoster implements OwedReports {
  private static final int DAYS_BEFORE = 3;
  private static final int MOST = 1_000;
  /** The last code under an institution: of a city five digits are free, of a county three, of a town none. */
  private static final String LAST_CODE = "g.owner_code + case when mod(g.owner_code, 100000) = 0 then 99999 when mod(g.owner_code, 1000) = 0 "
      + "then 999 else 0 end";

  private static final String PERIODS = "(select s.owner_code, s.starts_at, s.ends_at from duty_shift s where s.enterprise_id is null and "
      + "s.deleted_at is null and s.special_period union all select p.owner_code, p.starts_at, p.ends_at from special_period p where p.deleted_at is null)";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  MissingRoster(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String subject() {
    return "enterprise";
  }

  @Override
  public Kind kind() {
    return Kind.ROSTER;
  }

  @Override
  public List<Owed> owed() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.query("select e.id, e.name, min(g.starts_at) as since from enterprise e join " + PERIODS
        + " g on g.starts_at <= ? and g.ends_at > ? and e.owner_code between g.owner_code and "
        + LAST_CODE + " where e.deleted_at is null and e.state = 'APPROVED' and not exists (select 1 from duty_shift d "
        + "where d.enterprise_id = e.id and d.deleted_at is null and d.starts_at < g.ends_at and d.ends_at > g.starts_at) "
        + "group by e.id, e.name order by since, e.id limit " + MOST, (row, number) -> new Owed(row.getLong("id"), row.getLong("id"),
        row.getString("name"), "自 " + row.getObject("since", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate()
            + " 起为特殊时期，该时段尚无值班安排，请尽快排班。"), now.plusDays(DAYS_BEFORE), now);
  }
}
