package org.yitu.business.safetyindex;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.node.OnDuty;

/** Keeps the index of every enterprise and day. Today's is computed anew every ten minutes; a day that is over is computed once. */
@Component
class IndexDays {
  static final int TREND_DAYS = 60;
  private static final Logger LOG = LoggerFactory.getLogger(IndexDays.class);

  private final FactsReader facts;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  IndexDays(FactsReader facts, DataSource database, PlatformTransactionManager manager, Clock clock) {
    this.facts = facts;
    this.jdbc = new JdbcTemplate(database);
    this.transactions = new TransactionTemplate(manager);
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The facts of all enterprises at the end of a day, or now if it is today. */
  Map<Long, Facts> facts(LocalDate day) {
    return facts.read(end(day), clock.getZone());
  }

  /** The same of one enterprise; none if it is not approved. */
  Optional<Facts> facts(LocalDate day, long enterprise) {
    return facts.read(end(day), clock.getZone(), enterprise);
  }

  /** Ten minutes apart; the last days that are over are made good first, so that an hour of standstill leaves no gap. */
  @Scheduled(fixedDelay = 600_000, initialDelayString = "${yitu.index.first:180000}")
  @OnDuty("safety-index")
  void keep() {
    LocalDate today = today();
    for (LocalDate day = today.minusDays(TREND_DAYS); day.isBefore(today); day = day.plusDays(1)) {
      if (!isFinal(day)) compute(day);
    }
    compute(today);
    jdbc.update("delete from safety_index where index_day < ?", today.minusYears(2));
  }

  /** Today's index if it is not there yet. */
  void ensureToday() {
    Integer some = jdbc.queryForObject("select count(*) from (select 1 from safety_index where index_day = ? limit 1) x", Integer.class,
        today());
    if (some == null || some == 0) compute(today());
  }

  /** Computes and stores a day anew. */
  void compute(LocalDate day) {
    Instant end = end(day);
    boolean whole = end.equals(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    List<Object[]> rows = new ArrayList<>();
    facts(day).forEach((enterprise, counted) -> {
      SafetyIndex index = SafetyIndex.of(counted);
      rows.add(new Object[] {enterprise, day, index.score(), index.band().name(), index.freshness(), counted.exposure(),
          index.causes().isEmpty() ? null : index.causes().get(0).code(), whole});
    });
    try {
      transactions.executeWithoutResult(status -> {
        jdbc.update("delete from safety_index where index_day = ?", day);
        jdbc.batchUpdate("insert into safety_index (enterprise_id, index_day, score, band, freshness, exposure, cause, whole_day) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?)", rows);
      });
    } catch (DuplicateKeyException met) {
      LOG.info("The index of {} was stored by another node at the same time", day);
    }
  }

  private boolean isFinal(LocalDate day) {
    return !jdbc.queryForList("select 1 from safety_index where index_day = ? and whole_day limit 1", day).isEmpty();
  }

  private Instant end(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    Instant now = clock.instant();
    return end.isAfter(now) ? now : end;
  }
}
