package org.yitu.business.warning;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** How soon help comes by road. The map knows; implemented where both sides meet. */
public interface HelpReach {
  /** @param minutes of turning out and driving on free roads */
  record Helper(String name, double minutes) {}

  /**
   * For each place who comes soonest, empty if nobody comes within an hour.
   *
   * @throws org.yitu.geo.text.Refusal if there is no road network to ask
   */
  List<Optional<Helper>> soonest(CoverageRule.Help help, List<Coordinate> places);
}
