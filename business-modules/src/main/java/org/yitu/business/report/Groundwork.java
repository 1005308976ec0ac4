package org.yitu.business.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.RowRule;

/**
 * Which enterprises had made a checklist of their own and set up their system by the end of a period (A5.18, 制定排查清单 and
 * 建立制度), by the institution one step below the actor. A checklist is made by who has an inspection item of his own, the system
 * is set up by who has a safety management rule in force; what the government provides for all is not an enterprise's work.
 */
@Component
class Groundwork {
  /** @param institution its code @param enterprises those that are at work */
  record Row(String institution, long enterprises, long checklists, long systems) {}

  private static final RowRule.Rows ROWS = new RowRule.Rows("e", "id", false);
  private static final int MOST = 10_000;
  private static final long COUNTY_SPAN = 1_000;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Groundwork(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Empty if the actor may not read all that it is counted from.
   *
   * @param last day of the period, null for today
   */
  Optional<List<Row>> by(Actor actor, LocalDate last) {
    if (!actor.may("enterprise:read") || !actor.may("inspection-item:read") || !actor.may("management-rule:read")) return Optional.empty();
    LocalDate day = last == null ? LocalDate.now(clock) : last;
    OffsetDateTime end = day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    List<Object> parameters = new ArrayList<>(List.of(end, day));
    parameters.addAll(mine.parameters());
    parameters.add(end);
    return Optional.of(jdbc.query("select u.k, count(*) as n, sum(u.checklist) as checklists, sum(u.rules) as systems from (select "
        + institution(actor.range()) + " as k, case when exists (select 1 from inspection_item i where i.enterprise_id = e.id "
        + "and i.deleted_at is null and i.created_at < ?) then 1 else 0 end as checklist, case when exists (select 1 from management_rule m "
        + "where m.enterprise_id = e.id and m.deleted_at is null and m.kind = 'SAFETY_RULE' and m.issued_on <= ?) then 1 else 0 end as rules "
        + "from enterprise e where e.deleted_at is null and e.state = 'APPROVED' and " + mine.sql() + " and e.created_at < ?) u "
        + "group by u.k order by u.k limit " + MOST, (row, number) -> new Row(row.getString("k"), row.getLong("n"), row.getLong("checklists"),
        row.getLong("systems")), parameters.toArray()));
  }

  private static String institution(CodeRange range) {
    return range.to() - range.from() < COUNTY_SPAN ? "e.owner_code" : "(e.owner_code / " + COUNTY_SPAN + ") * " + COUNTY_SPAN;
  }
}
