package org.yitu.geo.job;

/** Thrown into the work of a job that was cancelled. It undoes what it began and lets this pass. */
public final class JobEnded extends RuntimeException {
  private static final long serialVersionUID = 1;

  JobEnded() {
    super("the job was cancelled");
  }
}
