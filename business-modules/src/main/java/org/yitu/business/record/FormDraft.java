package org.yitu.business.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.OffsetDateTime;

/** A form that somebody has begun and not saved: one a user, type and record. It is no record, and nothing counts it. */
@Entity
@Table(name = "form_draft", uniqueConstraints = @UniqueConstraint(name = "form_draft_place", columnNames = {"user_id", "record_type", "record_id"}))
public class FormDraft {
  static final int LONGEST = 60_000;

  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
  @Column(nullable = false) private long userId;
  @Column(nullable = false, length = 60) private String recordType;
  /** 0 while it is a new record's. */
  @Column(nullable = false) private long recordId;
  /** The record's version when the form was opened. */
  @Column(nullable = false) private long baseVersion;
  @Column(nullable = false, length = 200) private String title;
  @Column(nullable = false, length = LONGEST) private String content;
  @Column(nullable = false) private OffsetDateTime savedAt;

  protected FormDraft() {}

  FormDraft(long userId, String recordType, long recordId) {
    this.userId = userId;
    this.recordType = recordType;
    this.recordId = recordId;
  }

  void keep(long version, String newTitle, String newContent, OffsetDateTime now) {
    baseVersion = version;
    title = newTitle;
    content = newContent;
    savedAt = now;
  }

  String recordType() {
    return recordType;
  }

  long recordId() {
    return recordId;
  }

  long baseVersion() {
    return baseVersion;
  }

  String title() {
    return title;
  }

  String content() {
    return content;
  }

  OffsetDateTime savedAt() {
    return savedAt;
  }
}
