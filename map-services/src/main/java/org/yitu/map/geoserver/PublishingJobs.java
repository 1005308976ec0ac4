package org.yitu.map.geoserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.job.Job;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobOrder;
import org.yitu.geo.job.JobReport;
import org.yitu.geo.job.JobResult;
import org.yitu.geo.job.JobState;
import org.yitu.geo.job.JobWatch;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Publishing as a job: in the list of who asked for it, seen and cancelled by whoever may publish, one at a time over all machines that
 * share the database. What it has changed is told while it runs and stays told when it was cancelled or lost.
 */
@Service
public final class PublishingJobs {
  static final String PUBLISH = "geoserver:publish";
  private static final String KIND = "geoserver";
  /** A first publishing for a city with its counties is some thousand requests; a slow GeoServer takes a second for each. */
  private static final int SECONDS = 7_200;
  /** So much of the changes is listed, in characters; all are counted. */
  private static final int LISTED = 60_000;
  private static final int AROUND = 60;

  /** What is done; its name is what the system's log says. */
  public enum Task {
    COMPARE("发布到 GeoServer：比较", "Publishing to GeoServer: comparison"),
    PUBLISH("发布到 GeoServer", "Publishing to GeoServer"),
    TAKE_BACK("发布到 GeoServer：撤回", "Publishing to GeoServer: taking back");

    private final Text title;

    Task(String zh, String en) {
      title = Text.of(zh, en);
    }

    private String subject() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Task of(String subject) {
      return valueOf(subject.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * @param by who asked for it
   * @param changes the first ones
   * @param changed how many there are
   * @param message what it came to, null before
   */
  record Progress(Task task, JobState state, String by, long done, long of, Object changes, Object changed, Object warnings, Text message) {
    static Progress of(JobReport job) {
      Map<String, Object> told = job.details();
      return new Progress(Task.of(job.order().subject()), job.state(), job.person(), job.done(), job.total(), told.getOrDefault("changes", List.of()),
          told.getOrDefault("changed", 0), told.getOrDefault("warnings", List.of()), job.message());
    }
  }

  private final Publisher publisher;
  private final JobEngine jobs;

  PublishingJobs(Publisher publisher, JobEngine jobs) {
    this.publisher = publisher;
    this.jobs = jobs;
  }

  /**
   * @param also hears of everything too
   * @throws Refusal if he may not, or one is under way
   */
  public Job start(Viewer viewer, Task task, Watcher also) {
    require(viewer);
    return jobs.start(viewer, new JobOrder(KIND, task.title, task.subject(), SECONDS, true), watch -> {
      Run run = new Run(watch, also);
      List<Text> warnings = switch (task) {
        case COMPARE -> publisher.compare(run);
        case PUBLISH -> publisher.publish(run);
        case TAKE_BACK -> publisher.takeBack(run);
      };
      return new JobResult(said(task, run.changed), null, run.told(warnings));
    });
  }

  /** Null if there is none of the last day. */
  Progress last(Viewer viewer) {
    require(viewer);
    return jobs.last(KIND).map(Progress::of).orElse(null);
  }

  /** Ends the one that is under way. */
  void cancel(Viewer viewer) {
    require(viewer);
    jobs.last(KIND).filter(job -> job.state().isOpen()).ifPresent(job -> jobs.cancel(job.id()));
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(PUBLISH)) throw Refusal.forbidden();
  }

  private static Text said(Task task, int changed) {
    if (changed == 0) return Text.of("没有差异。", "Nothing differs.");
    return (task == Task.COMPARE ? Text.of("%d 处差异。", "%d differences.") : Text.of("%d 处改动。", "%d changes.")).with(changed);
  }

  private static final class Run implements Watcher {
    private final JobWatch job;
    private final Watcher also;
    private final List<Change> changes = new ArrayList<>();
    private int changed;
    private int listed;

    Run(JobWatch job, Watcher also) {
      this.job = job;
      this.also = also;
    }

    @Override
    public void passed(int done, int of) {
      job.step(done, of);
      also.passed(done, of);
    }

    @Override
    public void changed(Change change) {
      changed++;
      listed += AROUND + change.name().length() + String.join("", change.members()).length();
      if (listed < LISTED) changes.add(change);
      job.show(told(List.of()));
      also.changed(change);
    }

    @Override
    public boolean cancelled() {
      return job.isCancelled() || also.cancelled();
    }

    Map<String, Object> told(List<Text> warnings) {
      return Map.of("changes", List.copyOf(changes), "changed", changed, "warnings", warnings);
    }
  }
}
