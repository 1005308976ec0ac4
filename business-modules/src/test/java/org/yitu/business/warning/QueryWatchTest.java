package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
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
      Permissions.of("*:read", "saved-query:write"), Locale.CHINESE);
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

  QueryWatchTest(@Autowired RecordService records, @Autowired Alarms alarms, @Autowired DataSource database, @Autowired TestClock clock) {
    this.records = records;
    this.clock = clock;
    StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("map", map));
    ActorFactory actors = (username, locale) -> known && username.equals("town") ? Optional.of(WRITER) : Optional.empty();
    watch = new QueryWatch(beans.getBeanProvider(MapQuestions.class), actors, alarms, database, clock);
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
  private List<Map<String, Object>> raised() {
    Map<String, String> asked = new HashMap<>(Map.of("rule", "ANSWER", "q", name, "size", "50"));
    return (List<Map<String, Object>>) records.list(Actors.TOWN, Alarm.TYPE, asked).get("items");
  }

  private Map<String, Object> saved(long id) {
    return records.get(Actors.TOWN, SavedQuery.TYPE, id);
  }

  @Test
  void theFirstAnswerIsRememberedAndAnotherOneRaisesAnAlarmOfTheInstitution() {
    long id = save(10);
    answer("1", "2");
    watch.look();
    assertThat(map.asker).isEqualTo(WRITER);
    assertThat(raised()).isEmpty();
    assertThat(saved(id)).containsEntry("found", 2);
    lookAfter(10);
    assertThat(raised()).isEmpty();

    answer("2", "3", "4");
    lookAfter(10);
    assertThat(raised()).hasSize(1);
    Map<String, Object> alarm = records.get(Actors.TOWN, Alarm.TYPE, ((Number) raised().get(0).get("id")).longValue());
    assertThat(alarm).containsEntry("name", "查询结果变化 " + name).containsEntry("subject", "saved-query/" + id)
        .containsEntry("description", "新增 2 项：学校3、学校4。减少 1 项。现有 3 项。");
    assertThat(alarm.get("holder").toString()).contains("TOWN");
    assertThat(saved(id).get("changedAt")).isNotNull();
  }

  @Test
  void nothingIsAskedBeforeItIsDue() {
    save(60);
    answer("1");
    watch.look();
    map.asker = null;
    answer("2");
    lookAfter(59);
    assertThat(raised()).isEmpty();
    lookAfter(1);
    assertThat(raised()).hasSize(1);
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
