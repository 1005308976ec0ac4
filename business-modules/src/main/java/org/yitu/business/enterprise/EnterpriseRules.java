package org.yitu.business.enterprise;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;

/** What an enterprise's change means for others: one enterprise a credit code, and rows that follow owner and industry. */
@Component
class EnterpriseRules {
  private final EntityManager entities;
  private final List<RecordModule> modules;

  EnterpriseRules(EntityManager entities, List<RecordModule> modules) {
    this.entities = entities;
    this.modules = modules;
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
      case UPDATE -> {
        refuseSecond(enterprise);
        moveRows(enterprise);
      }
      case STEP -> moveRows(enterprise);
      case DELETE -> { }
    }
  }

  /** A deleted enterprise keeps its code: it is restored, not entered again. */
  private void refuseSecond(Enterprise enterprise) {
    long others = entities.createQuery("select count(*) from Enterprise e where e.creditCode = :code and e <> :self", Long.class)
        .setParameter("code", enterprise.creditCode()).setParameter("self", enterprise).getSingleResult();
    if (others > 0) throw alreadyRegistered();
  }

  static Refusal alreadyRegistered() {
    return Refusal.invalid("creditCode", "该统一社会信用代码已经登记。", "An enterprise with this unified social credit code is registered.");
  }

  /** Owner and industry are copied into the rows of the enterprise: the row rule looks at them there. */
  private void moveRows(Enterprise enterprise) {
    for (RecordModule module : modules) {
      for (RecordType<?> type : module.types()) {
        if (type.hasEnterprise()) moveRows(type.table(), enterprise);
      }
    }
  }

  private void moveRows(String table, Enterprise enterprise) {
    entities.createNativeQuery("update " + table + " set owner_code = :owner, sector = :sector where enterprise_id = :id"
            + " and (owner_code <> :owner or sector is distinct from :sector)")
        .setParameter("owner", enterprise.ownerCode()).setParameter("sector", enterprise.sector())
        .setParameter("id", enterprise.id()).executeUpdate();
  }
}
