package org.yitu.business.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.node.OnDuty;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Chains the log's lines by hashes, some seconds after they were written, so that no request waits for another's line. A line
 * has its place in the chain by the order of sealing. What is changed before its seal is not found; lines cut off the end are
 * found by who kept the head.
 */
@Component
public class AuditSeals {
  private static final Logger LOG = LoggerFactory.getLogger(AuditSeals.class);
  /** Longer than any request's transaction. */
  private static final long REST_SECONDS = 10;
  private static final int AT_ONCE = 2_000;
  private static final int FETCHED = 1_000;
  private static final String LINE = "id, at, actor_id, actor, address, action, target, result, why, owner_code, enterprise_id, sector";

  /** @param broken place in the chain of the first line that does not stand as it was written, 0 if all do */
  public record Verification(boolean intact, long sealed, long unsealed, long broken, String head, Text sentence) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AuditSeals(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Seals what has rested; two nodes that do it at once cannot both: the places are unique. */
  @Scheduled(fixedDelayString = "${yitu.audit.seal:5000}", initialDelay = 15_000)
  @OnDuty("log-seal")
  public void seal() {
    try {
      while (Integer.valueOf(AT_ONCE).equals(transaction.execute(status -> sealSome()))) LOG.debug("more of the log to seal");
    } catch (DataIntegrityViolationException another) {
      LOG.debug("another node seals the log");
    }
  }

  private int sealSome() {
    long[] place = {0};
    String[] before = {HashChain.BEGINNING};
    jdbc.query("select place, seal from audit_entry where place = (select max(place) from audit_entry)", row -> {
      place[0] = row.getLong("place");
      before[0] = row.getString("seal");
    });
    List<Object[]> sealed = jdbc.query("select " + LINE + " from audit_entry where place is null and at < ? order by id limit " + AT_ONCE,
        (row, number) -> {
          before[0] = seal(row, ++place[0], before[0]);
          return new Object[] {place[0], before[0], row.getLong("id")};
        }, OffsetDateTime.now(clock).minusSeconds(REST_SECONDS));
    jdbc.batchUpdate("update audit_entry set place = ?, seal = ? where id = ?", sealed);
    return sealed.size();
  }

  /** @throws Refusal if the reader may not read the log */
  public Verification verify(Actor reader) {
    if (!reader.may("system-log:read")) throw Refusal.forbidden();
    long[] expected = {0};
    long[] broken = {0};
    String[] before = {HashChain.BEGINNING};
    JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
    streaming.setFetchSize(FETCHED);
    transaction.executeWithoutResult(status -> streaming.query("select " + LINE + ", place, seal from audit_entry where place is not null"
        + " order by place", row -> {
      expected[0]++;
      if (broken[0] > 0) return;
      boolean stands = row.getLong("place") == expected[0] && row.getString("seal").equals(seal(row, expected[0], before[0]));
      if (!stands) broken[0] = expected[0];
      before[0] = row.getString("seal");
    }));
    Long unsealed = jdbc.queryForObject("select count(*) from audit_entry where place is null", Long.class);
    return new Verification(broken[0] == 0, expected[0], unsealed == null ? 0 : unsealed, broken[0], before[0], broken[0] == 0
        ? Text.of("日志完整：%s 行均与写入时一致，%s 行尚未封存。", "The log is intact: %s lines stand as they were written, %s are not sealed yet.")
            .with(expected[0], unsealed)
        : Text.of("日志被改动：第 %s 行与写入时不一致。", "The log was tampered with: line %s does not stand as it was written.").with(broken[0]));
  }

  private static String seal(ResultSet row, long place, String before) throws SQLException {
    return HashChain.link(place, row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant().toEpochMilli(),
        row.getLong("actor_id"), row.getString("actor"), row.getString("address"), row.getString("action"), row.getString("target"),
        row.getString("result"), row.getString("why"), row.getLong("owner_code"), row.getObject("enterprise_id"), row.getString("sector"),
        before);
  }

  /** Where the chain ends, for a bundle of evidence. */
  public Map<String, Object> head() {
    return jdbc.query("select place, seal from audit_entry where place = (select max(place) from audit_entry)",
        row -> row.next() ? Map.<String, Object>of("line", row.getLong("place"), "sha256", row.getString("seal"))
            : Map.<String, Object>of("line", 0L, "sha256", HashChain.BEGINNING));
  }
}
