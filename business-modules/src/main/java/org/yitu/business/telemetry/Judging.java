package org.yitu.business.telemetry;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.yitu.business.node.Duty;
import org.yitu.business.node.DutyTaken;
import org.yitu.business.node.Nodes;
import org.yitu.business.node.OnEachNode;

/**
 * Who judges a reading: the node on duty judges all of them, because delays, deadbands and storms need every reading of a point in one
 * place. Another node leaves what it stores in a table, in the same transaction, and the node on duty takes it from there. Whoever comes
 * on duty judges once more what was received since shortly before the last sign of life of the one before.
 */
@Component
class Judging {
  static final Duration LATE = Duration.ofMinutes(5);
  private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
  /** Later than that, it is a history that somebody brings in. */
  private static final Duration TOO_LATE_TO_TELL = Duration.ofDays(1);
  /** Longer than a batch takes from its arrival until it is judged. */
  private static final Duration UNSURE = Duration.ofSeconds(30);
  private static final Duration LONGEST_GAP = Duration.ofHours(6);
  private static final long AGAIN_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int PACKED = 2 * Long.BYTES + Integer.BYTES + Double.BYTES + 1;
  private static final long MOST_WAITED_MILLIS = 2_000;
  private static final int BATCHES = 20;
  private static final int PAGE = 50_000;
  private static final String AGAIN = "select r.point_id, r.at, r.measured, r.quality, r.received_at from reading r where r.received_at >= ? "
      + "and r.at >= ? and r.point_id in (select h.point_id from reading_hour h where h.hour_at >= ? and h.last_at >= ?) "
      + "and (r.point_id > ? or r.point_id = ? and r.at > ?) order by r.point_id, r.at limit " + PAGE;

  private record Left(long id, Instant receivedAt, byte[] readings) {}

  private final Duty duty;
  private final Nodes nodes;
  private final JdbcTemplate jdbc;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;
  private volatile boolean some = true;
  private volatile boolean ready;

  Judging(Duty duty, Nodes nodes, DataSource database, ApplicationEventPublisher publisher, Clock clock) {
    this.duty = duty;
    this.nodes = nodes;
    this.jdbc = new JdbcTemplate(database);
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Not while what was received before is judged again: the newer reading of a point must not come first. */
  boolean isHere() {
    return duty.isMine() && ready;
  }

  /** Tells this node what it has stored, and judges it if that is this node's. */
  void stored(List<Reading> readings, Instant receivedAt, boolean judgedHere) {
    List<Reading> current = readings.stream().filter(each -> !isLate(each, receivedAt)).toList();
    if (!current.isEmpty()) publisher.publishEvent(new ReadingsStored(current));
    if (judgedHere) judge(readings, current, receivedAt);
  }

  private void judge(List<Reading> readings, List<Reading> current, Instant receivedAt) {
    if (!current.isEmpty()) publisher.publishEvent(new ReadingsToJudge(current, receivedAt));
    if (current.size() == readings.size()) return;
    List<Reading> late = readings.stream()
        .filter(each -> isLate(each, receivedAt) && !each.at().isBefore(receivedAt.minus(TOO_LATE_TO_TELL))).toList();
    if (!late.isEmpty()) publisher.publishEvent(new LateReadingsStored(late));
  }

  private static boolean isLate(Reading reading, Instant receivedAt) {
    return reading.at().isBefore(receivedAt.minus(LATE));
  }

  /** Leaves readings to the node on duty, within the connection's transaction. */
  void leave(Connection connection, List<Reading> readings, Instant receivedAt) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into reading_unjudged (received_at, readings) values (?, ?)")) {
      insert.setObject(1, time(receivedAt));
      insert.setBytes(2, pack(readings));
      insert.executeUpdate();
    }
    some = true;
  }

  /** Four times a second: what other nodes have left, and this one before it came on duty. */
  @Scheduled(fixedDelay = 250, initialDelay = 5_000)
  @OnEachNode
  void takeUp() {
    if (!some && !nodes.areOthers() || !isHere()) return;
    some = false;
    List<Left> left;
    do {
      left = jdbc.query("select id, received_at, readings from reading_unjudged order by id limit " + BATCHES, (row, number) ->
          new Left(row.getLong("id"), row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getBytes("readings")));
      for (Left each : left) {
        List<Reading> readings = unpack(each.readings());
        judge(readings, readings.stream().filter(one -> !isLate(one, each.receivedAt())).toList(), each.receivedAt());
        jdbc.update("delete from reading_unjudged where id = ?", each.id());
      }
    } while (left.size() == BATCHES);
  }

  /** After those who judge have made ready for it. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void taken(DutyTaken event) throws InterruptedException {
    some = true;
    ready = false;
    Instant now = clock.instant();
    Instant since = event.before().minus(UNSURE);
    Instant longest = now.minus(LONGEST_GAP);
    Thread thread = new Thread(() -> judgeAgain(since.isBefore(longest) ? longest : since), "judging-again");
    thread.setDaemon(true);
    thread.start();
    // Mostly it is done at once; the node's signs of life do not wait for longer.
    thread.join(MOST_WAITED_MILLIS);
  }

  private void judgeAgain(Instant since) {
    while (duty.isMine()) {
      try {
        again(since);
        ready = true;
        return;
      } catch (DataAccessException | TransactionException away) {
        LOG.warn("Readings since {} are not judged again yet: {}", since, away.toString());
        LockSupport.parkNanos(AGAIN_NANOS);
      }
    }
  }

  private void again(Instant since) {
    long point = Long.MIN_VALUE;
    Instant at = Instant.EPOCH;
    int judged = 0;
    List<Reading> page = new ArrayList<>();
    do {
      page.clear();
      Instant[] received = {since};
      jdbc.query(AGAIN, row -> {
        page.add(new Reading(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getDouble(3),
            Reading.Quality.values()[row.getInt(4)]));
        Instant one = row.getObject(5, OffsetDateTime.class).toInstant();
        if (one.isAfter(received[0])) received[0] = one;
      }, time(since), time(since.minus(LATE)), time(since.minus(LATE).minus(Duration.ofHours(1))), time(since.minus(LATE)), point, point, time(at));
      if (page.isEmpty()) break;
      publisher.publishEvent(new ReadingsToJudge(List.copyOf(page), received[0]));
      judged += page.size();
      point = page.get(page.size() - 1).point();
      at = page.get(page.size() - 1).at();
    } while (page.size() == PAGE);
    if (judged > 0) LOG.info("{} readings since {} are judged again", judged, since);
  }

  static byte[] pack(List<Reading> readings) {
    ByteBuffer bytes = ByteBuffer.allocate(PACKED * readings.size());
    for (Reading each : readings) {
      bytes.putLong(each.point()).putLong(each.at().getEpochSecond()).putInt(each.at().getNano()).putDouble(each.value())
          .put((byte) each.quality().ordinal());
    }
    return bytes.array();
  }

  static List<Reading> unpack(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    List<Reading> readings = new ArrayList<>(packed.length / PACKED);
    while (bytes.hasRemaining()) {
      readings.add(new Reading(bytes.getLong(), Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()), bytes.getDouble(),
          Reading.Quality.values()[bytes.get()]));
    }
    return readings;
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
