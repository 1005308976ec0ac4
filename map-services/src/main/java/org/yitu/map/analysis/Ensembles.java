package org.yitu.map.analysis;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.scenario.Ensemble;
import org.yitu.geo.scenario.Scenario;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * The uncertainty of stored assessments: one ensemble each, one calculated at a time, others waiting in a short queue. What
 * was found is kept until newer ones push it out or the program ends; the same seed finds it again.
 */
@Service
class Ensembles {
  private static final Logger LOG = LoggerFactory.getLogger(Ensembles.class);
  private static final int KEPT = 50;
  private static final int WAITING = 8;
  static final Text ASSUMPTIONS = Text.of("风向按稳定度取正态分布（σ 25°至 2.5°），风速 ±20%、泄漏速率 ±30%、存量和时长 ±25% 对数正态，"
      + "三分之一的成员取相邻稳定度；分布为平台假定，非标准值。",
      "Wind direction is normal with a σ by stability (25° to 2.5°); wind speed ±20 %, rate ±30 %, inventory and duration ±25 %, "
      + "lognormal; a third of the members take a neighbouring stability. The spreads are this platform's assumptions, not a standard.");

  enum State { WAITING, RUNNING, DONE, CANCELLED, FAILED }

  /**
   * @param done members calculated so far
   * @param result null until it is done
   */
  record Progress(State state, int done, int members, long seed, Result result) {}

  /** @param refused members that a model refused, such as for a wind below its range */
  record Result(int refused, double confidence, List<Level> levels, Text assumptions) {}

  /** @param confidence GeoJSON, null if the assessment has no such zone */
  record Level(int level, String name, List<Contour> contours, Map<String, Object> confidence) {}

  /** @param area GeoJSON of where the level is exceeded with at least this probability, null if nowhere */
  record Contour(double probability, Map<String, Object> area) {}

  private final Simulations simulations;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "ensemble");
    thread.setDaemon(true);
    return thread;
  });

  Ensembles(Simulations simulations) {
    this.simulations = simulations;
  }

  /**
   * Starts it, unless it is under way or was found before with the same members and seed.
   *
   * @throws Refusal if the viewer may not simulate or see the assessment, or too many wait already
   */
  Progress start(Viewer viewer, String id, int members, long seed) {
    if (!viewer.may(Simulations.RUN)) throw Refusal.forbidden();
    Scenario scenario = Scenario.of(Simulations.read(simulations.find(viewer, id)).scenario());
    synchronized (jobs) {
      Job known = jobs.get(id);
      if (known != null && known.answers(members, seed)) return known.progress();
      if (jobs.values().stream().filter(Job::isOpen).count() >= WAITING) {
        throw Refusal.of(Refusal.Kind.TOO_MANY, "正在进行的不确定性计算太多，请稍后再试。", "Too many ensembles are waiting; try again shortly.");
      }
      if (known != null) known.cancel();
      Job job = new Job(members, seed);
      jobs.remove(id);
      jobs.put(id, job);
      jobs.entrySet().stream().filter(one -> !one.getValue().isOpen()).map(Map.Entry::getKey).limit(Math.max(0, jobs.size() - KEPT))
          .toList().forEach(jobs::remove);
      CompletableFuture.supplyAsync(() -> job.run(scenario), worker).whenComplete(job::ended);
      return job.progress();
    }
  }

  /** @throws Refusal if none was asked for, or the viewer may not see the assessment */
  Progress find(Viewer viewer, String id) {
    return job(viewer, id).progress();
  }

  /** Ends it if it is under way. */
  void cancel(Viewer viewer, String id) {
    if (!viewer.may(Simulations.RUN)) throw Refusal.forbidden();
    job(viewer, id).cancel();
  }

  private Job job(Viewer viewer, String id) {
    simulations.find(viewer, id);
    synchronized (jobs) {
      Job job = jobs.get(id);
      if (job == null) throw Refusal.notFound();
      return job;
    }
  }

  @PreDestroy
  void close() {
    synchronized (jobs) {
      jobs.values().forEach(Job::cancel);
    }
    worker.shutdownNow();
  }

  private static Result shown(Ensemble found) {
    return new Result(found.refused(), Ensemble.CONFIDENCE, found.levels().stream().map(level -> new Level(level.level(), level.name(),
        level.contours().stream().map(contour -> new Contour(contour.probability(),
            contour.area().isEmpty() ? null : Places.geoJson(contour.area()))).toList(),
        level.confidence().isEmpty() ? null : Places.geoJson(level.confidence()))).toList(), ASSUMPTIONS);
  }

  private static final class Job implements Ensemble.Watcher {
    private final int members;
    private final long seed;
    private State state = State.WAITING;
    private int done;
    private Result result;

    Job(int members, long seed) {
      this.members = members;
      this.seed = seed;
    }

    Result run(Scenario scenario) {
      synchronized (this) {
        if (state != State.WAITING) throw new Ensemble.Cancelled();
        state = State.RUNNING;
      }
      return shown(Ensemble.of(scenario, members, seed, this));
    }

    synchronized void ended(Result found, Throwable failure) {
      if (state != State.RUNNING) return;
      if (failure != null) LOG.error("an ensemble failed", failure);
      state = failure == null ? State.DONE : State.FAILED;
      result = found;
    }

    synchronized void cancel() {
      if (isOpen()) state = State.CANCELLED;
    }

    synchronized boolean isOpen() {
      return state == State.WAITING || state == State.RUNNING;
    }

    synchronized boolean answers(int wanted, long wantedSeed) {
      return members == wanted && seed == wantedSeed && (isOpen() || state == State.DONE);
    }

    synchronized Progress progress() {
      return new Progress(state, done, members, seed, result);
    }

    @Override
    public synchronized void done(int calculated, int of) {
      done = Math.max(done, calculated);
    }

    @Override
    public synchronized boolean cancelled() {
      return state == State.CANCELLED;
    }
  }
}
