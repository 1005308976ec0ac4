package org.yitu.business.record;

/** A state or grade that the map colours: 0 none, 1 blue, 2 yellow, 3 orange, 4 red. */
public interface HasSeverity {
  int severity();
}
