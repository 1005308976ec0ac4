package org.yitu.business.danger;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.Paging;
import org.yitu.geo.text.Refusal;

/**
 * Who has kept to the frequency of filing (A5.17): general hidden dangers at least monthly, major ones at once. A month without a
 * danger is filed by an inspection that found none. "At once" is counted as within 24 hours of the finding, which is this
 * platform's own figure.
 */
@Service
public class FilingFrequency {
  /** An enterprise that has filed nothing in the month. @param last when it filed a danger before, null if never */
  record Missing(long enterprise, String name, OffsetDateTime last) {}

  /** A major danger that was filed late. */
  record Late(long danger, String name, long enterprise, String enterpriseName, long hours) {}

  /** @param closed whether the month is over: before, who is missing may still file */
  record Filing(String month, boolean closed, long enterprises, long total, List<Missing> missing, List<Late> late, int page, int size) {}

  private static final RowRule.Rows ENTERPRISES = new RowRule.Rows("e", "id", false);
  private static final int HOURS = 24;
  private static final int MOST_LATE = 100;
  static final String WORKING = " from enterprise e where e.deleted_at is null and e.state = 'APPROVED' and ";
  static final String FILED_NOTHING = " and not exists (select 1 from hidden_danger d where d.enterprise_id = e.id and d.deleted_at is null "
      + "and d.source = 'SELF_INSPECTION' and d.created_at >= ? and d.created_at < ?) and not exists (select 1 from inspection_visit v "
      + "where v.enterprise_id = e.id and v.deleted_at is null and v.visited_on >= ? and v.visited_on < ?)";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  FilingFrequency(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param month such as {@code 2026-10}, empty for the current one */
  public Filing of(Actor actor, String month, Paging paging) {
    if (!actor.may("hidden-danger:read") || !actor.may("enterprise:read")) throw Refusal.forbidden();
    LocalDate today = LocalDate.now(clock);
    YearMonth asked = month(month, today);
    if (asked.atDay(1).isAfter(today)) throw Refusal.invalid("month", "该月尚未开始。", "The month has not begun.");
    RowRule.Condition mine = RowRule.condition(actor, ENTERPRISES);
    List<Object> parameters = new ArrayList<>(mine.parameters());
    OffsetDateTime from = asked.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    OffsetDateTime until = asked.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    long enterprises = count("select count(*)" + WORKING + mine.sql(), parameters);
    parameters.addAll(List.of(from, until, asked.atDay(1), asked.plusMonths(1).atDay(1)));
    long total = count("select count(*)" + WORKING + mine.sql() + FILED_NOTHING, parameters);
    parameters.addAll(List.of(paging.size(), paging.offset()));
    List<Missing> missing = jdbc.query("select e.id, e.name, (select max(d.created_at) from hidden_danger d where d.enterprise_id = e.id and "
        + "d.deleted_at is null and d.source = 'SELF_INSPECTION') as last_filed" + WORKING + mine.sql() + FILED_NOTHING
        + " order by last_filed nulls first, e.id limit ? offset ?", (row, number) -> new Missing(row.getLong("id"), row.getString("name"),
        row.getObject("last_filed", OffsetDateTime.class)), parameters.toArray());
    return new Filing(asked.toString(), asked.isBefore(YearMonth.from(today)), enterprises, total, missing, late(mine, from, until),
        paging.page(), paging.size());
  }

  private List<Late> late(RowRule.Condition mine, OffsetDateTime from, OffsetDateTime until) {
    List<Object> parameters = new ArrayList<>(mine.parameters());
    parameters.addAll(List.of(from, until));
    return jdbc.query("select d.id, d.name, d.enterprise_id, e.name as enterprise_name, d.found_at, d.created_at from hidden_danger d "
        + "join enterprise e on e.id = d.enterprise_id where d.deleted_at is null and d.level = 'MAJOR' and d.source = 'SELF_INSPECTION' and "
        + mine.sql() + " and d.created_at >= ? and d.created_at < ? and d.created_at > d.found_at + interval '" + HOURS + "' hour order by d.id "
        + "limit " + MOST_LATE, (row, number) -> new Late(row.getLong("id"), row.getString("name"), row.getLong("enterprise_id"),
        row.getString("enterprise_name"), Duration.between(row.getObject("found_at", OffsetDateTime.class),
        row.getObject("created_at", OffsetDateTime.class)).toHours()), parameters.toArray());
  }

  private long count(String sql, List<Object> parameters) {
    Long count = jdbc.queryForObject(sql, Long.class, parameters.toArray());
    return count == null ? 0 : count;
  }

  private static YearMonth month(String text, LocalDate today) {
    try {
      return text.isEmpty() ? YearMonth.from(today) : YearMonth.parse(text);
    } catch (DateTimeException wrong) {
      throw Refusal.invalid("month", "月份应写作 2026-10。", "A month is written 2026-10.");
    }
  }
}
