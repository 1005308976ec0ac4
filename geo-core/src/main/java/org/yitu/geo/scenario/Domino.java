package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.LevelSet;
import org.yitu.geo.text.Text;

/**
 * Screening for escalation: which neighbouring vessels a fire or a blast may set off, and which those may set off in turn.
 * It says what can be reached, not what will be and not when.
 */
public final class Domino {
  /** Beyond this many steps a chain means nothing. */
  public static final int MAX_STEPS = 3;
  public static final Constant SOURCE = new Constant("escalation thresholds",
      "atmospheric 15 kW/m² or 22 kPa; pressurised 45 kW/m² or 16 kPa", "Cozzani et al. 2006 (unverified)", false);
  public static final List<Text> LIMITS = List.of(
      Text.of("只比较阈值：不计失效时间、消防冷却、围堰、隔热层和破片。",
          "Thresholds only: no time to failure, no cooling, no bunds, no insulation, no fragments."),
      Text.of("最多三级；每级只取各容器首次被触发。", "Three steps at most; a vessel is set off once."));

  private Domino() {}

  /** What holds the dangerous substance, with the least heat flux (kW/m²) and overpressure (kPa) that may break it. */
  public enum Vessel {
    ATMOSPHERIC(15, 22),
    PRESSURISED(45, 16);

    private final double heatFlux;
    private final double overpressure;

    Vessel(double heatFlux, double overpressure) {
      this.heatFlux = heatFlux;
      this.overpressure = overpressure;
    }

    /** Stable, lower case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** @param quantity {@code heat-flux} or {@code overpressure} */
    public double threshold(String quantity) {
      return switch (quantity) {
        case LevelSet.HEAT_FLUX -> heatFlux;
        case LevelSet.OVERPRESSURE -> overpressure;
        default -> throw new IllegalArgumentException("no escalation by " + quantity);
      };
    }
  }

  /** A neighbour that may be set off. */
  public record Hazard(String id, Coordinate lonLat, Vessel vessel) {}

  /**
   * A neighbour that is reached.
   *
   * @param step 1 for what the first accident reaches
   * @param by the id of the hazard that reaches it; empty for the first accident
   * @param value at the neighbour, kW/m² or kPa
   */
  public record Reached(Hazard hazard, int step, String by, String quantity, double value, double threshold) {}

  /** An accident and whose it is. */
  private record Source(String id, Intensity intensity) {}

  /**
   * @param first what happened; anything but a fire or a blast reaches nothing
   * @param neighbours in the order in which they are to be named
   * @param secondary what happens at a hazard that is set off; empty if nothing is known of it
   * @param steps 1 to {@link #MAX_STEPS}
   * @return each neighbour that is reached once, by its first step and there by what is strongest for it
   */
  public static List<Reached> screen(Resolved first, List<Hazard> neighbours, Function<Hazard, Optional<Resolved>> secondary,
      int steps) {
    if (steps < 1 || steps > MAX_STEPS) throw new IllegalArgumentException(steps + " steps");
    List<Reached> all = new ArrayList<>();
    Set<String> off = new HashSet<>();
    List<Source> sources = first.intensity().map(intensity -> List.of(new Source("", intensity))).orElse(List.of());
    for (int step = 1; step <= steps && !sources.isEmpty(); step++) {
      List<Source> next = new ArrayList<>();
      for (Reached reached : reached(sources, neighbours, off, step)) {
        all.add(reached);
        off.add(reached.hazard.id);
        secondary.apply(reached.hazard).flatMap(Resolved::intensity)
            .ifPresent(intensity -> next.add(new Source(reached.hazard.id, intensity)));
      }
      sources = next;
    }
    return all;
  }

  private static List<Reached> reached(List<Source> sources, List<Hazard> neighbours, Set<String> off, int step) {
    List<Reached> found = new ArrayList<>();
    for (Hazard hazard : neighbours) {
      if (off.contains(hazard.id)) continue;
      Reached strongest = null;
      for (Source source : sources) {
        String quantity = source.intensity.quantity();
        double value = source.intensity.at(hazard.lonLat);
        double threshold = hazard.vessel.threshold(quantity);
        boolean stronger = strongest == null || value / threshold > strongest.value / strongest.threshold;
        if (value >= threshold && stronger) {
          strongest = new Reached(hazard, step, source.id, quantity, value, threshold);
        }
      }
      if (strongest != null) found.add(strongest);
    }
    return found;
  }
}
