package org.yitu.business.emergency;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.query.NativeQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Which enterprises owe a drill (R-DRILL, Order 88 art. 33 as the manual cites it): a comprehensive or special one within the last
 * year, an on-site one within the last half-year, counted back from today over the drill records that were executed.
 */
@Service
public class DrillReminders {
  /** @param lastMajor the last comprehensive or special drill, null if none @param lastOnSite the last on-site one, null if none */
  record Reminder(long enterprise, String name, LocalDate lastMajor, LocalDate lastOnSite, List<Text> missing) {}

  record Page(List<Reminder> items, long total, int page, int size) {}

  private static final int YEAR = 12;
  private static final int HALF_YEAR = 6;
  private static final RowRule.Rows ROWS = new RowRule.Rows("e", "id", false);
  private static final String HELD = "(select max(d.held_on) from drill_record d where d.enterprise_id = e.id and d.deleted_at is null "
      + "and d.state = 'EXECUTED' and d.kind %s 'ON_SITE')";

  private final EntityManager entities;
  private final Clock clock;

  DrillReminders(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Approved enterprises of the actor that owe something, by id; {@code page} from 0. */
  @Transactional(readOnly = true)
  public Page page(Actor actor, int page, int size) {
    if (!actor.may("drill-record:read")) throw Refusal.forbidden();
    LocalDate today = LocalDate.now(clock);
    Query rows = query(actor, "select u.id, u.name, u.major, u.on_site", " order by u.id", today, Tuple.class);
    rows.unwrap(NativeQuery.class).addScalar("id", Long.class).addScalar("name", String.class).addScalar("major", LocalDate.class)
        .addScalar("on_site", LocalDate.class);
    rows.setFirstResult(Math.multiplyExact(page, size)).setMaxResults(size);
    List<Reminder> items = new ArrayList<>();
    for (Object row : rows.getResultList()) items.add(reminder((Tuple) row, today));
    long total = (Long) query(actor, "select count(*)", "", today, Long.class).getSingleResult();
    return new Page(items, total, page, size);
  }

  private Query query(Actor actor, String select, String tail, LocalDate today, Class<?> answer) {
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    Query query = entities.createNativeQuery(select + " from (select e.id, e.name, " + HELD.formatted("<>") + " as major, "
        + HELD.formatted("=") + " as on_site from enterprise e where e.deleted_at is null and e.state = 'APPROVED' and " + mine.sql()
        + ") u where u.major is null or u.major < ? or u.on_site is null or u.on_site < ?" + tail, answer);
    int at = 1;
    for (Object parameter : mine.parameters()) query.setParameter(at++, parameter);
    query.setParameter(at++, today.minusMonths(YEAR));
    query.setParameter(at, today.minusMonths(HALF_YEAR));
    return query;
  }

  private static Reminder reminder(Tuple row, LocalDate today) {
    LocalDate major = row.get(2, LocalDate.class);
    LocalDate onSite = row.get(3, LocalDate.class);
    List<Text> missing = new ArrayList<>();
    if (major == null || major.isBefore(today.minusMonths(YEAR))) {
      missing.add(Text.of("近一年没有组织综合或专项应急预案演练", "No comprehensive or special drill within a year"));
    }
    if (onSite == null || onSite.isBefore(today.minusMonths(HALF_YEAR))) {
      missing.add(Text.of("近半年没有组织现场处置方案演练", "No on-site drill within half a year"));
    }
    return new Reminder(row.get(0, Long.class), row.get(1, String.class), major, onSite, missing);
  }
}
