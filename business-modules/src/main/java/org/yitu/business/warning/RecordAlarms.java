package org.yitu.business.warning;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Raises alarms from what stands in other records (A7.1): certificates of people that have expired, and dangers that are overdue.
 * They settle when a certificate is renewed or a danger is no longer overdue.
 */
@Component
class RecordAlarms {
  private static final int MOST_AT_ONCE = 1_000;
  private static final String CERTIFICATES = "select c.id, c.enterprise_id, c.number as named from certificate c where c.deleted_at is null "
      + "and c.valid_until < ? and c.enterprise_id is not null";
  private static final String DANGERS = "select d.id, d.enterprise_id, d.name as named from hidden_danger d where d.deleted_at is null "
      + "and d.state = 'OVERDUE' and d.enterprise_id is not null";

  private final Alarms alarms;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  RecordAlarms(Alarms alarms, DataSource database, Clock clock) {
    this.alarms = alarms;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${yitu.warning.sweep:600000}", initialDelayString = "${yitu.warning.first:120000}")
  void look() {
    look("certificate", AlarmRule.EXPIRED, "证书过期 ", CERTIFICATES, Date.valueOf(LocalDate.now(clock)));
    look("hidden-danger", AlarmRule.OVERDUE, "隐患逾期 ", DANGERS);
  }

  private void look(String type, AlarmRule rule, String title, String sql, Object... parameters) {
    Map<String, Signal> due = new HashMap<>();
    jdbc.query(sql, row -> {
      String subject = type + "/" + row.getLong("id");
      due.put(Signal.key(subject, rule), new Signal(rule, subject, row.getLong("enterprise_id"), title + row.getString("named"), Map.of()));
    }, parameters);
    for (String open : alarms.open()) {
      if (!open.startsWith(type + "/") || due.remove(open) != null) continue;
      alarms.settle(open.substring(0, open.indexOf(':')), rule);
    }
    due.values().stream().limit(MOST_AT_ONCE).forEach(alarms::raise);
  }
}
