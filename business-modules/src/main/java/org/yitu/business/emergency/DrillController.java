package org.yitu.business.emergency;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** Drills over HTTP; a drill's id is its incident's. */
@RestController
@RequestMapping("/api/drills")
class DrillController {
  /** @param speed 1, 5 or 10; null for 1 at the start and for the former one afterwards */
  record Speed(Integer speed) {}

  record Answer(String text) {}

  private static final int LARGEST_PAGE = 200;
  private final Drills drills;
  private final DrillReminders reminders;

  DrillController(Drills drills, DrillReminders reminders) {
    this.drills = drills;
    this.reminders = reminders;
  }

  /** Which enterprises owe a drill (R-DRILL). */
  @GetMapping("/reminders")
  DrillReminders.Page reminders(Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    if (page < 0 || page > 1_000_000) throw Refusal.invalid("page", "页码从 0 开始。", "Pages count from 0.");
    if (size < 1 || size > LARGEST_PAGE) throw Refusal.invalid("size", "每页 1 到 200 条。", "A page has 1 to 200 lines.");
    return reminders.page(actor, page, size);
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  Drills.Drill read(Actor actor, @PathVariable long id) {
    return drills.read(actor, id);
  }

  @PostMapping("/{id:[0-9]{1,18}}/start")
  Drills.Drill start(Actor actor, @PathVariable long id, @RequestBody(required = false) Speed body) {
    return drills.start(actor, id, body == null ? null : body.speed());
  }

  @PostMapping("/{id:[0-9]{1,18}}/pause")
  Drills.Drill pause(Actor actor, @PathVariable long id) {
    return drills.pause(actor, id);
  }

  @PostMapping("/{id:[0-9]{1,18}}/resume")
  Drills.Drill resume(Actor actor, @PathVariable long id, @RequestBody(required = false) Speed body) {
    return drills.resume(actor, id, body == null ? null : body.speed());
  }

  @PostMapping("/{id:[0-9]{1,18}}/finish")
  Drills.Drill finish(Actor actor, @PathVariable long id) {
    return drills.finish(actor, id);
  }

  @PostMapping("/{id:[0-9]{1,18}}/injects/{inject:[0-9]{1,18}}/answer")
  Drills.Drill answer(Actor actor, @PathVariable long id, @PathVariable long inject, @RequestBody Answer body) {
    return drills.answer(actor, id, inject, body.text());
  }
}
