package org.yitu.map.analysis;

import java.util.List;
import java.util.Optional;
import org.yitu.geo.feature.Viewer;

/**
 * Where assessments are kept. Whoever has a database implements this and decides who may find what; nothing is ever
 * changed.
 */
public interface AssessmentStore {
  /** So many characters of a scenario, and of a result, every store keeps. */
  int LONGEST = 1_000_000;

  /** @return the same with who made it and when */
  StoredAssessment save(Viewer maker, Draft draft);

  /** Empty if there is none or the viewer may not see it. */
  Optional<StoredAssessment> find(Viewer viewer, String id);

  /** Those the viewer may see, newest first; {@code page} from 0. */
  Page list(Viewer viewer, int page, int size);

  /**
   * An assessment that is about to be kept.
   *
   * @param id a UUID
   * @param title one line, at most 200 characters
   * @param scenario canonical JSON
   * @param result canonical JSON of an {@link Assessment}
   * @param digest SHA-256 of scenario and result, in hexadecimal
   */
  record Draft(String id, String title, String scenario, String result, String digest) {}

  record Page(List<Summary> items, long total) {}

  /** A line of the list. @param createdAt ISO 8601 with offset */
  record Summary(String id, String title, String digest, String createdAt, String createdBy) {}
}
