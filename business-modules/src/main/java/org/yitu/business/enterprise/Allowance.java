package org.yitu.business.enterprise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often an address may do something within a span of time. Remembers the addresses that asked last, a bounded number. */
final class Allowance {
  private static final int MOST_ADDRESSES = 10_000;

  private final int times;
  private final Duration span;
  private final Clock clock;
  private final Map<String, Deque<Instant>> taken = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
      return size() > MOST_ADDRESSES;
    }
  };

  Allowance(int times, Duration span, Clock clock) {
    this.times = times;
    this.span = span;
    this.clock = clock;
  }

  /** Takes one; false if {@code address} has used up what it may within the span. */
  synchronized boolean take(String address) {
    Instant now = clock.instant();
    Deque<Instant> mine = taken.computeIfAbsent(address, any -> new ArrayDeque<>());
    while (!mine.isEmpty() && !mine.peekFirst().isAfter(now.minus(span))) mine.removeFirst();
    if (mine.size() >= times) return false;
    mine.addLast(now);
    return true;
  }
}
