package org.yitu.geo.scenario;

import java.util.List;
import java.util.Optional;
import org.yitu.geo.effect.GaussianPlumeModel;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** A toxic gas that escapes steadily and drifts with the wind. */
final class ToxicPlume extends ToxicKind {
  ToxicPlume() {
    super("toxic-plume", Text.of("有毒气体连续泄漏", "Continuous toxic release"));
  }

  @Override public List<Input> sourceInputs() {
    return List.of(GaussianPlumeModel.KG_PER_SECOND,
        Input.number("seconds", "泄漏持续时间", "Duration of the release", "s", 1, MAX_SECONDS).or(3600.0)
            .because("接触时间按泄漏时间计，毒性分级只到 8 小时。", "People are exposed as long as it lasts; toxic levels end at 8 hours."),
        GaussianPlumeModel.HEIGHT.or(0.0));
  }

  @Override public List<Input> weatherInputs() {
    return List.of(WIND_FROM, GaussianPlumeModel.WIND, GaussianPlumeModel.STABILITY, GaussianPlumeModel.TERRAIN);
  }

  @Override public List<Input> optionInputs() {
    return List.of(GaussianPlumeModel.COEFFICIENTS, LEVELS);
  }

  @Override void check(Optional<Substance> substance, Inputs source, Inputs weather, Inputs options, List<Complaint> complaints) {
    if (weather.has("terrain") && options.has("coefficients")) {
      GaussianPlumeModel.terrainComplaint("weather.terrain", options.choice("coefficients"), weather.choice("terrain"))
          .ifPresent(complaints::add);
    }
  }

  @Override ToxicRelease release(ToxicRelease.Read read) {
    return new ToxicPlumeRelease(read);
  }
}
