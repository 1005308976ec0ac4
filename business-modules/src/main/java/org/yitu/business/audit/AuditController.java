package org.yitu.business.audit;

import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** The log over HTTP, to be read only. */
@RestController
@RequestMapping("/api/system-log")
class AuditController {
  private static final Set<String> KNOWN = Set.of("q", "page", "size", "lang");
  private static final int FARTHEST_PAGE = 1_000_000;
  private static final int LARGEST_PAGE = 200;
  private final AuditLog log;
  private final AuditSeals seals;

  AuditController(AuditLog log, AuditSeals seals) {
    this.log = log;
    this.seals = seals;
  }

  @GetMapping
  Map<String, Object> page(Actor actor, @RequestParam Map<String, String> parameters) {
    parameters.keySet().stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
      throw Refusal.invalid(name, "没有这个参数。", "There is no such parameter.");
    });
    return log.page(actor, parameters.getOrDefault("q", ""), whole(parameters, "page", 0, FARTHEST_PAGE, 0),
        whole(parameters, "size", 1, LARGEST_PAGE, 20));
  }

  /** Whether every sealed line stands as it was written. */
  @GetMapping("/verification")
  AuditSeals.Verification verification(Actor actor) {
    return seals.verify(actor);
  }

  private static int whole(Map<String, String> parameters, String name, int least, int most, int otherwise) {
    String text = parameters.getOrDefault(name, "");
    if (text.isEmpty()) return otherwise;
    if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) return Integer.parseInt(text);
    throw Refusal.invalid(name, name + " 须在 " + least + " 到 " + most + " 之间。", name + " must be " + least + " to " + most + ".");
  }
}
