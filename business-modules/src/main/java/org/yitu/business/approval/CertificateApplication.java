package org.yitu.business.approval;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.yitu.business.workflow.Workflow;
import org.yitu.geo.text.Refusal;

/**
 * A safety certificate from its application on (A12.2, C6): a draft is edited; while it is applied for nothing is allowed; once it
 * is valid a change or a renewal may be asked for, and one at a time (R-LOCK-CERT).
 */
@Entity @Label("证书管理")
public class CertificateApplication extends BusinessRecord implements HasState<CertificateApplication.State> {
  public enum Kind {
    @Label("安全生产许可证") SAFETY_PRODUCTION, @Label("危险化学品经营许可证") HAZARDOUS_CHEMICALS_TRADING,
    @Label("危险化学品安全使用许可证") HAZARDOUS_CHEMICALS_USE, @Label("烟花爆竹经营许可证") FIREWORKS_TRADING,
    @Label("非药品类易制毒化学品备案证明") PRECURSORS, @Label("其他") OTHER
  }

  public enum State implements HasSeverity {
    @Label("草稿") DRAFT(0), @Label("申请中") SUBMITTED(2), @Label("正常") VALID(0), @Label("未通过") REJECTED(3),
    @Label("变更申请中") CHANGE_ASKED(2), @Label("延期申请中") RENEWAL_ASKED(2);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label(value = "证书类别", en = "Kind of certificate") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label("许可范围") @NotBlank @Size(max = 2000) @InTable private String scope;
  @Label("联系人") @NotBlank @Size(max = 50) private String contact;
  @Label("联系电话") @NotBlank @Pattern(regexp = Phones.PATTERN) @Size(max = 20) private String phone;
  @Label("申请材料") @NotNull private Attachments files;
  @Label("证书编号") @Size(max = 50) @InTable @InSearch private String number;
  @Label("发证日期") private LocalDate issuedOn;
  @Label("有效期至") @InTable @InSearch private LocalDate validUntil;
  @Label(value = "变更或延期理由", en = "Why a change or renewal") @Size(max = 2000) private String request;
  @Label(value = "申请变更的许可范围", en = "Wanted scope") @Size(max = 2000) private String wantedScope;
  @Label(value = "申请有效期至", en = "Wanted until") private LocalDate wantedUntil;
  @Label("审批意见") @Size(max = 2000) private String opinion;

  @Label("提交申请") public record Submit() {}

  @Label("发证") public record Issue(@Label("证书编号") @NotBlank @Size(max = 50) String number,
      @Label("发证日期") @NotNull LocalDate issuedOn, @Label("有效期至") @NotNull LocalDate validUntil) {}

  @Label("不通过") public record Reject(@Label("审批意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label("变更申请") public record AskChange(@Label(value = "变更后许可范围", en = "New scope") @NotBlank @Size(max = 2000) String scope,
      @Label("理由") @NotBlank @Size(max = 2000) String reason) {}

  @Label("延期申请") public record AskRenewal(@Label(value = "申请有效期至", en = "Wanted until") @NotNull LocalDate until,
      @Label("理由") @NotBlank @Size(max = 2000) String reason) {}

  @Label("同意") public record Grant(@Label("审批意见") @NotBlank @Size(max = 2000) String opinion) {}

  @Label("不同意") public record Refuse(@Label("审批意见") @NotBlank @Size(max = 2000) String opinion) {}

  public static final Workflow<CertificateApplication, State> FLOW = Workflow.of(CertificateApplication.class, State.class)
      .initial(State.DRAFT)
      .step(Submit.class).from(State.DRAFT, State.REJECTED).to(State.SUBMITTED).by(Party.ENTERPRISE).does((c, f) -> c.opinion = null)
      .step(Issue.class).from(State.SUBMITTED).to(State.VALID).by(Party.GOVERNMENT).does(CertificateApplication::issue)
      .step(Reject.class).from(State.SUBMITTED).to(State.REJECTED).by(Party.GOVERNMENT).does((c, f) -> c.opinion = f.opinion())
      .step(AskChange.class).from(State.VALID).to(State.CHANGE_ASKED).by(Party.ENTERPRISE).does(CertificateApplication::askChange)
      .step(AskRenewal.class).from(State.VALID).to(State.RENEWAL_ASKED).by(Party.ENTERPRISE).does(CertificateApplication::askRenewal)
      .step(Grant.class).from(State.CHANGE_ASKED, State.RENEWAL_ASKED).to(State.VALID).by(Party.GOVERNMENT)
          .does(CertificateApplication::grant)
      .step(Refuse.class).from(State.CHANGE_ASKED, State.RENEWAL_ASKED).to(State.VALID).by(Party.GOVERNMENT)
          .does((c, f) -> c.opinion = f.opinion())
      .build();

  public static final RecordType<CertificateApplication> TYPE = RecordType.of(CertificateApplication.class)
      .flow(FLOW)
      .owner(Owner.ENTERPRISE)
      .readOnly("number", "issuedOn", "validUntil", "request", "wantedScope", "wantedUntil", "opinion")
      .editableWhen(CertificateApplication::isOpen, "只有草稿和未通过的申请可以修改。", "Only a draft or a rejected application is edited.")
      .deletableWhen(CertificateApplication::isOpen, "只有草稿和未通过的申请可以删除。", "Only a draft or a rejected application is deleted.")
      .build();

  @Override
  public State state() {
    return state;
  }

  private boolean isOpen() {
    return state == State.DRAFT || state == State.REJECTED;
  }

  private void issue(Issue form) {
    if (!form.validUntil().isAfter(form.issuedOn())) {
      throw Refusal.invalid("validUntil", "有效期至应晚于发证日期。", "The certificate must be valid beyond its day of issue.");
    }
    number = form.number();
    issuedOn = form.issuedOn();
    validUntil = form.validUntil();
  }

  private void askChange(AskChange form) {
    request = form.reason();
    wantedScope = form.scope();
    wantedUntil = null;
  }

  private void askRenewal(AskRenewal form) {
    if (!form.until().isAfter(validUntil)) {
      throw Refusal.invalid("until", "申请有效期至应晚于现有效期。", "A renewal ends after the present one.");
    }
    request = form.reason();
    wantedUntil = form.until();
    wantedScope = null;
  }

  private void grant(Grant form) {
    opinion = form.opinion();
    if (state == State.RENEWAL_ASKED) validUntil = wantedUntil;
    else scope = wantedScope;
  }
}
