package org.yitu.business.node;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** Which nodes there are. Each gives a sign of life every few seconds, from a thread of its own that no long job holds up. */
@Component
public class Nodes {
  private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
  /** Any number, but the same on all nodes: whoever starts first holds it. */
  private static final long FIRST_START_LOCK = 0x7969_7475_7374_6172L;
  private static final String LIVE = "seen_at > current_timestamp - interval '10' second";

  /** @param onDuty whether it runs the scheduled jobs and judges the readings */
  public record Node(String name, Instant startedAt, Instant seenAt, boolean live, boolean onDuty) {}

  /** What an operator sees. */
  public record Overview(String answeredBy, List<Node> nodes, List<Duty.JobRun> jobs) {}

  private final ThisNode node;
  private final Duty duty;
  private final DataSource database;
  private final JdbcTemplate jdbc;
  private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "node-heart");
    thread.setDaemon(true);
    return thread;
  });
  private final boolean serves;
  private volatile boolean others;

  /** @param serves false for a command that runs beside the server: it takes no duty and is no node */
  Nodes(ThisNode node, Duty duty, DataSource database, @Value("${yitu.serves:true}") boolean serves) {
    this.serves = serves;
    this.node = node;
    this.duty = duty;
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
  }

  /** Whether other nodes gave a sign of life in the last seconds. */
  public boolean areOthers() {
    return others;
  }

  /** @throws Refusal if the reader may not see how the platform runs */
  Overview overview(Actor reader) {
    if (!reader.may("operations:watch")) throw Refusal.forbidden();
    String sql = "select n.name, n.started_at, n.seen_at, " + LIVE + " as live, d.until > current_timestamp as on_duty from node n left join "
        + "node_duty d on d.node = n.name order by n.started_at desc limit 50";
    return new Overview(node.name(), jdbc.query(sql, (row, number) -> new Node(row.getString("name"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(), row.getObject("seen_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("live"), row.getBoolean("on_duty"))), duty.runs());
  }

  /** Runs {@code work} while no other node does: what fills an empty database must not run twice at once. */
  public void alone(Work work) throws IOException, SQLException {
    if (node.isAlone()) {
      work.run();
      return;
    }
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + FIRST_START_LOCK + ")");
      try {
        work.run();
      } finally {
        statement.execute("select pg_advisory_unlock(" + FIRST_START_LOCK + ")");
      }
    }
  }

  /** What {@link #alone} runs. */
  public interface Work {
    void run() throws IOException;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serves) heart.scheduleWithFixedDelay(this::beat, 0, Duty.RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  @EventListener(ContextClosedEvent.class)
  void end() throws InterruptedException {
    heart.shutdown();
    heart.awaitTermination(2, TimeUnit.SECONDS);
    duty.resign();
    try {
      jdbc.update("delete from node where name = ?", node.name());
    } catch (DataAccessException away) {
      LOG.debug("The node is forgotten by itself: {}", away.toString());
    }
  }

  private void beat() {
    try {
      duty.renew();
      duty.resumeInterrupted();
      if (node.isAlone()) return;
      if (jdbc.update("update node set seen_at = current_timestamp where name = ?", node.name()) == 0) {
        jdbc.update("insert into node (name, started_at, seen_at) values (?, current_timestamp, current_timestamp)", node.name());
      }
      others = !jdbc.queryForList("select 1 from node where name <> ? and " + LIVE + " limit 1", node.name()).isEmpty();
      jdbc.update("delete from node where seen_at < current_timestamp - interval '1' day");
    } catch (DataAccessException away) {
      LOG.warn("No sign of life could be given: {}", away.toString());
    }
  }
}
