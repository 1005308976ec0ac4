package org.yitu.business.duty;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.yitu.business.access.Party;
import org.yitu.business.enterprise.Phones;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.Occasion;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.StepContext;
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.text.Refusal;

/** Who is on duty (A18.5, A18.6, C9): the government's roster is read by everybody, an enterprise's by itself and its institutions. A shift is handed over with what is open. */
@Entity @Label("值班")
public class DutyShift extends BusinessRecord implements HasState<DutyShift.State> {
  public enum State { @Label("待值班") PLANNED, @Label("值班中") ON_DUTY, @Label("已交班") HANDED_OVER }

  @Label(value = "值班名称", en = "Shift") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "开始时间", en = "From") @NotNull @InTable @InSearch private OffsetDateTime startsAt;
  @Label(value = "结束时间", en = "Until") @NotNull @InTable private OffsetDateTime endsAt;
  @Label("带班领导") @NotBlank @Size(max = 50) @InTable private String leader;
  @Label("值班人员") @NotBlank @Size(max = 200) @InTable private String officers;
  @Label("值班电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) @InTable private String phone;
  @Label(value = "特殊时期", en = "Special period") @NotNull @InTable @InSearch private Boolean specialPeriod = false;
  @Label(value = "值班情况", en = "What happened") @Size(max = 4000) private String events;
  @Label(value = "未办事项", en = "What is open") @Size(max = 2000) private String open;
  @Label("接班人") @Size(max = 50) private String successor;
  @Label(value = "交班时间", en = "Handed over at") private OffsetDateTime handedOverAt;

  @Label("到岗") public record Begin() {}

  @Label("交班") public record HandOver(@Label(value = "值班情况", en = "What happened") @NotBlank @Size(max = 4000) String events,
      @Label(value = "未办事项", en = "What is open") @NotBlank @Size(max = 2000) String open,
      @Label("接班人") @NotBlank @Size(max = 50) String successor) {}

  public static final Workflow<DutyShift, State> FLOW = Workflow.of(DutyShift.class, State.class).initial(State.PLANNED)
      .step(Begin.class).from(State.PLANNED).to(State.ON_DUTY).by(Party.ENTERPRISE, Party.GOVERNMENT).does((d, f) -> { })
      .step(HandOver.class).from(State.ON_DUTY).to(State.HANDED_OVER).by(Party.ENTERPRISE, Party.GOVERNMENT).does(DutyShift::handOver)
      .build();

  public static final RecordType<DutyShift> TYPE = RecordType.of(DutyShift.class).dated(Occasion.DUTY, "startsAt")
      .flow(FLOW)
      .owner(Owner.EITHER).sharesGovernmentRows()
      .readOnly("events", "open", "successor", "handedOverAt")
      .editableWhen(d -> d.state == State.PLANNED, "已到岗的班次不能再修改。", "A shift that has begun is not edited.")
      .deletableWhen(d -> d.state == State.PLANNED, "已到岗的班次不能再删除。", "A shift that has begun is kept.")
      .computes(DutyShift::check)
      .build();

  @Override
  public State state() {
    return state;
  }

  private void handOver(HandOver form, StepContext context) {
    events = form.events();
    open = form.open();
    successor = form.successor();
    handedOverAt = context.now();
  }

  private void check() {
    if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
      throw Refusal.invalid("endsAt", "结束时间应晚于开始时间。", "A shift ends after it begins.");
    }
  }
}
