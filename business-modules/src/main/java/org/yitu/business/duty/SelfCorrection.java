package org.yitu.business.duty;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.locationtech.jts.geom.Point;
import org.yitu.business.access.Party;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.LayerGroups;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.StepContext;
import org.yitu.business.workflow.Workflow;

/** What an enterprise found and put right by itself (A18.4, 自纠自查). */
@Entity @Label(value = "自纠自查", en = "Self-correction")
public class SelfCorrection extends BusinessRecord implements HasState<SelfCorrection.State> {
  public enum State implements HasSeverity {
    @Label("整改中") OPEN(2), @Label("已纠正") CORRECTED(0);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label(value = "自查事项", en = "Matter") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label("位置") @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("自查日期") @NotNull @PastOrPresent @InTable @InSearch private LocalDate checkedOn;
  @Label(value = "存在问题", en = "Problem") @NotBlank @Size(max = 4000) private String problem;
  @Label("责任人") @NotBlank @Size(max = 50) @InTable private String responsible;
  @Label(value = "纠正措施", en = "Correction") @Size(max = 4000) private String correction;
  @Label(value = "纠正日期", en = "Corrected on") @InTable private LocalDate correctedOn;
  @Label("照片") private Attachments photos;

  @Label("纠正") public record Correct(@Label(value = "纠正措施", en = "Correction") @NotBlank @Size(max = 4000) String correction) {}

  public static final Workflow<SelfCorrection, State> FLOW = Workflow.of(SelfCorrection.class, State.class).initial(State.OPEN)
      .step(Correct.class).from(State.OPEN).to(State.CORRECTED).by(Party.ENTERPRISE).does(SelfCorrection::correct)
      .build();

  public static final RecordType<SelfCorrection> TYPE = RecordType.of(SelfCorrection.class)
      .flow(FLOW)
      .owner(Owner.ENTERPRISE)
      .readOnly("correction", "correctedOn")
      .editableWhen(s -> s.state == State.OPEN, "已纠正的事项不能再修改。", "What was corrected is not edited.")
      .deletableWhen(s -> s.state == State.OPEN, "已纠正的事项不能再删除。", "What was corrected is kept.")
      .layer(LayerGroups.DANGER, "self-correction")
      .begins((blank, context) -> blank.checkedOn = context.now().toLocalDate())
      .build();

  @Override
  public State state() {
    return state;
  }

  private void correct(Correct form, StepContext context) {
    correction = form.correction();
    correctedOn = context.now().toLocalDate();
  }
}
