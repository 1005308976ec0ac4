package org.yitu.business.record;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Point;

/** What the engine must know of enterprises; implemented by the module that has them. */
public interface Enterprises {
  /** The record type of enterprises. */
  String TYPE = "enterprise";

  /** @param location where it stands, null while unknown */
  record Enterprise(long id, String name, long ownerCode, String sector, Point location) {}

  Optional<Enterprise> find(long id);

  /** Names by id; an id that does not exist is left out. */
  Map<Long, String> names(Collection<Long> ids);
}
