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
import java.util.List;
import java.util.Objects;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/**
 * One thing that a plan asks somebody to do by when (A11.3). One with a trigger is only ordered once a zone of the assessment, as
 * bad as said or worse, touches what the trigger names. Belongs to whom its plan belongs.
 */
@Entity @Label(value = "预案步骤", en = "Plan step")
public class PlanStep extends BusinessRecord {
  /** What a zone must touch. */
  public enum Trigger {
    @Label(value = "学校、幼儿园", en = "Schools and kindergartens") SCHOOL("SCHOOL", "KINDERGARTEN"),
    @Label(value = "医院、养老院", en = "Hospitals and nursing homes") HOSPITAL("HOSPITAL", "NURSING_HOME"),
    @Label("居民区") HOUSING("HOUSING"), @Label("饮用水源地") DRINKING_WATER_SOURCE("DRINKING_WATER_SOURCE"),
    @Label(value = "任一防护目标", en = "Any protection target") ANY_TARGET,
    @Label(value = "其他乡镇", en = "Another township than the incident's") TOWNSHIP;

    private final List<String> targetKinds;

    Trigger(String... targetKinds) {
      this.targetKinds = List.of(targetKinds);
    }

    /** Names of {@link ProtectionTarget.Kind}; empty for all of them. */
    List<String> targetKinds() {
      return targetKinds;
    }
  }

  static final int A_WEEK = 7 * 24 * 60;

  @Label("应急预案") @NotNull @ManyToOne(fetch = LAZY) @InTable @InSearch private EmergencyPlan plan;
  @Label(value = "序号", en = "Number") @NotNull @Min(1) @Max(999) @InTable private Integer stepNumber;
  @Label(value = "任务内容", en = "What is to be done") @NotBlank @Size(max = 300) @InTable @InSearch private String name;
  @Label(value = "责任岗位", en = "Role") @NotBlank @Size(max = 100) @InTable @InSearch private String role;
  @Label(value = "时限（启动后分钟）", en = "Minutes after the start") @NotNull @Min(1) @Max(A_WEEK) @InTable private Integer deadlineMinutes;
  @Label(value = "触发条件：影响区触及", en = "Only when a zone touches") @Enumerated(STRING) @InTable private Trigger triggerTarget;
  @Label(value = "触发等级（1 最严重）", en = "Zone level or worse (1 is the worst)") @Min(1) @Max(4) private Integer triggerLevel;

  public static final RecordType<PlanStep> TYPE = RecordType.of(PlanStep.class)
      .owner(Owner.EITHER).sharesGovernmentRows()
      .editableWhen(s -> s.plan.isDraft(), "预案已评审，请先修订。", "The plan was reviewed: revise it first.")
      .deletableWhen(s -> s.plan.isDraft(), "预案已评审，请先修订。", "The plan was reviewed: revise it first.")
      .computes(PlanStep::compute)
      .build();

  String name() {
    return name;
  }

  EmergencyPlan plan() {
    return plan;
  }

  int stepNumber() {
    return stepNumber;
  }

  String role() {
    return role;
  }

  int deadlineMinutes() {
    return deadlineMinutes;
  }

  /** Null if the step is always to be done. */
  Trigger triggerTarget() {
    return triggerTarget;
  }

  /** The mildest level of a zone that triggers it; 4 unless said. */
  int triggerLevel() {
    return triggerLevel == null ? 4 : triggerLevel;
  }

  private void compute() {
    if (plan == null) return;
    if (!Objects.equals(enterpriseId(), plan.enterpriseId())) {
      throw Refusal.invalid("plan", "步骤与预案应属于同一单位。", "A step belongs to whom its plan belongs.");
    }
    if (!plan.isDraft()) throw Refusal.invalid("plan", "预案已评审，请先修订。", "The plan was reviewed: revise it first.");
    ownedBy(plan.ownerCode(), plan.sector());
  }
}
