package org.yitu.geo.scenario;

import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.text.Text;

/** What a scenario does to people at a place. Immutable and safe to share between threads. */
public interface Harm {
  /** Share that dies of those who stay outdoors at the place from beginning to end, 0 to 1. */
  double outdoors(Coordinate lonLat);

  /** Share that dies of those who stay indoors with closed windows, 0 to 1. */
  double indoors(Coordinate lonLat);

  /** The models and assumptions it rests on, in a sentence. */
  Text basis();
}
