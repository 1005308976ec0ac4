package org.yitu.business.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A stored simulation: what was asked and what was answered, as texts that this side does not read. Never changed once it is
 * written. Not a business record: it has no form and no workflow; {@link Assessments} keeps it.
 */
@Entity
@Table(name = "assessment", indexes = {@Index(name = "assessment_owner", columnList = "owner_code"),
    @Index(name = "assessment_enterprise", columnList = "enterprise_id"),
    @Index(name = "assessment_created", columnList = "created_at")})
class AssessmentRecord {
  /** Texts without a small limit: a result holds all polygons of its zones. */
  static final int LONGEST = 1_000_000;

  @Id private UUID id;
  @Column(nullable = false) private OffsetDateTime createdAt;
  @Column(nullable = false, length = 60) private String createdBy;
  @Column(nullable = false) private long ownerCode;
  private Long enterpriseId;
  @Column(length = 60) private String sector;
  @Column(nullable = false, length = 200) private String title;
  @Column(nullable = false, length = LONGEST) private String scenario;
  @Column(nullable = false, length = LONGEST) private String result;
  @Column(nullable = false, length = 128) private String digest;

  protected AssessmentRecord() {}

  AssessmentRecord(Assessments.Assessment what, Assessments.Whose whose) {
    id = what.id();
    createdAt = what.createdAt();
    createdBy = what.createdBy();
    title = what.title();
    scenario = what.scenario();
    result = what.result();
    digest = what.digest();
    ownerCode = whose.ownerCode();
    enterpriseId = whose.enterpriseId();
    sector = whose.sector();
  }

  Assessments.Assessment content() {
    return new Assessments.Assessment(id, createdAt, createdBy, title, scenario, result, digest);
  }
}
