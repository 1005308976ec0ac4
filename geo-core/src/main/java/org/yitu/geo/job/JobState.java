package org.yitu.geo.job;

/** Where a job stands. {@code LOST}: the program ended while it was under way; nothing of it is left. */
public enum JobState {
  WAITING, RUNNING, DONE, FAILED, CANCELLED, LOST;

  public boolean isOpen() {
    return this == WAITING || this == RUNNING;
  }
}
