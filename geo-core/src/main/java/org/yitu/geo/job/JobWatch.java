package org.yitu.geo.job;

import java.nio.file.Path;
import java.util.Map;

/** What the work of a job says, hears and writes to. */
public interface JobWatch {
  /**
   * Says how far the work is; to be called every few hundred steps at least.
   *
   * @param total 0 while it is not known
   * @throws JobEnded if somebody cancelled it
   * @throws org.yitu.geo.text.Refusal if it takes too long or its file grows too large
   */
  void step(long done, long total);

  /** What the page that asked for it may show meanwhile; it stays if the job is cancelled or fails. Small: it is written down every few seconds. */
  void show(Map<String, Object> details);

  /** True once somebody cancelled it, for work that would rather look than be stopped. */
  boolean isCancelled();

  /**
   * From here on it can no longer be cancelled; the last word of work that cannot be undone, such as a commit.
   *
   * @throws JobEnded if somebody cancelled it before
   */
  void seal();

  /** The file to write the result to; it is thrown away unless the job is done. */
  Path file();
}
