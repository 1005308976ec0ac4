package org.yitu.business.document;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Set;
import org.yitu.business.access.Party;
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

/**
 * One enterprise's copy of a document (A18.1): whether and when it was opened and signed for, and by whom. Made by the dispatch alone;
 * withdrawn with its document, or recalled by itself where it was sent by mistake.
 */
@Entity @Label(value = "公文签收", en = "Receipts for documents")
public class DocumentReceipt extends BusinessRecord implements HasState<DocumentReceipt.State> {
  public enum State implements HasSeverity {
    @Label("未阅") UNREAD(2), @Label(value = "已阅未签收", en = "Opened, not signed for") OPENED(1), @Label(value = "已签收", en = "Signed for") SIGNED(0),
    @Label(value = "逾期未签收", en = "Not signed for in time") OVERDUE(4), @Label("公文已撤回") WITHDRAWN(0);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    @Override
    public int severity() {
      return severity;
    }
  }

  @Label("公文") @NotNull @ManyToOne(fetch = LAZY) @InSearch private GovernmentDocument document;
  @Label("标题") @NotBlank @Size(max = 200) @InTable @InSearch private String name;
  @Label(value = "文号", en = "Number") @Size(max = 100) @InTable private String number;
  @Label("状态") @NotNull @Enumerated(STRING) @InTable @InSearch private State state;
  @Label(value = "签收期限", en = "Sign by") @InTable private OffsetDateTime signBy;
  @Label(value = "首次打开时间", en = "First opened at") @InTable private OffsetDateTime openedAt;
  @Label(value = "打开人", en = "Opened by") @Size(max = 60) private String openedBy;
  @Label(value = "签收时间", en = "Signed at") @InTable private OffsetDateTime signedAt;
  @Label(value = "签收人", en = "Signed by") @Size(max = 60) @InTable private String signedBy;
  @Label("回执") @Size(max = 1000) private String reply;
  @Label(value = "催办次数", en = "Reminders") @NotNull private Integer reminders = 0;
  @Label(value = "最近催办时间", en = "Last reminded at") private OffsetDateTime remindedAt;

  @Label(value = "打开公文", en = "Open") public record Open() {}

  @Label(value = "签收", en = "Sign") public record Sign(@Label("回执") @Size(max = 1000) String reply) {}

  @Label("收回") public record Recall() {}

  public static final Workflow<DocumentReceipt, State> FLOW = Workflow.of(DocumentReceipt.class, State.class).initial(State.UNREAD)
      .step(Open.class).from(State.UNREAD, State.OVERDUE).to(DocumentReceipt::stateOnceOpened, State.OPENED, State.OVERDUE).by(Party.ENTERPRISE)
          .does((receipt, form, context) -> receipt.open(context))
      .step(Sign.class).from(State.OPENED, State.OVERDUE).to(State.SIGNED).by(Party.ENTERPRISE)
          .when(receipt -> receipt.openedAt != null, "请先打开公文。", "Open the document first.")
          .does(DocumentReceipt::sign)
      .step(Recall.class).from(State.UNREAD, State.OPENED, State.OVERDUE).to(State.WITHDRAWN).by(Party.GOVERNMENT)
      .deadline("逾期未签收", Set.of(State.UNREAD, State.OPENED), State.OVERDUE, "signBy")
      .build();

  public static final RecordType<DocumentReceipt> TYPE = RecordType.of(DocumentReceipt.class)
      .flow(FLOW)
      .owner(Owner.ENTERPRISE)
      .editableWhen(receipt -> false, "回执由下发生成，不能修改。", "Receipts are made by the dispatch and not edited.")
      .deletableWhen(receipt -> false, "回执由下发生成，不能删除。", "Receipts are made by the dispatch and not deleted.")
      .build();

  @Override
  public State state() {
    return state;
  }

  private State stateOnceOpened() {
    return state == State.UNREAD ? State.OPENED : state;
  }

  private void open(StepContext context) {
    if (openedAt != null) return;
    openedAt = context.now();
    openedBy = context.actor().displayName();
  }

  private void sign(Sign form, StepContext context) {
    signedAt = context.now();
    signedBy = context.actor().displayName();
    reply = form.reply();
  }
}
