package org.yitu.business.document;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.locationtech.jts.geom.Polygon;
import org.yitu.business.access.Party;
import org.yitu.business.account.Area;
import org.yitu.business.enterprise.Industry;
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
import org.yitu.geo.text.Refusal;

/**
 * A document that an institution dispatches (C7). Area, industry and outline narrow its audience together; it may be widened by
 * another area or industry while it is out. What was sent is not edited any more.
 */
@Entity @Label(value = "政府公文", en = "Government documents")
public class GovernmentDocument extends BusinessRecord implements HasState<GovernmentDocument.State> {
  public enum Kind {
    @Label("通知") NOTICE, @Label("通报") BULLETIN, @Label("通告") ANNOUNCEMENT, @Label("函") LETTER,
    @Label(value = "工作方案", en = "Work programme") PROGRAMME, @Label("其他") OTHER
  }

  public enum Urgency implements HasSeverity {
    @Label("普通") ORDINARY(0), @Label("紧急") URGENT(2), @Label("特急") MOST_URGENT(4);

    private final int severity;

    Urgency(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  public enum State { @Label("草稿") DRAFT, @Label("已下发") SENT, @Label("已撤回") WITHDRAWN }

  @Label("标题") @NotBlank @Size(max = 200) @InTable @InSearch private String name;
  @Label(value = "文号", en = "Number") @Size(max = 100) @InTable @InSearch private String number;
  @Label("文种") @NotNull @Enumerated(STRING) @InTable @InSearch private Kind kind;
  @Label("紧急程度") @NotNull @Enumerated(STRING) @InTable @InSearch private Urgency urgency = Urgency.ORDINARY;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label("正文") @NotBlank @Size(max = 8000) private String content;
  @Label("附件") private Attachments files;
  @Label(value = "签收期限", en = "Sign by") private OffsetDateTime signBy;
  @Label(value = "下发地区", en = "Area of the audience") @ManyToOne(fetch = LAZY) private Area audienceArea;
  @Label(value = "下发行业", en = "Industry of the audience") @Enumerated(STRING) private Industry audienceIndustry;
  @Label(value = "下发范围（地图上画）", en = "Outline of the audience") @Column(columnDefinition = "geometry(Polygon,4490)")
  private Polygon audienceOutline;
  @Label(value = "下发时间", en = "Sent at") @InTable private OffsetDateTime sentAt;
  @Label(value = "撤回原因", en = "Withdrawn because") @Size(max = 500) private String withdrawnBecause;

  @Label(value = "下发", en = "Send") public record Send() {}

  @Label(value = "扩大下发范围", en = "Widen the audience") public record Widen(@Label("地区") Area area, @Label("行业") Industry industry) {}

  @Label("撤回") public record Withdraw(@Label(value = "撤回原因", en = "Withdrawn because") @NotBlank @Size(max = 500) String reason) {}

  public static final Workflow<GovernmentDocument, State> FLOW = Workflow.of(GovernmentDocument.class, State.class).initial(State.DRAFT)
      .step(Send.class).from(State.DRAFT).to(State.SENT).by(Party.GOVERNMENT).does((document, form, context) -> document.send(context))
      .step(Widen.class).from(State.SENT).to(State.SENT).by(Party.GOVERNMENT)
      .step(Withdraw.class).from(State.SENT).to(State.WITHDRAWN).by(Party.GOVERNMENT)
          .does((document, form) -> document.withdrawnBecause = form.reason())
      .build();

  public static final RecordType<GovernmentDocument> TYPE = RecordType.of(GovernmentDocument.class)
      .flow(FLOW)
      .owner(Owner.GOVERNMENT)
      .readOnly("sentAt", "withdrawnBecause")
      .editableWhen(document -> document.state == State.DRAFT, "已下发的公文不能修改。", "What was sent is not edited.")
      .deletableWhen(document -> document.state == State.DRAFT, "已下发的公文不能删除，可以撤回。", "What was sent is withdrawn, not deleted.")
      .build();

  @Override
  public State state() {
    return state;
  }

  String name() {
    return name;
  }

  String number() {
    return number;
  }

  OffsetDateTime signBy() {
    return signBy;
  }

  /** Whom its sender means. */
  Audience audience() {
    return new Audience(audienceArea, audienceIndustry, audienceOutline);
  }

  private void send(StepContext context) {
    if (signBy != null && !signBy.isAfter(context.now())) {
      throw Refusal.invalid("signBy", "签收期限已过，请先修改。", "The time to sign by has passed: change it first.");
    }
    sentAt = context.now();
  }
}
