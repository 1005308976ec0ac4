package org.yitu.business.permit;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** Permits to work over HTTP, beyond the records themselves. */
@RestController
class PermitController {
  private final PermitConflicts conflicts;

  PermitController(PermitConflicts conflicts) {
    this.conflicts = conflicts;
  }

  /** What speaks against approving a permit. */
  @GetMapping("/api/permits/{id:[0-9]{1,18}}/conflicts")
  Map<String, List<PermitConflicts.Conflict>> conflicts(Actor actor, @PathVariable long id) {
    return Map.of("items", conflicts.of(actor, id));
  }
}
