package org.yitu.business.health;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.yitu.business.access.Party;
import org.yitu.business.file.Attachments;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.Coded;
import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.HasState;
import org.yitu.business.record.InSearch;
import org.yitu.business.record.InTable;
import org.yitu.business.record.Label;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.reference.ReferenceTables;

/** A declaration of occupational hazards (A15.4, A15.2): once it is to be reported its filler cannot change it (R-LOCK-OH). */
@Entity @Label("职业危害申报")
public class HazardDeclaration extends BusinessRecord implements HasState<HazardDeclaration.State> {
  public enum Kind { @Label("初次申报") FIRST, @Label("变更申报") CHANGE, @Label("年度更新") YEARLY }

  public enum State implements HasSeverity {
    @Label("草稿") DRAFT(1), @Label("待上报") TO_REPORT(2), @Label("已备案") FILED(0), @Label("退回") RETURNED(3);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label(value = "申报名称", en = "Declaration") @NotBlank @Size(max = 100) @InTable @InSearch private String name;
  @Label("申报类别") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "接触人数（人）", en = "Exposed people") @NotNull @PositiveOrZero @InTable private Integer exposed;
  @Label("危害因素") @NotBlank @Size(max = 2000)
  @Coded(value = ReferenceTables.OCCUPATIONAL_FACTORS, words = true) @InSearch private String factors;
  @Label(value = "职业病危害严重", en = "Severe") @NotNull private Boolean severe;
  @Label("防护设施") @Size(max = 2000) private String protection;
  @Label("附件") private Attachments files;
  @Label(value = "备案号", en = "Filing number") @Size(max = 100) @InTable private String filingNumber;
  @Label(value = "退回原因", en = "Why it was returned") @Size(max = 1000) private String returned;

  @Label(value = "提交上报", en = "Submit") public record Submit() {}

  @Label("备案") public record File(@Label(value = "备案号", en = "Filing number") @NotBlank @Size(max = 100) String filingNumber) {}

  @Label("退回") public record SendBack(@Label("原因") @NotBlank @Size(max = 1000) String reason) {}

  public static final Workflow<HazardDeclaration, State> FLOW = Workflow.of(HazardDeclaration.class, State.class).initial(State.DRAFT)
      .step(Submit.class).from(State.DRAFT, State.RETURNED).to(State.TO_REPORT).by(Party.ENTERPRISE).does((d, f) -> d.returned = null)
      .step(File.class).from(State.TO_REPORT).to(State.FILED).by(Party.GOVERNMENT).does((d, f) -> d.filingNumber = f.filingNumber())
      .step(SendBack.class).from(State.TO_REPORT).to(State.RETURNED).by(Party.GOVERNMENT).does((d, f) -> d.returned = f.reason())
      .build();

  public static final RecordType<HazardDeclaration> TYPE = RecordType.of(HazardDeclaration.class)
      .flow(FLOW)
      .owner(Owner.ENTERPRISE)
      .readOnly("filingNumber", "returned")
      .editableWhen(HazardDeclaration::isOpen, "待上报和已备案的申报不能修改。", "Once it is to be reported it is not edited.")
      .deletableWhen(HazardDeclaration::isOpen, "待上报和已备案的申报不能删除。", "Once it is to be reported it is not deleted.")
      .build();

  @Override
  public State state() {
    return state;
  }

  private boolean isOpen() {
    return state == State.DRAFT || state == State.RETURNED;
  }
}
