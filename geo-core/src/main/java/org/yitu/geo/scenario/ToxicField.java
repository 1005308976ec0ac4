package org.yitu.geo.scenario;

import org.locationtech.jts.geom.Coordinate;

/** A toxic concentration in place and time, for the dose on a way or behind closed windows. Safe to share between threads. */
public interface ToxicField {
  /** Outdoors at breathing height, mg/m³; 0 where the model is silent. */
  double mgPerCubicMetre(Coordinate lonLat, double secondsAfterRelease);

  /** n of the load ∫Cⁿdt in (mg/m³)ⁿ·min. */
  double exponent();

  /** Share that dies of such a load, 0 to 1. */
  double fatality(double load);

  /** When the last of it has left the ground that the scenario looks at. */
  double endSeconds();
}
