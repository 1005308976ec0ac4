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
import org.springframework.web.context.WebApplicationContext;
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
  JobClock jobClock(JobEngine engine, JobLog log) {
    return new JobClock(engine, log);
  }

  /** What happens to jobs by the clock. */
  static class JobClock {
    private final JobEngine engine;
    private final JobLog log;

    JobClock(JobEngine engine, JobLog log) {
      this.engine = engine;
      this.log = log;
    }

    /** Of a server only: a command that uses the same folder beside it has lost nothing. */
    @EventListener
    void started(ApplicationStartedEvent event) {
      if (event.getApplicationContext() instanceof WebApplicationContext) log.lostAtStart();
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
