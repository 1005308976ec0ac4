package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/**
 * What is said to have happened, as it was typed: nothing here is trusted until {@link #resolve()} has seen it.
 *
 * @param kind the accident's {@link ScenarioKind#id()}
 * @param point longitude, latitude (EPSG:4490), if the place was given so
 * @param enterprise the id of the enterprise where it happened, empty if the place is a point
 * @param substance by any name that {@code Substances} knows, may be empty
 * @param source numbers of the release, by input name
 * @param weather numbers of the air, by input name
 * @param options {@code coefficients}, {@code levels}: names of published sets
 * @param faults what could not even be stored: of the wrong type or without a meaning
 */
public record Scenario(String kind, Optional<Coordinate> point, String enterprise, String substance,
    SortedMap<String, Object> source, SortedMap<String, Object> weather, SortedMap<String, Object> options,
    List<Complaint> faults) {
  private static final Set<String> OPTIONS = Set.of("coefficients", "levels");

  public Scenario {
    source = Collections.unmodifiableSortedMap(new TreeMap<>(source));
    weather = Collections.unmodifiableSortedMap(new TreeMap<>(weather));
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    faults = List.copyOf(faults);
  }

  /**
   * Reads {@code {kind, point | enterprise, substance, source:{…}, weather:{…}, coefficients?, levels?}}; never
   * refuses.
   */
  public static Scenario of(Map<String, ?> given) {
    List<Complaint> faults = new ArrayList<>();
    SortedMap<String, Object> options = new TreeMap<>();
    given.forEach((name, value) -> {
      if (OPTIONS.contains(name) && value != null) options.put(name, value);
      else if (!Set.of("kind", "point", "enterprise", "substance", "source", "weather").contains(name)
          && !OPTIONS.contains(name)) {
        faults.add(unknown(name));
      }
    });
    return new Scenario(text(given, "kind", faults), point(given.get("point"), faults), text(given, "enterprise",
        faults),
        text(given, "substance", faults), numbers(given, "source", faults), numbers(given, "weather", faults), options,
        faults);
  }

  /** This scenario at a place: what an enterprise's position is filled in with. */
  public Scenario at(Coordinate lonLat) {
    return new Scenario(kind, Optional.of(lonLat.copy()), enterprise, substance, source, weather, options, faults);
  }

  /**
   * Checks everything that was typed.
   *
   * @throws Refusal with every complaint at once
   */
  public Resolved resolve() {
    return resolve(List.of());
  }

  /** As {@link #resolve()}, with complaints that the caller already has, such as an enterprise that he cannot find. */
  public Resolved resolve(List<Complaint> earlier) {
    List<Complaint> complaints = new ArrayList<>(earlier);
    complaints.addAll(faults);
    boolean placeIsKnownToBeWrong = complaints.stream().anyMatch(c -> Set.of("point", "enterprise")
        .contains(c.field()));
    if (point.isEmpty() && !placeIsKnownToBeWrong) {
      complaints.add(new Complaint("point", Text.of("请给出事故位置：坐标点或企业。",
          "Say where it happened: a point or an enterprise.")));
    }
    Optional<ScenarioKind> known = ScenarioKinds.find(kind);
    if (known.isEmpty()) complaints.add(ScenarioKinds.complaint(kind));
    Optional<Resolved> resolved = known.flatMap(found -> found.resolve(this, complaints));
    if (!complaints.isEmpty()) throw Refusal.invalid(complaints);
    return resolved.orElseThrow();
  }

  private static Optional<Coordinate> point(Object value, List<Complaint> faults) {
    if (value == null) return Optional.empty();
    if (value instanceof List<?> list && list.size() == 2 && list.get(0) instanceof Number x
        && list.get(1) instanceof Number y && Math.abs(x.doubleValue()) <= 180 && Math.abs(y.doubleValue()) <= 85) {
      return Optional.of(new Coordinate(x.doubleValue(), y.doubleValue()));
    }
    faults.add(new Complaint("point", Text.of("位置须写成 [经度, 纬度]，单位为度。", "A point is [longitude, latitude] in degrees.")));
    return Optional.empty();
  }

  private static String text(Map<String, ?> given, String name, List<Complaint> faults) {
    Object value = given.get(name);
    if (value == null) return "";
    if (value instanceof String text && text.length() <= 100) return text.strip();
    if (value instanceof Integer || value instanceof Long) return value.toString();
    faults.add(new Complaint(name, Text.of("“" + name + "”须为不超过 100 字的文字。", "\"" + name
        + "\" must be a text of at most 100"
        + " characters.")));
    return "";
  }

  private static SortedMap<String, Object> numbers(Map<String, ?> given, String name, List<Complaint> faults) {
    SortedMap<String, Object> numbers = new TreeMap<>();
    Object value = given.get(name);
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, number) -> {
        if (number != null) numbers.put(String.valueOf(key), number);
      });
    } else if (value != null) {
      faults.add(new Complaint(name, Text.of("“" + name + "”须为一组参数。", "\"" + name
          + "\" must be an object of inputs.")));
    }
    return numbers;
  }

  private static Complaint unknown(String name) {
    String shown = name.length() <= 40 ? name : name.substring(0, 40) + "…";
    return new Complaint(shown, Text.of("没有名为“" + shown + "”的参数。", "There is no input named \"" + shown + "\"."));
  }
}
