package org.yitu.map.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.text.Refusal;
import org.yitu.map.LayerForTest;
import org.yitu.map.ViewerForTest;
import org.yitu.map.catalog.Catalogue;
import tools.jackson.databind.json.JsonMapper;

class LiveHubTest {
  private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private final LayerForTest danger = LayerForTest.of("danger", GeometryKind.POINT, "a", "b")
      .with("a", "1", "POINT(105.4 28.8)").with("b", "2", "POINT(105.5 28.9)");
  private final LayerForTest secret = LayerForTest.of("secret", GeometryKind.POINT, "b").with("a", "9", "POINT(105 28)");
  private final LiveHub hub = new LiveHub(new Catalogue(List.of(() -> List.of(danger, secret))), JsonMapper.shared(), NOON, Duration.ZERO);

  private record Event(long id, String name, String json) {}

  private final List<Event> heard = new ArrayList<>();

  private LiveHub.Follower follow(ViewerForTest viewer, Long lastId) throws IOException {
    return hub.follow(viewer, (id, name, json) -> heard.add(new Event(id, name, json)), lastId);
  }

  private void move(String layer, String id) {
    hub.moved(new FeatureMoved(layer, id, new Envelope(new Coordinate(105.4, 28.8))));
  }

  private List<String> features() {
    return heard.stream().filter(e -> e.name().equals("feature")).map(Event::json).toList();
  }

  @Test void aMoveIsToldToThoseWhoSeeTheFeature() throws IOException {
    LiveHub.Follower a = follow(ViewerForTest.A, null);
    move("danger", "1");
    hub.tell(a);
    assertThat(features()).containsExactly("{\"layer\":\"danger\",\"id\":\"1\",\"bbox\":[105.4,28.8,105.4,28.8]}");
  }

  @Test @Tag("A02") void nothingIsToldOfRowsAndLayersOfOthers() throws IOException {
    LiveHub.Follower a = follow(ViewerForTest.A, null);
    move("danger", "2");
    move("secret", "9");
    move("absent", "1");
    hub.tell(a);
    assertThat(heard).extracting(Event::name).containsExactly("hello");
    assertThat(hub.waiting()).isEmpty();
  }

  @Test void thatAFeatureIsGoneIsToldToThoseWhoWereToldOfItBefore() throws IOException {
    LiveHub.Follower a = follow(ViewerForTest.A, null);
    LiveHub.Follower b = follow(ViewerForTest.B, null);
    move("danger", "1");
    hub.tell(a);
    danger.without("1");
    move("danger", "1");
    heard.clear();
    hub.tell(b);
    assertThat(features()).isEmpty();
    hub.tell(a);
    assertThat(features()).hasSize(1).first().asString().contains("\"gone\":true");
  }

  @Test void severalMovesOfOneFeatureAreToldOnce() throws IOException {
    LiveHub.Follower a = follow(ViewerForTest.A, null);
    for (int i = 0; i < 100; i++) move("danger", "1");
    hub.tell(a);
    assertThat(features()).hasSize(1);
  }

  @Test void aListenerResumesAfterTheLastEventHeHad() throws IOException {
    LiveHub.Follower a = follow(ViewerForTest.A, null);
    move("danger", "1");
    hub.tell(a);
    hub.leave(a);
    long last = heard.get(heard.size() - 1).id();
    danger.with("a", "3", "POINT(105 28)");
    move("danger", "3");
    heard.clear();
    hub.tell(follow(ViewerForTest.A, last));
    assertThat(features()).hasSize(1).first().asString().contains("\"id\":\"3\"");
  }

  @Test void whoHasMissedTooMuchIsToldToLoadEverythingAnew() throws IOException {
    LiveHub.Follower slow = follow(ViewerForTest.A, null);
    for (int i = 0; i <= LiveHub.MAX_MOVES; i++) move("danger", "1");
    heard.clear();
    hub.tell(slow);
    assertThat(heard).extracting(Event::name).containsExactly("reset");
    heard.clear();
    follow(ViewerForTest.A, 17L);
    assertThat(heard).extracting(Event::name).containsExactly("reset");
    heard.clear();
    follow(ViewerForTest.A, Long.MAX_VALUE);
    assertThat(heard).extracting(Event::name).containsExactly("reset");
  }

  @Test void aSignOfLifeMovesTheNumberOn() throws IOException {
    LiveHub.Follower a = follow(ViewerForTest.A, null);
    move("danger", "2");
    hub.beat(a);
    assertThat(heard).extracting(Event::name).containsExactly("hello");
    hub.tell(a);
    hub.beat(a);
    assertThat(heard.get(1).name()).isEqualTo("heartbeat");
    assertThat(hub.waiting()).isEmpty();
  }

  @Test void whoCannotBeReachedHasLeft() throws IOException {
    LiveHub.Follower gone = hub.follow(ViewerForTest.A, (id, name, json) -> {
      if (!name.equals("hello")) throw new IOException("broken pipe");
    }, null);
    move("danger", "1");
    hub.tell(gone);
    assertThat(hub.followers()).isZero();
  }

  @Test void thereIsALimitToListeners() throws IOException {
    for (int i = 0; i < LiveHub.MAX_FOLLOWERS; i++) follow(new ViewerForTest("viewer" + i), null);
    assertThatThrownBy(() -> follow(ViewerForTest.A, null))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
  }

  @Test void oneAccountDoesNotTakeThePlaceOfAllOthers() throws IOException {
    for (int i = 0; i < LiveHub.MAX_EACH; i++) follow(ViewerForTest.A, null);
    assertThatThrownBy(() -> follow(ViewerForTest.A, null))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
    assertThat(follow(ViewerForTest.B, null)).isNotNull();
  }
}
