package org.yitu.business.emergency;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.yitu.business.access.Actor;
import org.yitu.business.audit.HashChain;
import org.yitu.business.record.Label;
import org.yitu.geo.text.Text;

/**
 * One line of an incident's log. Only ever added, by {@link IncidentLog}; each carries the SHA-256 of the one before it, so that
 * a line that was changed, slipped in or taken out from between is found.
 */
@Entity
@Immutable
@Table(name = "incident_log", uniqueConstraints = @UniqueConstraint(name = "incident_log_line", columnNames = {"incident_id", "line"}))
class LogEntry {
  enum Kind {
    @Label("记录") NOTE, @Label("事故") INCIDENT, @Label("预案") PLAN, @Label("模拟") SIMULATION,
    @Label(value = "下达任务", en = "Task ordered") TASK_ORDERED,
    @Label(value = "接受任务", en = "Task acknowledged") TASK_ACKNOWLEDGED, @Label(value = "完成任务", en = "Task done") TASK_DONE,
    @Label(value = "拒绝任务", en = "Task refused") TASK_REFUSED, @Label(value = "任务逾期", en = "Task overdue") TASK_OVERDUE,
    @Label(value = "演练时钟", en = "Drill clock") CLOCK, @Label(value = "情景注入", en = "Inject") INJECT,
    @Label(value = "情景应答", en = "Inject answered") INJECT_ANSWERED
  }

  /**
   * What an entry tells.
   *
   * @param subject id of the task or inject it is about, null if none
   * @param limitSeconds seconds that the subject was given, null if none
   * @param drillSeconds on the drill's clock, null outside of drills
   * @param assessment id of the simulation it is about, null if none
   */
  record Content(Kind kind, Long subject, Long limitSeconds, Long drillSeconds, String assessment, Text text) {
    Content at(Long newDrillSeconds) {
      return new Content(kind, subject, limitSeconds, newDrillSeconds, assessment, text);
    }
  }

  static final String BEGINNING = HashChain.BEGINNING;
  static final int LONGEST_TEXT = 8_000;

  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
  @Column(nullable = false) private long incidentId;
  @Column(nullable = false) private int line;
  @Column(nullable = false) private OffsetDateTime at;
  @Column(nullable = false, length = 60) private String actor;
  @Column(nullable = false, length = 100) private String actorName;
  @Enumerated(STRING) @Column(nullable = false, length = 30) private Kind kind;
  private Long subject;
  private Long limitSeconds;
  private Long drillSeconds;
  @Column(length = 36) private String assessment;
  @Column(nullable = false, length = LONGEST_TEXT) private String zh;
  @Column(nullable = false, length = LONGEST_TEXT) private String en;
  @Column(nullable = false, length = 64) private String previousHash;
  @Column(nullable = false, length = 64) private String hash;

  protected LogEntry() {}

  LogEntry(long incidentId, int line, OffsetDateTime at, Actor actor, Content content, String previousHash) {
    this.incidentId = incidentId;
    this.line = line;
    this.at = at;
    this.actor = actor.username();
    this.actorName = actor.displayName();
    this.kind = content.kind();
    this.subject = content.subject();
    this.limitSeconds = content.limitSeconds();
    this.drillSeconds = content.drillSeconds();
    this.assessment = content.assessment();
    this.zh = content.text().zh();
    this.en = content.text().en();
    this.previousHash = previousHash;
    this.hash = computedHash();
  }

  /** Over every field; times to the millisecond. */
  String computedHash() {
    return HashChain.link(incidentId, line, at.toInstant().toEpochMilli(), actor, actorName, kind, subject, limitSeconds, drillSeconds,
        assessment, zh, en, previousHash);
  }

  /** The first line that does not stand as it was written, in order from the first; 0 if all do. */
  static int firstBroken(List<LogEntry> entries) {
    String before = BEGINNING;
    int expected = 1;
    for (LogEntry entry : entries) {
      boolean stands = entry.line == expected && entry.previousHash.equals(before) && entry.hash.equals(entry.computedHash());
      if (!stands) return expected;
      before = entry.hash;
      expected++;
    }
    return 0;
  }

  int line() {
    return line;
  }

  OffsetDateTime at() {
    return at;
  }

  String actor() {
    return actor;
  }

  String actorName() {
    return actorName;
  }

  Content content() {
    return new Content(kind, subject, limitSeconds, drillSeconds, assessment, Text.of(zh, en));
  }

  String hash() {
    return hash;
  }
}
