package org.yitu.map.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.MovesMissed;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is listening, and what each is told. All followers read one bounded list of moves, each at his own pace: a slow one gets
 * several moves of a feature as one, and one who has fallen out of the list is told to load everything anew. A move is told
 * only to those who find the feature as themselves; that a feature is gone is told to those who were told of it before.
 */
@Component
public final class LiveHub {
  static final int MAX_FOLLOWERS = 500;
  /** Somebody with all his screens and tabs; one account alone must not take the place of all others. */
  static final int MAX_EACH = 40;
  static final int MAX_MOVES = 10_000;
  /** How many moves one follower is told at once before the next has his turn. */
  private static final int BATCH = 500;
  private static final int MAX_REMEMBERED = 50_000;
  private static final double ROUNDING = 1e5;

  /** The way to one listener. */
  interface Line {
    void send(long id, String event, String json) throws IOException;

    /** Ends the connection; the browser comes back by itself, to whoever is there. */
    default void end() {}
  }

  /** One listener. */
  static final class Follower {
    private final Viewer viewer;
    private final Line line;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long known;

    private Follower(Viewer viewer, Line line) {
      this.viewer = viewer;
      this.line = line;
    }
  }

  private record Told(String scope, String layer, String id) {}

  private final Catalogue catalogue;
  private final JsonMapper json;
  private final Moves moves;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  /** Where a feature was when the viewers of a scope were last told of it. */
  private final Map<Told, Envelope> told = new LinkedHashMap<>(64, 0.75f, true) {
    @Override protected boolean removeEldestEntry(Map.Entry<Told, Envelope> eldest) {
      return size() > MAX_REMEMBERED;
    }
  };

  LiveHub(Catalogue catalogue, JsonMapper json, Clock clock, @Value("${yitu.live.overlap:PT0S}") Duration overlap) {
    this.catalogue = catalogue;
    this.json = json;
    this.moves = new Moves(MAX_MOVES, clock, overlap);
  }

  /** Notes the move and returns at once; it is called after the change is committed. */
  @EventListener
  public void moved(FeatureMoved event) {
    moves.add(event);
  }

  @EventListener
  public void missed(MovesMissed event) {
    moves.forgetAll();
  }

  /**
   * Begins to follow.
   *
   * @param lastId the number of the last event that the listener has had; null if he is new
   * @throws Refusal if too many follow already
   */
  Follower follow(Viewer viewer, Line line, Long lastId) throws IOException {
    if (followers.size() >= MAX_FOLLOWERS) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, "实时连接过多，请稍后再试。", "Too many live connections; try again later.");
    }
    if (followers.stream().filter(each -> each.viewer.person().equals(viewer.person())).count() >= MAX_EACH) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, "您打开的实时页面过多，请先关闭一些。", "You have too many live pages open: close some first.");
    }
    Follower follower = new Follower(viewer, line);
    OptionalLong resumed = lastId == null ? OptionalLong.empty() : moves.resume(lastId);
    follower.known = resumed.isPresent() ? resumed.getAsLong() : moves.now();
    if (resumed.isPresent() || lastId == null) line.send(follower.known, "hello", "{}");
    else line.send(follower.known, "reset", "{}");
    followers.add(follower);
    return follower;
  }

  void leave(Follower follower) {
    followers.remove(follower);
  }

  /** A server that stops waits for whoever it is answering: those who listen are let go first. */
  @EventListener
  void closing(ContextClosedEvent event) {
    followers.forEach(each -> each.line.end());
  }

  int followers() {
    return followers.size();
  }

  /** Those for whom there is something new and who are not being told already. */
  List<Follower> waiting() {
    return followers.stream().filter(f -> !f.busy.get() && moves.anyAfter(f.known)).toList();
  }

  List<Follower> all() {
    return List.copyOf(followers);
  }

  /** Tells one follower what is new to him. */
  void tell(Follower follower) {
    alone(follower, () -> {
      if (!moves.reachesBackTo(follower.known)) {
        follower.known = moves.now();
        follower.line.send(follower.known, "reset", "{}");
        return;
      }
      for (Moves.Numbered each : moves.after(follower.known, BATCH)) {
        Optional<String> news = news(follower.viewer, each.move());
        if (news.isPresent()) follower.line.send(each.number(), "feature", news.get());
        follower.known = Math.max(follower.known, each.number());
      }
    });
  }

  /** A sign of life; it also moves the listener's number on, so that he resumes from here. */
  void beat(Follower follower) {
    alone(follower, () -> {
      if (moves.anyAfter(follower.known)) return;
      long now = moves.now();
      if (moves.anyAfter(follower.known)) return;
      follower.known = now;
      follower.line.send(now, "heartbeat", "{}");
    });
  }

  private interface Telling {
    void run() throws IOException;
  }

  /** One at a time for each follower; whoever cannot be reached any more has left. */
  private void alone(Follower follower, Telling telling) {
    if (!follower.busy.compareAndSet(false, true)) return;
    try {
      telling.run();
    } catch (IOException | IllegalStateException e) {
      // The browser has gone or its request has ended: it comes back by itself with its last number.
      leave(follower);
    } finally {
      follower.busy.set(false);
    }
  }

  private Optional<String> news(Viewer viewer, FeatureMoved move) {
    Optional<FeatureLayer> layer = catalogue.visibleTo(viewer).stream()
        .filter(l -> l.info().id().equals(move.layer())).findFirst();
    if (layer.isEmpty()) return Optional.empty();
    Told key = new Told(viewer.scopeKey(), move.layer(), move.id());
    Optional<Feature> feature = layer.get().find(viewer, move.id());
    if (feature.isPresent()) {
      Envelope here = feature.get().geometry() == null ? new Envelope() : feature.get().geometry().getEnvelopeInternal();
      synchronized (told) {
        told.put(key, here);
      }
      return Optional.of(event(move, move.touched(), false));
    }
    synchronized (told) {
      Envelope last = told.get(key);
      // Others of the same scope are told, too, so it is not forgotten here but by age.
      return last == null ? Optional.empty() : Optional.of(event(move, last, true));
    }
  }

  private String event(FeatureMoved move, Envelope box, boolean gone) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("layer", move.layer());
    event.put("id", move.id());
    if (gone) event.put("gone", true);
    if (!box.isNull()) {
      event.put("bbox", List.of(rounded(box.getMinX()), rounded(box.getMinY()), rounded(box.getMaxX()), rounded(box.getMaxY())));
    }
    return json.writeValueAsString(event);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * ROUNDING) / ROUNDING;
  }
}
