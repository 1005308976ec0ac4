package org.yitu.business.inspection;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yitu.business.access.Party;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.Occasion;
import org.yitu.business.record.RecordType;
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.text.Refusal;

/** A plan of inspections (A5.12); it may be withdrawn, and its visits are entered under it. */
@Entity @Label("隐患排查计划")
public class InspectionPlan extends BusinessRecord implements HasState<InspectionPlan.State> {
  public enum Frequency { @Label("一次") ONCE, @Label("每日") DAILY, @Label("每周") WEEKLY, @Label("每月") MONTHLY, @Label("每季度") QUARTERLY, @Label("每年") YEARLY }

  public enum State { @Label("执行中") ACTIVE, @Label("已撤销") WITHDRAWN }

  @Label("计划名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "排查频次", en = "How often") @NotNull @Enumerated(STRING) @InTable private Frequency frequency;
  @Label("开始日期") @NotNull @InTable @InSearch private LocalDate startsOn;
  @Label("结束日期") @NotNull @InTable private LocalDate endsOn;
  @Label(value = "下次排查日期", en = "Next on") @InTable @InSearch private LocalDate nextOn;
  @Label(value = "排查范围", en = "Scope") @NotBlank @Size(max = 1000) private String scope;
  @Label("负责人") @NotBlank @Size(max = 50) @InTable private String responsible;
  @Label("撤销原因") @Size(max = 500) private String withdrawnBecause;

  @Label("撤销") public record Withdraw(@Label("撤销原因") @NotBlank @Size(max = 500) String reason) {}

  public static final Workflow<InspectionPlan, State> FLOW = Workflow.of(InspectionPlan.class, State.class).initial(State.ACTIVE)
      .step(Withdraw.class).from(State.ACTIVE).to(State.WITHDRAWN).by(Party.ENTERPRISE, Party.GOVERNMENT).does(InspectionPlan::withdraw)
      .build();

  public static final RecordType<InspectionPlan> TYPE = RecordType.of(InspectionPlan.class).dated(Occasion.PLAN, "startsOn")
      .flow(FLOW)
      .owner(Owner.EITHER)
      .readOnly("nextOn", "withdrawnBecause")
      .expires("nextOn")
      .editableWhen(plan -> plan.state == State.ACTIVE, "已撤销的计划不能修改。", "A withdrawn plan is not edited.")
      .computes(InspectionPlan::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  /** An inspection was done: the next is due one interval later, unless the plan ends before. One that is entered late moves nothing back. */
  void visited(LocalDate on) {
    if (state != State.ACTIVE) return;
    LocalDate next = switch (frequency) {
      case ONCE -> null;
      case DAILY -> on.plusDays(1);
      case WEEKLY -> on.plusWeeks(1);
      case MONTHLY -> on.plusMonths(1);
      case QUARTERLY -> on.plusMonths(3);
      case YEARLY -> on.plusYears(1);
    };
    if (next != null && nextOn != null && next.isBefore(nextOn)) return;
    nextOn = next == null || next.isAfter(endsOn) ? null : next;
  }

  private void withdraw(Withdraw form) {
    withdrawnBecause = form.reason();
    nextOn = null;
  }

  /** A plan whose dates were corrected is due within them. */
  private void fit() {
    if (startsOn != null && nextOn.isBefore(startsOn)) nextOn = startsOn;
    if (endsOn != null && nextOn.isAfter(endsOn)) nextOn = null;
  }

  private void compute() {
    if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
      throw Refusal.invalid("endsOn", "结束日期不能早于开始日期。", "It cannot end before it begins.");
    }
    if (id() == null) nextOn = startsOn;
    else if (nextOn != null) fit();
  }
}
