package org.yitu.business.telemetry;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What became of all readings since the start, by outcome. */
final class TelemetryCounts {
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void add(Tally.Answer answer) {
    add("received", answer.received());
    add("accepted", answer.accepted());
    add("late", answer.late());
    add("out_of_order", answer.outOfOrder());
    answer.refused().forEach((reason, count) -> add(reason.name().toLowerCase(Locale.ROOT), count));
  }

  Map<String, Long> read() {
    Map<String, Long> read = new TreeMap<>();
    counts.forEach((name, count) -> read.put(name, count.sum()));
    return read;
  }

  private void add(String name, int count) {
    counts.computeIfAbsent(name, key -> new LongAdder()).add(count);
  }
}
