package org.yitu.business.file;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yitu.business.access.Actor;
import org.yitu.business.audit.AuditLog;

/** Attachments over HTTP: always served as a download, never as something a browser shows by itself. */
@RestController
@RequestMapping("/api/files")
class FileController {
  private final FileService files;
  private final AuditLog audit;

  FileController(FileService files, AuditLog audit) {
    this.files = files;
    this.audit = audit;
  }

  @PostMapping
  Map<String, Object> store(Actor actor, @RequestParam("file") MultipartFile file) throws IOException {
    byte[] content = file.getBytes();
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    return describe(audit.watching(actor, "upload", "file", () -> files.store(actor, name, content)));
  }

  @GetMapping("/{id}")
  ResponseEntity<Resource> content(Actor actor, @PathVariable UUID id) {
    StoredFile file = audit.watching(actor, "download", "file/" + id, () -> files.get(actor, id));
    return files.download(file);
  }

  static Map<String, Object> describe(StoredFile file) {
    return Map.of("id", file.id(), "name", file.name(), "size", file.size(), "contentType", file.contentType());
  }
}
