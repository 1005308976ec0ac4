package org.yitu.business.telemetry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.node.OnDuty;

/**
 * Messages that could not be read at all and that nobody can be told of: kept for an operator, each once, for a month and no more than
 * {@value #MOST}. Only their beginning is kept.
 */
@Component
public class SetAside {
  static final int MOST = 10_000;
  private static final int LONGEST = 4_000;
  private static final Duration KEPT = Duration.ofDays(30);

  /** @param source where it came from, such as topic, partition and offset: one message has one */
  public record Message(String source, String why, byte[] content) {}

  /** @param content as text, with a sign in the place of what is none */
  public record Kept(String source, Instant at, String why, String content) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  SetAside(DataSource database, Clock clock) {
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  public void put(List<Message> messages) {
    for (Message each : messages) {
      byte[] content = each.content() == null ? new byte[0] : each.content();
      try {
        jdbc.update("insert into reading_set_aside (source, received_at, why, content) values (?, ?, ?, ?)", each.source(),
            OffsetDateTime.now(clock), each.why(), Arrays.copyOf(content, Math.min(content.length, LONGEST)));
      } catch (DuplicateKeyException known) {
        continue;
      }
    }
  }

  List<Kept> latest(int many) {
    return jdbc.query("select source, received_at, why, content from reading_set_aside order by received_at desc, source limit ?", (row, number) ->
        new Kept(row.getString("source"), row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("why"),
            new String(row.getBytes("content"), StandardCharsets.UTF_8)), many);
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @OnDuty("set-aside-retention")
  void forget() {
    jdbc.update("delete from reading_set_aside where received_at < ?", OffsetDateTime.now(clock).minus(KEPT));
    jdbc.update("delete from reading_set_aside where source not in (select source from reading_set_aside order by received_at desc limit " + MOST + ")");
  }
}
