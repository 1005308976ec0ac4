package org.yitu.business.node;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One node is on duty: it runs the scheduled jobs and judges the readings of all. It renews a lease in the database every
 * {@link #RENEWAL}; whoever finds the lease run out takes it, which is at most {@link #LEASE} after the node on duty was killed, and at
 * once after it stopped in an orderly way. The lease goes by the database's clock; a node that could not renew stops a little before it
 * runs out, by its own stopwatch.
 */
@Component
public class Duty {
  static final Duration LEASE = Duration.ofSeconds(12);
  static final Duration RENEWAL = Duration.ofSeconds(3);
  private static final Duration MARGIN = Duration.ofSeconds(3);
  private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

  /** How a job went; {@code finishedAt} is null while it runs, or if its node was killed while it ran. */
  public record JobRun(String job, String node, Instant startedAt, Instant finishedAt, long runs) {}

  private record Job(Runnable work, ReentrantLock running) {}

  private final ThisNode node;
  private final JdbcTemplate jdbc;
  private final ApplicationEventPublisher publisher;
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private final long bornAt = System.nanoTime();
  private volatile boolean held;
  private volatile boolean resigned;
  private volatile long heldUntil = bornAt;
  private volatile long triedAt = bornAt - RENEWAL.toNanos();

  Duty(ThisNode node, DataSource database, ApplicationEventPublisher publisher) {
    this.node = node;
    this.jdbc = new JdbcTemplate(database);
    this.publisher = publisher;
  }

  /** Whether this node is on duty now. */
  public boolean isMine() {
    if (System.nanoTime() - triedAt >= RENEWAL.toNanos()) renew();
    return held && System.nanoTime() - heldUntil < 0;
  }

  /** Runs {@code work} if this node is on duty and does not run it already. */
  public void run(String name, Runnable work) {
    Job job = jobs.computeIfAbsent(name, key -> new Job(work, new ReentrantLock()));
    if (isMine()) run(name, job);
  }

  private void run(String name, Job job) {
    if (!job.running().tryLock()) return;
    try {
      started(name);
      job.work().run();
      jdbc.update("update node_job set finished_at = current_timestamp where job = ? and node = ?", name, node.name());
    } finally {
      job.running().unlock();
    }
  }

  private void started(String name) {
    int known = jdbc.update("update node_job set node = ?, started_at = current_timestamp, finished_at = null, runs = runs + 1 where job = ?",
        node.name(), name);
    if (known == 0) {
      jdbc.update("insert into node_job (job, node, started_at, runs) values (?, ?, current_timestamp, 1)", name, node.name());
    }
  }

  /** All jobs that have ever run, for operators. */
  List<JobRun> runs() {
    return jdbc.query("select job, node, started_at, finished_at, runs from node_job order by job", (row, number) -> {
      OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
      return new JobRun(row.getString("job"), row.getString("node"), row.getObject("started_at", OffsetDateTime.class).toInstant(),
          finished == null ? null : finished.toInstant(), row.getLong("runs"));
    });
  }

  /** Renews the lease, or takes it if it has run out. Whoever has to know is told without the lock: it may take him long. */
  void renew() {
    Instant former = resigned ? null : tryToHold();
    if (former == null) return;
    if (!node.isAlone()) LOG.info("{} is on duty", node.name());
    publisher.publishEvent(new DutyTaken(former));
  }

  /** @return null unless this node has just come on duty; then when the one before gave its last sign of life */
  private synchronized Instant tryToHold() {
    long before = System.nanoTime();
    triedAt = before;
    Instant former = held ? null : renewedAt();
    String free = node.isAlone() ? "" : " and (node = ? or until < current_timestamp)";
    String take = "update node_duty set node = ?, until = current_timestamp + interval '" + LEASE.toSeconds() + "' second, renewed_at = "
        + "current_timestamp where id = 1" + free;
    int mine = node.isAlone() ? jdbc.update(take, node.name()) : jdbc.update(take, node.name(), node.name());
    if (mine == 0 && held) LOG.warn("{} is no longer on duty", node.name());
    held = mine == 1;
    if (held) heldUntil = before + LEASE.minus(MARGIN).toNanos();
    return held ? former : null;
  }

  private Instant renewedAt() {
    return jdbc.queryForObject("select renewed_at from node_duty where id = 1",
        (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant());
  }

  /** What was running when its node was killed is run again. */
  void resumeInterrupted() {
    if (!isMine()) return;
    for (JobRun each : runs()) {
      Job job = jobs.get(each.job());
      if (each.finishedAt() == null && !each.node().equals(node.name()) && job != null) {
        LOG.info("{} was interrupted on {} and runs again", each.job(), each.node());
        run(each.job(), job);
      }
    }
  }

  /** Another may take it at once. */
  synchronized void resign() {
    resigned = true;
    if (!held) return;
    held = false;
    try {
      jdbc.update("update node_duty set until = current_timestamp where id = 1 and node = ?", node.name());
    } catch (DataAccessException away) {
      LOG.debug("The lease runs out by itself: {}", away.toString());
    }
  }
}
