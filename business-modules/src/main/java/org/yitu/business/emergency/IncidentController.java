package org.yitu.business.emergency;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** An incident's plans and log over HTTP. */
@RestController
@RequestMapping("/api/incidents/{id:[0-9]{1,18}}")
class IncidentController {
  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST_NOTE = 4_000;
  private static final Set<LogEntry.Kind> WRITTEN_BY_HAND = Set.of(LogEntry.Kind.NOTE, LogEntry.Kind.SIMULATION);

  /** @param assessment id of the simulation whose zones decide about conditions, or null */
  record PlanOrder(Long plan, UUID assessment) {}

  /** @param kind NOTE (also if null) or SIMULATION, which names its assessment */
  record Note(LogEntry.Kind kind, String text, UUID assessment) {}

  private final Plans plans;
  private final IncidentLog log;
  private final RecordService records;
  private final Assessments assessments;
  private final Drills drills;

  IncidentController(Plans plans, IncidentLog log, RecordService records, Assessments assessments, Drills drills) {
    this.plans = plans;
    this.log = log;
    this.records = records;
    this.assessments = assessments;
    this.drills = drills;
  }

  @GetMapping("/plans")
  Map<String, Object> plans(Actor actor, @PathVariable long id) {
    return Map.of("items", plans.matching(actor, id));
  }

  @PostMapping("/plan")
  Plans.Ordered order(Actor actor, @PathVariable long id, @RequestBody PlanOrder order) {
    return plans.order(actor, id, order.plan(), order.assessment());
  }

  @GetMapping("/log")
  IncidentLog.Page log(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    records.get(actor, Incident.TYPE, id);
    if (page < 0 || page > 1_000_000) throw Refusal.invalid("page", "页码从 0 开始。", "Pages count from 0.");
    if (size < 1 || size > LARGEST_PAGE) throw Refusal.invalid("size", "每页 1 到 200 条。", "A page has 1 to 200 lines.");
    drills.catchUp(id);
    return log.page(id, page, size);
  }

  @PostMapping("/log")
  IncidentLog.Page note(Actor actor, @PathVariable long id, @RequestBody Note note) {
    records.get(actor, Incident.TYPE, id);
    if (!actor.may("incident:FollowUp")) throw Refusal.forbidden();
    LogEntry.Kind kind = note.kind() == null ? LogEntry.Kind.NOTE : note.kind();
    if (!WRITTEN_BY_HAND.contains(kind)) throw Refusal.invalid("kind", "此类记录由系统写入。", "Such lines are the system's to write.");
    String text = note.text() == null ? "" : note.text().strip();
    if (text.isEmpty()) throw Refusal.invalid("text", "必填", "is required");
    if (text.length() > LONGEST_NOTE) throw Refusal.invalid("text", "最多 4000 个字。", "No longer than 4,000 characters.");
    if (note.assessment() != null && assessments.find(actor, note.assessment()).isEmpty()) {
      throw Refusal.invalid("assessment", "没有找到该模拟", "was not found");
    }
    log.append(actor, id, kind, note.assessment(), Text.of(text, text));
    return log.page(id, 0, 1);
  }

  @GetMapping("/log/verification")
  IncidentLog.Verification verification(Actor actor, @PathVariable long id) {
    records.get(actor, Incident.TYPE, id);
    return log.verify(id);
  }
}
