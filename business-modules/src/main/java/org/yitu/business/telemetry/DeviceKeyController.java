package org.yitu.business.telemetry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** The keys of an enterprise's gateways and sensors, for whoever answers for them. */
@RestController
@RequestMapping("/api/telemetry/keys")
class DeviceKeyController {
  private final DeviceKeys keys;

  DeviceKeyController(DeviceKeys keys) {
    this.keys = keys;
  }

  /** @param points of one enterprise; none for all of one's own */
  record Wanted(String name, List<Long> points) {}

  @GetMapping
  Map<String, Object> list(Actor actor, @RequestParam(required = false) Long enterprise) {
    List<DeviceKeys.Key> items = keys.list(actor, enterprise);
    return Map.of("items", items, "total", items.size());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  DeviceKeys.Issued issue(Actor actor, @RequestBody Wanted wanted) {
    return keys.issue(actor, wanted.name(), wanted.points());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Actor actor, @PathVariable String id) {
    try {
      keys.revoke(actor, UUID.fromString(id));
    } catch (IllegalArgumentException malformed) {
      throw Refusal.notFound();
    }
  }
}
