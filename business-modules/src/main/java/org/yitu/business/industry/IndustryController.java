package org.yitu.business.industry;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** What an enterprise files because of its industry, over HTTP. */
@RestController
class IndustryController {
  private final IndustryForms forms;

  IndustryController(IndustryForms forms) {
    this.forms = forms;
  }

  @GetMapping("/api/industry-forms")
  IndustryForms.Owed owed(Actor actor) {
    return forms.owed(actor);
  }
}
