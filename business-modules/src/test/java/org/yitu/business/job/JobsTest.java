package org.yitu.business.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.yitu.business.access.Actor;
import org.yitu.business.audit.AuditLog;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobOrder;
import org.yitu.geo.job.JobResult;
import org.yitu.geo.job.JobState;
import org.yitu.geo.job.JobWatch;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@Tag("C11")
class JobsTest {
  private static final JobOrder ORDER = JobOrder.of("export", Text.of("导出避难场所", "Export of shelters"), "shelter csv");
  private static final Actor CITY = Actors.CITY;
  private static final Actor COUNTY = Actors.COUNTY;

  private final JobEngine engine;
  private final Jobs jobs;
  private final JobLog log;
  private final AuditLog audit;
  private final TestClock clock;
  private final EntityManager entities;
  private final PlatformTransactionManager transactions;
  private final JsonMapper json;
  @TempDir private Path folder;
  private final CountDownLatch goOn = new CountDownLatch(1);

  JobsTest(@Autowired JobEngine engine, @Autowired Jobs jobs, @Autowired JobLog log, @Autowired AuditLog audit, @Autowired TestClock clock,
      @Autowired EntityManager entities, @Autowired PlatformTransactionManager transactions, @Autowired JsonMapper json) {
    this.engine = engine;
    this.entities = entities;
    this.transactions = transactions;
    this.json = json;
    this.jobs = jobs;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  @AfterEach void free() {
    goOn.countDown();
  }

  @Test void whoAskedFindsHisJobAndItsFileAgainAndNobodyElseDoes() throws Exception {
    UUID id = engine.start(CITY, ORDER, watch -> {
      Files.writeString(watch.file(), "名称\n");
      return new JobResult(Text.of("导出 1 条", "1 feature"), new JobResult.File("shelter.csv", "text/csv"), Map.of("rows", 1));
    }).id();
    assertThat(ended(CITY, id)).containsEntry("state", JobState.DONE).containsEntry("message", "导出 1 条")
        .containsEntry("by", CITY.username()).containsKey("file");
    assertThat(Files.readString(jobs.file(CITY, id).file())).isEqualTo("名称\n");
    assertThat(jobs.page(CITY, 0, 5).get("items").toString()).contains(id.toString());
    assertThat(jobs.find(CITY, id).get("details")).isEqualTo(Map.of("rows", 1));
    assertThatThrownBy(() -> jobs.find(COUNTY, id)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> jobs.file(COUNTY, id)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> jobs.remove(COUNTY, id)).isInstanceOf(Refusal.class);
    assertThat(audit.page(CITY, "shelter csv", 0, 20).get("items").toString()).contains("export started", "export done", "export downloaded");
  }

  @Test void cancelledFromAnotherMachineItEndsAtTheNextBeat() {
    JobEngine there = new JobEngine(folder, new JobLog(entities, audit, transactions, json, clock, folder), clock, 1);
    UUID id = there.start(CITY, ORDER, this::endless).id();
    jobs.remove(CITY, id);
    there.beat();
    assertThat(ended(CITY, id)).containsEntry("state", JobState.CANCELLED);
    jobs.remove(CITY, id);
    assertThatThrownBy(() -> jobs.find(CITY, id)).as("an ended one is forgotten").isInstanceOf(Refusal.class);
  }

  @Test void afterANewStartTheListSaysWhatWasLost() {
    UUID id = new JobEngine(folder, new JobLog(entities, audit, transactions, json, clock, folder), clock, 1).start(CITY, ORDER, this::endless).id();
    new JobLog(entities, audit, transactions, json, clock, folder).lostAtStart();
    assertThat(jobs.find(CITY, id)).containsEntry("state", JobState.LOST);
    assertThat(jobs.find(CITY, id).get("message").toString()).contains("请重新提交");
  }

  @Test void aJobOfAMachineThatIsSilentIsLostAndADayOldOneIsThrownAway() throws Exception {
    UUID done = engine.start(CITY, ORDER, watch -> {
      Files.writeString(watch.file(), "x");
      return JobResult.file(Text.of("好", "good"), "x.csv", "text/csv");
    }).id();
    ended(CITY, done);
    writtenDown(done);
    clock.pass(JobLog.KEPT.plusMinutes(1));
    try {
      log.tidy();
      assertThatThrownBy(() -> jobs.find(CITY, done)).isInstanceOf(Refusal.class);
      assertThat(engine.file(done)).doesNotExist();
    } finally {
      clock.pass(JobLog.KEPT.plusMinutes(1).negated());
    }
  }

  @Test void twoMachinesDoNotDoTheSameAtATimeWhereItWantsToBeAlone() {
    JobOrder alone = new JobOrder("geoserver", Text.of("发布", "Publishing"), "publish", 60, true);
    JobEngine there = new JobEngine(folder, new JobLog(entities, audit, transactions, json, clock, folder), clock, 1);
    UUID id = there.start(CITY, alone, watch -> {
      watch.show(Map.of("changed", 2));
      return endless(watch);
    }).id();
    assertThatThrownBy(() -> engine.start(COUNTY, alone, this::endless)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
      assertThat(refusal.text().zh()).contains("“发布”正在进行", CITY.username());
    });
    assertThat(jobs.page(COUNTY, 0, 5).get("items").toString()).as("who was refused has no job").doesNotContain("geoserver");
    engine.cancel(id);
    there.beat();
    there.close();
    assertThat(engine.last("geoserver")).hasValueSatisfying(last -> {
      assertThat(last.id()).isEqualTo(id);
      assertThat(last.state()).isEqualTo(JobState.CANCELLED);
      assertThat(last.details()).containsEntry("changed", 2);
    });
    UUID dead = new JobEngine(folder, new JobLog(entities, audit, transactions, json, clock, folder), clock, 1).start(CITY, alone, this::endless).id();
    clock.pass(JobLog.SILENCE.plusSeconds(1));
    try {
      UUID next = engine.start(COUNTY, alone, watch -> JobResult.of(ORDER.title())).id();
      assertThat(ended(COUNTY, next)).as("whose machine died does not hinder him").containsEntry("state", JobState.DONE);
      assertThat(jobs.find(CITY, dead)).containsEntry("state", JobState.LOST);
    } finally {
      clock.pass(JobLog.SILENCE.plusSeconds(1).negated());
    }
  }

  private JobResult endless(JobWatch watch) {
    while (goOn.getCount() > 0) {
      watch.step(1, 10);
      LockSupport.parkNanos(1_000_000);
    }
    return JobResult.of(ORDER.title());
  }

  private Map<String, Object> ended(Actor actor, UUID id) {
    long give = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (List.of(JobState.WAITING, JobState.RUNNING).contains(jobs.find(actor, id).get("state")) && System.nanoTime() < give) {
      LockSupport.parkNanos(5_000_000);
    }
    return jobs.find(actor, id);
  }

  /** What the engine knows is in the table a moment later. */
  private void writtenDown(UUID id) {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < giveUp && entities.createQuery("select j.state from JobEntry j where j.id = :id", JobState.class).setParameter("id", id)
        .getSingleResult().isOpen()) {
      LockSupport.parkNanos(5_000_000);
    }
  }
}
