package org.yitu.geo.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yitu.geo.effect.Input;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** One kind of accident that can be simulated. */
public interface ScenarioKind {
  /** Stable, kebab case: {@code toxic-plume}. */
  String id();

  Text title();

  /** What a scenario's {@code source} is made of. */
  List<Input> sourceInputs();

  /** What a scenario's {@code weather} is made of. */
  List<Input> weatherInputs();

  /** What stands beside them: sets of coefficients and levels. */
  List<Input> optionInputs();

  /** Whether a substance must be named. */
  default boolean needsSubstance() {
    return true;
  }

  /** The only substances that it has data for, by id and name; empty if the levels decide. */
  default Map<String, Text> substances() {
    return Map.of();
  }

  /** Adds what is wrong to {@code complaints}; empty if anything was added. */
  Optional<Resolved> resolve(Scenario scenario, List<Complaint> complaints);
}
