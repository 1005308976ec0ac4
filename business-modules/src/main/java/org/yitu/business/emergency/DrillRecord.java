package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.yitu.business.access.Party;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.StepContext;
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.text.Refusal;

/** A drill that is held or was held (A11.13). Once executed it is neither edited nor deleted (R-LOCK-DRILL). */
@Entity @Label(value = "演练记录", en = "Drill record")
public class DrillRecord extends BusinessRecord implements HasState<DrillRecord.State> {
  public enum State { @Label("待执行") PENDING, @Label("已执行") EXECUTED }

  @Label("演练名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("演练类型") @NotNull @Enumerated(STRING) @InTable @InSearch private EmergencyPlan.Kind kind;
  @Label("演练状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label("演练计划") @ManyToOne(fetch = LAZY) @InTable private DrillPlan drillPlan;
  @Label(value = "平台演练", en = "Drill on this platform") @ManyToOne(fetch = LAZY) private Incident incident;
  @Label("位置") @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "演练地点", en = "Where") @NotBlank @Size(max = 200) @InTable private String place;
  @Label("负责人") @NotBlank @Size(max = 50) @InTable private String leader;
  @Label(value = "演练过程", en = "What was done") @Size(max = 4000) private String course;
  @Label("照片与附件") private Attachments files;
  @Label(value = "执行日期", en = "Held on") @InTable @InSearch private LocalDate heldOn;
  @Label(value = "参演人数（人）", en = "Participants") @Positive @InTable private Integer participants;

  @Label("执行") public record Execute(@Label(value = "执行日期", en = "Held on") @NotNull LocalDate heldOn,
      @Label(value = "参演人数（人）", en = "Participants") @NotNull @Positive Integer participants) {}

  public static final Workflow<DrillRecord, State> FLOW = Workflow.of(DrillRecord.class, State.class).initial(State.PENDING)
      .step(Execute.class).from(State.PENDING).to(State.EXECUTED).by(Party.ENTERPRISE, Party.GOVERNMENT).does(DrillRecord::execute)
      .build();

  public static final RecordType<DrillRecord> TYPE = RecordType.of(DrillRecord.class)
      .flow(FLOW)
      .owner(Owner.EITHER)
      .readOnly("heldOn", "participants")
      .editableWhen(d -> d.state != State.EXECUTED, "演练已执行，不能再修改。", "The drill was executed: its record is not edited.")
      .deletableWhen(d -> d.state != State.EXECUTED, "演练已执行，不能再删除。", "The drill was executed: its record is kept.")
      .layer(LayerGroups.EMERGENCY, "drill-record")
      .computes(DrillRecord::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  private void compute() {
    if (incident != null && !incident.isDrill()) {
      throw Refusal.invalid("incident", "只能关联演练，不能关联真实事故。", "Only a drill is named here, never an accident.");
    }
  }

  private void execute(Execute form, StepContext context) {
    if (form.heldOn().isAfter(context.now().toLocalDate())) {
      throw Refusal.invalid("heldOn", "执行日期不能晚于今天。", "It cannot have been held after today.");
    }
    heldOn = form.heldOn();
    participants = form.participants();
  }
}
