package org.yitu.business.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.hibernate.annotations.Immutable;

/** One thing that happened to one record: who changed what, or which step led from where to where. Only ever added. */
@Entity
@Immutable
@Table(name = "history_entry", indexes = @Index(name = "ix_history_entry_record", columnList = "record_type, record_id"))
public class HistoryEntry {
  static final int LONGEST_STORY = 100_000;

  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
  @Column(nullable = false, length = 60) private String recordType;
  @Column(nullable = false) private long recordId;
  @Column(nullable = false) private OffsetDateTime at;
  @Column(nullable = false, length = 60) private String actor;
  @Column(nullable = false, length = 20) private String action;
  @Column(length = 60) private String step;
  @Column(length = 60) private String fromState;
  @Column(length = 60) private String toState;
  @Column(nullable = false, length = LONGEST_STORY) private String changes;

  protected HistoryEntry() {}

  /** @param passage null if the state stayed; @param changes JSON */
  HistoryEntry(RecordType<?> type, long recordId, StepContext context, String action, String step, Flow.Passage passage, String changes) {
    this.recordType = type.id();
    this.recordId = recordId;
    this.at = context.now();
    this.actor = context.actor().username();
    this.action = action;
    this.step = step;
    this.fromState = passage == null ? null : passage.from();
    this.toState = passage == null ? null : passage.to();
    this.changes = changes;
  }

  OffsetDateTime at() {
    return at;
  }

  String actor() {
    return actor;
  }

  String action() {
    return action;
  }

  String step() {
    return step;
  }

  String fromState() {
    return fromState;
  }

  String toState() {
    return toState;
  }

  String changes() {
    return changes;
  }
}
