package org.yitu.map.geoserver;

/** Looks on while a run goes through its things. */
public interface Watcher {
  /** The run was ended by who watched it; what it has done stays, and can be taken back. */
  final class Cancelled extends RuntimeException {
    Cancelled() {
      super("cancelled", null, false, false);
    }
  }

  /** @param of how many there are in all */
  void passed(int done, int of);

  void changed(Change change);

  boolean cancelled();
}
