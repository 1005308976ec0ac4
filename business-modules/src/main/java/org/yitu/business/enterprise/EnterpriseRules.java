package org.yitu.business.enterprise;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;

/** There is one enterprise a credit code, and each has a receipt of its registration. */
@Component
class EnterpriseRules {
  private final EntityManager entities;

  EnterpriseRules(EntityManager entities) {
    this.entities = entities;
  }

  @EventListener
  void onWritten(RecordWritten event) {
    if (!event.isOf(Enterprise.class)) return;
    Enterprise enterprise = (Enterprise) event.target();
    switch (event.action()) {
      case CREATE -> {
        refuseSecond(enterprise);
        if (enterprise.receipt() == null) enterprise.receivedAs(Receipts.next());
      }
      case UPDATE, RESTORE -> refuseSecond(enterprise);
      case STEP, DELETE -> { }
    }
  }

  /** A deleted enterprise keeps its code. Nothing is flushed for the question: the database would answer it, and less kindly. */
  private void refuseSecond(Enterprise enterprise) {
    long others = entities.createQuery("select count(*) from Enterprise e where e.creditCode = :code and e.id <> :id", Long.class)
        .setParameter("code", enterprise.creditCode()).setParameter("id", enterprise.id()).setFlushMode(FlushModeType.COMMIT)
        .getSingleResult();
    if (others > 0) {
      throw Refusal.invalid("creditCode", "该统一社会信用代码已经登记。", "An enterprise with this unified social credit code is registered.");
    }
  }
}
