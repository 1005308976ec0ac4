package org.yitu.business.telemetry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of PostgreSQL in partitions by day of UTC: they are made as days come, and whole ones are forgotten. */
final class DayPartitions {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  /** Any number, but the same on all nodes: whoever makes a partition holds it. */
  private static final long LOCK = 0x7969_7475_7265_6164L;

  private final String table;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

  DayPartitions(String table, JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.table = table;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  void prepare(Collection<LocalDate> days) {
    Set<LocalDate> needed = new TreeSet<>(days);
    needed.removeAll(known);
    if (needed.isEmpty()) return;
    transactions.executeWithoutResult(status -> {
      jdbc.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      for (LocalDate day : needed) {
        jdbc.execute("create table if not exists " + table + "_" + DAY.format(day) + " partition of " + table + " for values from ('" + day
            + " 00:00:00+00') to ('" + day.plusDays(1) + " 00:00:00+00')");
      }
    });
    known.addAll(needed);
  }

  void forgetBefore(LocalDate first) {
    String partitions = "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = '" + table + "'::regclass";
    for (String partition : jdbc.queryForList(partitions, String.class)) {
      LocalDate day = LocalDate.parse(partition.substring(table.length() + 1), DAY);
      if (!day.isBefore(first)) continue;
      jdbc.execute("drop table if exists " + partition);
      known.remove(day);
    }
  }
}
