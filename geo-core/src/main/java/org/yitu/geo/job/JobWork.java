package org.yitu.geo.job;

import java.io.IOException;

/** The work of a job, done by a thread of the engine. */
@FunctionalInterface
public interface JobWork {
  /**
   * @throws org.yitu.geo.text.Refusal if it cannot be done: the asker reads why
   * @throws JobEnded as {@link JobWatch#step} threw it
   */
  JobResult run(JobWatch watch) throws IOException;
}
