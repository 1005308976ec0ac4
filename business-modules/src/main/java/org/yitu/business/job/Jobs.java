package org.yitu.business.job;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.Actor;
import org.yitu.business.audit.AuditLog;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.text.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** One's own jobs: what they are, how far they are, their files. Another's jobs do not exist. */
@Service
class Jobs {
  /** @param name under which it is downloaded */
  record Result(Path file, String name, String contentType) {}

  private final EntityManager entities;
  private final JobEngine engine;
  private final JobLog log;
  private final AuditLog audit;
  private final JsonMapper json;

  Jobs(EntityManager entities, JobEngine engine, JobLog log, AuditLog audit, JsonMapper json) {
    this.entities = entities;
    this.engine = engine;
    this.log = log;
    this.audit = audit;
    this.json = json;
  }

  /** Newest first. */
  @Transactional
  public Map<String, Object> page(Actor actor, int page, int size) {
    List<JobEntry> found = entities.createQuery("select j from JobEntry j where j.person = :person order by j.createdAt desc, j.id", JobEntry.class)
        .setParameter("person", actor.person()).setFirstResult(Math.multiplyExact(page, size)).setMaxResults(size).getResultList();
    long total = entities.createQuery("select count(j) from JobEntry j where j.person = :person", Long.class)
        .setParameter("person", actor.person()).getSingleResult();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", found.stream().map(entry -> shown(actor, entry, false)).toList());
    answer.put("total", total);
    answer.put("page", page);
    answer.put("size", size);
    return answer;
  }

  @Transactional
  public Map<String, Object> find(Actor actor, UUID id) {
    return shown(actor, entry(actor, id), true);
  }

  /** Ends an open one; an ended one is forgotten with its file. */
  @Transactional
  public void remove(Actor actor, UUID id) {
    if (entry(actor, id).isUnderWay()) {
      engine.cancel(id);
    } else {
      entities.createQuery("delete from JobEntry j where j.id = :id").setParameter("id", id).executeUpdate();
    }
  }

  /** @throws Refusal if it has no file, or the file lies on another machine */
  @Transactional
  public Result file(Actor actor, UUID id) {
    JobEntry entry = entry(actor, id);
    if (entry.fileName() == null) throw Refusal.notFound();
    Path file = engine.file(id);
    if (!Files.exists(file)) {
      throw Refusal.of(Refusal.Kind.NOT_FOUND, "结果文件不在本机，或已被清理，请重新导出。", "The file is not on this machine or was cleaned up: export again.");
    }
    audit.done(actor, entry.kind() + " downloaded", entry.subject());
    return new Result(file, entry.fileName(), entry.contentType());
  }

  private JobEntry entry(Actor actor, UUID id) {
    JobEntry entry = entities.find(JobEntry.class, id);
    if (entry == null || !entry.person().equals(actor.person())) throw Refusal.notFound();
    return now(entry);
  }

  /** As this program knows it, which is newer than what it wrote down last; detached, for reading writes nothing. */
  private JobEntry now(JobEntry entry) {
    entities.detach(entry);
    engine.find(entry.id()).ifPresent(job -> entry.heard(job.report(), json, log.now()));
    return entry;
  }

  private Map<String, Object> shown(Actor actor, JobEntry entry, boolean whole) {
    return now(entry).shown("en".equals(actor.locale().getLanguage()), json, whole);
  }
}
