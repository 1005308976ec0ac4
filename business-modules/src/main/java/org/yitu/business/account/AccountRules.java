package org.yitu.business.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;

/** What must hold for accounts besides their forms: nobody grants more than he has, and a password is kept as its hash. */
@Component
class AccountRules {
  private final PasswordEncoder passwords;
  private final EntityManager entities;

  AccountRules(PasswordEncoder passwords, EntityManager entities) {
    this.passwords = passwords;
    this.entities = entities;
  }

  @EventListener
  void onWritten(RecordWritten event) {
    if (event.isOf(Role.class)) {
      checkGrant(event.actor(), ((Role) event.target()).permissions());
    } else if (event.isOf(AppUser.class)) {
      AppUser user = (AppUser) event.target();
      checkGrant(event.actor(), user.role().permissions());
      checkPlace(event.actor(), user);
      if (event.action() == RecordWritten.Action.CREATE) checkNameIsFree(user);
      if (event.form() instanceof AppUser.SetPassword form) {
        PasswordRules.check(form.password(), user.username());
        user.choosePassword(passwords.encode(form.password()));
      }
    }
  }

  private static void checkGrant(Actor actor, Permissions granted) {
    if (!actor.permissions().cover(granted)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "不能授予您自己没有的权限。", "Nobody grants a permission that he does not have.");
    }
  }

  /** A user is of an institution within the actor's range, or of an enterprise, and his role is of the same house. */
  private static void checkPlace(Actor actor, AppUser user) {
    Institution institution = user.institution();
    if ((institution == null) == (user.enterpriseId() == null)) {
      throw Refusal.invalid("institution", "用户须属于一个机构或一个企业，且只能是其一。",
          "A user belongs to an institution or to an enterprise, and not to both.");
    }
    boolean outside = institution != null
        && (!actor.range().contains(institution.range().from()) || !actor.range().contains(institution.range().to()));
    if (outside) throw Refusal.forbidden();
    if (user.role().enterpriseId() != null && !Objects.equals(user.role().enterpriseId(), user.enterpriseId())) {
      throw Refusal.invalid("role", "该角色属于另一企业。", "That role belongs to another enterprise.");
    }
  }

  /** Nothing is flushed for the question: the unique column would answer it, and less kindly. */
  private void checkNameIsFree(AppUser user) {
    long sameName = entities.createQuery("select count(u) from AppUser u where lower(u.username) = lower(:name) and u.id <> :id",
        Long.class).setParameter("name", user.username()).setParameter("id", user.id())
        .setFlushMode(FlushModeType.COMMIT).getSingleResult();
    // The logs call the platform itself so.
    boolean platforms = Actor.SYSTEM.username().equalsIgnoreCase(user.username());
    if (sameName > 0 || platforms) throw Refusal.invalid("username", "该用户名已被使用。", "That user name is taken.");
  }
}
