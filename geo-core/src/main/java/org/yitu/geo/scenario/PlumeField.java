package org.yitu.geo.scenario;

import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.effect.GaussianPlume;
import org.yitu.geo.effect.Infiltration;
import org.yitu.geo.effect.ToxicProbit;

/**
 * The ground concentration of a plume that comes with the wind and goes with it. Within 10 m of the source, where the
 * model says nothing, it is taken to be as on the axis at 10 m.
 */
record PlumeField(GaussianPlume plume, Downwind downwind, double windSpeed, double releaseSeconds, double endSeconds,
    ToxicProbit probit) implements ToxicField {
  @Override public double mgPerCubicMetre(Coordinate lonLat, double secondsAfterRelease) {
    Coordinate place = downwind.of(lonLat);
    double arrival = Math.max(0, place.x) / windSpeed;
    return secondsAfterRelease < arrival || secondsAfterRelease >= arrival + releaseSeconds ? 0 : steady(place);
  }

  @Override public double exponent() {
    return probit.exponent();
  }

  @Override public double fatality(double load) {
    return probit.fatality(load);
  }

  Harm harm() {
    double outdoors = releaseSeconds / 60;
    double indoors = Infiltration.loadMinutes(outdoors, exponent());
    return new ToxicHarm(probit, place -> load(place, outdoors), place -> load(place, indoors));
  }

  private double load(Coordinate lonLat, double minutes) {
    return Math.pow(steady(downwind.of(lonLat)), exponent()) * minutes;
  }

  private double steady(Coordinate place) {
    if (Math.hypot(place.x, place.y) <= GaussianPlume.MIN_METRES) {
      return plume.at(GaussianPlume.MIN_METRES, 0, 0) * 1e6;
    }
    if (place.x < GaussianPlume.MIN_METRES || place.x > GaussianPlume.MAX_METRES) return 0;
    return plume.at(place.x, place.y, 0) * 1e6;
  }
}
