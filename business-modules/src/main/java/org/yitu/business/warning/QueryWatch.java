package org.yitu.business.warning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.ActorFactory;
import org.yitu.business.access.Permissions;
import org.yitu.business.node.OnDuty;
import org.yitu.geo.text.Refusal;

/**
 * Asks watched queries when they are due, as who wrote them last and with the rights he has now, and raises an alarm when features
 * have come or gone. The first answer is what later ones are compared with. What an answer is, is written past the history, which
 * is for what people do.
 */
@Component
class QueryWatch {
  static final int MOST_FEATURES = 1_000;
  private static final int MOST_AT_ONCE = 50;
  private static final int NAMED = 5;
  private static final int LONGEST_PROBLEM = 500;

  private record Due(long id, String name, String question, String writer, String before) {}

  private final ObjectProvider<MapQuestions> map;
  private final ActorFactory actors;
  private final Alarms alarms;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  QueryWatch(ObjectProvider<MapQuestions> map, ActorFactory actors, Alarms alarms, DataSource database, Clock clock) {
    this.map = map;
    this.actors = actors;
    this.alarms = alarms;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${yitu.query.watch:60000}", initialDelayString = "${yitu.query.first:90000}")
  @OnDuty("query-watch")
  void look() {
    map.ifAvailable(questions -> due().forEach(one -> look(questions, one)));
  }

  private List<Due> due() {
    Instant now = clock.instant();
    return jdbc.query("select id, name, question, updated_by, found_ids, checked_at, every_minutes from saved_query where watched and "
        + "deleted_at is null order by checked_at nulls first limit ?", (row, number) -> {
          Timestamp checked = row.getTimestamp("checked_at");
          boolean due = checked == null || !checked.toInstant().plusSeconds(60L * row.getInt("every_minutes")).isAfter(now);
          return due ? new Due(row.getLong("id"), row.getString("name"), row.getString("question"), row.getString("updated_by"),
              row.getString("found_ids")) : null;
        }, MOST_AT_ONCE).stream().filter(one -> one != null).toList();
  }

  private void look(MapQuestions questions, Due one) {
    try {
      Actor writer = actors.find(one.writer(), Locale.CHINESE).orElseThrow(Refusal::forbidden);
      MapQuestions.Answer answer = questions.ask(writer, one.question(), MOST_FEATURES);
      if (answer.count() > MOST_FEATURES) {
        throw Refusal.invalid("question", "结果超过 1000 项，不能定时检查。", "More than 1000 features answer it: it cannot be watched.");
      }
      boolean changed = one.before() != null && raise(one, writer, answer);
      String ids = answer.items().stream().map(MapQuestions.Item::id).collect(Collectors.joining(" "));
      jdbc.update("update saved_query set checked_at = ?, found = ?, found_ids = ?, problem = null where id = ?", now(), answer.count(),
          ids, one.id());
      if (changed) jdbc.update("update saved_query set changed_at = ? where id = ?", now(), one.id());
    } catch (Refusal refusal) {
      String why = refusal.text().zh();
      jdbc.update("update saved_query set checked_at = ?, problem = ? where id = ?", now(),
          why.substring(0, Math.min(LONGEST_PROBLEM, why.length())), one.id());
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private boolean raise(Due one, Actor writer, MapQuestions.Answer answer) {
    Set<String> gone = new TreeSet<>(one.before().isEmpty() ? List.of() : Arrays.asList(one.before().split(" ")));
    Set<String> former = Set.copyOf(gone);
    answer.items().forEach(item -> gone.remove(item.id()));
    List<MapQuestions.Item> come = answer.items().stream().filter(item -> !former.contains(item.id())).toList();
    if (gone.isEmpty() && come.isEmpty()) return false;
    Map<String, Object> details = new HashMap<>();
    details.put("description", said(come, gone.size(), answer.count()));
    come.stream().map(MapQuestions.Item::place).findFirst().ifPresent(place -> details.put("location",
        Map.of("type", "Point", "coordinates", List.of(place.x, place.y))));
    String subject = SavedQuery.TYPE.id() + "/" + one.id();
    alarms.raise(new Signal(AlarmRule.ANSWER, subject, null, "查询结果变化 " + one.name(), details, platformFor(writer)));
    // A change is over once it has happened: whoever handles the alarm may close it.
    alarms.settle(subject, AlarmRule.ANSWER);
    return true;
  }

  /** The alarm is the institution's or enterprise's, whether or not the writer himself may enter alarms. */
  private static Actor platformFor(Actor writer) {
    return new Actor(Actor.SYSTEM.userId(), Actor.SYSTEM.username(), Actor.SYSTEM.displayName(), writer.party(), writer.range(),
        writer.sectors(), writer.enterpriseId(), Permissions.ALL, writer.locale());
  }

  private static String said(List<MapQuestions.Item> come, int gone, long now) {
    String names = come.stream().limit(NAMED).map(MapQuestions.Item::name).collect(Collectors.joining("、"));
    String added = come.isEmpty() ? "" : "新增 " + come.size() + " 项：" + names + (come.size() > NAMED ? " 等" : "") + "。";
    return added + (gone == 0 ? "" : "减少 " + gone + " 项。") + "现有 " + now + " 项。";
  }
}
