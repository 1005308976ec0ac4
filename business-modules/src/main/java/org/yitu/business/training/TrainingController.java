package org.yitu.business.training;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Paging;

/** Training over HTTP, beyond the records themselves. */
@RestController
class TrainingController {
  private final TrainingReminders reminders;

  TrainingController(TrainingReminders reminders) {
    this.reminders = reminders;
  }

  /** Who lacks his yearly retraining. */
  @GetMapping("/api/training/missing")
  TrainingReminders.Page missing(Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return reminders.page(actor, new Paging(page, size));
  }
}
