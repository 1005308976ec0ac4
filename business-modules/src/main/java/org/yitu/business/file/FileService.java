package org.yitu.business.file;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yitu.business.access.Actor;
import org.yitu.business.audit.AuditLog;
import org.yitu.geo.text.Refusal;

/**
 * Takes, binds and hands out files. What was uploaded and is held by no record yet is bounded for each person: beyond that the oldest
 * makes room, so that forms which were never saved do not fill the disk.
 */
@Service
public class FileService {
  static final int LARGEST = 20 << 20;
  static final int MOST_UNHELD = 200;
  private static final long MOST_UNHELD_BYTES = 1L << 30;
  private static final long LEAST_FREE = 256L << 20;
  private static final int LONGEST_NAME = 100;
  private static final Logger LOG = LoggerFactory.getLogger(FileService.class);
  private static final int AT_ONCE = 500;

  private final EntityManager entities;
  private final FileHolder holder;
  private final AuditLog audit;
  private final Clock clock;
  private final Path folder;

  FileService(EntityManager entities, FileHolder holder, AuditLog audit, Clock clock,
      @Value("${yitu.files.folder:${YITU_HOME:home}/files}") Path folder) {
    this.entities = entities;
    this.holder = holder;
    this.audit = audit;
    this.clock = clock;
    this.folder = folder;
  }

  /** Stores what was uploaded, under a name of our own. Until a record holds it, only its uploader reads it. */
  @Transactional
  public StoredFile store(Actor actor, String givenName, byte[] content) {
    if (content.length > LARGEST) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "文件超过 20 MB。", "The file is larger than 20 MB.");
    }
    String name = tidy(givenName);
    FileType type = FileType.of(content, name).orElseThrow(() -> Refusal.invalid("file",
        "不支持该类型的文件，或者内容与扩展名不符。", "Files of this kind are not taken, or the content is not what the name says."));
    StoredFile file = new StoredFile(UUID.randomUUID(), name, content.length, type.contentType(), actor, OffsetDateTime.now(clock));
    makeRoom(actor, content.length);
    write(file, content);
    entities.persist(file);
    audit.done(actor, "upload", "file/" + file.id());
    return file;
  }

  private void write(StoredFile file, byte[] content) {
    Path unfinished = folder.resolve(file.id() + ".part");
    try {
      Files.createDirectories(folder);
      if (folder.toFile().getUsableSpace() < LEAST_FREE) throw full();
      Files.write(unfinished, content);
      Files.move(unfinished, content(file));
    } catch (IOException e) {
      LOG.error("The file {} could not be stored in {}", file.id(), folder, e);
      remove(unfinished);
      throw full();
    }
    whenOver(committed -> {
      if (!committed) remove(content(file));
    });
  }

  private static Refusal full() {
    return Refusal.of(Refusal.Kind.UNAVAILABLE, "服务器磁盘不可写或空间不足，文件没有保存，请联系管理员。",
        "The server's disk is full or cannot be written; the file was not stored. Please tell the administrator.");
  }

  /** The oldest of the actor's own uploads that nothing holds go, as soon as this one stays. */
  private void makeRoom(Actor actor, long coming) {
    List<StoredFile> unheld = entities.createQuery("select f from StoredFile f where f.uploaderId = :user and f.holderType is null "
        + "order by f.uploadedAt desc, f.id", StoredFile.class).setParameter("user", actor.userId()).setMaxResults(2 * MOST_UNHELD)
        .getResultList();
    long bytes = coming;
    for (int i = 0; i < unheld.size(); i++) {
      StoredFile file = unheld.get(i);
      bytes += file.size();
      if (i < MOST_UNHELD - 1 && bytes <= MOST_UNHELD_BYTES) continue;
      int gone = entities.createQuery("delete from StoredFile f where f.id = :id and f.holderType is null").setParameter("id", file.id())
          .executeUpdate();
      entities.detach(file);
      whenOver(committed -> {
        if (committed && gone > 0) remove(content(file));
      });
    }
  }

  private static void whenOver(Consumer<Boolean> what) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCompletion(int status) {
        what.accept(status == STATUS_COMMITTED);
      }
    });
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("The file {} could not be removed: {}", file, e.toString());
    }
  }

  /**
   * The same content for many records, each with a file of its own: made-up papers. It is not audited file by file, and the records
   * have to be told of their file.
   */
  @Transactional
  public Map<Long, UUID> storeForEach(Actor actor, String name, byte[] content, String holderType, List<Long> holders) {
    FileType type = FileType.of(content, name).orElseThrow(() -> new IllegalArgumentException("no file that is taken: " + name));
    Map<Long, UUID> made = new LinkedHashMap<>();
    try {
      Files.createDirectories(folder);
      for (long holder : holders) {
        StoredFile file = new StoredFile(UUID.randomUUID(), name, content.length, type.contentType(), actor, OffsetDateTime.now(clock));
        file.hold(holderType, holder);
        Files.write(content(file), content);
        entities.persist(file);
        made.put(holder, file.id());
        if (made.size() % AT_ONCE != 0) continue;
        entities.flush();
        entities.clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store files for " + holderType, e);
    }
    audit.done(actor, "upload", holderType + "/" + made.size() + " files");
    return made;
  }

  /** The file, if the actor may read the record that holds it, or uploaded it himself and no record holds it yet. */
  @Transactional(readOnly = true)
  public StoredFile get(Actor actor, UUID id) {
    StoredFile file = entities.find(StoredFile.class, id);
    if (file == null) throw Refusal.notFound();
    boolean readable = file.holderType() == null
        ? file.uploaderId() == actor.userId() : holder.mayRead(actor, file.holderType(), file.holderId());
    if (!readable) throw Refusal.notFound();
    return file;
  }

  /** The file, if this record holds it; for a module that has decided by itself who may read it. */
  @Transactional(readOnly = true)
  public StoredFile heldBy(String holderType, long holderId, UUID id) {
    StoredFile file = entities.find(StoredFile.class, id);
    if (file == null || !file.isHeldBy(holderType, holderId)) throw Refusal.notFound();
    return file;
  }

  public Path content(StoredFile file) {
    return folder.resolve(file.id().toString());
  }

  /** Lets a record hold the files; each must be the actor's own upload that nothing holds yet, or be held by it already. */
  public void bind(Actor actor, Attachments attachments, String holderType, long holderId) {
    for (UUID id : attachments.ids()) {
      StoredFile file = entities.find(StoredFile.class, id);
      if (file != null && file.isHeldBy(holderType, holderId)) continue;
      if (file == null || file.holderType() != null || file.uploaderId() != actor.userId()) {
        throw Refusal.invalid("file", "附件不存在或不属于您。", "An attachment does not exist or is not yours.");
      }
      file.hold(holderType, holderId);
    }
  }

  /** The file as a download, never as something a browser shows by itself. */
  public ResponseEntity<Resource> download(StoredFile file) {
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.contentType()))
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
        .body(new FileSystemResource(content(file)));
  }

  /** What is known of the files, in their order. */
  public List<StoredFile> list(Attachments attachments) {
    List<StoredFile> files = new ArrayList<>();
    for (UUID id : attachments.ids()) {
      StoredFile file = entities.find(StoredFile.class, id);
      if (file != null) files.add(file);
    }
    return files;
  }

  /** The last part of the name, without what steers a terminal, a path or the direction of text. */
  private static String tidy(String givenName) {
    String last = givenName.substring(Math.max(givenName.lastIndexOf('/'), givenName.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
    if (clean.length() > LONGEST_NAME) clean = clean.substring(clean.length() - LONGEST_NAME);
    return clean.isEmpty() ? "file" : clean;
  }
}
