package org.yitu.business.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.MovesMissed;

/** Which of two nodes is on duty. On the embedded database there is one, and it is always on duty. */
@DatabaseTest
@Tag("F24")
class DutyTest {
  private final JdbcTemplate jdbc;
  private final List<Object> events = new ArrayList<>();
  private final Duty applications;
  private final ThisNode left;
  private final Duty one;
  private final Duty other;

  DutyTest(@Autowired DataSource database, @Autowired JdbcTemplate jdbc, @Autowired Duty applications) throws MetaDataAccessException {
    this.jdbc = jdbc;
    this.applications = applications;
    left = new ThisNode(database, "left");
    // The application's own node looks for a free lease all the time.
    jdbc.update("update node_duty set node = ?, until = current_timestamp + interval '1' hour", left.name());
    one = new Duty(left, database, events::add);
    other = new Duty(new ThisNode(database, "right"), database, events::add);
  }

  /** The application's own node gets it back. */
  @AfterEach
  void giveBack() {
    free();
    applications.renew();
  }

  private void free() {
    jdbc.update("update node_duty set until = timestamp with time zone '2000-01-01 00:00:00+00'");
  }

  @Test
  void onlyOneOfTwoIsOnDutyAndTheOtherTakesItWhenTheLeaseHasRunOut() {
    assertThat(one.isMine()).isTrue();
    assertThat(events).singleElement().isInstanceOf(DutyTaken.class);
    if (left.isAlone()) return;
    assertThat(other.isMine()).isFalse();
    other.renew();
    assertThat(other.isMine()).isFalse();
    free();
    other.renew();
    one.renew();
    assertThat(other.isMine()).isTrue();
    assertThat(one.isMine()).as("it finds that another has it").isFalse();
    assertThat(events).hasSize(2);
  }

  @Test
  void whoStopsInAnOrderlyWayLeavesItToTheOtherAtOnce() {
    assertThat(one.isMine()).isTrue();
    one.resign();
    assertThat(one.isMine()).isFalse();
    other.renew();
    assertThat(other.isMine()).isTrue();
  }

  @Test
  void aJobRunsOnDutyOnlyAndOneThatWasCutOffRunsAgain() {
    List<String> ran = new ArrayList<>();
    jdbc.update("delete from node_job where job like 'test-%'");
    one.run("test-job", () -> ran.add("one"));
    if (!left.isAlone()) other.run("test-job", () -> ran.add("other"));
    assertThat(ran).containsExactly("one");
    assertThat(one.runs()).filteredOn(each -> each.job().equals("test-job")).singleElement()
        .satisfies(each -> assertThat(each.finishedAt()).isNotNull());
    jdbc.update("update node_job set node = 'killed', finished_at = null where job = 'test-job'");
    one.resumeInterrupted();
    one.resumeInterrupted();
    assertThat(ran).containsExactly("one", "one");
  }

  @Test
  void newsAreReadAsTheyWereToldButNotByTheNodeItself() {
    FeatureMoved here = new FeatureMoved("alarm", "7", new Envelope(105.25, 105.5, 28.75, 29));
    FeatureMoved nowhere = new FeatureMoved("danger", "8", new Envelope());
    List<String> sent = NodeNews.written("left-1", List.of(here, nowhere));
    assertThat(sent).hasSize(1);
    assertThat(NodeNews.read(sent.get(0), "right-2")).containsExactly(here, nowhere);
    assertThat(NodeNews.read(sent.get(0), "left-1")).isEmpty();
    List<FeatureMoved> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) many.add(new FeatureMoved("alarm", String.valueOf(i), here.touched()));
    List<String> parts = NodeNews.written("left-1", many);
    assertThat(parts).hasSizeGreaterThan(1).allMatch(each -> each.length() < 8_000);
    assertThat(parts.stream().flatMap(each -> NodeNews.read(each, "right-2").stream())).containsExactlyElementsOf(many);
  }

  @Test
  void aListenerThatFailsDoesNotMakeTheNodeDeaf(@Autowired ThisNode node, @Autowired DataSource database) {
    List<Object> heard = new ArrayList<>();
    NodeNews news = new NodeNews(node, database, event -> {
      if (event instanceof FeatureMoved moved && moved.id().equals("7")) throw new IllegalStateException("broken listener");
      heard.add(event);
    });
    Envelope box = new Envelope(105.25, 105.5, 28.75, 29);
    news.hear(NodeNews.written("another-1", List.of(new FeatureMoved("alarm", "7", box))).get(0));
    news.hear("another-1\nof a later release");
    news.hear(NodeNews.written("another-1", List.of(new FeatureMoved("alarm", "8", box))).get(0));
    assertThat(heard).containsExactly(new MovesMissed(), new MovesMissed(), new FeatureMoved("alarm", "8", box));
  }
}
