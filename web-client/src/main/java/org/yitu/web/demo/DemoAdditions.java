package org.yitu.web.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.node.OnDuty;

/** Lets the demo city have what its records' files cannot hold, once, after the start: pictures, papers, an exercise. */
@Component
class DemoAdditions {
  private static final Logger LOG = LoggerFactory.getLogger(DemoAdditions.class);
  private final boolean demo;
  private final List<DemoAddition> additions;
  private final JdbcTemplate jdbc;
  private boolean done;

  DemoAdditions(@Value("${yitu.demo:false}") boolean demo, List<DemoAddition> additions, JdbcTemplate jdbc) {
    this.demo = demo;
    this.additions = List.copyOf(additions);
    this.jdbc = jdbc;
  }

  @Scheduled(fixedDelay = 60_000, initialDelayString = "${yitu.demo.additions:15000}")
  @OnDuty("demo-additions")
  synchronized void add() {
    if (!demo || done || jdbc.queryForList("select id from app_user limit 1").isEmpty()) return;
    done = true;
    for (DemoAddition each : additions) {
      long begun = System.nanoTime();
      int added = each.addOnce();
      if (added > 0) LOG.info("Made up for the demo city in {} ms: {} {}", (System.nanoTime() - begun) / 1_000_000, added, each.title());
    }
  }
}
