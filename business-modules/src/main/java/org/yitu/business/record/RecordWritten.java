package org.yitu.business.record;

import org.yitu.business.access.Actor;

/**
 * A record was created, changed, deleted, brought back or taken a step; published inside the transaction, before it is written for good.
 * A module that has to do with it listens ({@code @EventListener}) and may still refuse: then nothing is written.
 *
 * @param step the step's name if {@code action} is STEP, else empty
 * @param form the step's form, else null
 */
public record RecordWritten(RecordType<?> type, BusinessRecord target, Action action, String step, Record form, Actor actor) {
  public enum Action { CREATE, UPDATE, DELETE, RESTORE, STEP }

  /** Whether it is a record of this class. */
  public boolean isOf(Class<? extends BusinessRecord> recordClass) {
    return type.recordClass() == recordClass;
  }
}
