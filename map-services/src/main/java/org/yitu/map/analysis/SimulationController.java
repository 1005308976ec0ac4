package org.yitu.map.analysis;

import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Simulations over HTTP. */
@RestController
class SimulationController {
  private static final int MAX_SIZE = 200;
  private final Simulations simulations;
  private final ObjectMapper json;

  SimulationController(Simulations simulations, ObjectMapper json) {
    this.simulations = simulations;
    this.json = json;
  }

  /** Runs a scenario and stores the assessment. */
  @PostMapping("/api/simulations")
  ResponseEntity<ObjectNode> run(@RequestBody Map<String, Object> scenario, Viewer viewer) {
    StoredAssessment stored = simulations.run(viewer, scenario);
    return ResponseEntity.created(URI.create("/api/simulations/" + stored.content().id())).body(whole(stored));
  }

  @GetMapping("/api/simulations/{id}")
  ObjectNode find(@PathVariable String id, Viewer viewer) {
    return whole(simulations.find(viewer, id));
  }

  /** The assessments this viewer may see, newest first. */
  @GetMapping("/api/simulations")
  Map<String, Object> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    if (page < 0 || size < 1 || size > MAX_SIZE || (long) page * size > Integer.MAX_VALUE) {
      throw Refusal.invalid("size", "页码从 0 起，每页 1 至 200 条。", "Pages start at 0 and hold 1 to 200 items.");
    }
    AssessmentStore.Page found = simulations.list(viewer, page, size);
    return Map.of("items", found.items(), "total", found.total(), "page", page, "size", size);
  }

  private ObjectNode whole(StoredAssessment stored) {
    ObjectNode whole = json.createObjectNode();
    whole.put("id", stored.content().id());
    whole.put("title", stored.content().title());
    whole.put("digest", stored.content().digest());
    whole.put("createdAt", stored.createdAt());
    whole.put("createdBy", stored.createdBy());
    whole.setAll((ObjectNode) json.readTree(stored.content().result()));
    return whole;
  }
}
