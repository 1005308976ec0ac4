package org.yitu.web.screen;

import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.ActorFactory;
import org.yitu.business.screen.Briefing;
import org.yitu.business.screen.OpenAlarms;
import org.yitu.business.screen.ScreenService;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.MovesMissed;
import org.yitu.geo.text.Refusal;
import org.yitu.map.live.Moves;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which screens listen, and what each is told. Screens with the same rights share a feed, so that an alarm is looked up once for
 * all of them; whoever takes nothing for {@link #PATIENCE} is given up and comes back with the number of his last event.
 */
@Component
public final class ScreenHub {
  static final int MAX_LINES = 2_000;
  static final Duration PATIENCE = Duration.ofSeconds(10);
  /** A browser reconnects by itself; so sessions that have ended are felt at least this often. */
  static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MAX_MOVES = 10_000;
  private static final Duration FIGURES_AGAIN = Duration.ofMinutes(1);

  private final Moves moves;
  private final OpenAlarms alarms;
  private final ScreenService screen;
  private final ActorFactory actors;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<String, ScreenFeed> feeds = new ConcurrentHashMap<>();
  private final Map<ScreenFeed, Long> figuresSent = new ConcurrentHashMap<>();
  private final Set<ScreenLine> lines = ConcurrentHashMap.newKeySet();
  private final AtomicLong givenUp = new AtomicLong();

  ScreenHub(OpenAlarms alarms, ScreenService screen, ActorFactory actors, JsonMapper json, Clock clock,
      @Value("${yitu.live.overlap:PT0S}") Duration overlap) {
    this.alarms = alarms;
    this.screen = screen;
    this.actors = actors;
    this.json = json;
    this.clock = clock;
    this.moves = new Moves(MAX_MOVES, clock, overlap);
  }

  /** Notes the alarm and returns at once. */
  @EventListener
  void moved(FeatureMoved event) {
    if (event.layer().equals(OpenAlarms.LAYER)) moves.add(event);
  }

  @EventListener
  void missed(MovesMissed event) {
    moves.forgetAll();
  }

  /**
   * Begins to listen.
   *
   * @param lastId the number of the last event that the screen has had; null if it is new
   * @throws Refusal if too many listen already
   */
  synchronized ScreenLine open(Actor actor, Long lastId, ServletOutputStream out, Runnable complete) {
    if (lines.size() >= MAX_LINES) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, "实时连接过多，请稍后再试。", "Too many live connections; try again later.");
    }
    ScreenFeed feed = feeds.computeIfAbsent(actor.scopeKey(), key -> new ScreenFeed(actor, moves, json));
    OptionalLong resumed = lastId == null ? OptionalLong.empty() : moves.resume(lastId);
    resumed.ifPresent(feed::rewind);
    long known = resumed.orElseGet(feed::heard);
    String greeting = resumed.isPresent() ? "resumed" : lastId == null ? "hello" : "reset";
    ScreenLine line = new ScreenLine(feed, actor, known, greeting, out, complete, clock);
    lines.add(line);
    return line;
  }

  void leave(ScreenLine line) {
    line.close();
    lines.remove(line);
  }

  Collection<ScreenFeed> feeds() {
    return feeds.values();
  }

  /** How many screens listen. */
  public int listening() {
    return lines.size();
  }

  /** How many were given up because they took nothing. */
  public long givenUp() {
    return givenUp.get();
  }

  /** Looks up the news of each scope and writes them to whoever takes them. */
  void tell() {
    for (ScreenFeed feed : feeds.values()) feed.hear(this::see);
    lines.forEach(this::write);
  }

  private Optional<Map<String, Object>> see(Actor reader, String id) {
    return reader.may(OpenAlarms.LAYER + ":read") ? alarms.find(reader, id) : Optional.empty();
  }

  void write(ScreenLine line) {
    if (line.isClosed() || line.blocked().compareTo(PATIENCE) > 0) {
      if (!line.isClosed()) givenUp.incrementAndGet();
      line.end();
      lines.remove(line);
      return;
    }
    try {
      line.write();
    } catch (IOException | IllegalStateException gone) {
      // The screen has gone or its request has ended: it comes back by itself with its last number.
      leave(line);
    }
  }

  /** Counts the figures of each scope that somebody listens to, and forgets the others. */
  void count() {
    synchronized (this) {
      feeds.values().retainAll(lines.stream().map(ScreenLine::feed).collect(Collectors.toSet()));
      figuresSent.keySet().retainAll(feeds.values());
    }
    feeds.values().forEach(this::count);
  }

  void count(ScreenFeed feed) {
    Briefing briefing = screen.briefing(feed.reader(), "");
    long now = clock.millis();
    boolean old = now - figuresSent.getOrDefault(feed, 0L) >= FIGURES_AGAIN.toMillis();
    long before = feed.figures().turn();
    feed.show(json.writeValueAsString(briefing.withoutTime()), json.writeValueAsString(briefing), old);
    if (feed.figures().turn() != before) figuresSent.put(feed, now);
  }

  /** A sign of life for everybody; whose rights are others now, or who has listened for long, begins anew. */
  void beat() {
    Map<String, Optional<String>> scopes = new HashMap<>();
    for (ScreenLine line : lines) {
      String scope = line.feed().reader().scopeKey();
      Optional<String> today = scopes.computeIfAbsent(line.username(), name -> actors.find(name, line.locale()).map(Actor::scopeKey));
      if (!today.equals(Optional.of(scope)) || line.age().compareTo(LONGEST) > 0) {
        line.end();
        lines.remove(line);
      } else {
        line.beat();
      }
    }
  }

  void endAll() {
    lines.forEach(ScreenLine::end);
    lines.clear();
  }
}
