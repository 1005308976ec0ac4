package org.yitu.business.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** A screen's figures, place and alarms over HTTP; {@code within} is an institution's code, empty for all that one answers for. */
@RestController
class ScreenController {
  private final ScreenService screen;

  ScreenController(ScreenService screen) {
    this.screen = screen;
  }

  @GetMapping("/api/screen")
  Map<String, Object> briefing(Actor actor, @RequestParam(defaultValue = "") String within) {
    Map<String, Object> answer = new LinkedHashMap<>(screen.place(actor, within));
    answer.put("briefing", screen.briefing(actor, within));
    return answer;
  }

  @GetMapping("/api/screen/alarms")
  OpenAlarms.Open alarms(Actor actor, @RequestParam(defaultValue = "") String within) {
    return screen.alarms(actor, within);
  }

  /** What the books have raised, by rule and by enterprise. */
  @GetMapping("/api/screen/books")
  OpenAlarms.Books books(Actor actor) {
    return screen.books(actor);
  }
}
