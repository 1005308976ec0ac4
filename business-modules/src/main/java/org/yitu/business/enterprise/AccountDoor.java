package org.yitu.business.enterprise;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yitu.business.access.Actor;
import org.yitu.business.account.AppUser;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordWritten;

/** Opens the accounts of an enterprise with its approval and closes them with its end: before it nobody signs in (R-APPROVE). */
@Component
class AccountDoor {
  private final EntityManager entities;
  private final RecordService records;

  AccountDoor(EntityManager entities, RecordService records) {
    this.entities = entities;
    this.records = records;
  }

  /** Within the transaction of the step, after all else: an approval without the account would be worse than none. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void onWritten(RecordWritten event) {
    if (!event.isOf(Enterprise.class)) return;
    if (event.form() instanceof Enterprise.Approve) move(event, AppUser.State.DISABLED, new AppUser.Enable());
    if (event.form() instanceof Enterprise.Close) move(event, AppUser.State.ACTIVE, new AppUser.Disable());
  }

  private void move(RecordWritten event, AppUser.State from, Record step) {
    List<Long> users = entities.createQuery("select u.id from AppUser u where u.enterpriseId = :id and u.state = :from"
            + " and u.deletedAt is null", Long.class)
        .setParameter("id", event.target().id()).setParameter("from", from).getResultList();
    users.forEach(user -> records.step(Actor.SYSTEM, AppUser.TYPE, user, step));
  }
}
