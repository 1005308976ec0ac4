package org.yitu.business.workflow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.node.OnDuty;
import org.yitu.business.record.DueRecords;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.geo.text.Refusal;

/**
 * Lets deadlines fall that nobody has touched: one indexed query a type, then each record in a transaction of its own, so that
 * one that somebody is changing this moment does not hold up the others.
 */
@Component
public class DeadlineSweep {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

  private final RecordService records;
  private final DueRecords due;

  DeadlineSweep(RecordService records, DueRecords due) {
    this.records = records;
    this.due = due;
  }

  /** Every minute: deadlines are kept to the minute. */
  @Scheduled(fixedDelayString = "${yitu.deadline.sweep:60000}", initialDelay = 10_000)
  @OnDuty("deadlines")
  public void run() {
    int fallen = 0;
    for (RecordType<?> type : records.types().all()) {
      for (long id : due.ids(type)) fallen += expire(type, id) ? 1 : 0;
    }
    if (fallen > 0) LOG.info("{} deadlines fell", fallen);
  }

  private boolean expire(RecordType<?> type, long id) {
    try {
      return records.expire(type, id);
    } catch (Refusal beingChanged) {
      return false;
    }
  }
}
