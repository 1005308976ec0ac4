package org.yitu.geo.scenario;

import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.effect.Infiltration;
import org.yitu.geo.effect.ToxicProbit;

/** The ground concentration of a cloud that comes with the wind and goes with it. */
record CloudField(ToxicCloud cloud, Downwind downwind, double speed, double endSeconds, ToxicProbit probit)
    implements ToxicField {
  @Override public double mgPerCubicMetre(Coordinate lonLat, double secondsAfterRelease) {
    Coordinate place = downwind.of(lonLat);
    double arrival = Math.max(0, place.x) / speed;
    boolean there = secondsAfterRelease >= arrival
        && secondsAfterRelease < arrival + cloud.seconds(Math.max(0, place.x), exponent());
    return there ? cloud.mgPerCubicMetre(place.x, place.y) : 0;
  }

  @Override public double exponent() {
    return probit.exponent();
  }

  @Override public double fatality(double load) {
    return probit.fatality(load);
  }

  Harm harm() {
    return new ToxicHarm(probit, place -> load(place, minutes -> minutes),
        place -> load(place, minutes -> Infiltration.loadMinutes(minutes, exponent())));
  }

  /** @param felt the minutes at the outdoor concentration that have the same effect */
  private double load(Coordinate lonLat, DoubleUnaryOperator felt) {
    Coordinate place = downwind.of(lonLat);
    double concentration = cloud.mgPerCubicMetre(place.x, place.y);
    if (concentration == 0) return 0;
    double minutes = cloud.seconds(Math.max(0, place.x), exponent()) / 60;
    return Math.pow(concentration, exponent()) * felt.applyAsDouble(minutes);
  }
}
