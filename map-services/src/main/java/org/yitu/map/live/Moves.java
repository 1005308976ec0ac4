package org.yitu.map.live;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.feature.FeatureMoved;

/**
 * The latest moves, numbered; those who follow keep the number up to which they know. The numbers are times (milliseconds, each
 * larger than the one before): they survive a restart, and their gaps do not tell how much happened that one may not see.
 */
public final class Moves {
  /** One move and its number. */
  public record Numbered(long number, FeatureMoved move) {}

  private final int capacity;
  private final Clock clock;
  private final Deque<Numbered> latest = new ArrayDeque<>();
  private long last;
  private long forgotten;

  public Moves(int capacity, Clock clock) {
    this.capacity = capacity;
    this.clock = clock;
    this.last = clock.millis();
    this.forgotten = last;
  }

  public synchronized void add(FeatureMoved move) {
    last = Math.max(last + 1, clock.millis());
    latest.addLast(new Numbered(last, move));
    if (latest.size() > capacity) forgotten = latest.removeFirst().number();
  }

  /** The number of now: whoever knows it has missed nothing so far. */
  public synchronized long now() {
    last = Math.max(last, clock.millis());
    return last;
  }

  public synchronized boolean anyAfter(long number) {
    return !latest.isEmpty() && latest.peekLast().number() > number;
  }

  /** Whether everything after {@code number} is still known here. */
  public synchronized boolean reachesBackTo(long number) {
    return number >= forgotten && number <= last;
  }

  /** The oldest {@code max} moves after {@code number}; of several moves of one feature the last, at its place. */
  public synchronized List<Numbered> after(long number, int max) {
    Map<String, Numbered> found = new LinkedHashMap<>();
    int seen = 0;
    for (Numbered each : latest) {
      if (each.number() <= number) continue;
      if (++seen > max) break;
      String feature = each.move().layer() + "/" + each.move().id();
      Numbered earlier = found.remove(feature);
      found.put(feature, earlier == null ? each : both(earlier, each));
    }
    return new ArrayList<>(found.values());
  }

  private static Numbered both(Numbered earlier, Numbered later) {
    Envelope touched = new Envelope(earlier.move().touched());
    touched.expandToInclude(later.move().touched());
    return new Numbered(later.number(), new FeatureMoved(later.move().layer(), later.move().id(), touched));
  }
}
