package org.yitu.business.audit;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** The log over HTTP, to be read only. */
@RestController
@RequestMapping("/api/system-log")
class AuditController {
  private final AuditLog log;

  AuditController(AuditLog log) {
    this.log = log;
  }

  @GetMapping
  Map<String, Object> page(Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    if (page < 0 || page > 1_000_000) throw Refusal.invalid("page", "page 超出范围。", "page is out of range.");
    if (size < 1 || size > 200) throw Refusal.invalid("size", "size 须在 1 到 200 之间。", "size must be 1 to 200.");
    return log.page(actor, q, page, size);
  }
}
