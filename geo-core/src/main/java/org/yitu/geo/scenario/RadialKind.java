package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.LevelSet;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** A kind of accident that is the same in every direction and asks nothing of the weather. */
abstract class RadialKind implements ScenarioKind {
  private final String id;
  private final Text title;
  private final String quantity;

  /** What was read and found right. */
  record Read(Coordinate point, Inputs source, Inputs options, LevelSet levels, SortedMap<String, Object> canonical) {}

  RadialKind(String id, Text title, String quantity) {
    this.id = id;
    this.title = title;
    this.quantity = quantity;
  }

  @Override public final String id() {
    return id;
  }

  @Override public final Text title() {
    return title;
  }

  @Override public final List<Input> weatherInputs() {
    return List.of();
  }

  /** The sets of levels of this kind's quantity; the first is the default. */
  final Input levelsInput() {
    List<String> ids = LevelSet.ids(quantity);
    return Input.choice("levels", "伤害阈值", "Levels of harm", ids).or(ids.get(0));
  }

  /** @return the id of the substance; empty if none was named. Adds what is wrong with it to the complaints. */
  abstract String substance(String name, Inputs source, List<Complaint> complaints);

  abstract Resolved resolved(Read read, String substance);

  @Override public final Optional<Resolved> resolve(Scenario scenario, List<Complaint> complaints) {
    List<Complaint> mine = new ArrayList<>();
    Inputs source = Inputs.read("source.", sourceInputs(), scenario.source(), mine);
    Inputs.read("weather.", weatherInputs(), scenario.weather(), mine);
    Inputs options = Inputs.read("", optionInputs(), scenario.options(), mine);
    String substance = substance(scenario.substance(), source, mine);
    complaints.addAll(mine);
    if (!mine.isEmpty() || scenario.point().isEmpty()) return Optional.empty();
    SortedMap<String, Object> all = new TreeMap<>();
    all.put("kind", id);
    all.put("point", List.of(scenario.point().get().x, scenario.point().get().y));
    if (!scenario.enterprise().isEmpty()) all.put("enterprise", scenario.enterprise());
    if (!substance.isEmpty()) all.put("substance", substance);
    all.put("source", source.asMap());
    all.put("weather", Map.of());
    options.asMap().forEach(all::put);
    return Optional.of(resolved(new Read(scenario.point().get(), source, options,
        LevelSet.of(quantity, options.choice("levels")), Collections.unmodifiableSortedMap(all)), substance));
  }

  /** What a model was given, for the report. */
  static SortedMap<String, Object> inputs(Read read, String substance) {
    SortedMap<String, Object> inputs = new TreeMap<>(read.source.asMap());
    if (!substance.isEmpty()) inputs.put("substance", substance);
    inputs.put("levels", read.levels.id());
    return inputs;
  }
}
