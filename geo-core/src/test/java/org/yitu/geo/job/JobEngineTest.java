package org.yitu.geo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.feature.ViewerForTest;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

@Tag("C11")
class JobEngineTest {
  private static final JobOrder ORDER = JobOrder.of("export", Text.of("导出", "Export"), "shelter csv");
  private static final Text SAID = Text.of("好了", "Done");

  @TempDir private Path folder;
  private JobEngine engine;
  private final CountDownLatch goOn = new CountDownLatch(1);

  @BeforeEach void start() {
    engine = new JobEngine(folder, JobLedger.NONE, Clock.systemUTC(), 1);
  }

  @AfterEach void close() {
    goOn.countDown();
    engine.close();
  }

  @Test void aJobThatIsDoneHasAFileASentenceAndItsProgress() throws Exception {
    Job job = engine.start(ViewerForTest.ANYBODY, ORDER, watch -> {
      watch.step(7, 9);
      Files.writeString(watch.file(), "rows");
      return new JobResult(SAID, new JobResult.File("a.csv", "text/csv"), Map.of("rows", 7));
    });
    JobReport report = ended(job);
    assertThat(report.state()).isEqualTo(JobState.DONE);
    assertThat(report.done()).isEqualTo(7);
    assertThat(report.total()).isEqualTo(9);
    assertThat(report.bytes()).isEqualTo(4);
    assertThat(Files.readString(engine.file(job.id()))).isEqualTo("rows");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test void whatCannotBeWrittenDownIsNotTakenOnAndDoesNotCountAsOpen() throws Exception {
    FlakyLedger ledger = new FlakyLedger();
    try (JobEngine unlucky = new JobEngine(folder, ledger, Clock.systemUTC(), 1)) {
      ledger.away = true;
      for (int i = 0; i < JobEngine.OPEN_EACH; i++) {
        assertThatThrownBy(() -> unlucky.start(ViewerForTest.ANYBODY, ORDER, watch -> JobResult.of(SAID))).hasMessage("away");
      }
      ledger.away = false;
      assertThat(ended(unlucky.start(ViewerForTest.ANYBODY, ORDER, watch -> JobResult.of(SAID))).state()).isEqualTo(JobState.DONE);
    }
  }

  @Test void anEndThatCouldNotBeToldIsToldAtTheNextBeat() throws Exception {
    FlakyLedger ledger = new FlakyLedger();
    try (JobEngine unlucky = new JobEngine(folder, ledger, Clock.systemUTC(), 1)) {
      Job job = unlucky.start(ViewerForTest.ANYBODY, ORDER, watch -> {
        ledger.away = true;
        return JobResult.of(SAID);
      });
      assertThat(ended(job).state()).isEqualTo(JobState.DONE);
      assertThat(ledger.refused.await(10, TimeUnit.SECONDS)).isTrue();
      ledger.away = false;
      unlucky.beat();
      assertThat(ledger.told).containsExactly(JobState.DONE);
      unlucky.beat();
      assertThat(ledger.told).as("once").hasSize(1);
    }
  }

  /** One that cannot be reached for a while. */
  private static final class FlakyLedger implements JobLedger {
    private final List<JobState> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch refused = new CountDownLatch(1);
    private volatile boolean away;

    @Override public void opened(JobReport job, Viewer who) {
      if (away) throw new IllegalStateException("away");
    }

    @Override public void changed(JobReport job) {
      if (away) {
        refused.countDown();
        throw new IllegalStateException("away");
      }
      told.add(job.state());
    }

    @Override public Set<UUID> unwanted(Collection<UUID> open) {
      return Set.of();
    }

    @Override public void unwant(UUID job) {}

    @Override public Optional<JobReport> last(String kind) {
      return Optional.empty();
    }
  }

  @Test void aCancelledJobStopsAtItsNextStepAndLeavesNothing() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Job job = engine.start(ViewerForTest.ANYBODY, ORDER, watch -> {
      Files.writeString(watch.file(), "half");
      begun.countDown();
      for (;;) {
        watch.step(1, 0);
        LockSupport.parkNanos(1_000_000);
      }
    });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    job.cancel();
    assertThat(job.report().state()).isEqualTo(JobState.CANCELLED);
    Job next = engine.start(ViewerForTest.ANYBODY, ORDER, watch -> JobResult.of(SAID));
    assertThat(ended(next).state()).as("its thread is free again").isEqualTo(JobState.DONE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test void ofAKindThatWantsToBeAloneTheNextBeginsOnlyWhenTheLastHasStopped() throws Exception {
    JobOrder alone = new JobOrder("geoserver", SAID, "publish", 60, true);
    try (JobEngine two = new JobEngine(folder, JobLedger.NONE, Clock.systemUTC(), 2)) {
      Job job = two.start(ViewerForTest.ANYBODY, alone, watch -> {
        watch.show(Map.of("changed", 3));
        await(goOn);
        watch.step(1, 2);
        return JobResult.of(SAID);
      });
      assertThatThrownBy(() -> two.start(ViewerForTest.NOBODY, alone, this::waiting)).isInstanceOfSatisfying(Refusal.class, refusal -> {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.text().en()).contains("under way", job.person());
      });
      assertThat(two.start(ViewerForTest.ANYBODY, ORDER, watch -> JobResult.of(SAID))).as("other kinds are not hindered").isNotNull();
      two.cancel(job.id());
      assertThat(List.of(job.isOpen(), job.isWorking())).as("cancelled, and not stopped yet").isEqualTo(List.of(false, true));
      assertThatThrownBy(() -> two.start(ViewerForTest.ANYBODY, alone, this::waiting)).isInstanceOf(Refusal.class);
      goOn.countDown();
      stopped(job);
      assertThat(two.last("geoserver")).hasValueSatisfying(last -> {
        assertThat(last.state()).isEqualTo(JobState.CANCELLED);
        assertThat(last.details()).as("what it showed stays").containsEntry("changed", 3);
      });
      assertThat(ended(two.start(ViewerForTest.ANYBODY, alone, watch -> JobResult.of(SAID))).state()).isEqualTo(JobState.DONE);
    }
  }

  private static void stopped(Job job) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      while (job.isWorking()) LockSupport.parkNanos(1_000_000);
    });
  }

  @Test void whatIsBeingCommittedCannotBeCancelled() throws Exception {
    CountDownLatch sealed = new CountDownLatch(1);
    Job job = engine.start(ViewerForTest.ANYBODY, ORDER, watch -> {
      watch.seal();
      sealed.countDown();
      await(goOn);
      return JobResult.of(SAID);
    });
    assertThat(sealed.await(10, TimeUnit.SECONDS)).isTrue();
    job.cancel();
    goOn.countDown();
    assertThat(ended(job).state()).isEqualTo(JobState.DONE);
  }

  @Test void aRefusalIsToldAndABrokenOneSaysNothingOfTheInside() {
    Job refused = engine.start(ViewerForTest.ANYBODY, ORDER, watch -> {
      throw Refusal.invalid("filter", "没有这个字段。", "There is no such field.");
    });
    assertThat(ended(refused).message().en()).isEqualTo("There is no such field.");
    Job broken = engine.start(ViewerForTest.ANYBODY, ORDER, watch -> {
      throw new IllegalStateException("select * from secret");
    });
    assertThat(ended(broken).state()).isEqualTo(JobState.FAILED);
    assertThat(broken.report().message().en()).doesNotContain("secret");
  }

  @Test void nobodyFillsTheQueueAloneAndOthersStillGetIn() {
    for (int i = 0; i < JobEngine.OPEN_EACH; i++) engine.start(ViewerForTest.ANYBODY, ORDER, this::waiting);
    assertThatThrownBy(() -> engine.start(ViewerForTest.ANYBODY, ORDER, this::waiting))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
    assertThat(engine.start(ViewerForTest.NOBODY, ORDER, this::waiting).isOpen()).isTrue();
  }

  @Test void aJobIsGivenUpAfterItsTime() {
    Job job = engine.start(ViewerForTest.ANYBODY, new JobOrder("export", SAID, "x", 0), watch -> {
      watch.step(1, 0);
      return JobResult.of(SAID);
    });
    assertThat(ended(job).state()).isEqualTo(JobState.FAILED);
    assertThat(job.report().message().en()).contains("too long");
  }

  @Test void whatTheEndOfTheProgramCutsOffIsSaidToBeLost() {
    Job job = engine.start(ViewerForTest.ANYBODY, ORDER, watch -> {
      while (!watch.isCancelled()) LockSupport.parkNanos(1_000_000);
      return JobResult.of(SAID);
    });
    engine.close();
    assertThat(List.of(job.report().state(), job.report().message().en().contains("stopped"))).isEqualTo(List.of(JobState.LOST, true));
  }

  private JobResult waiting(JobWatch watch) {
    await(goOn);
    return JobResult.of(SAID);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JobReport ended(Job job) {
    return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      while (job.isOpen()) LockSupport.parkNanos(1_000_000);
      return job.report();
    });
  }
}
