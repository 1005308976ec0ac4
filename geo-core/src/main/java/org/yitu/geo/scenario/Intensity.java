package org.yitu.geo.scenario;

import org.locationtech.jts.geom.Coordinate;

/** How strong a fire or a blast is at a place. Immutable and safe to share between threads. */
public interface Intensity {
  /** {@code overpressure} in kPa or {@code heat-flux} in kW/m². */
  String quantity();

  double at(Coordinate lonLat);
}
