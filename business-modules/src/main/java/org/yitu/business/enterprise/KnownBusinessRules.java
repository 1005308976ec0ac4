package org.yitu.business.enterprise;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;

/** A business stands in the list once, by its credit code. */
@Component
class KnownBusinessRules {
  private final EntityManager entities;

  KnownBusinessRules(EntityManager entities) {
    this.entities = entities;
  }

  @EventListener
  void onWritten(RecordWritten event) {
    if (!event.isOf(KnownBusiness.class) || event.action() == RecordWritten.Action.DELETE) return;
    KnownBusiness business = (KnownBusiness) event.target();
    long others = entities.createQuery("select count(*) from KnownBusiness k where k.creditCode = :code and k.id <> :id and k.deletedAt is null", Long.class)
        .setParameter("code", business.creditCode()).setParameter("id", business.id()).setFlushMode(FlushModeType.COMMIT).getSingleResult();
    if (others > 0) {
      throw Refusal.invalid("creditCode", "该统一社会信用代码已在名录中。", "A business with this unified social credit code is in the list.");
    }
  }
}
