package org.yitu.business.node;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** Which nodes run, which of them is on duty, and when each job ran last and where. */
@RestController
class NodeController {
  private final Nodes nodes;

  NodeController(Nodes nodes) {
    this.nodes = nodes;
  }

  @GetMapping("/api/nodes")
  Nodes.Overview nodes(Actor actor) {
    return nodes.overview(actor);
  }
}
