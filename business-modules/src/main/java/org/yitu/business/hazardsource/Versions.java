package org.yitu.business.hazardsource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordWritten;

/** When a new version of a major hazard is accepted, the version it was changed from is superseded, in the same transaction. */
@Component
class Versions {
  private final RecordService records;

  Versions(RecordService records) {
    this.records = records;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void onWritten(RecordWritten event) {
    if (!(event.form() instanceof MajorHazard.Accept)) return;
    MajorHazard before = ((MajorHazard) event.target()).previous();
    if (before != null) records.step(Actor.SYSTEM, MajorHazard.TYPE, before.id(), new MajorHazard.Supersede());
  }
}
