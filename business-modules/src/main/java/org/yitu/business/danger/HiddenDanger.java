package org.yitu.business.danger;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import org.yitu.business.access.Party;
import org.yitu.business.enterprise.Phones;
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
import org.yitu.geo.text.Refusal;

/**
 * A hidden danger from its registration to its end (A5.2 to A5.10). Who reviews follows from who found it and how grave it is
 * (rule R-REVIEWER); the deadline falls by itself, also on a danger that waits for a reviewer (R-OVERDUE); one extension in a
 * life (R-EXTEND1); no result of a review can be changed (R-IRREV).
 */
@Entity @Label("隐患")
public class HiddenDanger extends BusinessRecord implements HasState<HiddenDanger.State> {
  public enum Source { @Label("企业自查自报") SELF_INSPECTION, @Label("政府检查") GOVERNMENT_INSPECTION }

  public enum Level implements HasSeverity {
    @Label("一般隐患") GENERAL(2), @Label("重大隐患") MAJOR(4);

    private final int severity;

    Level(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  /** Whose move it was when the deadline fell: a slow reviewer is not counted against the enterprise. */
  public enum Holder { @Label("企业") ENTERPRISE, @Label("企业审核人") ENTERPRISE_REVIEWER, @Label("政府审核人") GOVERNMENT_REVIEWER }

  public enum State implements HasSeverity {
    @Label("待整改") OPEN(2), @Label("待审核") SUBMITTED(2), @Label("已整改") CLOSED(0), @Label("逾期未整改") OVERDUE(4),
    @Label("延期待审核") EXTENSION_ASKED(3),
    @Label(value = "未整改（延期未通过）", en = "Unrectified (extension refused)") EXTENSION_REFUSED(4);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("隐患名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("隐患来源") @Enumerated(STRING) @InTable @InSearch private Source source;
  @Label("隐患等级") @NotNull @Enumerated(STRING) @InTable @InSearch private Level level;
  @Label("隐患类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Category category;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label("整改期限") @InTable @InSearch private OffsetDateTime due;
  @Label("位置") @NotNull @Column(columnDefinition = "geometry(Point,4490)") private Point location;
  @Label("隐患部位") @NotBlank @Size(max = 200) @InTable private String place;
  @Label("隐患描述") @NotBlank @Size(max = 2000) private String description;
  @Label("发现时间") @NotNull private OffsetDateTime foundAt;
  @Label("检查人员") @NotBlank @Size(max = 100) private String inspector;
  @Label(value = "整改责任人", en = "Responsible for rectification") @NotBlank @Size(max = 50) @InTable
  private String responsible;
  @Label("责任人电话") @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String phone;
  @Label(value = "可能的后果", en = "Possible consequences") @Size(max = 1000) private String consequences;
  @Label(value = "整改措施要求", en = "Measures asked for") @Size(max = 2000) private String measures;
  @Label(value = "临时防范措施", en = "Interim measures") @Size(max = 2000) private String interimMeasures;
  @Label(value = "计划整改资金（万元）", en = "Planned cost (10,000 CNY)") @PositiveOrZero @Digits(integer = 12, fraction = 2)
  private BigDecimal plannedCost;
  @Label(value = "参考标准规范", en = "Standard referred to") @Size(max = 500) private String standard;
  @Label(value = "整改前照片", en = "Photos before") private Attachments photosBefore;

  @Label(value = "整改情况", en = "Rectification") @Size(max = 2000) private String rectification;
  @Label(value = "实际整改资金（万元）", en = "Actual cost (10,000 CNY)") @Digits(integer = 12, fraction = 2)
  private BigDecimal actualCost;
  @Label(value = "整改填报时间", en = "Reported at") private OffsetDateTime reportedAt;
  @Label(value = "整改后照片", en = "Photos after") private Attachments photosAfter;
  @Label("审核意见") @Size(max = 2000) private String reviewOpinion;
  @Label("审核时间") private OffsetDateTime reviewedAt;
  @Label(value = "逾期时由谁办理", en = "Held by when it went overdue") @Enumerated(STRING) private Holder heldWhenOverdue;
  @Label(value = "已申请延期", en = "Extension asked for") @NotNull private Boolean extensionAsked = false;
  @Label("延期原因") @Size(max = 2000) private String extensionReason;
  @Label("延期审核意见") @Size(max = 2000) private String extensionOpinion;
  @Label(value = "原整改期限", en = "Deadline before the extension") private OffsetDateTime firstDue;
  @Label(value = "挂牌督办", en = "Under listed supervision") @NotNull @InTable @InSearch private Boolean listed = false;
  @Label(value = "督办文号", en = "Supervision notice") @Size(max = 100) private String listingNotice;
  /** Usernames, so that nobody reviews what he reported or asked for himself; people read them in the history. */
  @Column(length = 60) private String reportedBy;
  @Column(length = 60) private String extensionAskedBy;

  @Label("整改填报") public record Rectify(
      @Label(value = "整改情况", en = "Rectification") @NotBlank @Size(max = 2000) String rectification,
      @Label(value = "实际整改资金（万元）", en = "Actual cost (10,000 CNY)") @PositiveOrZero BigDecimal actualCost,
      @Label(value = "整改后照片", en = "Photos after") Attachments photosAfter) {}

  @Label("审核通过") public record Pass(@Label("审核意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label(value = "审核不通过", en = "Reject") public record Reject(@Label("审核意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label(value = "延期申请", en = "Ask for an extension") public record AskExtension(
      @Label("延期原因") @NotBlank @Size(max = 2000) String reason) {}

  @Label(value = "延期审核通过", en = "Grant the extension") public record GrantExtension(
      @Label(value = "新整改期限", en = "New deadline") @NotNull OffsetDateTime due,
      @Label("审核意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label(value = "延期审核不通过", en = "Refuse the extension") public record RefuseExtension(
      @Label("审核意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label(value = "挂牌督办", en = "Put under listed supervision") public record PutOnList(
      @Label(value = "督办文号", en = "Supervision notice") @NotBlank @Size(max = 100) String notice) {}

  @Label(value = "解除挂牌", en = "End listed supervision") public record TakeOffList(
      @Label("说明") @NotBlank @Size(max = 2000) String explanation) {}

  public static final Workflow<HiddenDanger, State> FLOW = Workflow.of(HiddenDanger.class, State.class).initial(State.OPEN)
      .step(Rectify.class).from(State.OPEN).to(State.SUBMITTED).by(Party.ENTERPRISE).does(HiddenDanger::rectify)
      .step(Pass.class).from(State.SUBMITTED).to(State.CLOSED).by(HiddenDanger::reviewers)
          .notBy(d -> d.reportedBy, "整改填报人不能审核自己填报的整改，请由本企业其他有审核权限的人员审核。",
              "Whoever reported the rectification does not pass it: another person of the enterprise who may review has to.")
          .does((d, f, at) -> d.review(f.opinion(), at))
      .step(Reject.class).from(State.SUBMITTED).to(State.OPEN).by(HiddenDanger::reviewers)
          .does((d, f, at) -> d.review(f.opinion(), at))
      .step(AskExtension.class).from(State.OPEN, State.OVERDUE).to(State.EXTENSION_ASKED).by(Party.ENTERPRISE)
          .when(d -> !d.extensionAsked, "延期机会只有一次，已经用过。", "There is one extension only, and it was asked for before.")
          .when(d -> d.isFromGovernment() || d.state == State.OVERDUE, "整改期限未到，逾期后才可申请延期。",
              "The deadline has not come: an extension can be asked for once it is overdue.")
          .when(d -> !d.isFromGovernment() || d.state == State.OPEN, "政府检查的隐患逾期后不能再申请延期。",
              "A danger registered by the government cannot be extended once it is overdue.")
          .does(HiddenDanger::askExtension)
      .step(GrantExtension.class).from(State.EXTENSION_ASKED).to(State.OPEN).by(HiddenDanger::reviewers)
          .notBy(d -> d.extensionAskedBy, "延期申请人不能审核自己的延期申请，请由本企业其他有审核权限的人员审核。",
              "Whoever asked for the extension does not grant it: another person of the enterprise who may review has to.")
          .does(HiddenDanger::extend)
      .step(RefuseExtension.class).from(State.EXTENSION_ASKED).to(State.EXTENSION_REFUSED).by(HiddenDanger::reviewers)
          .does((d, f) -> d.extensionOpinion = f.opinion())
      .step(PutOnList.class).from(State.OPEN, State.SUBMITTED, State.OVERDUE, State.EXTENSION_ASKED, State.EXTENSION_REFUSED)
          .to(HiddenDanger::state).by(Party.GOVERNMENT)
          .when(d -> d.level == Level.MAJOR, "只有重大隐患才挂牌督办。", "Only major dangers are put under listed supervision.")
          .when(d -> !d.listed, "已在挂牌督办。", "It is already under listed supervision.")
          .does(HiddenDanger::putOnList)
      .step(TakeOffList.class).from(State.values()).to(HiddenDanger::state).by(Party.GOVERNMENT)
          .when(d -> d.listed, "未在挂牌督办。", "It is not under listed supervision.")
          .does((d, f) -> d.listed = false)
      .deadline("逾期未整改", Set.of(State.OPEN, State.SUBMITTED), State.OVERDUE, "due", HiddenDanger::noteHolder)
      .build();

  public static final RecordType<HiddenDanger> TYPE = RecordType.of(HiddenDanger.class)
      .flow(FLOW)
      .owner(Owner.ENTERPRISE)
      .readOnly("source", "rectification", "actualCost", "reportedAt", "photosAfter", "reviewOpinion", "reviewedAt",
          "heldWhenOverdue", "extensionAsked", "extensionReason", "extensionOpinion", "firstDue", "listed", "listingNotice")
      .editableWhen(HiddenDanger::untouched, "整改填报后不能再修改。", "It is not edited after rectification was reported.")
      .deletableWhen(HiddenDanger::untouched, "整改填报后不能再删除。", "It is not deleted after rectification was reported.")
      .section("隐患", "Hidden danger", "name").section("位置与描述", "Place and description", "location")
      .section("检查与责任", "Inspection and responsibility", "foundAt").section("后果与措施", "Consequences and measures", "consequences")
      .begins((danger, context) -> {
        danger.foundAt = context.now();
        danger.inspector = context.actor().displayName();
      })
      .layer(LayerGroups.DANGER, "hidden-danger")
      .computes(HiddenDanger::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  boolean isFromGovernment() {
    return source == Source.GOVERNMENT_INSPECTION;
  }

  /** For {@link DangerRules}, which knows who registers it. */
  void registeredBy(Source newSource) {
    source = newSource;
  }

  private Set<Party> reviewers() {
    return Set.of(isFromGovernment() || level == Level.MAJOR ? Party.GOVERNMENT : Party.ENTERPRISE);
  }

  private boolean untouched() {
    return state == State.OPEN && reportedAt == null && !extensionAsked;
  }

  /** Deadlines are kept to the minute; one that is not given is a month from the registration (R-DEADLINE). */
  private void compute() {
    if (due == null && createdAt() != null) due = createdAt().plusMonths(1);
    if (due != null) due = due.truncatedTo(ChronoUnit.MINUTES);
  }

  private void rectify(Rectify form, StepContext context) {
    rectification = form.rectification();
    actualCost = form.actualCost();
    photosAfter = form.photosAfter();
    reportedAt = context.now();
    reportedBy = context.actor().username();
  }

  private void review(String opinion, StepContext context) {
    reviewOpinion = opinion;
    reviewedAt = context.now();
  }

  private void askExtension(AskExtension form, StepContext context) {
    extensionAsked = true;
    extensionAskedBy = context.actor().username();
    extensionReason = form.reason();
  }

  private void extend(GrantExtension form, StepContext context) {
    if (!form.due().isAfter(context.now()) || !form.due().isAfter(due)) {
      throw Refusal.invalid("due", "新整改期限应晚于现在和原期限。", "The new deadline must lie after now and after the old one.");
    }
    firstDue = due;
    due = form.due().truncatedTo(ChronoUnit.MINUTES);
    extensionOpinion = form.opinion();
  }

  private void putOnList(PutOnList form) {
    listed = true;
    listingNotice = form.notice();
  }

  private void noteHolder(State before) {
    heldWhenOverdue = before == State.OPEN ? Holder.ENTERPRISE
        : reviewers().contains(Party.GOVERNMENT) ? Holder.GOVERNMENT_REVIEWER : Holder.ENTERPRISE_REVIEWER;
  }
}
