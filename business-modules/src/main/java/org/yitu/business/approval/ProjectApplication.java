package org.yitu.business.approval;

import static jakarta.persistence.EnumType.STRING;

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
import org.yitu.business.access.Party;
import org.yitu.business.enterprise.Phones;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.StepContext;
import org.yitu.business.workflow.Workflow;

/** A construction project's safety application (A12.1, C6). While it is under review or passed it is neither edited nor deleted (R-LOCK-APPL). */
@Entity @Label("项目申请")
public class ProjectApplication extends BusinessRecord implements HasState<ProjectApplication.State> {
  public enum Kind {
    @Label("安全条件审查") SAFETY_CONDITIONS, @Label("安全设施设计审查") FACILITY_DESIGN, @Label("安全设施竣工验收") COMPLETION_ACCEPTANCE,
    @Label("职业病防护设施“三同时”") OCCUPATIONAL_FACILITIES, @Label("其他") OTHER
  }

  public enum State implements HasSeverity {
    @Label("草稿") DRAFT(0), @Label("申请中") SUBMITTED(2), @Label("已通过") PASSED(0), @Label("未通过") REJECTED(3);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("项目名称") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("申请类型") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label("项目地址") @NotBlank @Size(max = 200) private String address;
  @Label(value = "总投资（万元）", en = "Investment (10,000 CNY)") @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @InTable
  private BigDecimal investment;
  @Label(value = "其中安全投资（万元）", en = "Of it for safety (10,000 CNY)") @PositiveOrZero @Digits(integer = 12, fraction = 2)
  private BigDecimal safetyInvestment;
  @Label(value = "建设内容与规模", en = "Content and scale") @NotBlank @Size(max = 4000) private String scope;
  @Label("联系人") @NotBlank @Size(max = 50) private String contact;
  @Label("联系电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String phone;
  @Label("申请材料") @NotNull private Attachments files;
  @Label(value = "提交时间", en = "Submitted at") @InTable private OffsetDateTime submittedAt;
  @Label("审批意见") @Size(max = 2000) private String opinion;
  @Label(value = "批准文号", en = "Approval number") @Size(max = 100) private String approvalNumber;
  @Label(value = "办结时间", en = "Decided at") private OffsetDateTime decidedAt;

  @Label("提交申请") public record Submit() {}

  @Label("通过") public record Pass(@Label(value = "批准文号", en = "Approval number") @NotBlank @Size(max = 100) String approvalNumber,
      @Label("审批意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label("不通过") public record Reject(@Label("审批意见") @NotBlank @Size(max = 2000) String opinion) {}

  public static final Workflow<ProjectApplication, State> FLOW = Workflow.of(ProjectApplication.class, State.class).initial(State.DRAFT)
      .step(Submit.class).from(State.DRAFT, State.REJECTED).to(State.SUBMITTED).by(Party.ENTERPRISE)
          .does((a, f, at) -> a.submittedAt = at.now())
      .step(Pass.class).from(State.SUBMITTED).to(State.PASSED).by(Party.GOVERNMENT).does(ProjectApplication::pass)
      .step(Reject.class).from(State.SUBMITTED).to(State.REJECTED).by(Party.GOVERNMENT)
          .does((a, f, at) -> a.decide(f.opinion(), at))
      .build();

  public static final RecordType<ProjectApplication> TYPE = RecordType.of(ProjectApplication.class)
      .flow(FLOW)
      .owner(Owner.ENTERPRISE)
      .readOnly("submittedAt", "opinion", "approvalNumber", "decidedAt")
      .editableWhen(ProjectApplication::isOpen, "申请中或已通过的项目不能再修改。", "Under review or passed it is not edited.")
      .deletableWhen(ProjectApplication::isOpen, "申请中或已通过的项目不能再删除。", "Under review or passed it is not deleted.")
      .build();

  @Override
  public State state() {
    return state;
  }

  private boolean isOpen() {
    return state == State.DRAFT || state == State.REJECTED;
  }

  private void pass(Pass form, StepContext context) {
    approvalNumber = form.approvalNumber();
    decide(form.opinion(), context);
  }

  private void decide(String newOpinion, StepContext context) {
    opinion = newOpinion;
    decidedAt = context.now();
  }
}
