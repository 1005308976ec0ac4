package org.yitu.business.siteplan;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** Site plans over HTTP, beyond the records themselves. */
@RestController
@RequestMapping("/api/site-plans/{id:[0-9]{1,18}}")
class SitePlanController {
  /** Control points as the record holds them. */
  record Trial(String controlPoints) {}

  /** A pixel, and the version of the record that is put there. */
  record Placing(Double x, Double y, Long version) {}

  private final SitePlans plans;

  SitePlanController(SitePlans plans) {
    this.plans = plans;
  }

  @GetMapping
  SitePlans.Sheet sheet(Actor actor, @PathVariable long id) {
    return plans.sheet(actor, id);
  }

  @PostMapping("/fit")
  SitePlans.Fit fit(Actor actor, @PathVariable long id, @RequestBody Trial trial) {
    return plans.fit(actor, id, trial.controlPoints());
  }

  /** Of {@code x} and {@code y} the place, of {@code lon} and {@code lat} the pixel. */
  @GetMapping("/position")
  Map<String, Object> position(Actor actor, @PathVariable long id, @RequestParam(required = false) Double x,
      @RequestParam(required = false) Double y, @RequestParam(required = false) Double lon, @RequestParam(required = false) Double lat) {
    if (x != null && y != null) return Map.of("lonLat", plans.ground(actor, id, x, y));
    if (lon != null && lat != null) return Map.of("pixel", plans.pixel(actor, id, lon, lat));
    throw Refusal.invalid("x", "请给出 x 与 y，或者 lon 与 lat。", "Give x and y, or lon and lat.");
  }

  @PutMapping("/places/{type}/{target:[0-9]{1,18}}")
  Map<String, Object> place(Actor actor, @PathVariable long id, @PathVariable String type, @PathVariable long target,
      @RequestBody Placing placing) {
    if (placing.x() == null || placing.y() == null || placing.version() == null) {
      throw Refusal.invalid("x", "请给出 x、y 和 version。", "Give x, y and version.");
    }
    return plans.place(actor, id, type, target, placing.x(), placing.y(), placing.version());
  }
}
