package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.grid.ContourPolygons;
import org.yitu.geo.grid.Grid;
import org.yitu.geo.text.Refusal;

/**
 * The same accident many times over, with wind, stability and release varied within what is not known of them
 * ({@link Variation}): how likely each level is to be exceeded at each place.
 *
 * @param members how many were calculated
 * @param refused how many of them a model refused; they count nowhere else
 */
public record Ensemble(int members, int refused, long seed, List<LevelChance> levels) {
  public static final int MIN_MEMBERS = 200;
  public static final int MAX_MEMBERS = 500;
  public static final long DEFAULT_SEED = 20_180_419;
  /** Of the contours; the outline that is exceeded with at least five per cent is the worst five per cent's. */
  public static final List<Double> PROBABILITIES = List.of(0.05, 0.5, 0.9);
  /** How often the truth lies wholly inside the confidence outline. */
  public static final double CONFIDENCE = 0.9;
  private static final int NODES = 256;
  private static final double MARGIN = 0.02;

  public Ensemble {
    levels = List.copyOf(levels);
  }

  /**
   * @param contours one for each of {@link #PROBABILITIES}, EPSG:4490, empty if no place reaches it
   * @param confidence the scenario's own zone, turned and stretched about its source until it holds {@link #CONFIDENCE} of
   *     the members' zones; empty without a zone
   */
  public record LevelChance(int level, String name, List<Contour> contours, Geometry confidence) {
    public LevelChance {
      contours = List.copyOf(contours);
    }
  }

  public record Contour(double probability, Geometry area) {}

  /** Who waits for an ensemble: told of each member, asked before each whether he still wants it. */
  public interface Watcher {
    /** From several threads. */
    void done(int members, int of);

    boolean cancelled();
  }

  /** He who waits no longer. */
  public static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A member's zones by level, metres from the source. */
  private record Drawn(Map<Integer, Geometry> zones, Map<Integer, String> names) {
    static Drawn of(Resolved resolved, LocalMetres frame) {
      Map<Integer, Geometry> zones = new TreeMap<>();
      Map<Integer, String> names = new TreeMap<>();
      for (Zone zone : resolved.zones().zones()) {
        zones.put(zone.level(), frame.toMetres(zone.polygon()));
        names.put(zone.level(), zone.name());
      }
      return new Drawn(zones, names);
    }

    List<Geometry> at(int level) {
      return zones.containsKey(level) ? List.of(zones.get(level)) : List.of();
    }
  }

  /**
   * The same for the same scenario, members and seed, however many threads calculate.
   *
   * @throws Cancelled if the watcher says so; Refusal if the scenario itself does not hold
   */
  public static Ensemble of(Scenario scenario, int members, long seed, Watcher watcher) {
    if (members < 1 || members > MAX_MEMBERS) throw new IllegalArgumentException("members: " + members);
    Resolved resolved = scenario.resolve();
    LocalMetres frame = LocalMetres.at(resolved.zones().centre());
    Variation variation = new Variation(scenario, resolved.canonical(), seed);
    AtomicInteger count = new AtomicInteger();
    List<Drawn> drawn = IntStream.range(0, members).parallel().mapToObj(number -> {
      if (watcher.cancelled()) throw new Cancelled();
      Optional<Drawn> one = draw(variation.member(number), frame);
      watcher.done(count.incrementAndGet(), members);
      return one;
    }).flatMap(Optional::stream).toList();
    Drawn own = Drawn.of(resolved, frame);
    TreeMap<Integer, String> names = new TreeMap<>(own.names);
    drawn.forEach(one -> names.putAll(one.names));
    List<LevelChance> levels = new ArrayList<>();
    names.forEach((level, name) -> {
      if (watcher.cancelled()) throw new Cancelled();
      List<List<Geometry>> zones = drawn.stream().map(one -> one.at(level)).toList();
      Geometry confidence = own.zones.containsKey(level)
          ? ConfidenceOutline.of(own.zones.get(level), variation.directionSigma(), zones, CONFIDENCE) : empty();
      levels.add(new LevelChance(level, name, contours(zones, frame), frame.toDegrees(confidence)));
    });
    return new Ensemble(members, members - drawn.size(), seed, levels);
  }

  private static Optional<Drawn> draw(Scenario member, LocalMetres frame) {
    try {
      return Optional.of(Drawn.of(member.resolve(), frame));
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  private static List<Contour> contours(List<List<Geometry>> members, LocalMetres frame) {
    List<Geometry> areas = members.stream().flatMap(List::stream).toList();
    Envelope all = new Envelope(new Coordinate(0, 0));
    areas.forEach(area -> all.expandToInclude(area.getEnvelopeInternal()));
    all.expandBy(Math.max(10, Math.max(all.getWidth(), all.getHeight()) * MARGIN));
    Raster raster = new Raster(all, NODES);
    areas.forEach(raster::add);
    Grid share = raster.share(members.size());
    return PROBABILITIES.stream()
        .map(probability -> new Contour(probability, frame.toDegrees(ContourPolygons.of(share, probability)))).toList();
  }

  private static Geometry empty() {
    return new GeometryFactory().createPolygon();
  }
}
