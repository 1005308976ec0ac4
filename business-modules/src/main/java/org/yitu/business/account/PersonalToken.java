package org.yitu.business.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A user's key for a machine client. The key itself is not kept, only its SHA-256. Not a business record: it has no form. */
@Entity
@Table(name = "personal_token", indexes = @Index(name = "personal_token_user", columnList = "owner_id"))
class PersonalToken {
  /** What it is called and what it may, as its owner chose. */
  record Terms(String name, boolean write, OffsetDateTime expiresAt) {}

  @Id private UUID id;
  @ManyToOne(optional = false) private AppUser owner;
  @Column(nullable = false, length = 60) private String name;
  @Column(nullable = false, length = 64, unique = true) private String hash;
  @Column(nullable = false) private boolean writes;
  @Column(nullable = false) private OffsetDateTime createdAt;
  @Column(nullable = false) private OffsetDateTime expiresAt;
  private OffsetDateTime lastUsedAt;

  protected PersonalToken() {}

  PersonalToken(AppUser owner, Terms terms, String hash, OffsetDateTime now) {
    id = UUID.randomUUID();
    this.owner = owner;
    this.hash = hash;
    name = terms.name();
    writes = terms.write();
    createdAt = now;
    expiresAt = terms.expiresAt();
  }

  AppUser owner() {
    return owner;
  }

  boolean isExpired(OffsetDateTime now) {
    return !now.isBefore(expiresAt);
  }

  /** Kept to the minute, so that a busy client does not write with every read. */
  void used(OffsetDateTime now) {
    if (lastUsedAt == null || lastUsedAt.plusMinutes(1).isBefore(now)) lastUsedAt = now;
  }

  Tokens.Token shown() {
    return new Tokens.Token(id, name, writes, createdAt, expiresAt, lastUsedAt);
  }
}
