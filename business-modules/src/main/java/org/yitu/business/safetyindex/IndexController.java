package org.yitu.business.safetyindex;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** The early-warning index over HTTP. */
@RestController
@RequestMapping("/api/safety-index")
class IndexController {
  private static final long SEED = 20_260_101;

  private final IndexService indexes;
  private volatile List<Evaluation> evaluations = List.of();

  IndexController(IndexService indexes) {
    this.indexes = indexes;
  }

  @GetMapping
  IndexService.Overview overview(Actor actor, @RequestParam(required = false) Long area, @RequestParam(required = false) LocalDate day) {
    return indexes.overview(actor, area, day);
  }

  @GetMapping("/enterprises/{id:[0-9]{1,18}}")
  IndexService.Detail detail(Actor actor, @PathVariable long id, @RequestParam(required = false) LocalDate day) {
    return indexes.detail(actor, id, day);
  }

  /** By each rule over the same made-up year: the figures change only if the index does. */
  @GetMapping("/evaluation")
  Map<String, Object> evaluation(Actor actor) {
    if (!actor.may("alarm:read")) throw Refusal.forbidden();
    if (evaluations.isEmpty()) evaluations = Evaluation.of(SyntheticYear.of(SEED));
    return Map.of("items", evaluations);
  }
}
