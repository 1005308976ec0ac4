package org.yitu.map.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.feature.FeatureMoved;

/**
 * The latest moves, numbered; those who follow keep the number up to which they know. The numbers are times (milliseconds, each
 * larger than the one before): they survive a restart, and their gaps do not tell how much happened that one may not see. Of several
 * nodes each numbers for itself, by when it hears of a move; who comes over from another is therefore told the last seconds again.
 */
public final class Moves {
  /** One move and its number. */
  public record Numbered(long number, FeatureMoved move) {}

  private final int capacity;
  private final Clock clock;
  private final long overlap;
  private final Deque<Numbered> latest = new ArrayDeque<>();
  private long last;
  private long forgotten;

  public Moves(int capacity, Clock clock) {
    this(capacity, clock, Duration.ZERO);
  }

  /** @param overlap by how much the clocks of two nodes, and the times when they hear of a move, may differ; zero if there is one node */
  public Moves(int capacity, Clock clock, Duration overlap) {
    this.capacity = capacity;
    this.clock = clock;
    this.overlap = overlap.toMillis();
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

  /** From where he goes on who knows everything up to {@code number}, here or from another node; empty if too much has been forgotten. */
  public synchronized OptionalLong resume(long number) {
    long from = number - overlap;
    now();
    return reachesBackTo(from) ? OptionalLong.of(from) : OptionalLong.empty();
  }

  /** Something may have been missed: nobody can go on from here. */
  public synchronized void forgetAll() {
    latest.clear();
    last = Math.max(last + 1, clock.millis());
    forgotten = last;
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
