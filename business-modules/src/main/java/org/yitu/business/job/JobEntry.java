package org.yitu.business.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.yitu.geo.job.JobOrder;
import org.yitu.geo.job.JobReport;
import org.yitu.geo.job.JobResult;
import org.yitu.geo.job.JobState;
import org.yitu.geo.text.Text;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One job as it was last heard of. Only what changed is written: who cancels it may be another machine than who does it. Not a
 * business record: it has no form.
 */
@Entity
@DynamicUpdate
@Table(name = "job", indexes = {@Index(name = "job_person", columnList = "person"), @Index(name = "job_state", columnList = "state")})
public class JobEntry {
  static final int LONGEST = 100_000;
  private static final Text LOST = Text.of("程序停止时任务尚未完成，没有结果，请重新提交。", "The program stopped before the job was done; nothing is left of it. Ask again.");

  @Id private UUID id;
  @Column(nullable = false, length = 60) private String person;
  @Column(nullable = false, length = 30) private String kind;
  @Column(nullable = false, length = 120) private String subject;
  @Column(nullable = false, length = 200) private String titleZh;
  @Column(nullable = false, length = 200) private String titleEn;
  /** The machine whose folder holds the result. */
  @Column(nullable = false, length = 40) private String node;
  @Enumerated(EnumType.STRING) @Column(nullable = false, length = 20) private JobState state;
  @Column(nullable = false) private long done;
  @Column(nullable = false) private long total;
  @Column(length = 500) private String messageZh;
  @Column(length = 500) private String messageEn;
  @Column(length = 200) private String fileName;
  @Column(length = 100) private String contentType;
  @Column(nullable = false) private long bytes;
  @Column(length = LONGEST) private String details;
  @Column(nullable = false) private OffsetDateTime createdAt;
  private OffsetDateTime endedAt;
  /** When the program that does it was last heard of. */
  @Column(nullable = false) private OffsetDateTime beatAt;
  @Column(nullable = false) private boolean unwanted;
  /** Its kind, while it is under way and wants to be the only one of that kind; the database lets nobody be the second. */
  @Column(length = 30, unique = true) private String alone;

  protected JobEntry() {}

  JobEntry(JobReport job, String node) {
    id = job.id();
    person = cut(job.person(), 60);
    kind = job.order().kind();
    subject = cut(job.order().subject(), 120);
    titleZh = cut(job.order().title().zh(), 200);
    titleEn = cut(job.order().title().en(), 200);
    createdAt = job.createdAt();
    beatAt = job.createdAt();
    this.node = node;
    state = job.state();
    alone = job.order().alone() ? kind : null;
  }

  void heard(JobReport job, JsonMapper json, OffsetDateTime now) {
    beatAt = now;
    if (!job.working()) alone = null;
    if (!state.isOpen()) return;
    state = job.state();
    done = job.done();
    total = job.total();
    messageZh = job.message() == null ? null : cut(job.message().zh(), 500);
    messageEn = job.message() == null ? null : cut(job.message().en(), 500);
    bytes = job.bytes();
    endedAt = job.endedAt();
    if (job.file() != null) {
      fileName = cut(job.file().name(), 200);
      contentType = job.file().contentType();
    }
    String written = job.details().isEmpty() ? null : json.writeValueAsString(job.details());
    details = written == null || written.length() > LONGEST ? null : written;
  }

  void lost(OffsetDateTime now) {
    alone = null;
    if (!state.isOpen()) return;
    state = JobState.LOST;
    messageZh = LOST.zh();
    messageEn = LOST.en();
    endedAt = now;
  }

  UUID id() {
    return id;
  }

  String person() {
    return person;
  }

  String subject() {
    return subject;
  }

  JobState state() {
    return state;
  }

  /** Also while what was cancelled has not stopped yet. */
  boolean isUnderWay() {
    return state.isOpen() || alone != null;
  }

  String fileName() {
    return fileName;
  }

  String contentType() {
    return contentType;
  }

  String kind() {
    return kind;
  }

  Text title() {
    return Text.of(titleZh, titleEn);
  }

  /** As it was last heard of, for who knows it by its kind. */
  JobReport report(JsonMapper json) {
    JobOrder order = new JobOrder(kind, title(), subject, JobOrder.USUAL_SECONDS, alone != null);
    Text message = messageZh == null ? null : Text.of(messageZh, messageEn);
    JobResult.File file = fileName == null ? null : new JobResult.File(fileName, contentType);
    Map<String, Object> told = details == null ? Map.of() : json.readValue(details, new TypeReference<Map<String, Object>>() {});
    return new JobReport(id, order, person, state, done, total, message, file, bytes, told, createdAt, endedAt, isUnderWay());
  }

  /** As a reader in one language sees it; {@code details} only where one job is shown. */
  Map<String, Object> shown(boolean english, JsonMapper json, boolean whole) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", id);
    shown.put("kind", kind);
    shown.put("title", english ? titleEn : titleZh);
    shown.put("by", person);
    shown.put("state", state);
    shown.put("done", done);
    shown.put("total", total);
    if (messageZh != null) shown.put("message", english ? messageEn : messageZh);
    if (fileName != null) shown.put("file", Map.of("name", fileName, "size", bytes, "href", "/api/jobs/" + id + "/file"));
    if (whole && details != null) shown.put("details", json.readValue(details, Map.class));
    shown.put("createdAt", createdAt);
    if (endedAt != null) shown.put("endedAt", endedAt);
    return shown;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
