package org.yitu.business.warning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Coordinate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.access.CodeRange;
import org.yitu.business.node.OnDuty;
import org.yitu.business.record.Labels;
import org.yitu.geo.text.Refusal;

/**
 * Raises an alarm for each major hazard that a {@link CoverageRule} finds without help within its minutes, by road. All rules are asked
 * once an hour; a hazard has one alarm whatever rules it breaks. Without a road network nothing is known, and the alarms stay as they
 * were.
 */
@Component
class AbsenceAlarms {
  static final Duration EVERY = Duration.ofHours(1);
  static final int MOST_HAZARDS = 500;
  private static final Logger LOG = LoggerFactory.getLogger(AbsenceAlarms.class);
  private static final int MOST_RULES = 20;
  private static final int LONGEST = 1_000;
  private static final String SUBJECT = "major-hazard/";

  private record Rule(long id, CodeRange range, CoverageRule.Grades grades, CoverageRule.Help help, int minutes, Alarm.Level level) {}

  private record Hazard(long id, long enterprise, String name, Coordinate place) {}

  /** What a hazard lacks: the worst level and a sentence for each rule. */
  private record Lack(Hazard hazard, Alarm.Level level, List<String> sentences) {}

  private final ObjectProvider<HelpReach> roads;
  private final Alarms alarms;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  AbsenceAlarms(ObjectProvider<HelpReach> roads, Alarms alarms, DataSource database, Clock clock) {
    this.roads = roads;
    this.alarms = alarms;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  /** A rule that was entered or changed is asked within five minutes. */
  @Scheduled(fixedDelayString = "${yitu.coverage.sweep:300000}", initialDelayString = "${yitu.coverage.first:90000}")
  @OnDuty("absence-alarms")
  synchronized void look() {
    Instant before = clock.instant().minus(EVERY);
    Integer due = jdbc.queryForObject("select count(*) from coverage_rule where deleted_at is null and in_service and (checked_at is null or "
        + "checked_at <= ? or updated_at > checked_at)", Integer.class, Timestamp.from(before));
    HelpReach reach = roads.getIfAvailable();
    List<Rule> rules = rules();
    if (reach == null || due == null || due == 0 && !rules.isEmpty()) return;
    Map<Long, Lack> lacking = new LinkedHashMap<>();
    Set<Long> unknown = new HashSet<>();
    for (Rule rule : rules) ask(rule, reach, lacking, unknown);
    tell(lacking, unknown);
  }

  private List<Rule> rules() {
    return jdbc.query("select id, owner_code, grades, help, minutes, level from coverage_rule where deleted_at is null and in_service order by "
        + "id limit " + MOST_RULES, (row, number) -> new Rule(row.getLong(1), CodeRange.under(row.getLong(2)),
            CoverageRule.Grades.valueOf(row.getString(3)), CoverageRule.Help.valueOf(row.getString(4)), row.getInt(5),
            Alarm.Level.valueOf(row.getString(6))));
  }

  private List<Hazard> hazards(Rule rule) {
    String grades = rule.grades().named().stream().map(grade -> "'" + grade + "'").collect(Collectors.joining(", "));
    return jdbc.query("select id, enterprise_id, name, ST_X(location) as longitude, ST_Y(location) as latitude from major_hazard where "
        + "deleted_at is null and enterprise_id is not null and state not in ('WRITTEN_OFF', 'SUPERSEDED') and grade in (" + grades + ") and "
        + "owner_code between ? and ? order by grade, id limit ?", (row, number) -> new Hazard(row.getLong("id"), row.getLong("enterprise_id"),
            row.getString("name"), new Coordinate(row.getDouble("longitude"), row.getDouble("latitude"))),
        rule.range().from(), rule.range().to(), MOST_HAZARDS + 1);
  }

  private void ask(Rule rule, HelpReach reach, Map<Long, Lack> lacking, Set<Long> unknown) {
    List<Hazard> found = hazards(rule);
    List<Hazard> asked = found.subList(0, Math.min(found.size(), MOST_HAZARDS));
    try {
      List<Optional<HelpReach.Helper>> soonest = reach.soonest(rule.help(), asked.stream().map(Hazard::place).toList());
      int uncovered = 0;
      for (int i = 0; i < asked.size(); i++) {
        if (soonest.get(i).filter(helper -> helper.minutes() <= rule.minutes()).isPresent()) continue;
        uncovered++;
        lacking.merge(asked.get(i).id(), lack(asked.get(i), rule, soonest.get(i)), AbsenceAlarms::both);
      }
      String problem = found.size() > MOST_HAZARDS ? "超过 " + MOST_HAZARDS + " 处，只检查了级别最高的 " + MOST_HAZARDS + " 处。" : null;
      jdbc.update("update coverage_rule set checked_at = ?, examined = ?, uncovered = ?, problem = ? where id = ?",
          Timestamp.from(clock.instant()), asked.size(), uncovered, problem, rule.id());
    } catch (Refusal refusal) {
      found.forEach(hazard -> unknown.add(hazard.id()));
      jdbc.update("update coverage_rule set checked_at = ?, problem = ? where id = ?", Timestamp.from(clock.instant()), refusal.text().zh(),
          rule.id());
    }
  }

  private static Lack lack(Hazard hazard, Rule rule, Optional<HelpReach.Helper> soonest) {
    String help = Labels.of(rule.help()).zh();
    String nearest = soonest.map(helper -> String.format(Locale.ROOT, "，最早 %.1f 分钟到达：%s。", helper.minutes(), helper.name()))
        .orElse("，60 分钟内无路可达。");
    return new Lack(hazard, rule.level(), List.of(rule.minutes() + " 分钟内无" + help + nearest));
  }

  private static Lack both(Lack one, Lack other) {
    List<String> sentences = new ArrayList<>(one.sentences());
    sentences.addAll(other.sentences());
    return new Lack(one.hazard(), one.level().compareTo(other.level()) >= 0 ? one.level() : other.level(), sentences);
  }

  private void tell(Map<Long, Lack> lacking, Set<Long> unknown) {
    Set<Long> open = new HashSet<>();
    for (String key : alarms.open()) {
      if (!key.startsWith(SUBJECT) || !key.endsWith(":" + AlarmRule.ABSENCE)) continue;
      long id = Long.parseLong(key.substring(SUBJECT.length(), key.indexOf(':')));
      open.add(id);
      if (lacking.containsKey(id)) alarms.hold(key);
      else if (!unknown.contains(id)) alarms.settle(SUBJECT + id, AlarmRule.ABSENCE);
    }
    for (Lack lack : lacking.values()) {
      if (!open.contains(lack.hazard().id())) raise(lack);
    }
  }

  private void raise(Lack lack) {
    String said = String.join("", lack.sentences());
    Coordinate place = lack.hazard().place();
    try {
      alarms.raise(new Signal(AlarmRule.ABSENCE, SUBJECT + lack.hazard().id(), lack.hazard().enterprise(), "救援力量不能及时到达 "
          + lack.hazard().name(), Map.of("level", lack.level().name(), "description", said.substring(0, Math.min(LONGEST, said.length())),
          "location", Map.of("type", "Point", "coordinates", List.of(place.x, place.y)))));
    } catch (Refusal | DataAccessException failed) {
      LOG.warn("The alarm about help for the hazard {} could not be written: {}", lack.hazard().id(), failed.toString());
    }
  }
}
