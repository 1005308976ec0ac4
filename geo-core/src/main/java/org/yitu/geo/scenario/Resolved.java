package org.yitu.geo.scenario;

import java.util.SortedMap;

/** A scenario that holds: every input is known and in range, defaults are filled in. */
public interface Resolved {
  /** What is calculated with, by name, in JSON's types and in a fixed order: two equal scenarios have equal maps. */
  SortedMap<String, Object> canonical();

  Zones zones();
}
