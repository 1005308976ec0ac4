package org.yitu.map.analysis;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.scenario.Domino;
import org.yitu.map.feature.Parameters;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Simulations over HTTP. */
@RestController
class SimulationController {
  private static final int MAX_SIZE = 200;
  private static final int MAX_PAGE = 1_000_000;
  private final Simulations simulations;
  private final TankPrefill prefill;
  private final DominoScreen domino;
  private final PerPerson turns;
  private final ObjectMapper json;

  SimulationController(Simulations simulations, TankPrefill prefill, DominoScreen domino, PerPerson turns, ObjectMapper json) {
    this.simulations = simulations;
    this.prefill = prefill;
    this.domino = domino;
    this.turns = turns;
    this.json = json;
  }

  /** Runs a scenario and stores the assessment. */
  @PostMapping("/api/simulations")
  ResponseEntity<ObjectNode> run(@RequestBody Map<String, Object> scenario, Viewer viewer) {
    StoredAssessment stored = turns.run(viewer, () -> simulations.run(viewer, scenario));
    return ResponseEntity.created(URI.create("/api/simulations/" + stored.content().id())).body(whole(stored));
  }

  /** The tanks of an enterprise and what may escape from each: what the form of a scenario is filled in with. */
  @GetMapping("/api/simulations/prefill")
  TankPrefill.Answer prefill(HttpServletRequest request, Viewer viewer) {
    Parameters parameters = new Parameters(request.getParameterMap(), Set.of("enterprise"));
    return prefill.of(viewer, parameters.text("enterprise", Parameters.MAX_TEXT));
  }

  @GetMapping("/api/simulations/{id}")
  ObjectNode find(@PathVariable String id, Viewer viewer) {
    return whole(simulations.find(viewer, id));
  }

  /** Which tanks the fire or blast may set off, in {@code steps}. */
  @GetMapping("/api/simulations/{id}/domino")
  DominoScreen.Answer domino(@PathVariable String id, HttpServletRequest request, Viewer viewer) {
    Parameters parameters = new Parameters(request.getParameterMap(), Set.of("steps"));
    int steps = parameters.number("steps", 1, Domino.MAX_STEPS, 1);
    return turns.run(viewer, () -> domino.of(viewer, id, steps));
  }

  /** The assessments this viewer may see, newest first. */
  @GetMapping("/api/simulations")
  Map<String, Object> list(HttpServletRequest request, Viewer viewer) {
    Parameters parameters = new Parameters(request.getParameterMap(), Set.of("page", "size"));
    int page = parameters.number("page", 0, MAX_PAGE, 0);
    int size = parameters.number("size", 1, MAX_SIZE, 20);
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
    whole.set("orders", json.valueToTree(Orders.of(Simulations.read(stored))));
    return whole;
  }
}
