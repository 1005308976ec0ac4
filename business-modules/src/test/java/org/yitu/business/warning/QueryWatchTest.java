package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.yitu.business.access.Actor;
import org.yitu.business.access.ActorFactory;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordWritten;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** A town watches which schools lie near hazards; the answers are made up here, the questions are the map's affair. */
@DatabaseTest
@Tag("C11")
@Tag("C13")
class QueryWatchTest {
  private static final Actor WRITER = new Actor(Actors.TOWN.userId(), "town", "town", Party.TOWN, Actors.TOWN.range(), Set.of(), null,
      Permissions.of("*:read", "saved-query:write", "watch-task:See"), Locale.CHINESE);
  private final RecordService records;
  private final TestClock clock;
  private final QueryWatch watch;
  private final FakeMap map = new FakeMap();
  private final String name = "示例查询" + System.identityHashCode(this);
  private boolean known = true;

  /** Answers what it is told to. */
  private static final class FakeMap implements MapQuestions {
    private List<Item> items = List.of();
    private long more;
    private Actor asker;

    @Override
    public String say(Actor who, String question) {
      if (!question.startsWith("{")) throw Refusal.invalid("question", "不是查询。", "This is no question.");
      return "说：" + question;
    }

    @Override
    public Answer ask(Actor who, String question, int most) {
      asker = who;
      return new Answer(items.size() + more, items);
    }
  }

  QueryWatchTest(@Autowired RecordService records, @Autowired DataSource database, @Autowired TestClock clock) {
    this.records = records;
    this.clock = clock;
    StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("map", map));
    ActorFactory actors = (username, locale) -> known && username.equals("town") ? Optional.of(WRITER) : Optional.empty();
    watch = new QueryWatch(beans.getBeanProvider(MapQuestions.class), actors, records, database, clock);
  }

  private long save(int everyMinutes) {
    return (Long) records.create(WRITER, SavedQuery.TYPE,
        Map.of("name", name, "question", "{}", "watched", true, "everyMinutes", everyMinutes)).get("id");
  }

  private void answer(String... names) {
    map.items = Arrays.stream(names).map(one -> new MapQuestions.Item(one, "学校" + one, new Coordinate(105.4, 28.8))).toList();
  }

  private void lookAfter(int minutes) {
    clock.pass(Duration.ofMinutes(minutes));
    watch.look();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> told(Actor reader) {
    return (List<Map<String, Object>>) records.list(reader, WatchTask.TYPE, Map.of("q", name, "size", "50")).get("items");
  }

  private List<Map<String, Object>> told() {
    return told(WRITER);
  }

  private Map<String, Object> task() {
    return records.get(WRITER, WatchTask.TYPE, ((Number) told().get(0).get("id")).longValue());
  }

  private Map<String, Object> saved(long id) {
    return records.get(Actors.TOWN, SavedQuery.TYPE, id);
  }

  @Test
  void theFirstAnswerIsRememberedAndAnotherOneLeavesATaskThatNamesWhatCameAndWent() {
    long id = save(10);
    answer("1", "2");
    watch.look();
    assertThat(map.asker).isEqualTo(WRITER);
    assertThat(told()).isEmpty();
    assertThat(saved(id)).containsEntry("found", 2);
    lookAfter(10);
    assertThat(told()).isEmpty();

    answer("2", "3", "4");
    lookAfter(10);
    assertThat(told()).hasSize(1);
    assertThat(task()).containsEntry("name", name).containsEntry("came", 2).containsEntry("went", 1).containsEntry("found", 3);
    assertThat((String) task().get("changes")).endsWith(" 新增 2 项：学校3、学校4。减少 1 项：学校1。现有 3 项。");
    assertThat(task().get("query").toString()).contains(String.valueOf(id));
    assertThat(saved(id).get("changedAt")).isNotNull();
  }

  @Test
  void whatChangesBeforeItIsSeenIsAddedAndWhatChangesAfterwardsIsATaskOfItsOwn() {
    save(10);
    answer("1");
    watch.look();
    answer("1", "2");
    lookAfter(10);
    answer("1", "2", "3");
    lookAfter(10);
    assertThat(told()).hasSize(1);
    assertThat(task()).containsEntry("came", 2).containsEntry("found", 3);
    assertThat((String) task().get("changes")).contains("学校3").contains("\n").contains("学校2");
    records.step(WRITER, WatchTask.TYPE, ((Number) task().get("id")).longValue(), "See", Map.of());
    assertThat(task().get("seenAt")).isNotNull();
    answer("1");
    lookAfter(10);
    assertThat(told()).hasSize(2);
  }

  @Test
  void nobodyButWhoSetTheWatchIsTold() {
    save(10);
    answer("1");
    watch.look();
    answer("2");
    lookAfter(10);
    long id = ((Number) task().get("id")).longValue();
    Actor colleague = new Actor(77, "colleague", "colleague", Party.TOWN, Actors.TOWN.range(), Set.of(), null, Permissions.ALL, Locale.CHINESE);
    for (Actor other : List.of(colleague, Actors.CITY)) {
      assertThat(told(other)).isEmpty();
      assertThatThrownBy(() -> records.get(other, WatchTask.TYPE, id)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> records.step(other, WatchTask.TYPE, id, "See", Map.of())).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> records.history(other, WatchTask.TYPE, id, 0, 10)).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> records.create(colleague, WatchTask.TYPE, Map.of("name", name, "query", id, "came", 0, "went", 0, "found", 0, "changes", "x",
        "changedAt", "2026-05-01T00:00:00+08:00"))).isInstanceOf(Refusal.class);
  }

  @Test
  void nothingIsAskedBeforeItIsDue() {
    save(60);
    answer("1");
    watch.look();
    map.asker = null;
    answer("2");
    lookAfter(59);
    assertThat(told()).isEmpty();
    lookAfter(1);
    assertThat(told()).hasSize(1);
  }

  @Test
  void whoHasNoAccountAnyMoreIsAnsweredNothingAndTheQuerySaysSo() {
    long id = save(5);
    known = false;
    watch.look();
    assertThat(map.asker).isNull();
    assertThat((String) saved(id).get("problem")).contains("权限");
  }

  @Test
  void tooManyFeaturesAreNotWatched() {
    long id = save(5);
    map.more = QueryWatch.MOST_FEATURES + 1;
    watch.look();
    assertThat((String) saved(id).get("problem")).contains("1000");
  }

  @Test
  void whatIsSavedMustBeAQuestionOfWhoSavesIt() {
    SavedQueryRules rules = new SavedQueryRules(new StaticListableBeanFactory(Map.of("map", map)).getBeanProvider(MapQuestions.class));
    SavedQuery query = new SavedQuery();
    RecordWritten written = new RecordWritten(SavedQuery.TYPE, query, RecordWritten.Action.CREATE, "", null, Actors.TOWN);
    ReflectionTestUtils.setField(query, "question", "drop table");
    assertThatThrownBy(() -> rules.onWritten(written)).isInstanceOf(Refusal.class);
    ReflectionTestUtils.setField(query, "question", "{}");
    rules.onWritten(written);
    assertThat(query).hasFieldOrPropertyWithValue("sentence", "说：{}");
  }
}
