package org.yitu.map.analysis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.scenario.Ensemble;
import org.yitu.map.feature.Parameters;

/** The uncertainty of an assessment: started, watched, cancelled. */
@RestController
class EnsembleController {
  private static final String PATH = "/api/simulations/{id}/ensemble";
  private final Ensembles ensembles;

  EnsembleController(Ensembles ensembles) {
    this.ensembles = ensembles;
  }

  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Ensembles.Progress start(@PathVariable String id, HttpServletRequest request, Viewer viewer) {
    Parameters parameters = new Parameters(request.getParameterMap(), Set.of("members", "seed"));
    int members = parameters.number("members", Ensemble.MIN_MEMBERS, Ensemble.MAX_MEMBERS, Ensemble.MIN_MEMBERS);
    return ensembles.start(viewer, id, members, parameters.number("seed", 0, Integer.MAX_VALUE, (int) Ensemble.DEFAULT_SEED));
  }

  @GetMapping(PATH)
  Ensembles.Progress find(@PathVariable String id, Viewer viewer) {
    return ensembles.find(viewer, id);
  }

  @DeleteMapping(PATH)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable String id, Viewer viewer) {
    ensembles.cancel(viewer, id);
  }
}
