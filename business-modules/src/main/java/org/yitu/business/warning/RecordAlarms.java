package org.yitu.business.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.node.OnDuty;
import org.yitu.business.record.OwedReports;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/**
 * Raises alarms from what stands in other records (A7.1): whatever names a date until which it holds and is past it, from licences to
 * tests of equipment, dangers that are overdue, regular reports that were not filed, and rosters that a special period asks for. They
 * settle when the date is a later one, the danger is no longer overdue, the report or the roster is there.
 */
@Component
class RecordAlarms {
  /**
   * What is entered anew each time and not changed: a later one n of the same enterprise has taken the place of the one r that has
   * expired, if this holds; the alarm about r could never end otherwise.
   */
  private static final Map<String, String> RENEWED_BY_ANOTHER = Map.of("health-check", "n.person_id = r.person_id",
      "safety-assessment", "n.kind = r.kind", "insurance", "n.kind = r.kind and n.kind <> 'OTHER'", "standardisation", "n.industry = r.industry",
      "enterprise-risk", "1 = 1");
  /** An enterprise that was closed renews nothing any more. */
  private static final String LIVING = "and exists (select 1 from enterprise e where e.id = r.enterprise_id and e.deleted_at is null "
      + "and e.state <> 'CLOSED')";
  private static final int MOST_AT_ONCE = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final Logger LOG = LoggerFactory.getLogger(RecordAlarms.class);
  private static final String DANGERS = "select d.id, d.enterprise_id, d.name as named from hidden_danger d where d.deleted_at is null "
      + "and d.state = 'OVERDUE' and d.enterprise_id is not null";

  private final Alarms alarms;
  private final RecordService records;
  private final List<OwedReports> owed;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  RecordAlarms(Alarms alarms, RecordService records, List<OwedReports> owed, DataSource database, Clock clock) {
    this.alarms = alarms;
    this.records = records;
    this.owed = List.copyOf(owed);
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${yitu.warning.sweep:600000}", initialDelayString = "${yitu.warning.first:120000}")
  @OnDuty("record-alarms")
  void look() {
    LocalDate today = LocalDate.now(clock);
    for (RecordType<?> type : records.types().all()) {
      type.expiryField().ifPresent(until -> look(type.id(), AlarmRule.EXPIRED, type.title().zh() + "到期未办 ", expired(type, until), today));
    }
    look("hidden-danger", AlarmRule.OVERDUE, "隐患逾期 ", DANGERS);
    owed.forEach(this::look);
  }

  private void look(OwedReports reports) {
    boolean roster = reports.kind() == OwedReports.Kind.ROSTER;
    AlarmRule rule = roster ? AlarmRule.UNMANNED : AlarmRule.UNFILED;
    Map<String, Signal> due = new LinkedHashMap<>();
    for (OwedReports.Owed one : reports.owed()) {
      Signal signal = new Signal(rule, reports.subject() + "/" + one.id(), one.enterprise(),
          named((roster ? "特殊时期未排班 " : "定期报告缺报 ") + one.name()), Map.of("description", one.what()));
      due.put(signal.key(), signal);
    }
    settleOthers(reports.subject(), rule, due);
  }

  private static String expired(RecordType<?> type, RecordField until) {
    String named = type.nameField().map(RecordField::column).orElse("id");
    String sql = "select r.id, r.enterprise_id, r." + named + " as named from " + type.table() + " r where r.deleted_at is null "
        + "and r." + until.column() + " < ? " + LIVING;
    // What stands still or is scrapped need not be tested.
    if (type.id().equals("equipment")) sql += " and r.condition not in ('OUT_OF_USE', 'SCRAPPED')";
    String renewed = RENEWED_BY_ANOTHER.get(type.id());
    return renewed == null ? sql : sql + " and not exists (select 1 from " + type.table() + " n where n.deleted_at is null "
        + "and n.enterprise_id = r.enterprise_id and " + renewed + " and n." + until.column() + " > r." + until.column() + ")";
  }

  private void look(String type, AlarmRule rule, String title, String sql, Object... parameters) {
    Map<String, Signal> due = new HashMap<>();
    jdbc.query(sql, row -> {
      String subject = type + "/" + row.getLong("id");
      due.put(Signal.key(subject, rule), new Signal(rule, subject, row.getLong("enterprise_id"), named(title + row.getString("named")), Map.of()));
    }, parameters);
    settleOthers(type, rule, due);
  }

  private void settleOthers(String type, AlarmRule rule, Map<String, Signal> due) {
    for (String open : alarms.open()) {
      if (!open.startsWith(type + "/") || !open.endsWith(":" + rule)) continue;
      if (due.remove(open) != null) alarms.hold(open);
      else alarms.settle(open.substring(0, open.indexOf(':')), rule);
    }
    due.values().stream().limit(MOST_AT_ONCE).forEach(this::raise);
  }

  /** One that cannot be written must not keep all later ones from being raised. */
  private void raise(Signal signal) {
    try {
      alarms.raise(signal);
    } catch (Refusal | DataAccessException failed) {
      LOG.warn("The alarm {} could not be raised: {}", signal.key(), failed.toString());
    }
  }

  private static String named(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }
}
