package org.yitu.map.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.job.Job;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobOrder;
import org.yitu.geo.job.JobReport;
import org.yitu.geo.job.JobResult;
import org.yitu.geo.job.JobState;
import org.yitu.geo.job.JobWatch;
import org.yitu.geo.scenario.Ensemble;
import org.yitu.geo.scenario.Scenario;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * The uncertainty of stored assessments: one ensemble each, calculated as a job. What was found is kept until newer ones push it
 * out or the program ends; the same seed finds it again.
 */
@Service
class Ensembles {
  private static final int KEPT = 50;
  private static final Text TITLE = Text.of("事故模拟的不确定性", "Uncertainty of a simulation");
  private static final Text SAID = Text.of("已算完，请在应急指挥的不确定性页查看。", "Done: see the uncertainty tab of the incident page.");
  static final Text ASSUMPTIONS = Text.of("风向按稳定度取正态分布（σ 25°至 2.5°），风速 ±20%、泄漏速率 ±30%、存量和时长 ±25% 对数正态，"
      + "三分之一的成员取相邻稳定度；分布为平台假定，非标准值。",
      "Wind direction is normal with a σ by stability (25° to 2.5°); wind speed ±20 %, rate ±30 %, inventory and duration ±25 %, "
      + "lognormal; a third of the members take a neighbouring stability. The spreads are this platform's assumptions, not a standard.");

  /**
   * @param done members calculated so far
   * @param result null until it is done
   */
  record Progress(JobState state, int done, int members, long seed, Result result) {}

  /** @param refused members that a model refused, such as for a wind below its range */
  record Result(int refused, double confidence, List<Level> levels, Text assumptions) {}

  /** @param confidence GeoJSON, null if the assessment has no such zone */
  record Level(int level, String name, List<Contour> contours, Map<String, Object> confidence) {}

  /** @param area GeoJSON of where the level is exceeded with at least this probability, null if nowhere */
  record Contour(double probability, Map<String, Object> area) {}

  private static final int SECONDS = 600;

  /** @param found where the job leaves its result */
  private record Asked(int members, long seed, Job job, AtomicReference<Result> found) {
    boolean answers(int wanted, long wantedSeed) {
      return members == wanted && seed == wantedSeed && (job.isOpen() || job.report().state() == JobState.DONE);
    }

    Progress progress() {
      JobReport report = job.report();
      return new Progress(report.state(), (int) report.done(), members, seed, report.state() == JobState.DONE ? found.get() : null);
    }
  }

  private final Simulations simulations;
  private final JobEngine jobs;
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  Ensembles(Simulations simulations, JobEngine jobs) {
    this.simulations = simulations;
    this.jobs = jobs;
  }

  /**
   * Starts it, unless it is under way or was found before with the same members and seed.
   *
   * @throws Refusal if the viewer may not simulate or see the assessment, or has too many jobs under way
   */
  Progress start(Viewer viewer, String id, int members, long seed) {
    if (!viewer.may(Simulations.RUN)) throw Refusal.forbidden();
    Scenario scenario = Scenario.of(Simulations.read(simulations.find(viewer, id)).scenario());
    synchronized (asked) {
      Asked known = asked.get(id);
      if (known != null && known.answers(members, seed)) return known.progress();
      if (known != null) known.job().cancel();
      AtomicReference<Result> found = new AtomicReference<>();
      Job job = jobs.start(viewer, new JobOrder("ensemble", TITLE, "assessment/" + id, SECONDS), watch -> {
        found.set(shown(Ensemble.of(scenario, members, seed, new Watcher(watch))));
        return JobResult.of(SAID);
      });
      asked.remove(id);
      asked.put(id, new Asked(members, seed, job, found));
      asked.entrySet().stream().filter(one -> !one.getValue().job().isOpen()).map(Map.Entry::getKey).limit(Math.max(0, asked.size() - KEPT))
          .toList().forEach(asked::remove);
      return asked.get(id).progress();
    }
  }

  /** @throws Refusal if none was asked for, or the viewer may not see the assessment */
  Progress find(Viewer viewer, String id) {
    return known(viewer, id).progress();
  }

  /** Ends it if it is under way. */
  void cancel(Viewer viewer, String id) {
    if (!viewer.may(Simulations.RUN)) throw Refusal.forbidden();
    known(viewer, id).job().cancel();
  }

  private Asked known(Viewer viewer, String id) {
    simulations.find(viewer, id);
    synchronized (asked) {
      Asked known = asked.get(id);
      if (known == null) throw Refusal.notFound();
      return known;
    }
  }

  private static Result shown(Ensemble found) {
    return new Result(found.refused(), Ensemble.CONFIDENCE, found.levels().stream().map(level -> new Level(level.level(), level.name(),
        level.contours().stream().map(contour -> new Contour(contour.probability(),
            contour.area().isEmpty() ? null : Places.geoJson(contour.area()))).toList(),
        level.confidence().isEmpty() ? null : Places.geoJson(level.confidence()))).toList(), ASSUMPTIONS);
  }

  private record Watcher(JobWatch job) implements Ensemble.Watcher {
    @Override
    public void done(int calculated, int of) {
      job.step(calculated, of);
    }

    @Override
    public boolean cancelled() {
      return job.isCancelled();
    }
  }
}
