package org.yitu.geo.route;

import java.util.List;

/**
 * Closures that come and go: each phase holds until the next begins, the last for good.
 *
 * @param phases by time ascending
 */
public record TimedClosures(List<Phase> phases) {
  public static final TimedClosures NONE = new TimedClosures(List.of());

  /** @param fromSeconds on the clock that a vehicle's departure is told on */
  public record Phase(double fromSeconds, Closures closures) {}

  public TimedClosures {
    phases = List.copyOf(phases);
    for (int i = 1; i < phases.size(); i++) {
      if (phases.get(i).fromSeconds <= phases.get(i - 1).fromSeconds) throw new IllegalArgumentException("phases: " + phases);
    }
  }

  /** All that is closed at any time. */
  public Closures all() {
    return phases.stream().map(Phase::closures).reduce(Closures.NONE, Closures::and);
  }
}
