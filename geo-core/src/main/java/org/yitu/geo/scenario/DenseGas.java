package org.yitu.geo.scenario;

import java.util.List;
import java.util.Optional;
import org.yitu.geo.effect.BritterMcQuaid;
import org.yitu.geo.effect.BritterMcQuaidModel;
import org.yitu.geo.effect.GaussianPlumeModel;
import org.yitu.geo.effect.GaussianPuff;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** A toxic gas heavier than air that creeps along the ground: a rate for a while, or a mass at once. */
final class DenseGas extends ToxicKind {
  DenseGas() {
    super("dense-gas", Text.of("重气泄漏", "Dense toxic gas"));
  }

  @Override public List<Input> sourceInputs() {
    return List.of(GaussianPlumeModel.KG_PER_SECOND.optional().because("连续泄漏填写；瞬时泄漏填写泄漏量。",
            "For a continuous release; an instantaneous one gives the mass."),
        Input.number("seconds", "泄漏持续时间", "Duration of the release", "s", 1, MAX_SECONDS).or(3600.0),
        GaussianPuff.KG.optional().because("瞬时泄漏填写；连续泄漏填写速率。", "For an instantaneous release; a continuous one gives the rate."),
        Input.number("heightMetres", "泄漏高度", "Release height", "m", 0, 200).or(0.0)
            .because("本模型按地面泄漏计算。", "The model takes the release to be at ground level."),
        BritterMcQuaidModel.GAS);
  }

  @Override public List<Input> weatherInputs() {
    return List.of(WIND_FROM, GaussianPlumeModel.WIND, BritterMcQuaidModel.AMBIENT,
        GaussianPlumeModel.STABILITY.optional().because("本模型不用。", "This model does not use it."),
        GaussianPlumeModel.TERRAIN.optional().because("本模型不用。", "This model does not use it."));
  }

  @Override public List<Input> optionInputs() {
    return List.of(LEVELS);
  }

  @Override void check(Optional<Substance> substance, Inputs source, Inputs weather, Inputs options, List<Complaint> complaints) {
    if (source.has("kgPerSecond") == source.has("kg")) {
      complaints.add(new Complaint("source.kgPerSecond", Text.of("泄漏速率和瞬时泄漏量须给出其中一个。",
          "Give either the rate or the mass that escapes at once.")));
    }
    if (substance.isEmpty() || substance.get().molarMass().isEmpty() || !source.has("gasCelsius") || !weather.has("ambientCelsius")) {
      return;
    }
    double gas = BritterMcQuaid.gasDensity(substance.get().molarMass().getAsDouble(),
        source.number("gasCelsius") + BritterMcQuaidModel.KELVIN);
    if (gas <= BritterMcQuaid.airDensity(weather.number("ambientCelsius") + BritterMcQuaidModel.KELVIN)) {
      String zh = substance.get().name().zh();
      complaints.add(new Complaint("substance", Text.of("“" + zh + "”在该温度下不比空气重，请改用有毒气体连续或瞬时泄漏。", "\""
          + substance.get().name().en() + "\" is not heavier than air at this temperature: choose a toxic plume or puff.")));
    }
  }

  @Override ToxicRelease release(ToxicRelease.Read read) {
    return new DenseGasRelease(read);
  }
}
