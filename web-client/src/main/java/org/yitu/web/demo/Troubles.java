package org.yitu.web.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yitu.business.telemetry.Points;

/**
 * What goes wrong with the made-up sensors: within the first minutes one of each kind, later a few an hour. A value beyond its high limit
 * comes back soon; one beyond the highest stays so long that its alarm climbs; a sensor falls silent and speaks again.
 */
final class Troubles {
  private enum Kind {
    HIGH(20, 240, 90), HIGHEST(60, 1_800, 660), SILENT(120, 2_400, 240);

    private final int first;
    private final int every;
    private final int lasts;

    /** In seconds: after the start, on average between two, each. */
    Kind(int first, int every, int lasts) {
      this.first = first;
      this.every = every;
      this.lasts = lasts;
    }
  }

  private record Trouble(Kind kind, Instant until) {}

  private static final double BEYOND = 0.02;

  private final Random random;
  private final Map<Long, Trouble> now = new HashMap<>();
  private final Map<Kind, Instant> next = new HashMap<>();

  Troubles(Random random) {
    this.random = random;
  }

  /** Ends what is over and begins what is due. */
  void begin(List<Points.Point> points, Instant at) {
    now.values().removeIf(trouble -> !at.isBefore(trouble.until()));
    for (Kind kind : Kind.values()) {
      if (at.isBefore(next.computeIfAbsent(kind, first -> at.plusSeconds(kind.first)))) continue;
      next.put(kind, at.plusSeconds(kind.every / 2 + random.nextInt(kind.every)));
      List<Points.Point> able = points.stream().filter(point -> point.inService() && point.limits().high() != null
          && point.limits().highHigh() != null && !now.containsKey(point.id())).toList();
      if (!able.isEmpty()) now.put(able.get(random.nextInt(able.size())).id(), new Trouble(kind, at.plusSeconds(kind.lasts)));
    }
  }

  boolean silences(long point) {
    Trouble trouble = now.get(point);
    return trouble != null && trouble.kind() == Kind.SILENT;
  }

  /** What the sensor of this point measures in its trouble; null if it has none. */
  Double value(Points.Point point) {
    Trouble trouble = now.get(point.id());
    if (trouble == null || trouble.kind() == Kind.SILENT) return null;
    Points.Limits limits = point.limits();
    double limit = trouble.kind() == Kind.HIGH ? limits.high() : limits.highHigh();
    double upTo = trouble.kind() == Kind.HIGH ? limits.highHigh() : limits.rangeTo();
    return limit + (upTo - limit) * (BEYOND + BEYOND * random.nextDouble());
  }
}
