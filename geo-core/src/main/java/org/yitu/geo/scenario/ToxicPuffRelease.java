package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.yitu.geo.effect.GaussianPlume;
import org.yitu.geo.effect.GaussianPlume.Reach;
import org.yitu.geo.effect.GaussianPuff;
import org.yitu.geo.effect.PassingPuff;
import org.yitu.geo.effect.Stability;
import org.yitu.geo.effect.Terrain;
import org.yitu.geo.effect.ToxicLevels.Level;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.effect.WindProfile;
import org.yitu.geo.text.Text;

/** A toxic puff: zones by the peak as it passes. Within 10 m of the source it is taken to be as on the axis at 10 m. */
final class ToxicPuffRelease extends ToxicRelease {
  private static final Text COEFFICIENTS = Text.of("CCPS 烟团", "CCPS puff");
  /** Zones compare the peak with the levels of this exposure: the shortest that AEGLs are given for. */
  private static final double MINUTES = 10;
  private final PassingPuff puff;
  private final double windAtRelease;

  ToxicPuffRelease(Read read) {
    super(read);
    Stability stability = Stability.valueOf(read.weather().choice("stability"));
    double height = read.source().number("heightMetres");
    windAtRelease = WindProfile.speed(read.weather().number("windSpeed"), height, stability,
        Terrain.of(read.weather().choice("terrain")));
    puff = new PassingPuff(read.source().number("kg"), height, windAtRelease, stability);
  }

  @Override Optional<Outline> outline(Level level) {
    double threshold = kgPerCubicMetre(level);
    List<Reach> reaches = puff.reaches(threshold);
    if (reaches.isEmpty()) return Optional.empty();
    double far = reaches.get(reaches.size() - 1).to();
    return Optional.of(new Outline(PlumeOutline.of(x -> puff.halfWidth(x, threshold), reaches, downwind()), far,
        far >= GaussianPlume.MAX_METRES));
  }

  @Override double minutes() {
    return MINUTES;
  }

  @Override double speed() {
    return windAtRelease;
  }

  @Override public double mgPerCubicMetre(double x, double y) {
    if (Math.hypot(x, y) <= GaussianPlume.MIN_METRES) return mg(puff.peak(GaussianPlume.MIN_METRES, 0));
    return x < GaussianPlume.MIN_METRES || x > GaussianPlume.MAX_METRES ? 0 : mg(puff.peak(x, y));
  }

  @Override public double seconds(double x, double exponent) {
    return puff.seconds(Math.max(GaussianPlume.MIN_METRES, x), exponent);
  }

  @Override ModelUse use(SortedMap<String, Object> inputs, List<Text> doubts) {
    inputs.put("windSpeedAtRelease", Math.round(windAtRelease * 1000) / 1000.0);
    return new ModelUse(GaussianPuff.ID, GaussianPuff.TITLE, GaussianPuff.EDITION, COEFFICIENTS, inputs, Validity.of(doubts),
        List.of(PassingPuff.source(), WindProfile.source(), levels()), GaussianPuff.LIMITS);
  }

  @Override List<Text> doubts(double farMetres) {
    List<Text> reasons = new ArrayList<>();
    reasons.add(Text.of("按云团经过时的峰值浓度与 10 分钟分级值比较，偏保守。",
        "The peak as the cloud passes is compared with the levels for 10 minutes, which is cautious."));
    airHeavier().ifPresent(reasons::add);
    return reasons;
  }
}
