package org.yitu.business.enterprise;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Paging;

/** How completely enterprises have filed, over HTTP. */
@RestController
class CompletenessController {
  private final Completeness completeness;

  CompletenessController(Completeness completeness) {
    this.completeness = completeness;
  }

  @GetMapping("/api/completeness")
  Completeness.Page page(Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return completeness.page(actor, new Paging(page, size));
  }
}
