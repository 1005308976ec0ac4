package org.yitu.business.job;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.audit.AuditLog;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobLedger;
import org.yitu.geo.job.JobReport;
import org.yitu.geo.job.JobState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes jobs down, each time in a transaction of its own, whatever transaction the work is in. Ended jobs and their files are kept a
 * day. A job that nobody has told about for a minute is lost: the program that did it is gone.
 */
final class JobLog implements JobLedger {
  static final Duration KEPT = Duration.ofHours(24);
  static final Duration SILENCE = Duration.ofMinutes(1);
  private static final String NODE_FILE = "node";

  private final EntityManager entities;
  private final AuditLog audit;
  private final TransactionTemplate apart;
  private final JsonMapper json;
  private final Clock clock;
  private final Path folder;
  private final String node;
  private final Set<UUID> here = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<UUID, Actor> askers = new ConcurrentHashMap<>();

  JobLog(EntityManager entities, AuditLog audit, PlatformTransactionManager transactions, JsonMapper json, Clock clock, Path folder) {
    this.entities = entities;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
    this.folder = folder;
    this.node = node(folder);
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  @Override
  public void opened(JobReport job, Viewer who) {
    here.add(job.id());
    askers.put(job.id(), (Actor) who);
    boolean written = false;
    try {
      if (job.order().alone()) dropSilent(job.order().kind());
      apart.executeWithoutResult(status -> {
        entities.persist(new JobEntry(job, node));
        entities.flush();
        audit.done((Actor) who, job.order().kind() + " started", job.order().subject());
      });
      written = true;
    } catch (ConstraintViolationException | DataIntegrityViolationException clash) {
      Optional<JobEntry> other = alone(job.order().kind());
      if (!job.order().alone()) throw clash;
      throw JobEngine.underWay(other.map(JobEntry::title).orElse(job.order().title()), other.map(JobEntry::person).orElse("?"));
    } finally {
      if (!written) {
        here.remove(job.id());
        askers.remove(job.id());
      }
    }
  }

  /** Whoever is alone with his kind and has been silent for long is gone. */
  private void dropSilent(String kind) {
    apart.executeWithoutResult(status -> entities.createQuery("select j from JobEntry j where j.alone = :kind and j.beatAt < :silent", JobEntry.class)
        .setParameter("kind", kind).setParameter("silent", now().minus(SILENCE)).getResultStream().forEach(entry -> entry.lost(now())));
  }

  private Optional<JobEntry> alone(String kind) {
    return apart.execute(status -> entities.createQuery("select j from JobEntry j where j.alone = :kind", JobEntry.class).setParameter("kind", kind)
        .getResultStream().findFirst());
  }

  @Override
  public void unwant(UUID job) {
    apart.executeWithoutResult(status -> entities.createQuery("update JobEntry j set j.unwanted = true where j.id = :id").setParameter("id", job).executeUpdate());
  }

  @Override
  public Optional<JobReport> last(String kind) {
    return apart.execute(status -> entities.createQuery("select j from JobEntry j where j.kind = :kind order by j.createdAt desc, j.id", JobEntry.class)
        .setParameter("kind", kind).setMaxResults(1).getResultStream().findFirst().map(entry -> entry.report(json)));
  }

  /** One at a time: a sign of life must not undo the end that came while it was written. */
  @Override
  public synchronized void changed(JobReport job) {
    apart.executeWithoutResult(status -> {
      JobEntry entry = entities.find(JobEntry.class, job.id());
      if (entry == null || !entry.isUnderWay()) return;
      boolean open = entry.state().isOpen();
      entry.heard(job, json, now());
      if (!open || job.state().isOpen()) return;
      Actor asker = askers.remove(job.id());
      here.remove(job.id());
      String what = job.order().kind() + " " + job.state().name().toLowerCase(Locale.ROOT);
      if (asker != null) audit.done(asker, what, job.order().subject() + " " + job.done());
    });
  }

  @Override
  public Set<UUID> unwanted(Collection<UUID> open) {
    return apart.execute(status -> Set.copyOf(entities.createQuery("select j.id from JobEntry j where j.unwanted = true and j.id in :open", UUID.class)
        .setParameter("open", open).getResultList()));
  }

  /** What this machine had under way when it was stopped; to be called before it does anything new. */
  void lostAtStart() {
    apart.executeWithoutResult(status -> entities.createQuery("select j from JobEntry j where j.node = :node and (j.state in :open or j.alone is not null)", JobEntry.class)
        .setParameter("node", node).setParameter("open", List.of(JobState.WAITING, JobState.RUNNING)).getResultStream()
        .filter(entry -> !here.contains(entry.id())).forEach(entry -> entry.lost(now())));
  }

  /**
   * Says what is lost anywhere, and throws away what is older than a day, files that no job knows included. The files are listed first: a
   * job is written down before its file is begun, so that none of them belongs to a job that came meanwhile.
   */
  void tidy() {
    OffsetDateTime now = now();
    List<Path> files = files();
    List<UUID> kept = apart.execute(status -> {
      entities.createQuery("select j from JobEntry j where (j.state in :open or j.alone is not null) and j.beatAt < :silent", JobEntry.class)
          .setParameter("open", List.of(JobState.WAITING, JobState.RUNNING)).setParameter("silent", now.minus(SILENCE)).getResultStream()
          .forEach(entry -> entry.lost(now));
      entities.createQuery("delete from JobEntry j where j.endedAt < :old").setParameter("old", now.minus(KEPT)).executeUpdate();
      return entities.createQuery("select j.id from JobEntry j", UUID.class).getResultList();
    });
    Set<String> names = kept.stream().map(UUID::toString).collect(Collectors.toSet());
    try {
      for (Path file : files) {
        if (!names.contains(file.getFileName().toString().replace(".part", ""))) Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy " + folder, e);
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().equals(NODE_FILE)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The folder's own name for itself, made once: a machine that is started anew knows its jobs again. */
  private static String node(Path folder) {
    try {
      Path file = Files.createDirectories(folder).resolve(NODE_FILE);
      if (!Files.exists(file)) Files.writeString(file, UUID.randomUUID().toString());
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for jobs: " + folder, e);
    }
  }
}
