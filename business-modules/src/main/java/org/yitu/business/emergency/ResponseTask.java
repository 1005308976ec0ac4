package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import org.yitu.business.access.Party;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.StepContext;
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.text.Refusal;

/**
 * An order within an incident, to somebody and until when: ordered, acknowledged, done; refused, or overdue. What was ordered is
 * neither edited nor deleted. It belongs to whom its incident belongs, and a drill's task is marked as one.
 */
@Entity @Label(value = "应急任务", en = "Response task")
public class ResponseTask extends BusinessRecord implements HasState<ResponseTask.State> {
  public enum State implements HasSeverity {
    @Label("已下达") ORDERED(2), @Label("已接受") ACKNOWLEDGED(1), @Label("已完成") DONE(0), @Label("已拒绝") REFUSED(3), @Label("已逾期") OVERDUE(4);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label(value = "任务内容", en = "What is to be done") @NotBlank @Size(max = 300) @InTable @InSearch private String name;
  @Label("事故") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private Incident incident;
  @Label("演练") @NotNull @InTable @InSearch private Boolean drill = false;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "责任岗位", en = "Role") @NotBlank @Size(max = 100) @InTable @InSearch private String role;
  @Label(value = "时限（分钟）", en = "Minutes allowed") @NotNull @Min(1) @Max(PlanStep.A_WEEK) private Integer allowedMinutes;
  @Label(value = "完成期限", en = "Due") @InTable private OffsetDateTime due;
  private Long orderedDrillSeconds;
  @Label(value = "预案步骤", en = "Plan step") @ManyToOne(fetch = LAZY) private PlanStep planStep;
  @Label(value = "接受时间", en = "Acknowledged at") private OffsetDateTime acknowledgedAt;
  @Label(value = "办结时间", en = "Ended at") private OffsetDateTime endedAt;
  @Label(value = "完成情况", en = "Result") @Size(max = 2000) private String result;
  @Label(value = "拒绝原因", en = "Why refused") @Size(max = 2000) private String refusalReason;

  @Label("接受") public record Acknowledge() {}

  @Label("完成") public record Finish(@Label(value = "完成情况", en = "Result") @Size(max = 2000) String result) {}

  @Label("拒绝") public record Refuse(@Label("原因") @NotBlank @Size(max = 2000) String reason) {}

  public static final Workflow<ResponseTask, State> FLOW = Workflow.of(ResponseTask.class, State.class).initial(State.ORDERED)
      .step(Acknowledge.class).from(State.ORDERED, State.OVERDUE)
          .to(t -> t.state == State.OVERDUE ? State.OVERDUE : State.ACKNOWLEDGED, State.ACKNOWLEDGED, State.OVERDUE)
          .by(Party.ENTERPRISE, Party.GOVERNMENT)
          .when(t -> t.acknowledgedAt == null, "任务已接受。", "It is acknowledged already.")
          .does((t, f, context) -> t.acknowledgedAt = context.now())
      .step(Finish.class).from(State.ACKNOWLEDGED, State.OVERDUE).to(State.DONE).by(Party.ENTERPRISE, Party.GOVERNMENT)
          .when(t -> t.acknowledgedAt != null, "请先接受任务。", "It is acknowledged first.")
          .does(ResponseTask::finish)
      .step(Refuse.class).from(State.ORDERED, State.ACKNOWLEDGED, State.OVERDUE).to(State.REFUSED)
          .by(Party.ENTERPRISE, Party.GOVERNMENT).does(ResponseTask::refuse)
      .deadline("逾期未完成", Set.of(State.ORDERED, State.ACKNOWLEDGED), State.OVERDUE, "due")
      .build();

  public static final RecordType<ResponseTask> TYPE = RecordType.of(ResponseTask.class)
      .flow(FLOW)
      .owner(Owner.EITHER)
      .readOnly("drill", "due", "acknowledgedAt", "endedAt", "result", "refusalReason")
      .editableWhen(t -> false, "任务下达后不能修改，请另行下达。", "An order stands as it was given: give another.")
      .deletableWhen(t -> false, "任务下达后不能删除。", "An order that was given is kept.")
      .computes(ResponseTask::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  public String name() {
    return name;
  }

  Incident incident() {
    return incident;
  }

  PlanStep planStep() {
    return planStep;
  }

  String role() {
    return role;
  }

  int allowedMinutes() {
    return allowedMinutes;
  }

  /** Ordered in a drill, whose clock counts the time. */
  void ordered(DrillClock clock, OffsetDateTime now) {
    orderedDrillSeconds = clock.seconds(now);
    retime(clock);
  }

  /** The deadline in real time; none while the drill's clock stands still. */
  void retime(DrillClock clock) {
    due = clock.isRunning() ? clock.moment(orderedDrillSeconds + allowedMinutes * 60L) : null;
  }

  private void compute() {
    if (incident == null) return;
    if (!Objects.equals(enterpriseId(), incident.enterpriseId())) {
      throw Refusal.invalid("enterprise", "任务与事故应属于同一单位。", "A task belongs to whom its incident belongs.");
    }
    ownedBy(incident.ownerCode(), incident.sector());
    drill = incident.isDrill();
    if (due == null && !drill && allowedMinutes != null) due = createdAt().plusMinutes(allowedMinutes);
  }

  private void finish(Finish form, StepContext context) {
    result = form.result();
    endedAt = context.now();
  }

  private void refuse(Refuse form, StepContext context) {
    refusalReason = form.reason();
    endedAt = context.now();
  }
}
