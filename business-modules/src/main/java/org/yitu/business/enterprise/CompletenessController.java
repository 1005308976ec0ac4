package org.yitu.business.enterprise;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** How completely enterprises have filed, over HTTP. */
@RestController
class CompletenessController {
  private static final int LARGEST_PAGE = 200;
  private static final int FARTHEST_PAGE = 1_000_000;
  private final Completeness completeness;

  CompletenessController(Completeness completeness) {
    this.completeness = completeness;
  }

  @GetMapping("/api/completeness")
  Completeness.Page page(Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    if (page < 0 || page > FARTHEST_PAGE || size < 1 || size > LARGEST_PAGE) {
      throw Refusal.invalid("page", "页码或每页条数超出范围。", "The page or its size is out of range.");
    }
    return completeness.page(actor, page, size);
  }
}
