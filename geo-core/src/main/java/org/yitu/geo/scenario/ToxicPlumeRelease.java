package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.yitu.geo.effect.Coefficients;
import org.yitu.geo.effect.GaussianPlume;
import org.yitu.geo.effect.GaussianPlume.Reach;
import org.yitu.geo.effect.GaussianPlumeModel;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.PasquillClass;
import org.yitu.geo.effect.Stability;
import org.yitu.geo.effect.Terrain;
import org.yitu.geo.effect.ToxicLevels.Level;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.effect.WindProfile;
import org.yitu.geo.text.Text;

/** A steady toxic release as a Gaussian plume. Within 10 m of the source it is taken to be as on the axis at 10 m. */
final class ToxicPlumeRelease extends ToxicRelease {
  private final Coefficients coefficients;
  private final GaussianPlume plume;
  private final double windAtRelease;

  ToxicPlumeRelease(Read read) {
    super(read);
    coefficients = Coefficients.find(read.options().choice("coefficients")).orElseThrow();
    Stability stability = Stability.valueOf(read.weather().choice("stability"));
    Terrain terrain = Terrain.of(read.weather().choice("terrain"));
    double height = read.source().number("heightMetres");
    windAtRelease = WindProfile.speed(read.weather().number("windSpeed"), height, stability, terrain);
    plume = new GaussianPlume(read.source().number("kgPerSecond"), height, windAtRelease, stability, terrain, coefficients);
  }

  @Override Optional<Outline> outline(Level level) {
    double threshold = kgPerCubicMetre(level);
    List<Reach> reaches = plume.reaches(threshold);
    if (reaches.isEmpty()) return Optional.empty();
    double far = reaches.get(reaches.size() - 1).to();
    return Optional.of(new Outline(PlumeOutline.of(x -> plume.halfWidth(x, threshold), reaches, downwind()), far,
        far >= GaussianPlume.MAX_METRES));
  }

  @Override double minutes() {
    return source().number("seconds") / 60;
  }

  @Override double speed() {
    return windAtRelease;
  }

  @Override public double mgPerCubicMetre(double x, double y) {
    if (Math.hypot(x, y) <= GaussianPlume.MIN_METRES) return mg(plume.at(GaussianPlume.MIN_METRES, 0, 0));
    return x < GaussianPlume.MIN_METRES || x > GaussianPlume.MAX_METRES ? 0 : mg(plume.at(x, y, 0));
  }

  @Override public double seconds(double x, double exponent) {
    return source().number("seconds");
  }

  @Override ModelUse use(SortedMap<String, Object> inputs, List<Text> doubts) {
    inputs.put("windSpeedAtRelease", Math.round(windAtRelease * 1000) / 1000.0);
    return new ModelUse(GaussianPlumeModel.ID, GaussianPlumeModel.TITLE, GaussianPlumeModel.EDITION, coefficients.title(),
        inputs, Validity.of(doubts), List.of(coefficients.source(), WindProfile.source(), levels()), GaussianPlumeModel.LIMITS);
  }

  @Override List<Text> doubts(double farMetres) {
    List<Text> reasons = new ArrayList<>();
    double travelled = source().number("seconds") * windAtRelease;
    if (travelled < farMetres) {
      reasons.add(Text.of("泄漏在云团到达 %s 米之前已结束，更远处的浓度被高估（按稳定排放计算）。",
          "The release ends before the cloud has travelled %s m: concentrations farther off are overstated.")
          .with(Inputs.show(Math.round(travelled))));
    }
    airHeavier().ifPresent(reasons::add);
    if (!PasquillClass.occurs(Stability.valueOf(weather().choice("stability")), weather().number("windSpeed"))) {
      reasons.add(Text.of("按 Pasquill 分类，稳定度 %s 不会与 %s m/s 的风速同时出现，请核对。",
          "In Pasquill's scheme class %s does not occur with a wind of %s m/s: check the weather.")
          .with(weather().choice("stability"), Inputs.show(weather().number("windSpeed"))));
    }
    return reasons;
  }
}
