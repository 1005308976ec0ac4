package org.yitu.geo.effect;

/** How wide a plume is at a distance: one class over one kind of ground. */
interface Spread {
  /** @return standard deviation across the wind, metres, at {@code x} metres from the source */
  double sigmaY(double x);

  /** @return standard deviation in height, metres, at {@code x} metres from the source */
  double sigmaZ(double x);
}
