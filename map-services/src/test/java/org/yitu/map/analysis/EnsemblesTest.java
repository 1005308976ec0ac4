package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobLedger;
import org.yitu.geo.job.JobState;
import org.yitu.geo.text.Refusal;
import org.yitu.map.analysis.Ensembles.Progress;

@Tag("C16")
class EnsemblesTest {
  @TempDir private static Path folder;
  private static SceneForTest scene;
  private static Ensembles ensembles;
  private static JobEngine jobs;

  @BeforeAll static void start() {
    scene = new SceneForTest(folder);
    jobs = new JobEngine(folder.resolve("jobs"), JobLedger.NONE, Clock.systemUTC(), 1);
    ensembles = new Ensembles(scene.simulations(), jobs);
  }

  @AfterAll static void close() {
    jobs.close();
    scene.roads().close();
  }

  @Test void anEnsembleIsStartedWatchedAndFound() {
    String id = assessment();
    Progress started = ensembles.start(CommanderForTest.COMMANDER, id, 200, 1);
    assertThat(started.state()).isIn(JobState.WAITING, JobState.RUNNING);
    Progress found = ended(id);
    assertThat(found.state()).isEqualTo(JobState.DONE);
    assertThat(found.done()).isEqualTo(200);
    assertThat(found.result().levels()).hasSize(3).allSatisfy(level -> {
      assertThat(level.contours()).hasSize(3);
      assertThat(level.confidence()).containsKey("coordinates");
    });
    assertThat(ensembles.start(CommanderForTest.COMMANDER, id, 200, 1).state()).as("the same again").isEqualTo(JobState.DONE);
  }

  @Test void aCancelledOneEndsAndMayBeAskedForAgain() {
    String id = assessment();
    ensembles.start(CommanderForTest.COMMANDER, id, 500, 2);
    ensembles.cancel(CommanderForTest.COMMANDER, id);
    assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
    assertThat(ensembles.find(CommanderForTest.COMMANDER, id).result()).isNull();
    ensembles.start(CommanderForTest.COMMANDER, id, 200, 2);
    assertThat(ended(id).state()).isEqualTo(JobState.DONE);
  }

  @Test void moreThanTheQueueHoldsAreRefused() {
    assertThatThrownBy(() -> {
      for (int i = 0; i < 20; i++) ensembles.start(CommanderForTest.COMMANDER, assessment(), 500, i);
    }).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
  }

  @Test void onlyWhoMaySimulateStartsOne() {
    String id = assessment();
    assertThatThrownBy(() -> ensembles.start(CommanderForTest.without(Simulations.RUN), id, 200, 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ensembles.find(CommanderForTest.without(Simulations.READ), id)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ensembles.find(CommanderForTest.COMMANDER, id)).as("none asked for").isInstanceOf(Refusal.class);
  }

  private static String assessment() {
    return scene.simulations().run(CommanderForTest.COMMANDER, SceneForTest.chlorine()).content().id();
  }

  private static Progress ended(String id) {
    return assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
      Progress progress = ensembles.find(CommanderForTest.COMMANDER, id);
      while (progress.state() == JobState.WAITING || progress.state() == JobState.RUNNING) {
        LockSupport.parkNanos(50_000_000);
        progress = ensembles.find(CommanderForTest.COMMANDER, id);
      }
      return progress;
    });
  }
}
