package org.yitu.business.duty;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** A year's holidays at once, over HTTP. */
@RestController
class SpecialPeriodController {
  private final SpecialPeriods periods;

  SpecialPeriodController(SpecialPeriods periods) {
    this.periods = periods;
  }

  @PostMapping("/api/special-periods")
  SpecialPeriods.Read read(Actor actor, @RequestBody SpecialPeriods.Paste paste) {
    return periods.read(actor, paste);
  }
}
