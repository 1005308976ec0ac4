package org.yitu.business.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.hibernate.annotations.Immutable;
import org.yitu.business.access.Actor;

/** One line of the log. Its order is that of its id, not of the clock. */
@Entity
@Immutable
@Table(name = "audit_entry", indexes = {@Index(name = "ix_audit_entry_owner_code", columnList = "owner_code"),
    @Index(name = "ix_audit_entry_enterprise_id", columnList = "enterprise_id")})
public class AuditEntry {
  public enum Result { DONE, REFUSED }

  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
  @Column(nullable = false) private OffsetDateTime at;
  @Column(nullable = false) private long actorId;
  @Column(nullable = false, length = 60) private String actor;
  @Column(nullable = false, length = 60) private String address;
  @Column(nullable = false, length = 60) private String action;
  @Column(nullable = false, length = 120) private String target;
  @Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) private Result result;
  @Column(nullable = false, length = 500) private String why;
  @Column(nullable = false) private long ownerCode;
  private Long enterpriseId;
  @Column(length = 60) private String sector;
  /** Its place in the chain and the hash there; null until it is sealed. */
  @Column(unique = true) private Long place;
  @Column(length = 64) private String seal;

  protected AuditEntry() {}

  AuditEntry(OffsetDateTime at, Actor actor, String address, String action, String target, Result result, String why) {
    this.at = at;
    this.actorId = actor.userId();
    this.actor = fitted(actor.username(), 60);
    this.address = fitted(address, 60);
    this.action = fitted(action, 60);
    this.target = fitted(target, 120);
    this.result = result;
    this.why = fitted(why, 500);
    this.ownerCode = actor.range().code();
    this.enterpriseId = actor.enterpriseId();
    this.sector = actor.sectors().stream().sorted().findFirst().orElse(null);
  }

  /** Fits the column, on one line: no entry can be made to look like two. */
  private static String fitted(String text, int length) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= length ? line : line.substring(0, length);
  }

  Long id() {
    return id;
  }

  OffsetDateTime at() {
    return at;
  }

  String actor() {
    return actor;
  }

  String address() {
    return address;
  }

  String action() {
    return action;
  }

  String target() {
    return target;
  }

  Result result() {
    return result;
  }

  String why() {
    return why;
  }
}
