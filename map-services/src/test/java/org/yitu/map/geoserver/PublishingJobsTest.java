package org.yitu.map.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.job.Job;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobLedger;
import org.yitu.geo.job.JobState;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.LayerForTest;
import org.yitu.map.ViewerForTest;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.geoserver.PublishingJobs.Task;

@Tag("C11")
class PublishingJobsTest {
  private static final ViewerForTest WHO = ViewerForTest.A;
  @TempDir private Path folder;
  private final GeoServerForTest server = new GeoServerForTest(GeoServerForTest.Generation.THREE);
  private JobEngine engine;
  private PublishingJobs jobs;

  @BeforeEach void start() {
    engine = new JobEngine(folder.resolve("jobs"), JobLedger.NONE, Clock.systemUTC(), 2);
    Jurisdictions jurisdictions = () -> List.of(new Jurisdictions.Jurisdiction(510_502_000, Text.of("甲县", "County A"), WHO));
    GeoServerSettings settings = new GeoServerSettings(server.url(), GeoServerForTest.ADMIN, GeoServerForTest.PASSWORD, "yitu",
        new GeoServerSettings.Database("db", 5432, "yitu", "public", "reader", GeoServerForTest.DATABASE_PASSWORD), false, false, folder);
    Catalogue catalogue = new Catalogue(List.of(() -> List.of(new StoredLayerForTest(LayerForTest.of("hidden-danger", GeometryKind.POINT, "a"), "name"))));
    jobs = new PublishingJobs(new Publisher(catalogue, jurisdictions, settings,
        new MapSettings(folder, null, new Envelope(105, 106, 28, 29), new Coordinate(105.5, 28.5)), Clock.systemUTC()), engine);
  }

  @AfterEach void stop() {
    engine.close();
    server.close();
  }

  /** Lets a run stand at its third change until it is let go on. */
  private static final class Gate implements Watcher {
    private final CountDownLatch there = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private int changes;

    @Override public void passed(int done, int of) {}

    @Override public void changed(Change change) {
      if (++changes != 3) return;
      there.countDown();
      try {
        assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override public boolean cancelled() {
      return false;
    }
  }

  @Test void whatARunHasChangedIsToldWhileItRunsAndAfterwards() throws Exception {
    Gate gate = new Gate();
    Job job = jobs.start(WHO, Task.PUBLISH, gate);
    assertThat(gate.there.await(20, TimeUnit.SECONDS)).isTrue();
    PublishingJobs.Progress amid = jobs.last(WHO);
    assertThat(amid.state()).isEqualTo(JobState.RUNNING);
    assertThat(amid.changed()).isEqualTo(3);
    assertThat(amid.of()).isGreaterThan(5);
    assertThat(amid.by()).isEqualTo(WHO.person());
    gate.goOn.countDown();
    stopped(job);
    PublishingJobs.Progress done = jobs.last(WHO);
    assertThat(done.state()).as(String.valueOf(done.message())).isEqualTo(JobState.DONE);
    assertThat(done.done()).isEqualTo(done.of());
    assertThat(done.changed()).isEqualTo(gate.changes);
    assertThat((List<?>) done.changes()).hasSize(gate.changes);
    assertThat(done.message().en()).isEqualTo(gate.changes + " changes.");
    stopped(jobs.start(WHO, Task.COMPARE, Watcher.NOBODY));
    assertThat(jobs.last(WHO)).satisfies(last -> assertThat(last.task()).isEqualTo(Task.COMPARE)).satisfies(last -> assertThat(last.message().en()).isEqualTo("Nothing differs."));
  }

  @Test void aSecondRunIsRefusedWhileOneIsUnderWayWhoeverAsks() throws Exception {
    Gate gate = new Gate();
    Job job = jobs.start(WHO, Task.PUBLISH, gate);
    assertThat(gate.there.await(20, TimeUnit.SECONDS)).isTrue();
    int calls = server.writes().size();
    assertThatThrownBy(() -> jobs.start(ViewerForTest.B, Task.TAKE_BACK, Watcher.NOBODY)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
      assertThat(refusal.text().zh()).contains("“发布到 GeoServer”正在进行", WHO.person());
    });
    assertThat(server.writes()).hasSize(calls);
    gate.goOn.countDown();
    stopped(job);
    assertThat(jobs.last(WHO).state()).isEqualTo(JobState.DONE);
  }

  @Test void aRunThatIsCancelledInTheMidstSaysWhatItDidAndIsTakenBack() throws Exception {
    Gate gate = new Gate();
    Job job = jobs.start(WHO, Task.PUBLISH, gate);
    assertThat(gate.there.await(20, TimeUnit.SECONDS)).isTrue();
    jobs.cancel(ViewerForTest.B);
    gate.goOn.countDown();
    stopped(job);
    PublishingJobs.Progress ended = jobs.last(WHO);
    assertThat(ended.state()).isEqualTo(JobState.CANCELLED);
    assertThat(ended.changed()).isEqualTo(3);
    assertThat(server.catalogue.types).as("the layers come later").isEmpty();
    assertThat(server.catalogue.workspaces).isNotEmpty();
    stopped(jobs.start(WHO, Task.TAKE_BACK, Watcher.NOBODY));
    assertThat(jobs.last(WHO).state()).isEqualTo(JobState.DONE);
    assertThat(server.catalogue.workspaces).isEmpty();
  }

  private static void stopped(Job job) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
      while (job.isWorking()) LockSupport.parkNanos(1_000_000);
    });
  }
}
