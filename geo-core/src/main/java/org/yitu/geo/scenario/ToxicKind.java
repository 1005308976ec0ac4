package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.effect.ToxicLevels;
import org.yitu.geo.effect.ToxicLevels.Scheme;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** A kind of accident in which a toxic substance drifts with the wind. */
abstract class ToxicKind implements ScenarioKind {
  static final Input WIND_FROM = Input.number("windFromDegrees", "风向（来向）", "Wind from", "°", 0, 360);
  static final Input LEVELS = Input.choice("levels", "毒性分级标准", "Toxic levels", Scheme.ids()).or(Scheme.AEGL.id());
  /** More than the greatest storage tank holds: such a number is a slip of the pen. */
  static final double MAX_KG = 1e7;
  /** AEGLs end at 8 hours, and so does the steady weather that the models assume. */
  static final double MAX_SECONDS = ToxicLevels.MAX_MINUTES * 60;

  private final String id;
  private final Text title;

  ToxicKind(String id, Text title) {
    this.id = id;
    this.title = title;
  }

  /** Adds what is wrong with inputs that are each right by themselves; any of them may be missing. */
  abstract void check(Optional<Substance> substance, Inputs source, Inputs weather, Inputs options, List<Complaint> complaints);

  abstract ToxicRelease release(ToxicRelease.Read read);

  @Override public final String id() {
    return id;
  }

  @Override public final Text title() {
    return title;
  }

  @Override public final Optional<Resolved> resolve(Scenario scenario, List<Complaint> complaints) {
    List<Complaint> mine = new ArrayList<>();
    Inputs source = Inputs.read("source.", sourceInputs(), scenario.source(), mine);
    Inputs weather = Inputs.read("weather.", weatherInputs(), scenario.weather(), mine);
    Inputs options = Inputs.read("", optionInputs(), scenario.options(), mine);
    Optional<Substance> substance = substance(scenario.substance(), options, mine);
    check(substance, source, weather, options, mine);
    if (source.has("kgPerSecond") && source.has("seconds")
        && source.number("kgPerSecond") * source.number("seconds") > MAX_KG) {
      mine.add(new Complaint("source.seconds", Text.of("总泄漏量超过一万吨，请核对速率和时间。",
          "More than ten thousand tonnes in all: check rate and duration.")));
    }
    complaints.addAll(mine);
    if (!mine.isEmpty() || scenario.point().isEmpty()) return Optional.empty();
    return Optional.of(release(new ToxicRelease.Read(id, scenario.point().get().copy(), scenario.enterprise(),
        substance.orElseThrow(), source, weather, options)));
  }

  private static Optional<Substance> substance(String name, Inputs options, List<Complaint> complaints) {
    if (name.isEmpty()) {
      complaints.add(new Complaint("substance", Text.of("缺少泄漏物质。", "The substance is missing.")));
      return Optional.empty();
    }
    Optional<Substance> found = Substances.find(name);
    if (found.isEmpty()) {
      complaints.add(new Complaint("substance", Text.of("物质库中没有“" + name + "”。", "There is no substance \"" + name
          + "\" in the library.")));
      return Optional.empty();
    }
    if (options.has("levels")) {
      Scheme scheme = Scheme.of(options.choice("levels"));
      if (!ToxicLevels.known(found.get(), scheme)) {
        complaints.add(new Complaint("substance", ToxicLevels.missing(found.get(), scheme)));
      }
    }
    return found;
  }
}
