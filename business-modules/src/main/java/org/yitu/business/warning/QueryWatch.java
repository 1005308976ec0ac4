package org.yitu.business.warning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;

/**
 * Asks watched queries when they are due, as who wrote them last and with the rights he has now, and leaves him a
 * {@link WatchTask} when features have come or gone. The first answer is what later ones are compared with. What an answer is, is written past the history, which
 * is for what people do.
 */
@Component
class QueryWatch {
  static final int MOST_FEATURES = 1_000;
  private static final int MOST_AT_ONCE = 50;
  private static final int NAMED = 10;
  private static final int LONGEST_NAME = 60;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final int LONGEST_PROBLEM = 500;

  /** @param before ids and @param names of what answered it last time; null before the first time */
  private record Due(long id, String name, String question, String writer, String before, String names) {}

  private final ObjectProvider<MapQuestions> map;
  private final ActorFactory actors;
  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  QueryWatch(ObjectProvider<MapQuestions> map, ActorFactory actors, RecordService records, DataSource database, Clock clock) {
    this.map = map;
    this.actors = actors;
    this.records = records;
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
    return jdbc.query("select id, name, question, updated_by, found_ids, found_names, checked_at, every_minutes from saved_query where watched and "
        + "deleted_at is null order by checked_at nulls first limit ?", (row, number) -> {
          Timestamp checked = row.getTimestamp("checked_at");
          boolean due = checked == null || !checked.toInstant().plusSeconds(60L * row.getInt("every_minutes")).isAfter(now);
          return due ? new Due(row.getLong("id"), row.getString("name"), row.getString("question"), row.getString("updated_by"),
              row.getString("found_ids"), row.getString("found_names")) : null;
        }, MOST_AT_ONCE).stream().filter(one -> one != null).toList();
  }

  private void look(MapQuestions questions, Due one) {
    try {
      Actor writer = actors.find(one.writer(), Locale.CHINESE).orElseThrow(Refusal::forbidden);
      MapQuestions.Answer answer = questions.ask(writer, one.question(), MOST_FEATURES);
      if (answer.count() > MOST_FEATURES) {
        throw Refusal.invalid("question", "结果超过 1000 项，不能定时检查。", "More than 1000 features answer it: it cannot be watched.");
      }
      boolean changed = one.before() != null && tell(one, writer, answer);
      String ids = answer.items().stream().map(MapQuestions.Item::id).collect(Collectors.joining(" "));
      String names = answer.items().stream().map(item -> line(item.name())).collect(Collectors.joining("\n"));
      jdbc.update("update saved_query set checked_at = ?, found = ?, found_ids = ?, found_names = ?, problem = null where id = ?", now(),
          answer.count(), ids, names, one.id());
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

  private boolean tell(Due one, Actor writer, MapQuestions.Answer answer) {
    Map<String, String> gone = named(one);
    Set<String> former = Set.copyOf(gone.keySet());
    answer.items().forEach(item -> gone.remove(item.id()));
    List<String> come = answer.items().stream().filter(item -> !former.contains(item.id())).map(MapQuestions.Item::name).toList();
    if (gone.isEmpty() && come.isEmpty()) return false;
    OffsetDateTime now = OffsetDateTime.now(clock);
    String changes = TIME.format(now) + " " + said("新增", come) + said("减少", List.copyOf(gone.values())) + "现有 " + answer.count() + " 项。";
    if (addedToOpen(one, new WatchTask.ChangeAgain(come.size(), gone.size(), (int) answer.count(), changes, one.writer()))) return true;
    records.create(platformFor(writer), WatchTask.TYPE, Map.of("name", one.name(), "query", one.id(), "came", come.size(), "went", gone.size(),
        "found", answer.count(), "changes", changes, "changedAt", now.toString()));
    return true;
  }

  /** False if there is none that has not been seen, or it is being seen this moment: what changed is a task of its own then. */
  private boolean addedToOpen(Due one, WatchTask.ChangeAgain change) {
    List<Long> open = jdbc.queryForList("select id from watch_task where query_id = ? and state = 'OPEN' and deleted_at is null", Long.class, one.id());
    if (open.isEmpty()) return false;
    try {
      records.step(Actor.SYSTEM, WatchTask.TYPE, open.get(0), change);
      return true;
    } catch (Refusal met) {
      if (met.kind() != Refusal.Kind.CONFLICT && met.kind() != Refusal.Kind.NOT_FOUND) throw met;
      return false;
    }
  }

  /** By id. */
  private static Map<String, String> named(Due one) {
    Map<String, String> named = new LinkedHashMap<>();
    if (one.before().isEmpty()) return named;
    String[] ids = one.before().split(" ");
    String[] names = one.names() == null ? new String[0] : one.names().split("\n", -1);
    for (int i = 0; i < ids.length; i++) named.put(ids[i], i < names.length ? names[i] : ids[i]);
    return named;
  }

  private static String line(String name) {
    String one = name.replaceAll("\\s+", " ");
    return one.substring(0, Math.min(LONGEST_NAME, one.length()));
  }

  /** The task is of the institution or enterprise of who is told. */
  private static Actor platformFor(Actor writer) {
    return new Actor(Actor.SYSTEM.userId(), Actor.SYSTEM.username(), Actor.SYSTEM.displayName(), writer.party(), writer.range(),
        writer.sectors(), writer.enterpriseId(), Permissions.ALL, writer.locale());
  }

  private static String said(String how, List<String> names) {
    if (names.isEmpty()) return "";
    String some = names.stream().limit(NAMED).map(QueryWatch::line).collect(Collectors.joining("、"));
    return how + " " + names.size() + " 项：" + some + (names.size() > NAMED ? " 等" : "") + "。";
  }
}
