package org.yitu.business.warning;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** CAP over HTTP, for whoever has a session or a token. */
@RestController
@RequestMapping("/api/cap")
class CapController {
  private static final MediaType CAP = new MediaType("application", "cap+xml", StandardCharsets.UTF_8);
  private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

  private final CapAlerts alerts;

  CapController(CapAlerts alerts) {
    this.alerts = alerts;
  }

  @GetMapping("/alerts")
  ResponseEntity<byte[]> feed(Actor reader) {
    return answer(ATOM, alerts.feed(reader));
  }

  @GetMapping("/alerts/{id:[0-9]{1,18}}")
  ResponseEntity<byte[]> one(Actor reader, @PathVariable long id) {
    return answer(CAP, alerts.one(reader, id));
  }

  private static ResponseEntity<byte[]> answer(MediaType type, String text) {
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore()).body(text.getBytes(StandardCharsets.UTF_8));
  }
}
