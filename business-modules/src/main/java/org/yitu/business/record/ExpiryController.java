package org.yitu.business.record;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** What expires, over HTTP. */
@RestController
class ExpiryController {
  private final Expiries expiries;

  ExpiryController(Expiries expiries) {
    this.expiries = expiries;
  }

  @GetMapping("/api/expiries")
  Expiries.Found find(Actor actor, @RequestParam(defaultValue = "30") int days, @RequestParam(required = false) Long enterprise) {
    return expiries.find(actor, days, enterprise);
  }
}
