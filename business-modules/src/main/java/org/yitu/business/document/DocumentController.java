package org.yitu.business.document;

import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;

/** Documents and their receipts over HTTP, beyond the records themselves. */
@RestController
class DocumentController {
  private final Receipts receipts;
  private final FileService files;

  DocumentController(Receipts receipts, FileService files) {
    this.receipts = receipts;
    this.files = files;
  }

  @GetMapping("/api/documents/{id:[0-9]{1,18}}/audience")
  Map<String, Long> audience(Actor actor, @PathVariable long id) {
    return Map.of("enterprises", receipts.audience(actor, id));
  }

  @GetMapping("/api/documents/{id:[0-9]{1,18}}/progress")
  Receipts.Progress progress(Actor actor, @PathVariable long id) {
    return receipts.progress(actor, id);
  }

  @PostMapping("/api/documents/{id:[0-9]{1,18}}/remind")
  Map<String, Integer> remind(Actor actor, @PathVariable long id) {
    return Map.of("reminded", receipts.remind(actor, id));
  }

  @PostMapping("/api/document-receipts/{id:[0-9]{1,18}}/open")
  Map<String, Object> open(Actor actor, @PathVariable long id) {
    return receipts.open(actor, id);
  }

  @GetMapping("/api/document-receipts/{id:[0-9]{1,18}}/files/{file}")
  ResponseEntity<Resource> file(Actor actor, @PathVariable long id, @PathVariable UUID file) {
    return files.download(receipts.file(actor, id, file));
  }
}
