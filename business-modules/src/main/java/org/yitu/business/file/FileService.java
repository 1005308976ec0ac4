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
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.Actor;
import org.yitu.business.audit.AuditLog;
import org.yitu.geo.text.Refusal;

/** Takes, binds and hands out files. */
@Service
public class FileService {
  static final int LARGEST = 20 << 20;
  private static final int LONGEST_NAME = 100;

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
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(file.id().toString()), content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store file " + file.id(), e);
    }
    entities.persist(file);
    audit.done(actor, "upload", "file/" + file.id());
    return file;
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
