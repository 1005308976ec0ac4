package org.yitu.business.telemetry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes readings in, whichever way they come. A batch is one transaction, and whoever handed it in is answered after its commit:
 * what was acknowledged is stored. A few batches are written at once, a few more may wait, and the next are turned away with the
 * request to come again: nothing is kept in memory that grows.
 *
 * <p>It takes any batch, in any order, any number of times: a queue such as Kafka stands in front of it.
 */
@Service
public class TelemetryService {
  public static final String WRITE = "telemetry:write";
  private static final Duration FUTURE = Duration.ofMinutes(5);
  private static final byte[] NOTHING = {};
  private static final int SHOWN = 50;
  private static final List<Outcome> STORED = List.of(new Outcome("received", Text.of("收到", "received"), false, 0),
      new Outcome("accepted", Text.of("已存储", "stored"), false, 0),
      new Outcome("late", Text.of("其中迟到超过 5 分钟", "of these, more than 5 minutes late"), false, 0),
      new Outcome("out_of_order", Text.of("其中晚于更新的读数到达", "of these, after a later one of their point"), false, 0));
  private static final int WRITERS = 4;
  private static final int WAITING = 32;
  private static final long PATIENCE_SECONDS = 5;
  private static final int TRIES = 10;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
  private static final Comparator<ReadingParser.Indexed> ORDER =
      Comparator.comparingLong((ReadingParser.Indexed each) -> each.reading().point()).thenComparing(each -> each.reading().at());

  private final Points points;
  private final ReadingStore readings;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Judging judging;
  private final LatestReadings latest;
  private final SetAside aside;
  private final JsonMapper json;
  private final Clock clock;
  private final Duration kept;
  private final DeviceKeys devices;
  private final boolean keysRequired;
  private final Semaphore writers = new Semaphore(WRITERS, true);
  private final TelemetryCounts counts = new TelemetryCounts();

  TelemetryService(Points points, ReadingStore readings, DataSource database, PlatformTransactionManager manager, Judging judging,
      LatestReadings latest, SetAside aside, JsonMapper json, Clock clock, Retention retention, DeviceKeys devices,
      @Value("${yitu.telemetry.keys-required:false}") boolean keysRequired) {
    this.points = points;
    this.readings = readings;
    this.jdbc = new JdbcTemplate(database);
    this.transactions = new TransactionTemplate(manager);
    this.judging = judging;
    this.latest = latest;
    this.aside = aside;
    this.json = json;
    this.clock = clock;
    this.kept = retention.readings();
    this.devices = devices;
    this.keysRequired = keysRequired;
  }

  /** @param setAside messages of a queue that could not be read at all, the latest first */
  record Intake(List<Outcome> outcomes, List<SetAside.Kept> setAside) {}

  /** @param refused whether such readings are not stored */
  record Outcome(String name, Text title, boolean refused, long count) {}

  /** What an operator looks at. */
  Intake intake(Actor actor) {
    if (!actor.may("operations:watch")) throw Refusal.forbidden();
    Map<String, Long> read = counts.read();
    List<Outcome> outcomes = new ArrayList<>();
    STORED.forEach(each -> outcomes.add(new Outcome(each.name(), each.title(), false, read.getOrDefault(each.name(), 0L))));
    for (Tally.Reason each : Tally.Reason.values()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      outcomes.add(new Outcome(name, each.text(), true, read.getOrDefault(name, 0L)));
    }
    return new Intake(outcomes, aside.latest(SHOWN));
  }

  /** What became of all readings since the start, by outcome, for whoever measures. */
  public Map<String, Long> counts() {
    return counts.read();
  }

  /** What became of all readings since the start. */
  public Map<String, Long> counts(Actor actor) {
    demand(actor);
    return counts.read();
  }

  /** @throws Refusal if it is no batch, one too large, or if too many are waiting */
  public Tally.Answer take(Actor actor, JsonNode body) {
    demand(actor);
    Tally tally = new Tally();
    return store(actor, ReadingParser.parse(body, tally), tally);
  }

  /** From a gateway with a key of its own: what is not its own is refused and counted. */
  Tally.Answer take(DeviceKeys.Device device, JsonNode body) {
    Tally tally = new Tally();
    List<ReadingParser.Indexed> readings = new ArrayList<>();
    addOwn(device, ReadingParser.parse(body, tally), readings, tally);
    return store(device.actor(), readings, tally);
  }

  private void addOwn(DeviceKeys.Device device, List<ReadingParser.Indexed> given, List<ReadingParser.Indexed> to, Tally tally) {
    Map<Long, Points.Point> known = points.current();
    int foreign = 0;
    for (ReadingParser.Indexed each : given) {
      if (device.owns(known.get(each.reading().point()))) {
        to.add(each);
      } else {
        tally.refuse(each.index(), Tally.Reason.FOREIGN_POINT);
        foreign++;
      }
    }
    devices.used(device, foreign);
  }

  /** The same for readings that are read already. */
  public Tally.Answer take(Actor actor, List<Reading> given) {
    demand(actor);
    List<ReadingParser.Indexed> indexed = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) indexed.add(new ReadingParser.Indexed(i, given.get(i)));
    return store(actor, indexed, new Tally());
  }

  /**
   * Takes messages of JSON together, each in a shape that {@link #take(Actor, JsonNode)} knows. One that is none is counted as one
   * malformed reading and named to {@code unreadable}: whoever sent it cannot be told. A message with a member {@code key} is taken as
   * the device's whose key it is; one of a key that is not good is named likewise, and one without where keys are required.
   *
   * @param unreadable takes the place among the messages, and why it is none
   */
  public Tally.Answer takeMessages(Actor actor, List<byte[]> messages, BiConsumer<Integer, String> unreadable) {
    demand(actor);
    Tally tally = new Tally();
    List<ReadingParser.Indexed> readings = new ArrayList<>();
    Map<String, Optional<DeviceKeys.Device>> senders = new HashMap<>();
    for (int i = 0; i < messages.size(); i++) {
      try {
        byte[] message = messages.get(i);
        JsonNode body = json.readTree(message == null ? NOTHING : message);
        Optional<DeviceKeys.Device> device = device(body, senders);
        List<ReadingParser.Indexed> given = ReadingParser.parse(body, tally);
        if (device.isPresent()) addOwn(device.get(), given, readings, tally);
        else readings.addAll(given);
      } catch (JacksonException | Refusal noBatch) {
        tally.refuse(Tally.Reason.MALFORMED, 1);
        unreadable.accept(i, noBatch instanceof Refusal refusal ? refusal.text().zh() : Tally.Reason.MALFORMED.text().zh());
      }
    }
    return store(actor, readings, tally);
  }

  public Tally.Answer takeMessages(Actor actor, List<byte[]> messages) {
    return takeMessages(actor, messages, (index, why) -> { });
  }

  /** @param known of the same batch, each looked up once */
  private Optional<DeviceKeys.Device> device(JsonNode body, Map<String, Optional<DeviceKeys.Device>> known) {
    String key = body.path("key").asString("");
    if (key.isEmpty() && !keysRequired) return Optional.empty();
    Optional<DeviceKeys.Device> device = key.isEmpty() ? Optional.empty() : known.computeIfAbsent(key, devices::admit);
    if (device.isEmpty()) throw Refusal.invalid("key", "没有有效的接入密钥。", "No valid device key.");
    return device;
  }

  private Tally.Answer store(Actor actor, List<ReadingParser.Indexed> given, Tally tally) {
    Instant now = clock.instant();
    List<Reading> good = sift(actor, given, now, tally);
    if (!good.isEmpty()) {
      enter();
      boolean judgedHere = judging.isHere();
      int fresh;
      try {
        fresh = write(good, now, judgedHere);
        tally.accept(fresh);
        tally.refuse(Tally.Reason.DUPLICATE, good.size() - fresh);
      } finally {
        writers.release();
      }
      if (fresh > 0) judging.stored(good, now, judgedHere);
    }
    Tally.Answer answer = tally.answer();
    counts.add(answer);
    return answer;
  }

  /** Sorted by point and time, each once. */
  private List<Reading> sift(Actor actor, List<ReadingParser.Indexed> given, Instant now, Tally tally) {
    Map<Long, Points.Point> known = points.current();
    List<ReadingParser.Indexed> taken = new ArrayList<>(given.size());
    for (ReadingParser.Indexed each : given) {
      Points.Point point = known.get(each.reading().point());
      if (point == null || !RowRule.admits(actor, point.row(), false)) tally.refuse(each.index(), Tally.Reason.UNKNOWN_POINT);
      else if (each.reading().at().isAfter(now.plus(FUTURE))) tally.refuse(each.index(), Tally.Reason.FUTURE);
      else if (each.reading().at().isBefore(now.minus(kept))) tally.refuse(each.index(), Tally.Reason.TOO_OLD);
      else taken.add(each);
    }
    taken.sort(ORDER);
    List<Reading> once = new ArrayList<>(taken.size());
    for (ReadingParser.Indexed each : taken) {
      Reading reading = each.reading();
      Reading before = once.isEmpty() ? null : once.get(once.size() - 1);
      if (before != null && before.point() == reading.point() && before.at().equals(reading.at())) {
        tally.refuse(each.index(), Tally.Reason.DUPLICATE);
        continue;
      }
      if (reading.at().isBefore(now.minus(Judging.LATE))) tally.late();
      if (latest.find(reading.point()).filter(newest -> reading.at().isBefore(newest.at())).isPresent()) tally.outOfOrder();
      once.add(reading);
    }
    return once;
  }

  private void enter() {
    boolean entered = false;
    try {
      entered = writers.getQueueLength() < WAITING && writers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    if (!entered) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, "读数来得太快，请稍后重发。", "Readings come too fast; send them again a little later.");
    }
  }

  /** Of two writers that bring the same reading one may have to begin anew, once the other has ended; then he finds it stored. */
  private int write(List<Reading> good, Instant now, boolean judgedHere) {
    readings.prepare(good);
    for (int left = TRIES; ; left--) {
      try {
        Integer fresh = transactions.execute(status -> jdbc.execute((ConnectionCallback<Integer>) c -> insert(c, good, now, judgedHere)));
        return fresh == null ? 0 : fresh;
      } catch (DuplicateKeyException | PessimisticLockingFailureException met) {
        if (left == 1) throw met;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
      }
    }
  }

  private int insert(Connection connection, List<Reading> good, Instant now, boolean judgedHere) throws SQLException {
    int fresh = readings.insert(connection, good, now);
    if (fresh > 0 && !judgedHere) judging.leave(connection, good, now);
    return fresh;
  }

  private static void demand(Actor actor) {
    if (!actor.may(WRITE)) throw Refusal.forbidden();
  }
}
