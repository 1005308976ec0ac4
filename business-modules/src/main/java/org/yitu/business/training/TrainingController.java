package org.yitu.business.training;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** Training over HTTP, beyond the records themselves. */
@RestController
class TrainingController {
  private static final int LARGEST_PAGE = 200;
  private static final int FARTHEST_PAGE = 1_000_000;
  private final TrainingReminders reminders;

  TrainingController(TrainingReminders reminders) {
    this.reminders = reminders;
  }

  /** Who lacks his yearly retraining. */
  @GetMapping("/api/training/missing")
  TrainingReminders.Page missing(Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    if (page < 0 || page > FARTHEST_PAGE || size < 1 || size > LARGEST_PAGE) {
      throw Refusal.invalid("page", "页码或每页条数超出范围。", "The page or its size is out of range.");
    }
    return reminders.page(actor, page, size);
  }
}
