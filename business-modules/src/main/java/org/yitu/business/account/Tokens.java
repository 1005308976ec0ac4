package org.yitu.business.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.AccessKey;
import org.yitu.business.access.Actor;
import org.yitu.business.access.ActorFactory;
import org.yitu.business.audit.AuditLog;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Sha256;

/**
 * Personal tokens: keys with which a user's programs (QGIS, GDAL, scripts) come in as himself, with the rights that he has at
 * that moment. Of 256 random bits, so that guessing needs no brake.
 */
@Service
public class Tokens {
  public static final int MOST = 20;
  static final int MAX_DAYS = 365;
  static final int DEFAULT_DAYS = 90;
  static final int MAX_NAME = 60;
  private static final String PREFIX = "yitu_";

  /** A token without its key. @param lastUsedAt to the minute, null if never */
  public record Token(UUID id, String name, boolean write, OffsetDateTime createdAt, OffsetDateTime expiresAt, OffsetDateTime lastUsedAt) {}

  /** @param token the key, which is shown this once */
  public record Issued(UUID id, String token, String name, boolean write, OffsetDateTime expiresAt) {}

  /** Who comes with a key, and whether the key is for more than reading. */
  public record Bearer(Actor actor, boolean write) {}

  private final EntityManager entities;
  private final ActorFactory actors;
  private final AuditLog audit;
  private final Clock clock;

  Tokens(EntityManager entities, ActorFactory actors, AuditLog audit, Clock clock) {
    this.entities = entities;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param days 1 to {@value #MAX_DAYS}, null for {@value #DEFAULT_DAYS}
   * @throws Refusal if a bound is not kept
   */
  @Transactional
  public Issued issue(Actor owner, String name, Integer days, boolean write) {
    String called = name == null ? "" : name.strip();
    if (called.isEmpty() || called.length() > MAX_NAME || called.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("name", "请为令牌起一个不超过" + MAX_NAME + "字的名称。", "Give the token a name of at most " + MAX_NAME + " characters.");
    }
    int valid = days == null ? DEFAULT_DAYS : days;
    if (valid < 1 || valid > MAX_DAYS) {
      throw Refusal.invalid("days", "有效期须为1至" + MAX_DAYS + "天。", "A token is valid for 1 to " + MAX_DAYS + " days.");
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    entities.createQuery("delete from PersonalToken t where t.owner.id = :owner and t.expiresAt <= :now").setParameter("owner", owner.userId())
        .setParameter("now", now).executeUpdate();
    if (list(owner).size() >= MOST) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "最多保留" + MOST + "个令牌，请先删除不用的。", "At most " + MOST + " tokens: delete one that is not used.");
    }
    String key = AccessKey.fresh(PREFIX);
    PersonalToken token = new PersonalToken(entities.getReference(AppUser.class, owner.userId()),
        new PersonalToken.Terms(called, write, now.plusDays(valid)), Sha256.of(key), now);
    entities.persist(token);
    Token shown = token.shown();
    audit.done(owner, "token issued", "token/" + shown.id());
    return new Issued(shown.id(), key, shown.name(), shown.write(), shown.expiresAt());
  }

  /** The owner's, newest first; there are {@value #MOST} at most. */
  @Transactional(readOnly = true)
  public List<Token> list(Actor owner) {
    return entities.createQuery("select t from PersonalToken t where t.owner.id = :owner order by t.createdAt desc", PersonalToken.class)
        .setParameter("owner", owner.userId()).getResultStream().map(PersonalToken::shown).toList();
  }

  /** @throws Refusal if the owner has no such token */
  @Transactional
  public void revoke(Actor owner, UUID id) {
    int gone = entities.createQuery("delete from PersonalToken t where t.id = :id and t.owner.id = :owner").setParameter("id", id)
        .setParameter("owner", owner.userId()).executeUpdate();
    if (gone == 0) throw Refusal.notFound();
    audit.done(owner, "token revoked", "token/" + id);
  }

  /**
   * Who comes with the key, as he is now; empty if the key is unknown or expired or its owner's account is closed.
   *
   * @param username that must be the owner's; empty for any
   */
  @Transactional
  public Optional<Bearer> admit(String username, String key, Locale locale) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Optional<PersonalToken> found = key.startsWith(PREFIX)
        ? entities.createQuery("select t from PersonalToken t where t.hash = :hash", PersonalToken.class).setParameter("hash", Sha256.of(key))
            .getResultStream().findFirst()
        : Optional.empty();
    Optional<Bearer> bearer = found.filter(token -> !token.isExpired(now))
        .filter(token -> username.isEmpty() || username.equals(token.owner().username()))
        .flatMap(token -> actors.find(token.owner().username(), locale).map(actor -> new Bearer(actor, token.shown().write())));
    if (bearer.isPresent()) found.get().used(now);
    else audit.done(Actor.SYSTEM, "token refused", found.map(token -> "token/" + token.shown().id()).orElse("token ?"));
    return bearer;
  }
}
