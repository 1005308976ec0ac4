package org.yitu.geo.scenario;

import java.util.List;
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

  /** Adds what is wrong to {@code complaints}; empty if anything was added. */
  Optional<Resolved> resolve(Scenario scenario, List<Complaint> complaints);
}
