package org.yitu.business.account;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Colleagues;
import org.yitu.business.access.Permissions;

/** Looks among the accounts of one enterprise, which are few. */
@Component
class ColleagueAccounts implements Colleagues {
  private static final int MOST = 1_000;
  private final EntityManager entities;

  ColleagueAccounts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean anotherMay(Actor actor, String permission) {
    if (!actor.isEnterprise()) return false;
    return entities.createQuery("select distinct r.id, r.permissions from AppUser u join u.role r where u.enterpriseId = :enterprise "
            + "and u.username <> :me and u.state = :active and u.passwordHash is not null and u.deletedAt is null", Object[].class)
        .setParameter("enterprise", actor.enterpriseId()).setParameter("me", actor.username())
        .setParameter("active", AppUser.State.ACTIVE).setMaxResults(MOST).getResultStream()
        .anyMatch(role -> ((Permissions) role[1]).allow(permission));
  }
}
