package org.yitu.geo.route;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What those on the road suffer, in place and time. Safe to share between threads. */
public interface Danger {
  /** Nothing anywhere. */
  Danger NONE = new Danger() {
    @Override public double perSecond(Coordinate lonLat, double seconds) {
      return 0;
    }

    @Override public Envelope extent() {
      return new Envelope();
    }
  };

  /** The harm done in a second, in whatever unit; 0 or more. @param seconds on the clock of the departure */
  double perSecond(Coordinate lonLat, double seconds);

  /** Outside this box of longitudes and latitudes there is none. */
  Envelope extent();
}
