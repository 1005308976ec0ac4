package org.yitu.business.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Accounts;
import org.yitu.business.access.Actor;
import org.yitu.business.access.ActorFactory;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.audit.AuditLog;
import org.yitu.business.record.Enterprises;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Sha256;

/** Signs people in and says who they are. An unknown name costs the same time and gets the same answer as a wrong password. */
@Service
public class AccountService implements Accounts, ActorFactory {
  private static final int MARK_DIGITS = 32;
  private final EntityManager entities;
  private final Enterprises enterprises;
  private final PasswordEncoder passwords;
  private final AuditLog audit;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final String nobodysHash;

  AccountService(EntityManager entities, Enterprises enterprises, PasswordEncoder passwords, AuditLog audit, Clock clock,
      PlatformTransactionManager transactions) {
    this.entities = entities;
    this.enterprises = enterprises;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
  }

  @Override
  public Actor authenticate(String username, String password, String address, Locale locale) {
    String hash = transaction.execute(status -> findUser(username).map(AppUser::passwordHash).orElse(nobodysHash));
    // Outside of a transaction: a hash takes its time, and no connection should wait for it.
    boolean fits = passwords.matches(password, hash == null ? nobodysHash : hash);
    Optional<Actor> actor = transaction.execute(status -> judge(username, fits, locale));
    if (actor.isEmpty()) throw refusal();
    return actor.get();
  }

  @Override
  public void signedOut(Actor actor, String address) {
    audit.done(actor, "sign-out", "user/" + actor.userId());
  }

  @Override
  public Optional<Actor> find(String username, Locale locale) {
    return transaction.execute(status -> findUser(username).filter(user -> user.state() == AppUser.State.ACTIVE)
        .map(user -> actorOf(user).in(locale)));
  }

  @Override
  public String passwordMark(Actor actor) {
    return transaction.execute(status -> findUser(actor.username()).map(AccountService::mark).orElse(""));
  }

  @Override
  public Optional<Actor> resume(String username, String passwordMark, Locale locale) {
    return transaction.execute(status -> findUser(username).filter(user -> user.state() == AppUser.State.ACTIVE && mark(user).equals(passwordMark))
        .map(user -> actorOf(user).in(locale)));
  }

  private static String mark(AppUser user) {
    return Sha256.of(String.valueOf(user.passwordHash())).substring(0, MARK_DIGITS);
  }

  private Optional<Actor> judge(String username, boolean fits, Locale locale) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    // Locked: of guesses that come at the same time each must count.
    Optional<AppUser> found = named(username).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    if (found.isEmpty()) {
      audit.done(Actor.SYSTEM, "sign-in refused", "user ?");
      return Optional.empty();
    }
    AppUser user = found.get();
    Actor actor = actorOf(user).in(locale);
    if (user.isLocked(now) || !fits || user.state() != AppUser.State.ACTIVE) {
      if (!fits && !user.isLocked(now)) user.failed(now);
      audit.done(actor, "sign-in refused", "user/" + user.id());
      return Optional.empty();
    }
    user.signedIn();
    audit.done(actor, "sign-in", "user/" + user.id());
    return Optional.of(actor);
  }

  private Optional<AppUser> findUser(String username) {
    return named(username).getResultStream().findFirst();
  }

  private TypedQuery<AppUser> named(String username) {
    return entities.createQuery("select u from AppUser u where u.username = :name and u.deletedAt is null", AppUser.class)
        // PostgreSQL takes no NUL, and nobody is called what no account may be called.
        .setParameter("name", username.matches(AppUser.USERNAME) ? username : "");
  }

  private Actor actorOf(AppUser user) {
    Role role = user.role();
    Institution institution = user.institution();
    if (user.enterpriseId() != null) {
      String enterprise = enterprises.find(user.enterpriseId()).map(Enterprises.Enterprise::name).orElse("");
      return new Actor(user.id(), user.username(), user.name(), Party.ENTERPRISE, CodeRange.ofTown(user.ownerCode()),
          Set.of(), user.enterpriseId(), role.permissions(), Locale.SIMPLIFIED_CHINESE,
          new Actor.Titles("", enterprise, role.name()));
    }
    return new Actor(user.id(), user.username(), user.name(), institution.level().party(), institution.range(),
        institution.sectorSet(), null, role.permissions(), Locale.SIMPLIFIED_CHINESE,
        new Actor.Titles(institution.name(), "", role.name()));
  }

  private static Refusal refusal() {
    return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "用户名或密码不正确，或账号暂不可用。连续输错 5 次将锁定 15 分钟。",
        "Name and password do not match, or the account is not open. Five wrong passwords close it for 15 minutes.");
  }
}
