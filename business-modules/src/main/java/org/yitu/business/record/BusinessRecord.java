package org.yitu.business.record;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.yitu.business.access.Party;
import org.yitu.business.access.RowRule;

/**
 * What every business record has besides its own fields. The engine fills these; a record class reads them. Whose row it is
 * follows its enterprise: owner and sector are kept in the row so that the row rule is one indexed condition.
 *
 * <p>The accessors are not final: a reference that is not loaded yet is a proxy, which answers them by loading the record; its
 * fields, and its final methods, would answer null.
 */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class BusinessRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
  @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 50)
  Long id;
  @Version long version;
  Long enterpriseId;
  @Column(nullable = false) long ownerCode;
  @Column(length = 60) String sector;
  @Column(length = 20) String sourceDatum;
  @Column(nullable = false, updatable = false) OffsetDateTime createdAt;
  @Column(nullable = false, updatable = false, length = 60) String createdBy;
  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false, length = 20) Party enteredBy;
  @Column(nullable = false) OffsetDateTime updatedAt;
  @Column(nullable = false, length = 60) String updatedBy;
  OffsetDateTime deletedAt;

  /** Null until it is stored. */
  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  /** Null if the row is the government's. */
  public Long enterpriseId() {
    return enterpriseId;
  }

  /** Whether an institution's user entered it, for itself or for an enterprise. */
  public boolean enteredByPlatform() {
    return enteredBy == Party.PLATFORM;
  }

  public boolean enteredByGovernment() {
    return Party.GOVERNMENT.includes(enteredBy);
  }

  /** Code of the institution it belongs to. */
  public long ownerCode() {
    return ownerCode;
  }

  /** The industry of its enterprise, null if it has none. */
  public String sector() {
    return sector;
  }

  /** The datum its position was given in, null if CGCS2000 or none. */
  public String sourceDatum() {
    return sourceDatum;
  }

  public OffsetDateTime createdAt() {
    return createdAt;
  }

  /** Username of who entered it. */
  public String createdBy() {
    return createdBy;
  }

  public OffsetDateTime updatedAt() {
    return updatedAt;
  }

  /** Username of who wrote it last. */
  public String updatedBy() {
    return updatedBy;
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  /** For the record that is an owner itself, an enterprise or an institution: called by its {@code computes}. */
  protected final void ownedBy(long newOwnerCode, String newSector) {
    ownerCode = newOwnerCode;
    sector = newSector;
  }

  final RowRule.Row row(boolean enterpriseItself) {
    return new RowRule.Row(enterpriseItself ? id : enterpriseId, ownerCode, sector);
  }
}
