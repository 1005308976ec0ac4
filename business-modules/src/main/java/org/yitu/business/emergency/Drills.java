package org.yitu.business.emergency;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Labels;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Runs a drill: its clock, its injects and its score. A drill is an incident that is marked as one. */
@Service
public class Drills {
  /** @param text null to who does not direct drills, until it has appeared */
  record Inject(long id, int atMinute, DrillInject.Kind kind, Text kindTitle, String text, Integer windFromDegrees, BigDecimal windSpeed,
      Integer answerMinutes, boolean appeared, boolean answered) {}

  /**
   * @param state PREPARED until it is started
   * @param seconds on the drill's clock at {@code now}
   * @param mayDirect whether the reader may start, pause, resume and finish it
   */
  record Drill(long id, String state, int speed, long seconds, OffsetDateTime now, OffsetDateTime startedAt, OffsetDateTime finishedAt,
      List<Inject> injects, DrillScore score, boolean mayDirect) {}

  private final RecordService records;
  private final EntityManager entities;
  private final IncidentLog log;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Drills(RecordService records, EntityManager entities, IncidentLog log, Clock clock, PlatformTransactionManager transactions) {
    this.records = records;
    this.entities = entities;
    this.log = log;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The drill as it is now; what has become due since somebody last looked is in its log afterwards. */
  public Drill read(Actor actor, long id) {
    demandDrill(actor, id);
    catchUp(id);
    return transaction.execute(status -> describe(actor, id));
  }

  public Drill start(Actor actor, long id, Integer speed) {
    return directing(actor, id, () -> {
      if (find(id).isPresent()) throw Refusal.of(Refusal.Kind.CONFLICT, "演练已经开始。", "The drill was started already.");
      DrillClock made = new DrillClock(id, speed == null ? 1 : speed, now());
      entities.persist(made);
      return Text.of("演练开始，时钟 ×%s", "Drill started, clock ×%s").with(made.speed());
    });
  }

  public Drill pause(Actor actor, long id) {
    return directing(actor, id, () -> {
      started(id).pause(now());
      return Text.of("演练暂停", "Drill paused");
    });
  }

  public Drill resume(Actor actor, long id, Integer speed) {
    return directing(actor, id, () -> {
      DrillClock held = started(id);
      held.resume(speed == null ? held.speed() : speed, now());
      return Text.of("演练继续，时钟 ×%s", "Drill resumed, clock ×%s").with(held.speed());
    });
  }

  public Drill finish(Actor actor, long id) {
    return directing(actor, id, () -> {
      started(id).finish(now());
      Double points = score(id).points();
      return points == null ? Text.of("演练结束", "Drill finished")
          : Text.of("演练结束，得分 %s", "Drill finished, score %s").with(points);
    });
  }

  /** Answers an inject that has appeared and asks for it, once. */
  public Drill answer(Actor actor, long id, long injectId, String text) {
    demandDrill(actor, id);
    if (!actor.may("incident:FollowUp")) throw Refusal.forbidden();
    if (text == null || text.isBlank() || text.length() > 2_000) {
      throw Refusal.invalid("text", "请填写应答，最多 2000 个字。", "Write an answer of at most 2,000 characters.");
    }
    catchUp(id);
    return transaction.execute(status -> {
      Inject inject = describe(actor, id).injects().stream().filter(each -> each.id() == injectId && each.appeared()).findFirst()
          .orElseThrow(Refusal::notFound);
      if (inject.answered()) throw Refusal.of(Refusal.Kind.CONFLICT, "该情景已应答。", "It is answered already.");
      if (!started(id).isRunning()) throw notRunning();
      log.append(actor, id, new LogEntry.Content(LogEntry.Kind.INJECT_ANSWERED, injectId, null, null, null,
          Text.of("应答“%s”：%s", "Answer to \"%s\": %s").with(inject.text(), text.strip())));
      return describe(actor, id);
    });
  }

  /** Lets what has become due by the drill's clock happen: deadlines of tasks and injects. Harmless for a real incident. */
  void catchUp(long id) {
    List<Long> due = transaction.execute(status -> entities.createQuery(
        "select t.id from ResponseTask t where t.incident.id = :id and t.drill = true and t.due <= :now and t.state in :open", Long.class)
        .setParameter("id", id).setParameter("now", now())
        .setParameter("open", List.of(ResponseTask.State.ORDERED, ResponseTask.State.ACKNOWLEDGED)).getResultList());
    due.forEach(this::expire);
    transaction.executeWithoutResult(status -> log.catchUp(id));
  }

  private boolean expire(long task) {
    try {
      return records.expire(ResponseTask.TYPE, task);
    } catch (Refusal beingChanged) {
      return false;
    }
  }

  private Drill directing(Actor actor, long id, Supplier<Text> step) {
    demandDrill(actor, id);
    if (!actor.may("drill-inject:write")) throw Refusal.forbidden();
    catchUp(id);
    return transaction.execute(status -> {
      // Tasks before the incident: the order in which a step of a task locks them.
      entities.createNativeQuery("select id from response_task where incident_id = ? order by id for update", Long.class)
          .setParameter(1, id).getResultList();
      log.lock(id);
      Text told = step.get();
      entities.flush();
      retime(id);
      log.append(actor, id, LogEntry.Kind.CLOCK, null, told);
      return describe(actor, id);
    });
  }

  /** Deadlines stand still with the clock. */
  private void retime(long id) {
    DrillClock held = started(id);
    entities.createQuery("select t from ResponseTask t where t.incident.id = :id and t.state in :open", ResponseTask.class)
        .setParameter("id", id).setParameter("open", List.of(ResponseTask.State.ORDERED, ResponseTask.State.ACKNOWLEDGED))
        .getResultStream().forEach(task -> task.retime(held));
  }

  private Drill describe(Actor actor, long id) {
    OffsetDateTime now = now();
    Optional<DrillClock> held = find(id);
    boolean mayDirect = actor.may("drill-inject:write");
    Set<Long> answered = log.entries(id).stream().map(LogEntry::content).filter(each -> each.kind() == LogEntry.Kind.INJECT_ANSWERED)
        .map(LogEntry.Content::subject).collect(Collectors.toSet());
    long until = held.map(DrillClock::injectedUntil).orElse(-1L);
    List<Inject> injects = log.injects(id, -1, Long.MAX_VALUE).stream()
        .map(each -> describe(each, each.atSecond() <= until, answered.contains(each.id()), mayDirect)).toList();
    return new Drill(id, held.map(each -> each.state().name()).orElse("PREPARED"), held.map(DrillClock::speed).orElse(1),
        held.map(each -> each.seconds(now)).orElse(0L), local(now), held.map(DrillClock::startedAt).map(this::local).orElse(null),
        held.map(DrillClock::finishedAt).map(this::local).orElse(null), injects, score(id), mayDirect);
  }

  private static Inject describe(DrillInject inject, boolean appeared, boolean answered, boolean mayDirect) {
    boolean told = appeared || mayDirect;
    return new Inject(inject.id(), inject.atMinute(), told ? inject.kind() : null, told ? Labels.of(inject.kind()) : null,
        told ? inject.name() : null, told ? inject.windFromDegrees() : null, told ? inject.windSpeed() : null, inject.answerMinutes(),
        appeared, answered);
  }

  private DrillScore score(long id) {
    return DrillScore.of(log.entries(id).stream().map(LogEntry::content).toList());
  }

  private void demandDrill(Actor actor, long id) {
    Map<String, Object> incident = records.get(actor, Incident.TYPE, id);
    if (!Boolean.TRUE.equals(incident.get("drill"))) throw Refusal.notFound();
  }

  private Optional<DrillClock> find(long id) {
    return Optional.ofNullable(entities.find(DrillClock.class, id));
  }

  private DrillClock started(long id) {
    return find(id).orElseThrow(Drills::notRunning);
  }

  static Refusal notRunning() {
    return Refusal.of(Refusal.Kind.CONFLICT, "演练没有在进行，请先开始或继续演练。", "The drill is not running: start or resume it first.");
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }

  private OffsetDateTime local(OffsetDateTime time) {
    return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
  }
}
