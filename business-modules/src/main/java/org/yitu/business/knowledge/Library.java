package org.yitu.business.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.Paging;
import org.yitu.business.record.RecordTypes;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Full-text search over the library (A20.1, A0.6, A11.2, A5.16). A text is found that holds three of five grams of a short query or a third
 * of those of a long one, as people write questions. Who may not see a row does not
 * find it.
 */
@Service
public class Library {
  /**
   * What is looked for.
   *
   * @param words empty to leaf through, newest first
   * @param kind a heading of {@code type}, empty for all; @param topic empty for all
   * @param old with versions that are no longer in force
   */
  record Question(String words, String type, String kind, String topic, boolean old) {}

  /** @param kind null if its register has no headings; @param marks in the excerpt: from, to */
  record Hit(String type, long id, String title, String number, Heading kind, String excerpt, List<int[]> marks, int files, boolean inForce) {}

  record Heading(String value, Text label) {}

  record Page(List<Hit> items, int total, int page, int size) {}

  /** A level of the menu. */
  record Level(String type, Text title, long count, List<Entry> kinds) {}

  record Entry(String value, Text label, long count, List<Topic> topics) {}

  record Topic(String name, long count) {}

  private static final int LONGEST_QUERY = 100;
  private static final int MOST = 1_000;
  /** Up to so many grams a query is short. */
  private static final int SHORT = 4;
  private static final double ENOUGH_OF_SHORT = 0.6;
  private static final int LEAST_OF_LONG = 3;
  private static final String PUBLIC = "r.enterprise_id is null";

  private record Found(Shelf shelf, long id, double score) {}

  private final LibraryIndex index;
  private final RecordTypes types;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  Library(LibraryIndex index, RecordTypes types, JdbcTemplate jdbc, Clock clock) {
    this.index = index;
    this.types = types;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Page search(Actor actor, Question question, Paging paging) {
    List<Shelf> shelves = Shelf.ALL.stream().filter(shelf -> actor.may(shelf.type() + ":read"))
        .filter(shelf -> question.type().isEmpty() || question.type().equals(shelf.type())).toList();
    return search(shelves, RowRule.condition(actor, new RowRule.Rows("r", "enterprise_id", true)), question, paging);
  }

  /** What anybody may look up: the government's guides and frequent questions. */
  Page searchPublic(String words, Paging paging) {
    RowRule.Condition government = new RowRule.Condition(PUBLIC, List.of());
    List<Found> found = new ArrayList<>(find(Shelf.GUIDES, government, new Question(words, "", "", "", false)));
    found.addAll(find(Shelf.ARTICLES, government, new Question(words, "", KnowledgeArticle.Kind.FAQ.name(), "", false)));
    return page(found, words, paging);
  }

  /** Levels of the menu with how many the actor would find; old versions are not counted. */
  List<Level> menu(Actor actor) {
    RowRule.Condition rule = RowRule.condition(actor, new RowRule.Rows("r", "enterprise_id", true));
    List<Level> levels = new ArrayList<>();
    for (Shelf shelf : Shelf.ALL) {
      if (!actor.may(shelf.type() + ":read")) continue;
      Map<String, List<Topic>> byKind = new HashMap<>();
      String kind = shelf.kind().isEmpty() ? "''" : "r." + shelf.kind();
      String topic = shelf.topic().isEmpty() ? "''" : "coalesce(r." + shelf.topic() + ", '')";
      List<Object> parameters = new ArrayList<>(rule.parameters());
      parameters.add(LocalDate.now(clock));
      jdbc.query("select k, t, count(*) as n from (select " + kind + " as k, " + topic + " as t from " + shelf.table()
          + " r where r.deleted_at is null and " + rule.sql() + " and " + shelf.inForce() + ") u group by k, t order by t", row -> {
        byKind.computeIfAbsent(row.getString("k"), any -> new ArrayList<>()).add(new Topic(row.getString("t"), row.getLong("n")));
      }, parameters.toArray());
      levels.add(level(shelf, byKind));
    }
    return levels;
  }

  private Level level(Shelf shelf, Map<String, List<Topic>> byKind) {
    List<Entry> kinds = headings(shelf).stream().map(heading -> {
      List<Topic> topics = byKind.getOrDefault(heading.value(), List.of());
      return new Entry(heading.value(), heading.label(), topics.stream().mapToLong(Topic::count).sum(),
          topics.stream().filter(topic -> !topic.name().isEmpty()).toList());
    }).filter(entry -> entry.count() > 0).toList();
    long count = byKind.values().stream().flatMap(List::stream).mapToLong(Topic::count).sum();
    return new Level(shelf.type(), types.get(shelf.type()).title(), count, kinds);
  }

  private List<Heading> headings(Shelf shelf) {
    return types.get(shelf.type()).findField(shelf.kind()).stream().flatMap(field -> field.options().stream())
        .map(option -> new Heading(option.value(), option.label())).toList();
  }

  private Page search(List<Shelf> shelves, RowRule.Condition rule, Question question, Paging paging) {
    List<Found> found = new ArrayList<>();
    for (Shelf shelf : shelves) found.addAll(find(shelf, rule, question));
    return page(found, question.words(), paging);
  }

  private Page page(List<Found> found, String words, Paging paging) {
    found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::id, Comparator.reverseOrder()));
    int from = (int) Math.min(found.size(), paging.offset());
    List<Found> some = found.subList(from, Math.min(found.size(), from + paging.size()));
    return new Page(hits(some, Grams.asked(words)), found.size(), paging.page(), paging.size());
  }

  private List<Found> find(Shelf shelf, RowRule.Condition rule, Question question) {
    if (question.words().length() > LONGEST_QUERY) {
      throw Refusal.invalid("q", "查询内容最多 " + LONGEST_QUERY + " 个字。", "A query has at most " + LONGEST_QUERY + " characters.");
    }
    StringBuilder where = new StringBuilder("r.deleted_at is null and ").append(rule.sql());
    List<Object> parameters = new ArrayList<>(rule.parameters());
    narrow(shelf, question, where, parameters);
    Set<String> grams = Grams.asked(question.words());
    if (!grams.isEmpty()) return ranked(shelf, where.toString(), parameters, grams);
    if (!question.words().isBlank()) return List.of();
    return jdbc.query("select r.id from " + shelf.table() + " r where " + where + " order by r.id desc limit " + MOST,
        (row, number) -> new Found(shelf, row.getLong(1), 0), parameters.toArray());
  }

  private void narrow(Shelf shelf, Question question, StringBuilder where, List<Object> parameters) {
    if (!question.kind().isEmpty()) {
      if (shelf.kind().isEmpty()) where.append(" and 1 = 0");
      else where.append(" and r.").append(shelf.kind()).append(" = ?");
      if (!shelf.kind().isEmpty()) parameters.add(question.kind());
    }
    if (!question.topic().isEmpty() && !shelf.topic().isEmpty()) {
      where.append(" and r.").append(shelf.topic()).append(" = ?");
      parameters.add(question.topic());
    }
    if (!question.old()) {
      where.append(" and ").append(shelf.inForce());
      parameters.add(LocalDate.now(clock));
    }
  }

  private List<Found> ranked(Shelf shelf, String where, List<Object> conditions, Set<String> grams) {
    Set<Long> visible = new HashSet<>(jdbc.queryForList("select r.id from " + shelf.table() + " r where " + where, Long.class,
        conditions.toArray()));
    return index.rank(shelf, grams, enough(grams.size()), visible).stream().map(each -> new Found(shelf, each.id(), each.score())).toList();
  }

  private static int enough(int grams) {
    return grams <= SHORT ? (int) Math.ceil(ENOUGH_OF_SHORT * grams) : Math.max(LEAST_OF_LONG, (grams + 2) / LEAST_OF_LONG);
  }

  private List<Hit> hits(List<Found> found, Set<String> grams) {
    Map<String, Hit> byKey = new HashMap<>();
    for (Shelf shelf : Shelf.ALL) {
      List<Object> ids = found.stream().filter(each -> each.shelf() == shelf).map(each -> (Object) each.id()).toList();
      if (!ids.isEmpty()) read(shelf, ids, grams).forEach(hit -> byKey.put(hit.type() + hit.id(), hit));
    }
    return found.stream().map(each -> byKey.get(each.shelf().type() + each.id())).toList();
  }

  private List<Hit> read(Shelf shelf, List<Object> ids, Set<String> grams) {
    Map<String, Heading> headings = headings(shelf).stream().collect(Collectors.toMap(Heading::value, each -> each));
    String files = types.get(shelf.type()).findField("files").isPresent() ? "coalesce(r.files, '')" : "''";
    List<Object> parameters = new ArrayList<>(List.of(LocalDate.now(clock)));
    parameters.addAll(ids);
    return jdbc.query("select r.id, " + shelf.title() + " as title, " + shelf.text() + " as text, " + shelf.number() + " as number, "
        + (shelf.kind().isEmpty() ? "''" : "r." + shelf.kind()) + " as heading, " + files + " as files, case when " + shelf.inForce()
        + " then 1 else 0 end as in_force from " + shelf.table() + " r where r.id in (?" + ", ?".repeat(ids.size() - 1) + ")", (row, number) -> {
      Excerpt excerpt = Excerpt.of(row.getString("text"), grams);
      String attached = row.getString("files");
      return new Hit(shelf.type(), row.getLong("id"), row.getString("title"), row.getString("number"),
          Optional.ofNullable(headings.get(row.getString("heading"))).orElse(null), excerpt.text(), excerpt.marks(),
          attached.isEmpty() ? 0 : attached.split(",").length, row.getInt("in_force") == 1);
    }, parameters.toArray());
  }
}
