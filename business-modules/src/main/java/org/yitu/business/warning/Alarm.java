package org.yitu.business.warning;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import org.yitu.business.access.Party;
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

/**
 * An alarm from its first sign to its end (A7.1, C13). Of one subject and rule one is open at a time: what comes again is counted in
 * it. While nobody confirms it, it climbs from the enterprise to township, county and city. One that is folded into a storm is kept
 * and listed like any other, but neither rings nor climbs: the storm's own alarm does, and it closes by itself once it is over.
 */
@Entity @Label(value = "预警", en = "Alarm")
public class Alarm extends BusinessRecord implements HasState<Alarm.State> {
  public enum State { @Label("待确认") NEW, @Label("已确认") CONFIRMED, @Label("已处置") HANDLED, @Label("已关闭") CLOSED }

  public enum Level { @Label("蓝色") BLUE, @Label("黄色") YELLOW, @Label("橙色") ORANGE, @Label("红色") RED }

  /** What it looks like on the map: its level while somebody has to do something. */
  public enum Shown implements HasSeverity {
    @Label("已结束") OVER, @Label("蓝色") BLUE, @Label("黄色") YELLOW, @Label("橙色") ORANGE, @Label("红色") RED,
    @Label(value = "并入报警集中", en = "Folded into a storm") FOLDED;

    @Override
    public int severity() {
      return this == FOLDED ? 0 : ordinal();
    }
  }

  private static final long CITY_SPAN = 100_000;
  private static final long COUNTY_SPAN = 1_000;

  public enum Holder { @Label("企业") ENTERPRISE, @Label("乡镇") TOWN, @Label("区县") COUNTY, @Label("市级") CITY }

  @Label("预警名称") @NotBlank @Size(max = 200) @InTable @InSearch private String name;
  @Label("预警规则") @NotNull @Enumerated(STRING) @InTable @InSearch private AlarmRule rule;
  @Label("预警级别") @Enumerated(STRING) @InTable @InSearch private Level level;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "未结束", en = "Open") @NotNull @InSearch private Boolean unhandled = true;
  @Label(value = "并入报警集中", en = "Folded into a storm") @NotNull @InSearch private Boolean folded = false;
  @Label("位置") @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label(value = "对象", en = "Subject") @Size(max = 80) @Pattern(regexp = "[a-z-]+/[0-9]{1,18}") private String subject;
  @Label(value = "报警值", en = "Value") @Digits(integer = 12, fraction = 4) private BigDecimal measured;
  @Label(value = "报警限", en = "Limit") @Digits(integer = 12, fraction = 4) private BigDecimal threshold;
  @Label("说明") @Size(max = 1000) private String description;
  @Label("次数") @NotNull @InTable private Integer occurrences = 1;
  @Label(value = "最近一次", en = "Last time") @InTable private OffsetDateTime lastAt;
  @Label(value = "恢复时间", en = "Back to normal at") @InTable private OffsetDateTime settledAt;
  @Label(value = "当前责任层级", en = "Held by") @NotNull @Enumerated(STRING) @InTable @InSearch private Holder holder = Holder.ENTERPRISE;
  @Label(value = "台账类", en = "Of the books") @NotNull @InSearch private Boolean books = false;
  @Label(value = "应确认时间", en = "To be confirmed by") private OffsetDateTime confirmBy;
  @Label(value = "地图显示", en = "Shown as") @Enumerated(STRING) private Shown shown;
  @Label("确认人") @Size(max = 60) private String confirmedBy;
  @Label("确认时间") private OffsetDateTime confirmedAt;
  @Label(value = "核实情况", en = "What was found") @Size(max = 1000) private String finding;
  @Label("处置人") @Size(max = 60) private String handledBy;
  @Label("处置时间") private OffsetDateTime handledAt;
  @Label("处置措施") @Size(max = 2000) private String measures;
  @Label("关闭人") @Size(max = 60) private String closedBy;
  @Label("关闭时间") private OffsetDateTime closedAt;
  /** Subject and rule while the alarm is open, else null: the database keeps it unique. */
  @Column(unique = true, length = 100) private String openKey;

  @Label("确认") public record Confirm(@Label(value = "核实情况", en = "What was found") @Size(max = 1000) String finding) {}

  @Label("处置") public record Handle(@Label("处置措施") @NotBlank @Size(max = 2000) String measures) {}

  @Label("关闭") public record Close() {}

  @Label(value = "定级", en = "Grade") public record Grade(@Label("预警级别") @NotNull Level level) {}

  @Label(value = "上报", en = "Pass upwards") public record Forward(@Label(value = "报至", en = "To") @NotNull Holder to) {}

  @Label(value = "再次发生", en = "Happened again") public record Recur(
      @Label("次数") @NotNull @Positive Integer times, @Label(value = "报警值", en = "Value") @Digits(integer = 12, fraction = 4) BigDecimal measured) {}

  @Label(value = "恢复正常", en = "Back to normal") public record Settle() {}

  @Label(value = "升级", en = "Grew worse") public record Worsen(@Label("预警级别") @NotNull Level level,
      @Label(value = "报警值", en = "Value") @Digits(integer = 12, fraction = 4) BigDecimal measured,
      @Label(value = "报警限", en = "Limit") @Digits(integer = 12, fraction = 4) BigDecimal threshold) {}

  @Label(value = "降级", en = "Eased") public record Ease(@Label("预警级别") @NotNull Level level,
      @Label(value = "报警值", en = "Value") @Digits(integer = 12, fraction = 4) BigDecimal measured,
      @Label(value = "报警限", en = "Limit") @Digits(integer = 12, fraction = 4) BigDecimal threshold) {}

  @Label(value = "随报警集中关闭", en = "Closed with its storm") public record Subside() {}

  public static final Workflow<Alarm, State> FLOW = Workflow.of(Alarm.class, State.class).initial(State.NEW)
      .step(Confirm.class).from(State.NEW).to(State.CONFIRMED).by(Party.ENTERPRISE, Party.GOVERNMENT).does(Alarm::confirm)
      .step(Handle.class).from(State.CONFIRMED).to(State.HANDLED).by(Party.ENTERPRISE, Party.GOVERNMENT).does(Alarm::handle)
      .step(Close.class).from(State.HANDLED).to(State.CLOSED).by(Party.ENTERPRISE, Party.GOVERNMENT)
          .when(a -> a.subject == null || a.settledAt != null, "报警条件仍然存在，恢复正常后才能关闭。",
              "The condition still holds: it is closed once it is back to normal.")
          .does(Alarm::close)
      .step(Grade.class).from(State.NEW, State.CONFIRMED).to(Alarm::state).by(Party.GOVERNMENT).does((a, f) -> a.level = f.level())
      .step(Forward.class).from(State.NEW, State.CONFIRMED).to(Alarm::state).by(Party.ENTERPRISE, Party.GOVERNMENT)
          .does((a, f) -> a.holder = f.to().compareTo(a.holder) > 0 ? f.to() : a.holder)
      .step(Recur.class).from(State.NEW, State.CONFIRMED, State.HANDLED)
          .to(a -> a.state == State.HANDLED ? State.NEW : a.state, State.NEW, State.CONFIRMED)
          .by(Party.PLATFORM).does(Alarm::recur)
      .step(Settle.class).from(State.NEW, State.CONFIRMED, State.HANDLED).to(Alarm::state).by(Party.PLATFORM)
          .does((a, f, context) -> a.settledAt = context.now())
      .step(Worsen.class).from(State.NEW, State.CONFIRMED, State.HANDLED).to(State.NEW).by(Party.PLATFORM).does(Alarm::worsen)
      .step(Ease.class).from(State.NEW, State.CONFIRMED, State.HANDLED).to(Alarm::state).by(Party.PLATFORM)
          .does((a, f) -> a.measure(f.level(), f.measured(), f.threshold()))
      .step(Subside.class).from(State.NEW, State.CONFIRMED, State.HANDLED).to(State.CLOSED).by(Party.PLATFORM)
          .when(a -> a.folded && a.settledAt != null, "只有已恢复的并入预警随报警集中关闭。", "Only a folded alarm that is over closes with its storm.")
          .does((a, f, context) -> a.end(context))
      .deadline("超时上报", Set.of(State.NEW), State.NEW, "confirmBy", (alarm, before) -> alarm.climb())
      .build();

  public static final RecordType<Alarm> TYPE = RecordType.of(Alarm.class)
      .flow(FLOW)
      .owner(Owner.EITHER)
      .readOnly("unhandled", "books", "occurrences", "lastAt", "settledAt", "holder", "confirmBy", "shown", "confirmedBy", "confirmedAt", "finding",
          "handledBy", "handledAt", "measures", "closedBy", "closedAt")
      .editableWhen(alarm -> false, "预警不能修改，请按步骤办理。", "An alarm is not edited: take its steps.")
      .deletableWhen(alarm -> false, "预警不能删除。", "An alarm is kept.")
      .severityFrom("shown")
      .layer(LayerGroups.MONITORING, "alarm")
      .computes(Alarm::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  private void compute() {
    if (level == null && rule != null) level = rule.level();
    if (lastAt == null) lastAt = createdAt();
    if (holder == Holder.ENTERPRISE && enterpriseId() == null) holder = ofInstitution(ownerCode());
    if (holder == Holder.ENTERPRISE && rule != null && rule.isOfGovernment()) holder = Holder.TOWN;
    folded = Boolean.TRUE.equals(folded) && enteredByPlatform();
    if (folded) confirmBy = null;
    else if (confirmBy == null && rule != null && state == State.NEW && holder != Holder.CITY) confirmBy = createdAt().plus(rule.answer());
    books = rule != null && rule.isOfBooks();
    unhandled = state == State.NEW || state == State.CONFIRMED;
    openKey = state == State.CLOSED || subject == null ? null : subject + ":" + rule;
    shown = !unhandled || level == null ? Shown.OVER : folded ? Shown.FOLDED : Shown.valueOf(level.name());
  }

  /** An alarm that is of no enterprise begins with the institution that has it. */
  private static Holder ofInstitution(long code) {
    if (code % CITY_SPAN == 0) return Holder.CITY;
    return code % COUNTY_SPAN == 0 ? Holder.COUNTY : Holder.TOWN;
  }

  private void confirm(Confirm form, StepContext context) {
    finding = form.finding();
    confirmedBy = context.actor().displayName();
    confirmedAt = context.now();
    confirmBy = null;
  }

  private void handle(Handle form, StepContext context) {
    measures = form.measures();
    handledBy = context.actor().displayName();
    handledAt = context.now();
  }

  private void close(Close form, StepContext context) {
    end(context);
  }

  private void end(StepContext context) {
    closedBy = context.actor().displayName();
    closedAt = context.now();
  }

  private void recur(Recur form, StepContext context) {
    occurrences += form.times();
    lastAt = context.now();
    settledAt = null;
    if (form.measured() != null) measured = form.measured();
    if (state == State.HANDLED) rise(context);
  }

  /** Whoever has confirmed or handled the lesser one confirms this one anew. */
  private void worsen(Worsen form, StepContext context) {
    measure(form.level(), form.measured(), form.threshold());
    lastAt = context.now();
    settledAt = null;
    confirmedAt = null;
    confirmedBy = null;
    rise(context);
  }

  private void rise(StepContext context) {
    handledAt = null;
    handledBy = null;
    confirmBy = context.now().plus(rule.answer());
  }

  private void measure(Level newLevel, BigDecimal newMeasured, BigDecimal newThreshold) {
    level = newLevel;
    measured = newMeasured;
    threshold = newThreshold;
  }

  private void climb() {
    if (holder != Holder.CITY) holder = Holder.values()[holder.ordinal() + 1];
    confirmBy = holder == Holder.CITY ? null : confirmBy.plus(rule.answer());
  }
}
