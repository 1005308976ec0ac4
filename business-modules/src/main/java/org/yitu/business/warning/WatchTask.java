package org.yitu.business.warning;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Party;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.text.Refusal;

/**
 * What a watch leaves for who set it: that its answer has changed, what came and what went. One query has one open task; what changes
 * before it is seen is added to it. It names what its addressee may see, so nobody else reads it: others who read the query are answered
 * by their own rights when they open it (C11).
 */
@Entity @Label(value = "查询变化", en = "Changed answer")
public class WatchTask extends BusinessRecord implements HasState<WatchTask.State> {
  public enum State implements HasSeverity {
    @Label(value = "待查看", en = "To be seen") OPEN(2), @Label(value = "已查看", en = "Seen") SEEN(0);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  static final int LONGEST = 4000;

  @Label(value = "查询名称", en = "Query") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label(value = "空间查询", en = "Saved query") @NotNull @ManyToOne(fetch = LAZY) private SavedQuery query;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "新增", en = "Came") @NotNull @PositiveOrZero @InTable private Integer came;
  @Label(value = "减少", en = "Went") @NotNull @PositiveOrZero @InTable private Integer went;
  @Label(value = "现有", en = "Answer it now") @NotNull @PositiveOrZero @InTable private Integer found;
  @Label(value = "变化内容", en = "What changed") @NotBlank @Size(max = LONGEST) private String changes;
  @Label(value = "最近变化", en = "Last change") @NotNull @InTable private OffsetDateTime changedAt;
  @Label(value = "查看时间", en = "Seen at") private OffsetDateTime seenAt;
  /** Username of who set the watch. */
  @NotNull @Size(max = 60) private String addressee;

  @Label(value = "已查看", en = "Mark as seen") public record See() {}

  @Label(value = "再次变化", en = "Changed again") public record ChangeAgain(@NotNull @PositiveOrZero Integer came, @NotNull @PositiveOrZero Integer went,
      @NotNull @PositiveOrZero Integer found, @NotBlank String changes, @NotBlank String addressee) {}

  public static final Workflow<WatchTask, State> FLOW = Workflow.of(WatchTask.class, State.class).initial(State.OPEN)
      .step(See.class).from(State.OPEN).to(State.SEEN).by(Party.ENTERPRISE, Party.GOVERNMENT).does((t, f, context) -> t.seenAt = context.now())
      .step(ChangeAgain.class).from(State.OPEN).to(State.OPEN).by(Party.PLATFORM).does((t, f, context) -> t.add(f, context.now()))
      .build();

  public static final RecordType<WatchTask> TYPE = RecordType.of(WatchTask.class)
      .flow(FLOW)
      .owner(Owner.EITHER)
      .personal("addressee")
      .readOnly("seenAt")
      .editableWhen(task -> false, "查询变化由平台记录，不能修改。", "The platform wrote it: it is not edited.")
      .deletableWhen(task -> task.state == State.SEEN, "查看后才能删除。", "It is seen first.")
      .computes(WatchTask::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  private void compute() {
    if (!Actor.SYSTEM.username().equals(createdBy())) throw Refusal.of(Refusal.Kind.FORBIDDEN, "查询变化由平台记录。", "The platform writes these.");
    if (addressee == null && query != null) addressee = query.updatedBy();
  }

  private void add(ChangeAgain form, OffsetDateTime now) {
    came += form.came();
    went += form.went();
    found = form.found();
    String all = form.changes() + "\n" + changes;
    changes = all.substring(0, Math.min(LONGEST, all.length()));
    changedAt = now;
    addressee = form.addressee();
  }
}
