package org.yitu.business.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
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
import org.yitu.business.record.RecordType;
import org.yitu.business.workflow.Workflow;

/** A thing that is open, sent in, and closed or sent back; that falls overdue; that somebody may put on a list, once. */
@Entity
@Label("样本")
public class Specimen extends BusinessRecord implements HasState<Specimen.State> {
  public enum State implements HasSeverity {
    @Label("待办") OPEN(2), @Label("待审") SENT(2), @Label("完成") CLOSED(0), @Label("逾期") OVERDUE(4);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  public enum Level { @Label("一般") MINOR, @Label("重大") MAJOR }

  @Label("名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("等级") @NotNull @Enumerated(EnumType.STRING) @InTable @InSearch private Level level;
  @Label("状态") @NotNull @Enumerated(EnumType.STRING) @InTable @InSearch private State state;
  @Label("期限") @InTable private OffsetDateTime due;
  @Label("数量") @Min(0) @Max(1000) @InTable private Integer quantity;
  @Label("单价") private BigDecimal price;
  @Label("日期") @InTable private LocalDate bought;
  @Label("在用") private Boolean used;
  @Label("说明") @Size(max = 2000) private String note;
  @Label("上级") @ManyToOne(fetch = FetchType.LAZY) private Specimen parent;
  @Label("照片") private Attachments photos;
  @Label("位置") @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("审核意见") @Size(max = 200) private String opinion;

  @Label("上报")
  public record Send(@Label("说明") @NotBlank @Size(max = 200) String note) {}

  @Label("审核")
  public record Review(@Label("通过") boolean passed, @Label("意见") @Size(max = 200) String opinion) {}

  public static final Workflow<Specimen, State> FLOW = Workflow.of(Specimen.class, State.class).initial(State.OPEN)
      .step(Send.class).from(State.OPEN).to(State.SENT).by(Party.ENTERPRISE).does((s, f) -> s.note = f.note())
      .step(Review.class).from(State.SENT).to((s, f) -> f.passed() ? State.CLOSED : State.OPEN, State.CLOSED, State.OPEN)
          .by(s -> Set.of(s.level == Level.MAJOR ? Party.GOVERNMENT : Party.ENTERPRISE))
          .when(s -> s.quantity == null || s.quantity > 0, "数量为零的不审核。", "Nothing is reviewed whose quantity is zero.")
          .does((s, f, at) -> s.opinion = at.actor().username() + ": " + f.opinion())
      .deadline("逾期", Set.of(State.OPEN, State.SENT), State.OVERDUE, "due")
      .build();

  public static final RecordType<Specimen> TYPE = RecordType.of(Specimen.class)
      .flow(FLOW)
      .readOnly("opinion")
      .editableWhen(s -> s.state == State.OPEN, "上报后不能修改。", "It is not changed once it was sent in.")
      .deletableWhen(s -> s.state == State.OPEN, "上报后不能删除。", "It is not deleted once it was sent in.")
      .layer(LayerGroups.DANGER, "specimen")
      .build();

  protected Specimen() {}

  @Override
  public State state() {
    return state;
  }
}
