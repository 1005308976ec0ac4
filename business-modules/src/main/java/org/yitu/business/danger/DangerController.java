package org.yitu.business.danger;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Paging;

/** Hidden dangers over HTTP, beyond the records themselves. */
@RestController
class DangerController {
  private final FilingFrequency frequency;

  DangerController(FilingFrequency frequency) {
    this.frequency = frequency;
  }

  /** Who has filed nothing in a month, and which major dangers were filed late. */
  @GetMapping("/api/filing-frequency")
  FilingFrequency.Filing frequency(Actor actor, @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return frequency.of(actor, month, new Paging(page, size));
  }
}
