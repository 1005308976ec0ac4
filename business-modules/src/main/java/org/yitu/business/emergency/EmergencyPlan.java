package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.locationtech.jts.geom.Polygon;
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
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.text.Refusal;

/**
 * An emergency plan on its way from draft to filing (A11.3): risk assessment and resource survey, drafting, review, filing, as
 * Order 88 of the State Administration of Work Safety asks. What it is for (kinds of accident, substances, area) is what an
 * incident is matched with; what is to be done are its {@link PlanStep}s.
 */
@Entity @Label(value = "应急预案", en = "Emergency plan")
public class EmergencyPlan extends BusinessRecord implements HasState<EmergencyPlan.State> {
  public enum Kind {
    @Label(value = "综合应急预案", en = "Comprehensive plan") COMPREHENSIVE, @Label(value = "专项应急预案", en = "Special plan") SPECIAL,
    @Label(value = "现场处置方案", en = "On-site scheme") ON_SITE
  }

  /** Red, orange, yellow, blue; an enterprise's plan is always the last (R-PLANLEVEL). */
  public enum Level implements HasSeverity {
    @Label(value = "Ⅰ级（特别严重）", en = "Level I (extremely severe)") LEVEL_1, @Label(value = "Ⅱ级（严重）", en = "Level II (severe)") LEVEL_2,
    @Label(value = "Ⅲ级（较重）", en = "Level III (fairly severe)") LEVEL_3, @Label(value = "Ⅳ级（一般）", en = "Level IV (general)") LEVEL_4;

    @Override
    public int severity() {
      return 4 - ordinal();
    }
  }

  public enum State implements HasSeverity {
    @Label("编制中") DRAFT(1), @Label("已评审") REVIEWED(2), @Label("已备案") FILED(0), @Label("已废止") WITHDRAWN(0);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("预案名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("预案类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("预案级别") @NotNull @Enumerated(STRING) @InTable @InSearch private Level level;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "适用事故类型", en = "Kinds of accident") @Size(max = 200) @InTable private String incidentKinds;
  @Label(value = "适用物质", en = "Substances") @Size(max = 500) @InTable @InSearch private String substances;
  @Label(value = "适用范围", en = "Area") @Column(columnDefinition = "geometry(Polygon,4490)") private Polygon coverage;
  @Label(value = "风险评估", en = "Risk assessment") @Size(max = 4000) private String riskAssessment;
  @Label(value = "应急资源调查", en = "Resource survey") @Size(max = 4000) private String resourceSurvey;
  @Label("编制人") @Size(max = 50) private String author;
  @Label(value = "预案文本", en = "Documents") private Attachments files;
  @Label("评审意见") @Size(max = 2000) private String reviewOpinion;
  @Label(value = "评审日期", en = "Reviewed on") private LocalDate reviewedOn;
  @Label(value = "备案编号", en = "Filing number") @Size(max = 100) @InTable private String filingNumber;
  @Label(value = "备案日期", en = "Filed on") private LocalDate filedOn;
  @Label(value = "修订或废止原因", en = "Why revised or withdrawn") @Size(max = 2000) private String changeReason;

  @Label("评审") public record Review(@Label("评审意见") @NotBlank @Size(max = 2000) String opinion,
      @Label(value = "评审日期", en = "Reviewed on") @NotNull LocalDate reviewedOn) {}

  @Label("备案") public record PutOnFile(@Label(value = "备案编号", en = "Filing number") @NotBlank @Size(max = 100) String filingNumber,
      @Label(value = "备案日期", en = "Filed on") @NotNull LocalDate filedOn) {}

  @Label("修订") public record Revise(@Label("原因") @NotBlank @Size(max = 2000) String reason) {}

  @Label("废止") public record Withdraw(@Label("原因") @NotBlank @Size(max = 2000) String reason) {}

  public static final Workflow<EmergencyPlan, State> FLOW = Workflow.of(EmergencyPlan.class, State.class).initial(State.DRAFT)
      .step(Review.class).from(State.DRAFT).to(State.REVIEWED).by(Party.ENTERPRISE, Party.GOVERNMENT)
          .when(p -> isGiven(p.riskAssessment) && isGiven(p.resourceSurvey), "评审前须完成风险评估和应急资源调查。",
              "Risk assessment and resource survey come before the review.")
          .does(EmergencyPlan::review)
      .step(PutOnFile.class).from(State.REVIEWED).to(State.FILED).by(Party.GOVERNMENT).does(EmergencyPlan::file)
      .step(Revise.class).from(State.REVIEWED, State.FILED).to(State.DRAFT).by(Party.ENTERPRISE, Party.GOVERNMENT)
          .does((p, f) -> p.changeReason = f.reason())
      .step(Withdraw.class).from(State.DRAFT, State.REVIEWED, State.FILED).to(State.WITHDRAWN)
          .by(Party.ENTERPRISE, Party.GOVERNMENT).does((p, f) -> p.changeReason = f.reason())
      .build();

  public static final RecordType<EmergencyPlan> TYPE = RecordType.of(EmergencyPlan.class)
      .flow(FLOW)
      .owner(Owner.EITHER).sharesGovernmentRows()
      .readOnly("reviewOpinion", "reviewedOn", "filingNumber", "filedOn", "changeReason")
      .editableWhen(EmergencyPlan::isDraft, "预案已评审，请先修订。", "The plan was reviewed: revise it first.")
      .deletableWhen(EmergencyPlan::isDraft, "预案已评审，只能废止。", "The plan was reviewed: it can only be withdrawn.")
      .layer(LayerGroups.EMERGENCY, "emergency-plan")
      .severityFrom("level")
      .computes(EmergencyPlan::compute)
      .build();

  @Override
  public State state() {
    return state;
  }

  public String name() {
    return name;
  }

  public boolean isDraft() {
    return state == State.DRAFT;
  }

  Kind kind() {
    return kind;
  }

  Level level() {
    return level;
  }

  /** Empty if it is for every kind of accident. */
  Set<Incident.Kind> incidentKinds() {
    return PlanScope.kinds(incidentKinds);
  }

  /** Empty if it is for every substance. */
  Set<String> substances() {
    return PlanScope.substances(substances);
  }

  /** Null if it is for wherever its owner answers for. */
  Polygon coverage() {
    return coverage;
  }

  private void compute() {
    if (enterpriseId() != null && level != null && level != Level.LEVEL_4) {
      throw Refusal.invalid("level", "生产经营单位的预案级别只能为Ⅳ级（一般）。", "An enterprise's plan is always level IV (general).");
    }
    if (isGiven(incidentKinds)) incidentKinds = PlanScope.written(PlanScope.kinds(incidentKinds));
  }

  private void review(Review form) {
    reviewOpinion = form.opinion();
    reviewedOn = form.reviewedOn();
  }

  private void file(PutOnFile form) {
    filingNumber = form.filingNumber();
    filedOn = form.filedOn();
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }
}
