package org.yitu.business.record;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** The calendar, over HTTP. */
@RestController
class CalendarController {
  private final WorkCalendar calendar;

  CalendarController(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @GetMapping("/api/calendar")
  WorkCalendar.Found find(Actor actor, @RequestParam LocalDate from, @RequestParam LocalDate to,
      @RequestParam(defaultValue = "") List<Occasion> only) {
    Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
    occasions.addAll(only);
    return calendar.find(actor, from, to, occasions);
  }
}
