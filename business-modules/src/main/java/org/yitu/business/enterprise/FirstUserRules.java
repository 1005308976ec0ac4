package org.yitu.business.enterprise;

import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;

/** An enterprise adds users only after it has departments and posts (A2.7); that a user has a role, its form demands. */
@Component
class FirstUserRules {
  private final EntityManager entities;

  FirstUserRules(EntityManager entities) {
    this.entities = entities;
  }

  @EventListener
  void onWritten(RecordWritten event) {
    if (!event.type().id().equals("user") || event.action() != RecordWritten.Action.CREATE || !event.actor().isEnterprise()) return;
    long enterprise = event.actor().enterpriseId();
    demand("Department", enterprise, "请先在部门管理中添加部门。", "Add a department first.");
    demand("Post", enterprise, "请先在职务管理中添加职务。", "Add a post first.");
  }

  private void demand(String entity, long enterprise, String zh, String en) {
    long count = entities.createQuery("select count(*) from " + entity + " r where r.enterpriseId = :id and r.deletedAt is null",
        Long.class).setParameter("id", enterprise).getSingleResult();
    if (count == 0) throw Refusal.of(Refusal.Kind.CONFLICT, zh, en);
  }
}
