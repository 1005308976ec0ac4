package org.yitu.map.geoserver;

/** Looks on while a run goes through its things. */
public interface Watcher {
  /** The run was ended by who watched it; what it has done stays, and can be taken back. */
  final class Cancelled extends RuntimeException {
    Cancelled() {
      super("cancelled", null, false, false);
    }
  }

  /** Looks at nothing. */
  Watcher NOBODY = new Watcher() {
    @Override
    public void passed(int done, int of) {}

    @Override
    public void changed(Change change) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  };

  /** @param of how many there are in all */
  void passed(int done, int of);

  void changed(Change change);

  boolean cancelled();
}
