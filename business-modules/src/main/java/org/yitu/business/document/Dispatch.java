package org.yitu.business.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;

/** Makes the receipts of a document while it is sent, in its transaction and as one statement, however many they are. */
@Service
class Dispatch {
  private static final String COLUMNS = "id, version, enterprise_id, owner_code, sector, created_at, created_by, entered_by, updated_at, "
      + "updated_by, document_id, name, number, state, sign_by, reminders";
  private static final String VALUES = "nextval('record_id'), 0, e.id, e.owner_code, e.sector, cast(? as timestamp with time zone), "
      + "cast(? as varchar), cast(? as varchar), cast(? as timestamp with time zone), cast(? as varchar), cast(? as bigint), "
      + "cast(? as varchar), cast(? as varchar), 'UNREAD', cast(? as timestamp with time zone), 0";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Dispatch(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void onWritten(RecordWritten event) {
    if (event.isOf(DocumentReceipt.class) && event.action() == RecordWritten.Action.CREATE) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "回执由下发生成，不能登记。", "Receipts are made by the dispatch and not entered.");
    }
    if (!event.isOf(GovernmentDocument.class) || event.action() != RecordWritten.Action.STEP) return;
    GovernmentDocument document = (GovernmentDocument) event.target();
    if (event.form() instanceof GovernmentDocument.Send) send(event.actor(), document, document.audience());
    if (event.form() instanceof GovernmentDocument.Widen more) send(event.actor(), document, new Audience(more.area(), more.industry(), null));
    if (event.form() instanceof GovernmentDocument.Withdraw) withdraw(document);
  }

  /** How many enterprises an audience is, as the sender sees them. */
  long count(Actor sender, Audience audience) {
    RowRule.Condition meant = audience.condition(sender);
    Long count = jdbc.queryForObject("select count(*) from enterprise e where " + meant.sql(), Long.class, meant.parameters().toArray());
    return count == null ? 0 : count;
  }

  private void send(Actor sender, GovernmentDocument document, Audience audience) {
    RowRule.Condition meant = audience.condition(sender);
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<Object> parameters = new ArrayList<>(List.of(now, sender.username(), sender.party().name(), now, sender.username(), document.id(),
        document.name()));
    parameters.add(document.number());
    parameters.add(document.signBy());
    parameters.addAll(meant.parameters());
    parameters.add(document.id());
    int made = jdbc.update("insert into document_receipt (" + COLUMNS + ") select " + VALUES + " from enterprise e where " + meant.sql()
        + " and not exists (select 1 from document_receipt x where x.document_id = ? and x.enterprise_id = e.id)", parameters.toArray());
    if (made == 0) throw Refusal.of(Refusal.Kind.CONFLICT, "下发范围内没有新的企业。", "The audience holds no enterprise that does not have it yet.");
  }

  /** Whoever has not signed need not any more. */
  private void withdraw(GovernmentDocument document) {
    jdbc.update("update document_receipt set state = 'WITHDRAWN', version = version + 1 where document_id = ? and state <> 'SIGNED'", document.id());
  }
}
