package org.yitu.geo.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.PasquillClass;
import org.yitu.geo.effect.Stability;

/**
 * What is not known of an accident, as distributions. Every member has its own stream of random numbers, drawn from the seed
 * and its number, so that it does not matter which thread asks for it.
 *
 * <p>The spreads are this program's assumptions and not a standard's: wind direction normal with the σ of
 * {@link #DIRECTION_SIGMA}; wind speed lognormal with σ ln 0.2; stability a neighbouring class in one member of three, if that
 * class occurs with the wind; a hole's diameter lognormal with σ ln 0.15, and so the rate, which goes with its area, 0.30;
 * inventory and duration lognormal with σ ln 0.25. Whatever leaves an input's range is set to its limit.
 */
final class Variation {
  /** Degrees by class A to F: the Nuclear Regulatory Commission's guide 1.23 gives 25, 20, 15, 10, 5, 2.5 (unverified). */
  private static final double[] DIRECTION_SIGMA = {25, 20, 15, 10, 5, 2.5};
  private static final double SPEED_SIGMA = 0.2;
  private static final double HOLE_SIGMA = 0.15;
  private static final double AMOUNT_SIGMA = 0.25;
  private static final double CHANCE_OF_NEIGHBOUR = 1.0 / 3;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Scenario scenario;
  private final SortedMap<String, Object> source;
  private final SortedMap<String, Object> weather;
  private final ScenarioKind kind;
  private final long seed;

  /** @param canonical the scenario with its defaults, as {@link Resolved#canonical()} */
  Variation(Scenario scenario, Map<String, Object> canonical, long seed) {
    this.scenario = scenario;
    this.seed = seed;
    kind = ScenarioKinds.find(scenario.kind()).orElseThrow();
    source = part(canonical.get("source"), scenario.source());
    weather = part(canonical.get("weather"), scenario.weather());
  }

  /** Of the wind's direction, in degrees; 0 if no wind matters. */
  double directionSigma() {
    return weather.containsKey("windFromDegrees") ? sigma() : 0;
  }

  /** The same for the same number, in whatever order members are asked for. */
  Scenario member(int number) {
    SplittableRandom random = new SplittableRandom(seed + GOLDEN * (number + 1));
    // Always the same order and number of draws, so that a scenario without one input does not shift the others.
    double direction = random.nextGaussian();
    double speed = random.nextGaussian();
    double neighbour = random.nextDouble();
    boolean steadier = random.nextBoolean();
    double hole = random.nextGaussian();
    double amount = random.nextGaussian();
    double duration = random.nextGaussian();
    SortedMap<String, Object> blown = new TreeMap<>(weather);
    SortedMap<String, Object> released = new TreeMap<>(source);
    turn(blown, direction * sigma());
    scale(blown, "windSpeed", kind.weatherInputs(), Math.exp(SPEED_SIGMA * speed));
    if (neighbour < CHANCE_OF_NEIGHBOUR) shift(blown, steadier ? 1 : -1);
    scale(released, "holeMillimetres", kind.sourceInputs(), Math.exp(HOLE_SIGMA * hole));
    scale(released, "kgPerSecond", kind.sourceInputs(), Math.exp(2 * HOLE_SIGMA * hole));
    scale(released, "kg", kind.sourceInputs(), Math.exp(AMOUNT_SIGMA * amount));
    scale(released, "seconds", kind.sourceInputs(), Math.exp(AMOUNT_SIGMA * duration));
    return new Scenario(scenario.kind(), scenario.point(), scenario.enterprise(), scenario.substance(), released, blown,
        scenario.options(), scenario.faults());
  }

  private double sigma() {
    return DIRECTION_SIGMA[stability(weather).map(Stability::ordinal).orElse(Stability.D.ordinal())];
  }

  private static void turn(SortedMap<String, Object> weather, double degrees) {
    if (!(weather.get("windFromDegrees") instanceof Number from)) return;
    double turned = (from.doubleValue() + degrees) % 360;
    weather.put("windFromDegrees", turned < 0 ? turned + 360 : turned);
  }

  private static void scale(SortedMap<String, Object> values, String name, List<Input> inputs, double factor) {
    if (!(values.get(name) instanceof Number number)) return;
    Optional<Input> input = inputs.stream().filter(declared -> declared.name().equals(name)).findFirst();
    double scaled = number.doubleValue() * factor;
    values.put(name, input.map(range -> Math.max(range.min(), Math.min(range.max(), scaled))).orElse(scaled));
  }

  private static void shift(SortedMap<String, Object> weather, int by) {
    Optional<Stability> now = stability(weather);
    if (now.isEmpty()) return;
    int neighbour = now.get().ordinal() + by;
    if (neighbour < 0 || neighbour >= Stability.values().length) return;
    Stability next = Stability.values()[neighbour];
    double wind = weather.get("windSpeed") instanceof Number number ? number.doubleValue() : 0;
    if (PasquillClass.occurs(next, wind)) weather.put("stability", next.name());
  }

  private static Optional<Stability> stability(Map<String, Object> weather) {
    Object given = weather.get("stability");
    for (Stability known : Stability.values()) {
      if (known.name().equals(given)) return Optional.of(known);
    }
    return Optional.empty();
  }

  @SuppressWarnings("unchecked")
  private static SortedMap<String, Object> part(Object canonical, SortedMap<String, Object> typed) {
    return canonical instanceof Map<?, ?> map ? new TreeMap<>((Map<String, Object>) map) : typed;
  }
}
