package org.yitu.business.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.geo.text.Refusal;

/** Writes the log and lets it be read; there is no way to change it. */
@Service
public class AuditLog {
  private static final RowRule.Rows ROWS = new RowRule.Rows("a", "enterprise_id", false);

  private final EntityManager entities;
  private final Clock clock;
  private final TransactionTemplate apart;

  AuditLog(EntityManager entities, Clock clock, PlatformTransactionManager transactions) {
    this.entities = entities;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Notes an action that was done; within its transaction, if it has one. */
  @Transactional
  public void done(Actor actor, String action, String target) {
    write(actor, action, target, AuditEntry.Result.DONE, "");
  }

  /** Notes an attempt that was turned down; kept although the attempt is rolled back. */
  public void refused(Actor actor, String action, String target, String why) {
    apart.executeWithoutResult(status -> write(actor, action, target, AuditEntry.Result.REFUSED, why));
  }

  /** Does the work, and notes it if it is refused. */
  public <T> T watching(Actor actor, String action, String target, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      refused(actor, action, target, refusal.kind() + ": " + refusal.text().zh());
      throw refusal;
    }
  }

  /** A page of the log, newest first, of those whose rows the reader may see. */
  @Transactional(readOnly = true)
  public Map<String, Object> page(Actor reader, String words, int page, int size) {
    if (!reader.may("system-log:read")) throw Refusal.forbidden();
    RowRule.Condition rule = RowRule.condition(reader, ROWS);
    String where = " from audit_entry a where " + rule.sql()
        + " and (lower(a.actor) like ? or lower(a.action) like ? or lower(a.target) like ?)";
    Query rows = entities.createNativeQuery("select a.*" + where + " order by a.id desc", AuditEntry.class);
    Query count = entities.createNativeQuery("select count(*)" + where, Long.class);
    for (Query query : List.of(rows, count)) bind(query, rule.parameters(), words);
    rows.setFirstResult(Math.multiplyExact(page, size)).setMaxResults(size);
    List<?> entries = rows.getResultList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", entries.stream().map(entry -> describe((AuditEntry) entry)).toList());
    answer.put("total", count.getSingleResult());
    answer.put("page", page);
    answer.put("size", size);
    return answer;
  }

  /** What the log says of one target, oldest first, as far as the reader may see it. */
  @Transactional(readOnly = true)
  public List<Map<String, Object>> about(Actor reader, String target, int most) {
    if (!reader.may("system-log:read")) return List.of();
    RowRule.Condition rule = RowRule.condition(reader, ROWS);
    Query rows = entities.createNativeQuery("select a.* from audit_entry a where " + rule.sql() + " and a.target = ? order by a.id",
        AuditEntry.class);
    int index = 1;
    for (Object parameter : rule.parameters()) rows.setParameter(index++, parameter);
    List<?> entries = rows.setParameter(index, target).setMaxResults(most).getResultList();
    return entries.stream().map(entry -> describe((AuditEntry) entry)).toList();
  }

  private static void bind(Query query, List<Object> parameters, String words) {
    int index = 1;
    for (Object parameter : parameters) query.setParameter(index++, parameter);
    String pattern = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    for (int i = 0; i < 3; i++) query.setParameter(index++, pattern);
  }

  private Map<String, Object> describe(AuditEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", entry.id());
    line.put("at", entry.at().atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    line.put("actor", entry.actor());
    line.put("address", entry.address());
    line.put("action", entry.action());
    line.put("target", entry.target());
    line.put("result", entry.result());
    line.put("why", entry.why());
    return line;
  }

  private void write(Actor actor, String action, String target, AuditEntry.Result result, String why) {
    entities.persist(new AuditEntry(OffsetDateTime.now(clock), actor, address(), action, target, result, why));
  }

  /** Where the request of this thread came from; empty if no request is behind it. */
  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr() : "";
  }
}
