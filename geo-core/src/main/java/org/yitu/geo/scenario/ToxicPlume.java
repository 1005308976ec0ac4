package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yitu.geo.effect.GaussianPlumeModel;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.effect.ToxicLevels;
import org.yitu.geo.effect.ToxicLevels.Scheme;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** A toxic gas that escapes steadily and drifts with the wind. */
final class ToxicPlume implements ScenarioKind {
  static final String ID = "toxic-plume";
  static final Text TITLE = Text.of("有毒气体连续泄漏", "Continuous toxic release");

  /** More than the greatest storage tank holds: such a number is a slip of the pen. */
  private static final double MAX_KG = 1e7;
  /** AEGLs end at 8 hours, and so does the steady weather that the model assumes. */
  private static final double MAX_SECONDS = ToxicLevels.MAX_MINUTES * 60;

  @Override public String id() {
    return ID;
  }

  @Override public Text title() {
    return TITLE;
  }

  @Override public List<Input> sourceInputs() {
    return List.of(GaussianPlumeModel.KG_PER_SECOND,
        Input.number("seconds", "泄漏持续时间", "Duration of the release", "s", 1, MAX_SECONDS).or(3600.0)
            .because("接触时间按泄漏时间计，毒性分级只到 8 小时。", "People are exposed as long as it lasts; toxic levels end at 8 hours."),
        GaussianPlumeModel.HEIGHT.or(0.0));
  }

  @Override public List<Input> weatherInputs() {
    return List.of(Input.number("windFromDegrees", "风向（来向）", "Wind from", "°", 0, 360),
        GaussianPlumeModel.WIND, GaussianPlumeModel.STABILITY, GaussianPlumeModel.TERRAIN);
  }

  @Override public List<Input> optionInputs() {
    return List.of(GaussianPlumeModel.COEFFICIENTS,
        Input.choice("levels", "毒性分级标准", "Toxic levels", Scheme.ids()).or(Scheme.AEGL.id()));
  }

  @Override public Optional<Resolved> resolve(Scenario scenario, List<Complaint> complaints) {
    List<Complaint> mine = new ArrayList<>();
    Inputs source = Inputs.read("source.", sourceInputs(), scenario.source(), mine);
    Inputs weather = Inputs.read("weather.", weatherInputs(), scenario.weather(), mine);
    Inputs options = Inputs.read("", optionInputs(), scenario.options(), mine);
    Optional<Substance> substance = substance(scenario.substance(), options, mine);
    if (weather.has("terrain") && options.has("coefficients")) {
      GaussianPlumeModel.terrainComplaint("weather.terrain", options.choice("coefficients"), weather.choice("terrain"))
          .ifPresent(mine::add);
    }
    if (source.has("kgPerSecond") && source.has("seconds")
        && source.number("kgPerSecond") * source.number("seconds") > MAX_KG) {
      mine.add(new Complaint("source.seconds", Text.of("总泄漏量超过一万吨，请核对速率和时间。",
          "More than ten thousand tonnes in all: check rate and duration.")));
    }
    complaints.addAll(mine);
    if (!mine.isEmpty() || scenario.point().isEmpty()) return Optional.empty();
    return Optional.of(new ToxicPlumeRelease(scenario.point().get(), scenario.enterprise(), substance.orElseThrow(),
        source,
        weather, options));
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
