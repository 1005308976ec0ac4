package org.yitu.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.map.live.Moves;
import tools.jackson.databind.json.JsonMapper;

/** One connection of a screen, without a network. */
@Tag("C11")
class ScreenLineTest {
  /** A network that takes what it is told to. */
  private static final class Wire extends ServletOutputStream {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean ready = true;

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}

    @Override
    public void write(int one) throws IOException {
      if (!ready) throw new IllegalStateException("it was not ready");
      sent.write(one);
    }

    String text() {
      return sent.toString(StandardCharsets.UTF_8);
    }
  }

  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final Watch clock = new Watch();
  private final Moves moves = new Moves(10_000, clock);
  private final ScreenFeed feed = new ScreenFeed(Actor.SYSTEM, moves, JsonMapper.shared());
  private final Wire wire = new Wire();
  private int completed;

  private ScreenLine line(long known) {
    return new ScreenLine(feed, Actor.SYSTEM, known, "hello", wire, () -> completed++, clock);
  }

  private void raise(int first, int last) {
    raise(feed, first, last);
  }

  private void raise(ScreenFeed feed, int first, int last) {
    for (int i = first; i <= last; i++) moves.add(new FeatureMoved("alarm", Integer.toString(i), new Envelope()));
    for (int i = 0; i < 100; i++) feed.hear((reader, id) -> Optional.of(Map.of("id", id)));
  }

  @Test
  void nothingIsWrittenToWhomTheNetworkDoesNotReachAndTheRestComesWhenItDoes() throws IOException {
    ScreenLine line = line(feed.heard());
    line.onWritePossible();
    wire.ready = false;
    raise(1, 3);
    line.write();
    clock.now = clock.now.plusSeconds(11);
    assertThat(line.blocked()).isGreaterThan(ScreenHub.PATIENCE);
    assertThat(wire.text()).contains("event: hello").doesNotContain("alarm");
    wire.ready = true;
    line.onWritePossible();
    assertThat(line.blocked()).isEqualTo(Duration.ZERO);
    assertThat(wire.text()).contains("{\"id\":\"1\"}", "{\"id\":\"2\"}", "{\"id\":\"3\"}");
  }

  @Test
  void aLineIsItsOwnReadersAndNotWhoeverAskedForTheFeedFirst() {
    Actor second = Actor.ofEnterprise(7, "second", "示例", 3, Permissions.NONE);
    assertThat(new ScreenLine(feed, second, 0, "hello", wire, () -> completed++, clock).username()).isEqualTo("second");
  }

  @Test
  void whoHasFallenOutOfTheBoundedFeedLoadsEverythingAnew() throws IOException {
    ScreenLine line = line(feed.heard());
    raise(1, ScreenFeed.MOST + 10);
    line.onWritePossible();
    assertThat(wire.text()).contains("event: reset").doesNotContain("{\"id\":\"1\"}");
  }

  @Test
  void afterASetbackOfTheFeedNobodyIsToldTwice() throws IOException {
    long before = feed.heard();
    clock.now = clock.now.plusMillis(10);
    ScreenFeed later = new ScreenFeed(Actor.SYSTEM, moves, JsonMapper.shared());
    ScreenLine line = new ScreenLine(later, Actor.SYSTEM, later.heard(), "hello", wire, () -> completed++, clock);
    line.onWritePossible();
    raise(later, 1, 1);
    line.write();
    later.rewind(before);
    raise(later, 2, 2);
    line.write();
    assertThat(wire.text().split("\\{\"id\":\"1\"}", -1)).hasSize(2);
    assertThat(wire.text()).contains("{\"id\":\"2\"}");
  }

  @Test
  void aLineThatIsEndedWhileTheNetworkTakesNothingEndsWhenItTakesAgain() throws IOException {
    ScreenLine line = line(feed.heard());
    line.onWritePossible();
    wire.ready = false;
    line.write();
    line.end();
    assertThat(completed).isZero();
    wire.ready = true;
    line.onWritePossible();
    assertThat(completed).isEqualTo(1);
    raise(1, 1);
    line.write();
    assertThat(wire.text()).doesNotContain("alarm");
  }

  @Test
  void figuresAreSentOnceUntilTheyChange() throws IOException {
    ScreenLine line = line(feed.heard());
    feed.show("a", "{\"a\":1}", false);
    line.onWritePossible();
    feed.show("a", "{\"a\":1}", false);
    line.write();
    assertThat(wire.text().split("event: figures", -1)).hasSize(2);
    feed.show("b", "{\"b\":1}", false);
    line.write();
    line.beat();
    line.write();
    assertThat(wire.text()).contains("{\"b\":1}").contains("event: heartbeat");
    assertThat(Set.of(completed)).containsExactly(0);
  }
}
