package org.yitu.geo.job;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yitu.geo.feature.Viewer;

/** Where jobs are written down, so that they outlive the page that asked for them and the program that did them. */
public interface JobLedger {
  /** @throws org.yitu.geo.text.Refusal if it wants to be alone and another of its kind is under way somewhere */
  void opened(JobReport job, Viewer who);

  /** It got further, or ended; called for each job that is worked on every few seconds as well, as a sign of life. */
  void changed(JobReport job);

  /** Which of these somebody wants ended, wherever he said so. */
  Set<UUID> unwanted(Collection<UUID> open);

  /** Somebody wants it ended; the machine that does it hears of it by {@link #unwanted}. */
  void unwant(UUID job);

  /** The newest of a kind, whoever asked for it; empty if none is written down (any more). */
  Optional<JobReport> last(String kind);

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

    @Override
    public void unwant(UUID job) {}

    @Override
    public Optional<JobReport> last(String kind) {
      return Optional.empty();
    }
  };
}
