package org.yitu.business.emergency;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Labels;
import org.yitu.geo.text.Text;

/**
 * Writes an incident's log and lets it be read; there is no way to change it. It does not ask who may: callers have found the
 * incident as the actor before.
 */
@Service
class IncidentLog {
  /** @param drillSeconds on the drill's clock, null outside of drills */
  record Line(int line, OffsetDateTime at, Long drillSeconds, String actor, String actorName, LogEntry.Kind kind, Text kindTitle,
      Long subject, String assessment, Text text, String hash) {}

  /** @param head the hash of the last line: who keeps it can tell later that no line was cut off the end */
  record Page(List<Line> items, long total, int page, int size, String head) {}

  /** @param firstBroken the first line that does not stand as it was written, 0 if all do */
  record Verification(boolean intact, int lines, int firstBroken, String head, Text sentence) {}

  private final EntityManager entities;
  private final Clock clock;

  IncidentLog(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Adds a line that is about no task. */
  @Transactional
  public void append(Actor actor, long incidentId, LogEntry.Kind kind, UUID assessment, Text text) {
    append(actor, incidentId, new LogEntry.Content(kind, null, null, null, assessment == null ? null : assessment.toString(), text));
  }

  /** Adds a line within the caller's transaction, behind the injects that are due before it; those of minute 0 follow the start. The incident's row is locked, so that
   * lines follow one another. */
  @Transactional
  public void append(Actor actor, long incidentId, LogEntry.Content content) {
    lock(incidentId);
    Optional<DrillClock> drill = currentClock(incidentId);
    OffsetDateTime now = now();
    boolean begins = content.kind() == LogEntry.Kind.CLOCK && drill.filter(each -> each.injectedUntil() < 0).isPresent();
    if (!begins) drill.ifPresent(running -> inject(incidentId, running, now));
    write(actor, incidentId, now, content.at(drill.map(running -> running.seconds(now)).orElse(null)));
    if (begins) drill.ifPresent(running -> inject(incidentId, running, now));
  }

  /** Writes the injects that have become due by the drill's clock, each at its own minute. Harmless for a real incident. */
  @Transactional
  public void catchUp(long incidentId) {
    boolean due = clockOf(incidentId)
        .filter(drill -> !injects(incidentId, drill.injectedUntil(), drill.seconds(now())).isEmpty()).isPresent();
    if (!due) return;
    lock(incidentId);
    currentClock(incidentId).ifPresent(drill -> inject(incidentId, drill, now()));
  }

  /** Makes whoever else writes this log wait until the transaction ends. */
  void lock(long incidentId) {
    entities.flush();
    entities.createNativeQuery("select id from incident where id = ? for update", Long.class).setParameter(1, incidentId).getSingleResult();
  }

  /** Empty unless it is a drill that was started. */
  Optional<DrillClock> clockOf(long incidentId) {
    return Optional.ofNullable(entities.find(DrillClock.class, incidentId));
  }

  /** The injects of a drill after one second of its clock and until another, in their order. */
  List<DrillInject> injects(long incidentId, long after, long until) {
    return entities.createQuery("select i from DrillInject i where i.incident.id = :id and i.deletedAt is null order by i.atMinute, i.id",
        DrillInject.class).setParameter("id", incidentId).getResultStream()
        .filter(each -> each.atSecond() > after && each.atSecond() <= until).toList();
  }

  private Optional<DrillClock> currentClock(long incidentId) {
    Optional<DrillClock> drill = clockOf(incidentId);
    drill.ifPresent(entities::refresh);
    return drill;
  }

  private void inject(long incidentId, DrillClock drill, OffsetDateTime now) {
    long until = drill.seconds(now);
    for (DrillInject each : injects(incidentId, drill.injectedUntil(), until)) {
      Long limit = each.answerMinutes() == null ? null : each.answerMinutes() * 60L;
      write(Actor.SYSTEM, incidentId, drill.moment(each.atSecond()),
          new LogEntry.Content(LogEntry.Kind.INJECT, each.id(), limit, each.atSecond(), null, each.words()));
      each.tell();
    }
    drill.injected(until);
  }

  private void write(Actor actor, long incidentId, OffsetDateTime at, LogEntry.Content content) {
    List<LogEntry> last = entities.createQuery("select e from LogEntry e where e.incidentId = :id order by e.line desc", LogEntry.class)
        .setParameter("id", incidentId).setMaxResults(1).getResultList();
    int line = last.isEmpty() ? 1 : last.get(0).line() + 1;
    String before = last.isEmpty() ? LogEntry.BEGINNING : last.get(0).hash();
    entities.persist(new LogEntry(incidentId, line, at, actor, content, before));
  }

  /** Newest first; {@code page} from 0. */
  @Transactional(readOnly = true)
  public Page page(long incidentId, int page, int size) {
    List<LogEntry> found = entities.createQuery("select e from LogEntry e where e.incidentId = :id order by e.line desc", LogEntry.class)
        .setParameter("id", incidentId).setFirstResult(Math.multiplyExact(page, size)).setMaxResults(size).getResultList();
    List<LogEntry> last = page == 0 ? found : entities.createQuery(
        "select e from LogEntry e where e.incidentId = :id order by e.line desc", LogEntry.class)
        .setParameter("id", incidentId).setMaxResults(1).getResultList();
    return new Page(found.stream().map(this::line).toList(), last.isEmpty() ? 0 : last.get(0).line(), page, size,
        last.isEmpty() ? LogEntry.BEGINNING : last.get(0).hash());
  }

  @Transactional(readOnly = true)
  public Verification verify(long incidentId) {
    List<LogEntry> all = entries(incidentId);
    int broken = LogEntry.firstBroken(all);
    String head = all.isEmpty() ? LogEntry.BEGINNING : all.get(all.size() - 1).hash();
    Text sentence = broken == 0
        ? Text.of("日志完整：%s 条记录的哈希链逐条相符。", "The log is intact: the hash chain of %s lines holds.").with(all.size())
        : Text.of("日志第 %s 条与写入时不符。", "Line %s of the log is not as it was written.").with(broken);
    return new Verification(broken == 0, all.size(), broken, head, sentence);
  }

  /** All of an incident's lines, in order. */
  @Transactional(readOnly = true)
  public List<LogEntry> entries(long incidentId) {
    return entities.createQuery("select e from LogEntry e where e.incidentId = :id order by e.line", LogEntry.class)
        .setParameter("id", incidentId).getResultList();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  private Line line(LogEntry entry) {
    LogEntry.Content content = entry.content();
    return new Line(entry.line(), entry.at().atZoneSameInstant(clock.getZone()).toOffsetDateTime(), content.drillSeconds(), entry.actor(),
        entry.actorName(), content.kind(), Labels.of(content.kind()), content.subject(), content.assessment(), content.text(),
        entry.hash());
  }
}
