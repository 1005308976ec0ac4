package org.yitu.geo.job;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yitu.geo.feature.Viewer;

/** Where jobs are written down, so that they outlive the page that asked for them and the program that did them. */
public interface JobLedger {
  void opened(JobReport job, Viewer who);

  /** It got further, or ended; called for each open job every few seconds as well, as a sign of life. */
  void changed(JobReport job);

  /** Which of these somebody wants ended, wherever he said so. */
  Set<UUID> unwanted(Collection<UUID> open);

  /** Keeps nothing. */
  JobLedger NONE = new JobLedger() {
    @Override
    public void opened(JobReport job, Viewer who) {}

    @Override
    public void changed(JobReport job) {}

    @Override
    public Set<UUID> unwanted(Collection<UUID> open) {
      return Set.of();
    }
  };
}
