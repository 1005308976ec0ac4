package org.yitu.business.job;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.yitu.business.audit.AuditLog;
import org.yitu.business.node.OnEachNode;
import org.yitu.geo.job.JobEngine;
import tools.jackson.databind.json.JsonMapper;

/** Puts the engine of jobs together with their list. */
@Configuration
class JobConfiguration {
  /** Two cores do the work of an export; the third waits for the database. */
  private static final int AT_A_TIME = 2;

  @Bean
  JobLog jobLog(EntityManager entities, AuditLog audit, PlatformTransactionManager transactions, JsonMapper json, Clock clock,
      @Value("${yitu.jobs.folder:${YITU_HOME:home}/jobs}") Path folder) {
    return new JobLog(entities, audit, transactions, json, clock, folder);
  }

  @Bean(destroyMethod = "close")
  JobEngine jobEngine(JobLog log, Clock clock, @Value("${yitu.jobs.folder:${YITU_HOME:home}/jobs}") Path folder) {
    return new JobEngine(folder, log, clock, AT_A_TIME);
  }

  @Bean
  JobClock jobClock(JobEngine engine, JobLog log, @Value("${yitu.serves:true}") boolean serves) {
    return new JobClock(engine, log, serves);
  }

  /** What happens to jobs by the clock. */
  static class JobClock {
    private final JobEngine engine;
    private final JobLog log;
    private final boolean serves;

    JobClock(JobEngine engine, JobLog log, boolean serves) {
      this.engine = engine;
      this.log = log;
      this.serves = serves;
    }

    /** Of a server only: a command that uses the same folder beside it has lost nothing. */
    @EventListener(ApplicationStartedEvent.class)
    void started() {
      if (serves) log.lostAtStart();
    }

    @Scheduled(fixedDelay = 2_000)
    @OnEachNode
    void beat() {
      engine.beat();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    @OnEachNode
    void tidy() {
      log.tidy();
    }
  }
}
