package org.yitu.business.training;

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

/** Which employees lack their yearly retraining (R-TRAIN, A14.4): nobody who has passed none within a year before today is left out. */
@Service
public class TrainingReminders {
  /** @param lastPassed the day of the last training he passed, null if none */
  record Reminder(long person, String name, long enterprise, String enterpriseName, LocalDate lastPassed) {}

  record Page(List<Reminder> items, long total, int page, int size) {}

  private static final RowRule.Rows ROWS = new RowRule.Rows("p", "enterprise_id", false);
  private static final String LAST = "(select max(t.held_on) from training_result r join training_record t on t.id = r.training_id "
      + "where r.person_id = p.id and r.passed and r.deleted_at is null and t.deleted_at is null)";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  TrainingReminders(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** People of the actor's enterprises, by id. */
  public Page page(Actor actor, Paging paging) {
    if (!actor.may("training-result:read") || !actor.may("person:read")) throw Refusal.forbidden();
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    String from = " from (select p.id, p.name, p.enterprise_id, e.name as enterprise_name, " + LAST + " as last_passed from person p join "
        + "enterprise e on e.id = p.enterprise_id where p.deleted_at is null and e.deleted_at is null and " + mine.sql()
        + ") u where u.last_passed is null or u.last_passed < ?";
    List<Object> parameters = new ArrayList<>(mine.parameters());
    parameters.add(LocalDate.now(clock).minusYears(1));
    Long total = jdbc.queryForObject("select count(*)" + from, Long.class, parameters.toArray());
    parameters.add(paging.size());
    parameters.add(paging.offset());
    List<Reminder> items = jdbc.query("select u.*" + from + " order by u.id limit ? offset ?", (row, number) -> new Reminder(
        row.getLong("id"), row.getString("name"), row.getLong("enterprise_id"), row.getString("enterprise_name"),
        row.getObject("last_passed", LocalDate.class)), parameters.toArray());
    return new Page(items, total == null ? 0 : total, paging.page(), paging.size());
  }
}
