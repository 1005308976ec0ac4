package org.yitu.geo.job;

import java.util.Map;
import org.yitu.geo.text.Text;

/**
 * What a job came to.
 *
 * @param summary one sentence
 * @param file null if it leaves none
 * @param details for the page that asked for it, written as JSON; small
 */
public record JobResult(Text summary, File file, Map<String, Object> details) {
  /** @param name under which it is downloaded */
  public record File(String name, String contentType) {}

  public JobResult {
    details = Map.copyOf(details);
  }

  public static JobResult of(Text summary) {
    return new JobResult(summary, null, Map.of());
  }

  public static JobResult file(Text summary, String name, String contentType) {
    return new JobResult(summary, new File(name, contentType), Map.of());
  }
}
