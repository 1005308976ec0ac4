package org.yitu.business.document;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.audit.AuditLog;
import org.yitu.business.file.FileService;
import org.yitu.business.file.StoredFile;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;

/** Opening a document by its receipt, and for its sender who has opened and signed, and who has not. */
@Service
public class Receipts {
  /** How far the receipts of one township have come. @param outstanding neither signed nor withdrawn */
  record Town(String name, long sent, long opened, long signed, long outstanding) {}

  record Progress(long sent, long opened, long signed, long outstanding, List<Town> towns) {}

  private static final RowRule.Rows ROWS = new RowRule.Rows("r", "enterprise_id", false);
  private static final List<String> SHOWN = List.of("name", "number", "kind", "urgency", "state", "content", "files", "signBy", "sentAt",
      "withdrawnBecause");
  private static final Set<String> INSIDE = Set.of("content", "files");

  private final RecordService records;
  private final Dispatch dispatch;
  private final FileService files;
  private final AuditLog audit;
  private final EntityManager entities;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  Receipts(RecordService records, Dispatch dispatch, FileService files, AuditLog audit, EntityManager entities,
      JdbcTemplate jdbc, Clock clock) {
    this.records = records;
    this.dispatch = dispatch;
    this.files = files;
    this.audit = audit;
    this.entities = entities;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The document behind a receipt, with the receipt; the first time that its enterprise opens it, this is noted. A regulator
   * who looks leaves no trace in it.
   */
  public Map<String, Object> open(Actor actor, long id) {
    Map<String, Object> receipt = records.get(actor, DocumentReceipt.TYPE, id);
    if (actor.isEnterprise() && receipt.get("openedAt") == null && !isTakenBack(actor, receipt)) {
      records.step(actor, DocumentReceipt.TYPE, id, new DocumentReceipt.Open());
      receipt = records.get(actor, DocumentReceipt.TYPE, id);
    }
    Map<String, Object> document = records.get(Actor.SYSTEM, GovernmentDocument.TYPE, documentOf(receipt));
    boolean takenBack = isTakenBack(actor, receipt);
    Map<String, Object> shown = new LinkedHashMap<>();
    SHOWN.stream().filter(field -> !takenBack || !INSIDE.contains(field)).forEach(field -> shown.put(field, document.get(field)));
    return Map.of("receipt", receipt, "document", shown);
  }

  /** A file of the document, for whoever may read the receipt. */
  public StoredFile file(Actor actor, long id, UUID file) {
    Map<String, Object> receipt = records.get(actor, DocumentReceipt.TYPE, id);
    if (isTakenBack(actor, receipt)) throw Refusal.notFound();
    long document = documentOf(receipt);
    return files.heldBy(GovernmentDocument.TYPE.id(), document, file);
  }

  /** What was withdrawn, or sent to the wrong enterprise and recalled, is not to be read there any more. */
  private static boolean isTakenBack(Actor actor, Map<String, Object> receipt) {
    return actor.isEnterprise() && "WITHDRAWN".equals(receipt.get("state"));
  }

  /** How many enterprises a draft would reach. */
  @Transactional(readOnly = true)
  public long audience(Actor actor, long document) {
    records.get(actor, GovernmentDocument.TYPE, document);
    return dispatch.count(actor, entities.find(GovernmentDocument.class, document).audience());
  }

  /** As far as the actor sees the enterprises, by the township each stands in. */
  public Progress progress(Actor actor, long document) {
    records.get(actor, GovernmentDocument.TYPE, document);
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    List<Object> parameters = new ArrayList<>(mine.parameters());
    parameters.add(document);
    List<Town> towns = jdbc.query("select a.name, count(*) as sent, count(r.opened_at) as opened, count(r.signed_at) as signed, "
        + "sum(case when r.state in ('UNREAD', 'OPENED', 'OVERDUE') then 1 else 0 end) as outstanding from document_receipt r "
        + "join enterprise e on e.id = r.enterprise_id left join area a on a.id = e.area_id where r.deleted_at is null and " + mine.sql()
        + " and r.document_id = ? group by a.name order by outstanding desc, a.name", (row, number) -> new Town(row.getString("name"),
        row.getLong("sent"), row.getLong("opened"), row.getLong("signed"), row.getLong("outstanding")), parameters.toArray());
    return new Progress(towns.stream().mapToLong(Town::sent).sum(), towns.stream().mapToLong(Town::opened).sum(),
        towns.stream().mapToLong(Town::signed).sum(), towns.stream().mapToLong(Town::outstanding).sum(), towns);
  }

  /** Notes a reminder with everybody who has not signed. @return how many that were */
  @Transactional
  public int remind(Actor actor, long document) {
    return audit.watching(actor, "remind", GovernmentDocument.TYPE.id() + "/" + document, () -> {
      if (actor.isEnterprise() || !actor.may("government-document:Send")) throw Refusal.forbidden();
      records.get(actor, GovernmentDocument.TYPE, document);
      RowRule.Condition mine = RowRule.condition(actor, ROWS);
      List<Object> parameters = new ArrayList<>(List.of(OffsetDateTime.now(clock), document));
      parameters.addAll(mine.parameters());
      int reminded = jdbc.update("update document_receipt r set reminders = reminders + 1, reminded_at = ?, version = version + 1 "
          + "where r.document_id = ? and r.state in ('UNREAD', 'OPENED', 'OVERDUE') and r.deleted_at is null and " + mine.sql(),
          parameters.toArray());
      audit.done(actor, "remind", GovernmentDocument.TYPE.id() + "/" + document);
      return reminded;
    });
  }

  private static long documentOf(Map<String, Object> receipt) {
    return ((Number) ((Map<?, ?>) receipt.get("document")).get("id")).longValue();
  }
}
