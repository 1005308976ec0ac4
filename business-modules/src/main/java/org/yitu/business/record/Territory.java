package org.yitu.business.record;

import java.util.OptionalLong;
import org.locationtech.jts.geom.Point;

/** What the engine must know of the areas on the ground; implemented by the module that has them. */
public interface Territory {
  /** The code of the township at the point (CGCS2000, degrees); empty where no boundary is known that holds it. */
  OptionalLong townAt(Point place);
}
