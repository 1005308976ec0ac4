package org.yitu.map.analysis;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.effect.Infiltration;
import org.yitu.geo.route.Danger;
import org.yitu.geo.scenario.ToxicField;

/** The toxic load ∫Cⁿdt, (mg/m³)ⁿ·min, of those who stay indoors and of those who leave. */
final class ToxicDose {
  private static final double STEP_SECONDS = 15;
  private final ToxicField field;

  ToxicDose(ToxicField field) {
    this.field = field;
  }

  /** Until the cloud has passed, behind closed windows with {@link Infiltration#AIR_CHANGES_PER_HOUR}; rooms are aired then. */
  double indoors(Coordinate place) {
    return indoors(place, passed(place));
  }

  /** When the last of the cloud has left the place; 0 if it never comes. */
  private double passed(Coordinate place) {
    double last = 0;
    for (double time = STEP_SECONDS / 2; time < field.endSeconds(); time += STEP_SECONDS) {
      if (field.mgPerCubicMetre(place, time) > 0) last = time + STEP_SECONDS / 2;
    }
    return last;
  }

  private double indoors(Coordinate place, double until) {
    double exchange = 1 - Math.exp(-Infiltration.AIR_CHANGES_PER_HOUR * STEP_SECONDS / 3600);
    double inside = 0;
    double load = 0;
    for (double time = 0; time < until; time += STEP_SECONDS) {
      inside += (field.mgPerCubicMetre(place, time + STEP_SECONDS / 2) - inside) * exchange;
      load += Math.pow(inside, field.exponent()) * Math.min(STEP_SECONDS, until - time) / 60;
    }
    return load;
  }

  double outdoors(Coordinate place) {
    double load = 0;
    for (double time = STEP_SECONDS / 2; time < field.endSeconds(); time += STEP_SECONDS) {
      load += Math.pow(field.mgPerCubicMetre(place, time), field.exponent()) * STEP_SECONDS / 60;
    }
    return load;
  }

  /** Indoors until they leave. @param seconds after the release began */
  double indoorsUntil(Coordinate place, double seconds) {
    return indoors(place, Math.min(seconds, passed(place)));
  }

  /** The load a second on the road, in a vehicle that keeps nothing out. @param extent what is outside is left out */
  Danger onTheRoad(Envelope extent) {
    return new Danger() {
      @Override public double perSecond(Coordinate lonLat, double seconds) {
        return Math.pow(field.mgPerCubicMetre(lonLat, seconds), field.exponent()) / 60;
      }

      @Override public Envelope extent() {
        return extent;
      }
    };
  }

  /** Share that dies of a load. */
  double fatality(double load) {
    return field.fatality(load);
  }
}
