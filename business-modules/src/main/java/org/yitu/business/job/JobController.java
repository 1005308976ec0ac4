package org.yitu.business.job;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** One's own jobs over HTTP. */
@RestController
@RequestMapping("/api/jobs")
class JobController {
  private static final int MOST = 100;
  private static final int LAST_PAGE = 10_000;

  private final Jobs jobs;

  JobController(Jobs jobs) {
    this.jobs = jobs;
  }

  @GetMapping
  Map<String, Object> list(Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    if (page < 0 || page > LAST_PAGE || size < 1 || size > MOST) {
      throw Refusal.invalid("size", "每页 1 到 " + MOST + " 条。", "A page holds 1 to " + MOST + ".");
    }
    return jobs.page(actor, page, size);
  }

  @GetMapping("/{id}")
  Map<String, Object> find(Actor actor, @PathVariable UUID id) {
    return jobs.find(actor, id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Actor actor, @PathVariable UUID id) {
    jobs.remove(actor, id);
  }

  @GetMapping("/{id}/file")
  ResponseEntity<Resource> file(Actor actor, @PathVariable UUID id) {
    Jobs.Result result = jobs.file(actor, id);
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(result.contentType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(result.name(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(new FileSystemResource(result.file()));
  }
}
