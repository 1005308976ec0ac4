package org.yitu.geo.scenario;

import java.util.List;
import java.util.Optional;
import org.yitu.geo.effect.GaussianPlumeModel;
import org.yitu.geo.effect.GaussianPuff;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** A toxic gas that is released in an instant and drifts with the wind. */
final class ToxicPuff extends ToxicKind {
  ToxicPuff() {
    super("toxic-puff", Text.of("有毒气体瞬时泄漏", "Instantaneous toxic release"));
  }

  @Override public List<Input> sourceInputs() {
    return List.of(GaussianPuff.KG, GaussianPlumeModel.HEIGHT.or(0.0));
  }

  @Override public List<Input> weatherInputs() {
    return List.of(WIND_FROM, GaussianPlumeModel.WIND, GaussianPlumeModel.STABILITY, GaussianPlumeModel.TERRAIN);
  }

  @Override public List<Input> optionInputs() {
    return List.of(Input.choice("coefficients", "扩散系数", "Dispersion coefficients", List.of("ccps-puff")).or("ccps-puff"), LEVELS);
  }

  @Override void check(Optional<Substance> substance, Inputs source, Inputs weather, Inputs options, List<Complaint> complaints) {
    // Each input stands by itself.
  }

  @Override ToxicRelease release(ToxicRelease.Read read) {
    return new ToxicPuffRelease(read);
  }
}
