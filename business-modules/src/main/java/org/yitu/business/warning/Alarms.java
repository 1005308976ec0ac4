package org.yitu.business.warning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;

/**
 * Opens alarms and lets them settle. Of one subject and rule one is open at a time, whoever asks at the same moment: the database
 * keeps the key unique, and the loser counts into the winner's. What flaps is counted and written once a minute; when an enterprise
 * raises very many from its sensors within ten minutes, all but red ones are counted in one alarm about the storm.
 */
@Component
public class Alarms {
  static final Duration FLAPPING = Duration.ofMinutes(1);
  static final int STORM = 30;
  private static final Duration STORM_TIME = Duration.ofMinutes(10);

  /** What is known of an open alarm and not written yet. */
  private static final class Fold {
    private Instant writtenAt;
    private int more;
    private BigDecimal measured;
    private Instant settledAt;
  }

  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Map<String, Fold> folds = new HashMap<>();
  private final Map<Long, Deque<Instant>> opened = new HashMap<>();

  public Alarms(RecordService records, DataSource database, Clock clock) {
    this.records = records;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  synchronized void raise(Signal signal) {
    Fold fold = folds.get(signal.key());
    Instant now = clock.instant();
    if (fold != null) {
      fold.settledAt = null;
      fold.more++;
      fold.measured = (BigDecimal) signal.details().get("measured");
      if (fold.writtenAt.plus(FLAPPING).isAfter(now)) return;
      if (flush(signal.key(), fold, now)) return;
    }
    boolean folds = signal.rule().isOfSensor() && signal.rule().level() != Alarm.Level.RED;
    if (folds && storms(signal.enterprise(), now)) {
      raise(new Signal(AlarmRule.STORM, "enterprise/" + signal.enterprise(), signal.enterprise(), "10 分钟内报警集中，合并计数", Map.of()));
    } else {
      open(signal, now);
    }
  }

  /** The condition has ceased; written once it has stayed so for a minute. */
  synchronized void settle(String subject, AlarmRule rule) {
    Fold fold = folds.get(Signal.key(subject, rule));
    if (fold == null) {
      if (find(Signal.key(subject, rule)).isEmpty()) return;
      fold = remember(Signal.key(subject, rule), clock.instant());
    }
    fold.settledAt = clock.instant();
  }

  /** Every ten seconds: writes what has been counted and what has settled. */
  @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
  public synchronized void sweep() {
    Instant now = clock.instant();
    for (Map.Entry<String, Fold> each : new ArrayList<>(folds.entrySet())) {
      Fold fold = each.getValue();
      if (fold.writtenAt.plus(FLAPPING).isAfter(now)) continue;
      if (fold.more > 0) flush(each.getKey(), fold, now);
      boolean calm = each.getKey().endsWith(":" + AlarmRule.STORM) && fold.writtenAt.plus(STORM_TIME).isBefore(now);
      if (calm || fold.settledAt != null && !fold.settledAt.plus(FLAPPING).isAfter(now)) {
        find(each.getKey()).ifPresent(id -> step(id, new Alarm.Settle()));
        folds.remove(each.getKey());
      }
    }
    opened.values().removeIf(times -> times.isEmpty() || times.peekLast().plus(STORM_TIME).isBefore(now));
  }

  /** Keys of all open alarms whose condition held when it was last written. */
  List<String> open() {
    return jdbc.queryForList("select open_key from alarm where open_key is not null and settled_at is null and deleted_at is null",
        String.class);
  }

  private void open(Signal signal, Instant now) {
    Optional<Long> open = find(signal.key());
    if (open.isEmpty()) {
      try {
        records.create(signal.by(), Alarm.TYPE, signal.form());
        remember(signal.key(), now);
        if (signal.rule().isOfSensor()) opened.computeIfAbsent(signal.enterprise(), key -> new ArrayDeque<>()).addLast(now);
        return;
      } catch (Refusal met) {
        open = find(signal.key());
        if (open.isEmpty()) throw met;
      }
    }
    remember(signal.key(), now);
    step(open.get(), new Alarm.Recur(1, (BigDecimal) signal.details().get("measured")));
  }

  private boolean storms(long enterprise, Instant now) {
    Deque<Instant> times = opened.getOrDefault(enterprise, new ArrayDeque<>());
    while (!times.isEmpty() && times.peekFirst().plus(STORM_TIME).isBefore(now)) times.removeFirst();
    return times.size() >= STORM;
  }

  /** @return false if the alarm has been closed meanwhile: the next one is a new one */
  private boolean flush(String key, Fold fold, Instant now) {
    Optional<Long> open = find(key);
    if (open.isEmpty()) {
      folds.remove(key);
      return false;
    }
    step(open.get(), new Alarm.Recur(fold.more, fold.measured));
    fold.more = 0;
    fold.writtenAt = now;
    return true;
  }

  private Fold remember(String key, Instant now) {
    Fold fold = new Fold();
    fold.writtenAt = now;
    folds.put(key, fold);
    return fold;
  }

  /** Of two who change it at once one tries again. */
  private void step(long id, Record form) {
    try {
      records.step(Actor.SYSTEM, Alarm.TYPE, id, form);
    } catch (Refusal met) {
      if (met.kind() != Refusal.Kind.CONFLICT) throw met;
      records.step(Actor.SYSTEM, Alarm.TYPE, id, form);
    }
  }

  private Optional<Long> find(String key) {
    return jdbc.queryForList("select id from alarm where open_key = ? and deleted_at is null", Long.class, key).stream().findFirst();
  }
}
