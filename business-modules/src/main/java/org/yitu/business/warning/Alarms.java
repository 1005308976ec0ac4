package org.yitu.business.warning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.node.DutyTaken;
import org.yitu.business.node.OnDuty;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;

/**
 * Opens alarms and lets them settle. Of one subject and rule one is open at a time, whoever asks at the same moment: the database
 * keeps the key unique, and the loser counts into the winner's. What flaps is counted and written once a minute. When an enterprise
 * raises very many from its sensors within ten minutes, all but red ones are folded into one alarm about the storm: each is still
 * written and listed, many in one transaction and without holding up the readings, and closes by itself once it is over.
 */
@Component
public class Alarms {
  static final Duration FLAPPING = Duration.ofMinutes(1);
  static final int STORM = 30;
  private static final int CHUNK = 100;
  private static final int MOST_WAITING = 20_000;
  private static final Duration STORM_TIME = Duration.ofMinutes(10);
  /** So many may change one alarm at the same moment. */
  private static final int TRIES = 20;
  private static final int MOST_SETTLED_AT_ONCE = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  /** What is known of an open alarm and not written yet. */
  private static final class Fold {
    private Signal signal;
    private Instant writtenAt;
    private int more;
    private BigDecimal measured;
    private Instant settledAt;

    private Fold(Signal signal, Instant writtenAt) {
      this.signal = signal;
      this.writtenAt = writtenAt;
    }
  }

  private record Open(long id, boolean folded) {}

  private enum Outcome { DONE, CLOSED, BUSY }

  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Map<String, Fold> folds = new HashMap<>();
  private final Map<Long, Deque<Instant>> opened = new HashMap<>();
  /** Of a storm, not written yet; at most {@link #MOST_WAITING}. They stay here until they are. */
  private final Map<String, Signal> waiting = new LinkedHashMap<>();
  /** Held by who writes what waits. Nobody asks for it who has the lock of this object. */
  private final Object writing = new Object();

  public Alarms(RecordService records, DataSource database, Clock clock) {
    this.records = records;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  synchronized void raise(Signal signal) {
    Fold fold = folds.get(signal.key());
    Instant now = clock.instant();
    if (fold != null) {
      fold.signal = signal;
      fold.settledAt = null;
      fold.more++;
      fold.measured = (BigDecimal) signal.details().get("measured");
      if (hasPassed(fold.writtenAt, FLAPPING, now)) flush(signal.key(), fold, now);
      return;
    }
    boolean folds = signal.rule().isOfSensor() && signal.rule().level() != Alarm.Level.RED;
    if (folds && storms(signal.enterprise(), now) && find(signal.key()).isEmpty()) foldIn(signal, now);
    else open(signal, 1, now);
  }

  /** The condition has ceased; written once it has stayed so for a minute. */
  synchronized void settle(String subject, AlarmRule rule) {
    String key = Signal.key(subject, rule);
    Fold fold = folds.get(key);
    if (fold == null) {
      if (find(key).isEmpty()) return;
      fold = remember(new Signal(rule, subject, null, "", Map.of(), Actor.SYSTEM), clock.instant());
    }
    fold.settledAt = clock.instant();
  }

  /** The condition still holds: what looked like its end was none. */
  synchronized void hold(String key) {
    Fold fold = folds.get(key);
    if (fold != null) fold.settledAt = null;
  }

  /** What was counted here belongs to an earlier time on duty. */
  @EventListener
  @Order(1)
  synchronized void taken(DutyTaken event) {
    folds.keySet().retainAll(waiting.keySet());
    opened.clear();
  }

  /** Every ten seconds: writes what has been counted and what has settled. */
  @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
  @OnDuty("alarm-counts")
  public void sweep() {
    writeWaiting();
    settleWhatIsOver();
  }

  private synchronized void settleWhatIsOver() {
    Instant now = clock.instant();
    int settled = 0;
    for (Map.Entry<String, Fold> each : new ArrayList<>(folds.entrySet())) {
      Fold fold = each.getValue();
      if (!hasPassed(fold.writtenAt, FLAPPING, now)) continue;
      if (fold.more > 0) flush(each.getKey(), fold, now);
      boolean over = fold.settledAt != null && hasPassed(fold.settledAt, FLAPPING, now);
      if (waiting.containsKey(each.getKey()) || !over && !calm(fold, now) || settled++ >= MOST_SETTLED_AT_ONCE) continue;
      if (end(each.getKey())) folds.remove(each.getKey());
    }
    opened.values().removeIf(times -> times.isEmpty() || hasPassed(times.peekLast(), STORM_TIME, now));
  }

  /** Keys of all open alarms whose condition held when it was last written. */
  List<String> open() {
    return jdbc.queryForList("select open_key from alarm where open_key is not null and settled_at is null and deleted_at is null",
        String.class);
  }

  /** The open alarm is another one's now: of another level, by another value. Nothing happens if it has been closed. */
  void regrade(String key, Alarm.Level from, Alarm.Level to, BigDecimal measured, BigDecimal threshold) {
    boolean worse = to.compareTo(from) > 0;
    step(key, worse ? new Alarm.Worsen(to, measured, threshold) : new Alarm.Ease(to, measured, threshold));
  }

  /** Whoever comes second counts into what the first has opened. */
  private void open(Signal signal, int times, Instant now) {
    boolean first = false;
    for (int tries = 0; !first && find(signal.key()).isEmpty(); tries++) {
      try {
        records.create(signal.by(), Alarm.TYPE, signal.form());
        first = true;
      } catch (Refusal met) {
        if (met.kind() != Refusal.Kind.CONFLICT || tries >= TRIES) throw met;
      }
    }
    if (first && signal.rule().isOfSensor()) opened.computeIfAbsent(signal.enterprise(), key -> new ArrayDeque<>()).addLast(now);
    Fold fold = remember(signal, now);
    fold.more = first ? times - 1 : times;
    fold.measured = (BigDecimal) signal.details().get("measured");
    if (fold.more > 0) flush(signal.key(), fold, now);
  }

  private void foldIn(Signal signal, Instant now) {
    Map<String, Object> details = new HashMap<>(signal.details());
    details.put("folded", true);
    Signal folded = new Signal(signal.rule(), signal.subject(), signal.enterprise(), signal.name(), details, signal.by());
    remember(signal, now);
    if (waiting.size() < MOST_WAITING) waiting.put(signal.key(), folded);
    else write(folded);
    Map<String, Object> place = new HashMap<>(signal.details());
    place.keySet().retainAll(List.of("location"));
    raise(new Signal(AlarmRule.STORM, "enterprise/" + signal.enterprise(), signal.enterprise(), "10 分钟内报警集中，合并计数", place));
  }

  /** Some at a time in one transaction; if one of them clashes with another node's, each in its own. */
  private void writeWaiting() {
    synchronized (writing) {
      for (List<Signal> some = waiting(); !some.isEmpty(); some = waiting()) {
        try {
          records.createAll(Actor.SYSTEM, Alarm.TYPE, some.stream().map(Signal::form).toList());
        } catch (Refusal met) {
          some.forEach(this::write);
        }
        written(some);
      }
    }
  }

  private synchronized List<Signal> waiting() {
    return waiting.values().stream().limit(CHUNK).toList();
  }

  private synchronized void written(List<Signal> some) {
    some.forEach(signal -> waiting.remove(signal.key()));
  }

  /** Where another node has it already, this one is counted into that. */
  private void write(Signal signal) {
    try {
      if (find(signal.key()).isEmpty()) {
        records.create(signal.by(), Alarm.TYPE, signal.form());
        return;
      }
    } catch (Refusal met) {
      LOG.debug("The folded alarm {} met another: {}", signal.key(), met.toString());
    }
    synchronized (this) {
      Optional.ofNullable(folds.get(signal.key())).ifPresent(fold -> fold.more++);
    }
  }

  /** Also where the clock has been set back behind {@code since}: nothing waits for it to come again. */
  private static boolean hasPassed(Instant since, Duration time, Instant now) {
    return since.isAfter(now) || !since.plus(time).isAfter(now);
  }

  private boolean storms(long enterprise, Instant now) {
    Deque<Instant> times = opened.getOrDefault(enterprise, new ArrayDeque<>());
    while (!times.isEmpty() && hasPassed(times.peekFirst(), STORM_TIME, now)) times.removeFirst();
    return times.size() >= STORM;
  }

  /** A storm is over when for ten minutes nothing was added to it and nothing of it lasts. */
  private boolean calm(Fold fold, Instant now) {
    if (fold.signal.rule() != AlarmRule.STORM || !hasPassed(fold.writtenAt, STORM_TIME, now)) return false;
    String subject = fold.signal.subject();
    long enterprise = Long.parseLong(subject.substring(subject.indexOf('/') + 1));
    return jdbc.queryForList("select id from alarm where enterprise_id = ? and folded and open_key is not null and deleted_at is null "
        + "limit 1", Long.class, enterprise).isEmpty();
  }

  /** What was counted goes into the alarm. Where it has been closed meanwhile, what was counted is a new one. */
  private void flush(String key, Fold fold, Instant now) {
    if (waiting.containsKey(key)) return;
    Outcome outcome = step(key, new Alarm.Recur(fold.more, fold.measured));
    if (outcome == Outcome.CLOSED) {
      folds.remove(key);
      if (!fold.signal.name().isEmpty()) open(fold.signal, fold.more, now);
    } else if (outcome == Outcome.DONE) {
      fold.more = 0;
      fold.writtenAt = now;
    }
  }

  /** @return false if others keep changing it: then the next sweep tries again */
  private boolean end(String key) {
    boolean folded = find(key).filter(Open::folded).isPresent();
    if (step(key, new Alarm.Settle()) == Outcome.BUSY) return false;
    return !folded || step(key, new Alarm.Subside()) != Outcome.BUSY;
  }

  private Fold remember(Signal signal, Instant now) {
    Fold fold = new Fold(signal, now);
    folds.put(signal.key(), fold);
    return fold;
  }

  /** Of two who change it at once one tries again. */
  private Outcome step(String key, Record form) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Open> open = find(key);
      if (open.isEmpty()) return Outcome.CLOSED;
      try {
        records.step(Actor.SYSTEM, Alarm.TYPE, open.get().id(), form);
        return Outcome.DONE;
      } catch (Refusal met) {
        if (met.kind() != Refusal.Kind.CONFLICT && met.kind() != Refusal.Kind.NOT_FOUND) throw met;
      }
    }
    return Outcome.BUSY;
  }

  private Optional<Open> find(String key) {
    return jdbc.query("select id, folded from alarm where open_key = ? and deleted_at is null",
        (row, number) -> new Open(row.getLong(1), row.getBoolean(2)), key).stream().findFirst();
  }
}
