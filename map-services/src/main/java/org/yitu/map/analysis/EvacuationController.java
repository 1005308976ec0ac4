package org.yitu.map.analysis;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Viewer;

/** Who leaves and who stays, for an assessment. */
@RestController
class EvacuationController {
  private final Evacuations evacuations;
  private final PerPerson turns;

  EvacuationController(Evacuations evacuations, PerPerson turns) {
    this.evacuations = evacuations;
    this.turns = turns;
  }

  @GetMapping("/api/simulations/{id}/evacuation")
  Evacuations.Answer find(@PathVariable String id, Viewer viewer) {
    return turns.run(viewer, () -> evacuations.of(viewer, id));
  }
}
