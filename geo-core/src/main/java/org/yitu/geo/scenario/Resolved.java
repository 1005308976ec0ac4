package org.yitu.geo.scenario;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A scenario that holds: every input is known and in range, defaults are filled in. */
public interface Resolved {
  /** What is calculated with, by name, in JSON's types and in a fixed order: two equal scenarios have equal maps. */
  SortedMap<String, Object> canonical();

  Zones zones();

  /** How the danger spreads and passes, by time ascending, at most 24 moments; a single one at 0 if it does not change. */
  default List<Moment> moments() {
    return List.of(new Moment(0, zones().outline()));
  }

  /** Empty if no vulnerability is known for what happens here. */
  default Optional<Harm> harm() {
    return Optional.empty();
  }

  /** Empty if nothing toxic spreads, or the substance has no published toxic load. */
  default Optional<ToxicField> toxicField() {
    return Optional.empty();
  }

  /** Empty if it is neither a fire nor a blast. */
  default Optional<Intensity> intensity() {
    return Optional.empty();
  }
}
