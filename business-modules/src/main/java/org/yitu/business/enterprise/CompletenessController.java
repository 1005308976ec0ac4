package org.yitu.business.enterprise;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Paging;

/** How far an enterprise is set up and how completely enterprises have filed, over HTTP. */
@RestController
class CompletenessController {
  private final Completeness completeness;
  private final Setup setup;

  CompletenessController(Completeness completeness, Setup setup) {
    this.completeness = completeness;
    this.setup = setup;
  }

  @GetMapping("/api/setup")
  Setup.Progress progress(Actor actor) {
    return setup.progress(actor);
  }

  @GetMapping("/api/completeness")
  Completeness.Page page(Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return completeness.page(actor, new Paging(page, size));
  }
}
