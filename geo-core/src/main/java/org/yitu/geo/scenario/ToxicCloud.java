package org.yitu.geo.scenario;

/** A toxic cloud over the ground, in metres downwind of its source and aside. Safe to share between threads. */
interface ToxicCloud {
  /** While the cloud is there, mg/m³; 0 where the model is silent. */
  double mgPerCubicMetre(double x, double y);

  /** How long it stays at {@code x} at that concentration for the same load ∫Cⁿdt. @param exponent n */
  double seconds(double x, double exponent);
}
