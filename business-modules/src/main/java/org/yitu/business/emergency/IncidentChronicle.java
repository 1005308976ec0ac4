package org.yitu.business.emergency;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.record.Labels;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Writes into an incident's log what happens to it and to its tasks, in the transaction in which it happens. */
@Component
class IncidentChronicle {
  private static final Map<String, LogEntry.Kind> TASK_STEPS = Map.of("Acknowledge", LogEntry.Kind.TASK_ACKNOWLEDGED,
      "Finish", LogEntry.Kind.TASK_DONE, "Refuse", LogEntry.Kind.TASK_REFUSED, "Deadline", LogEntry.Kind.TASK_OVERDUE);

  private final IncidentLog log;
  private final Clock clock;

  IncidentChronicle(IncidentLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  @EventListener
  void onWritten(RecordWritten event) {
    if (event.isOf(Incident.class)) {
      log.append(event.actor(), event.target().id(), LogEntry.Kind.INCIDENT, null, told(event));
    } else if (event.isOf(ResponseTask.class)) {
      task(event, (ResponseTask) event.target());
    } else if (event.isOf(DrillInject.class)) {
      inject((DrillInject) event.target());
    }
  }

  private void task(RecordWritten event, ResponseTask task) {
    boolean made = event.action() == RecordWritten.Action.CREATE;
    if (made && task.incident().isOver()) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "事故已结束，不能再下达任务。", "The incident is over: no tasks are ordered.");
    }
    if (task.incident().isDrill() && !event.step().equals("Deadline")) drill(task, made);
    LogEntry.Kind kind = made ? LogEntry.Kind.TASK_ORDERED : TASK_STEPS.get(event.step());
    Text text = made ? Text.of("下达任务：%s（%s，%s 分钟内完成）", "Ordered: %s (%s, within %s minutes)")
        .with(task.name(), task.role(), task.allowedMinutes()) : stepOf(event, task);
    Long limit = made ? task.allowedMinutes() * 60L : null;
    log.append(event.actor(), task.incident().id(), new LogEntry.Content(kind, task.id(), limit, null, null, text));
  }

  private void drill(ResponseTask task, boolean made) {
    DrillClock running = log.clockOf(task.incident().id()).filter(DrillClock::isRunning).orElseThrow(Drills::notRunning);
    if (made) task.ordered(running, OffsetDateTime.now(clock));
  }

  private void inject(DrillInject inject) {
    log.clockOf(inject.incident().id()).ifPresent(drill -> {
      if (drill.finishedAt() != null || inject.earliestSecond() <= drill.seconds(OffsetDateTime.now(clock))) {
        throw Refusal.of(Refusal.Kind.CONFLICT, "演练已过该时刻，不能再改动情景。", "The drill is past that minute: its injects stand.");
      }
    });
  }

  private static Text stepOf(RecordWritten event, ResponseTask task) {
    Text what = Text.of("%s：%s", "%s: %s").with(Labels.of(TASK_STEPS.get(event.step())), task.name());
    if (event.form() instanceof ResponseTask.Finish done && done.result() != null && !done.result().isBlank()) return with(what, done.result());
    return event.form() instanceof ResponseTask.Refuse refused ? with(what, refused.reason()) : what;
  }

  private static Text told(RecordWritten event) {
    return switch (event.action()) {
      case CREATE -> Text.of("上报", "Reported");
      case UPDATE -> Text.of("更正事故信息", "Report corrected");
      case DELETE -> Text.of("删除事故", "Deleted");
      case RESTORE -> Text.of("撤销删除", "Deletion undone");
      case STEP -> with(Labels.of(event.form().getClass()), words(event.form()));
    };
  }

  private static String words(Record form) {
    if (form instanceof Incident.Confirm confirm) return confirm.confirmation();
    if (form instanceof Incident.Dismiss dismiss) return dismiss.explanation();
    if (form instanceof Incident.Respond respond) return Labels.of(respond.response()).zh() + "，" + respond.commander();
    if (form instanceof Incident.FollowUp report) return report.progress();
    return form instanceof Incident.Close close ? close.summary() : "";
  }

  private static Text with(Text what, String words) {
    return Text.of("%s。%s", "%s. %s").with(what, words);
  }
}
