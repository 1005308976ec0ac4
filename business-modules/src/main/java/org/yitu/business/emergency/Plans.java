package org.yitu.business.emergency;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Labels;
import org.yitu.business.record.RecordService;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Finds the plans that fit an incident and makes their steps into tasks. */
@Service
public class Plans {
  /**
   * @param minutes from the order
   * @param trigger the condition under which it is ordered, null if always
   * @param ordered whether this incident has a task from it
   */
  record Step(long id, int number, String name, String role, int minutes, Text trigger, boolean ordered) {}

  /** @param reasons why it fits, a sentence each */
  record Matched(long id, String name, EmergencyPlan.Kind kind, Text kindTitle, Text levelTitle, int severity, Text stateTitle, int points,
      List<Text> reasons, List<Step> steps) {}

  record Skipped(long step, String name, Text why) {}

  /** @param tasks as records @param skipped the steps whose condition does not hold (yet) */
  record Ordered(List<Map<String, Object>> tasks, List<Skipped> skipped) {}

  private final RecordService records;
  private final EntityManager entities;
  private final Assessments assessments;
  private final PlanTriggers triggers;
  private final IncidentLog log;

  Plans(RecordService records, EntityManager entities, Assessments assessments, PlanTriggers triggers, IncidentLog log) {
    this.records = records;
    this.entities = entities;
    this.assessments = assessments;
    this.triggers = triggers;
    this.log = log;
  }

  /** The best first. @throws Refusal if the actor has no such incident or may not read plans */
  @Transactional(readOnly = true)
  public List<Matched> matching(Actor actor, long incidentId) {
    if (!actor.may("emergency-plan:read")) throw Refusal.forbidden();
    PlanMatch.Situation situation = situation(actor, incidentId);
    Set<Long> ordered = orderedSteps(incidentId);
    return matches(situation).stream().map(match -> describe(match, ordered)).toList();
  }

  /**
   * Makes a task of each step of the plan that has none yet in this incident and whose condition holds; ordering a plan again,
   * with a newer assessment, adds what has become due.
   *
   * @param assessmentId whose zones decide about conditions; null orders the steps without one
   * @throws Refusal if the plan does not fit the incident, or the incident is over
   */
  @Transactional
  public Ordered order(Actor actor, long incidentId, Long planId, UUID assessmentId) {
    if (!actor.may("response-task:write")) throw Refusal.forbidden();
    if (planId == null) throw Refusal.invalid("plan", "必填", "is required");
    PlanMatch.Situation situation = situation(actor, incidentId);
    EmergencyPlan plan = matches(situation).stream().map(PlanMatch::plan).filter(each -> each.id().equals(planId)).findFirst()
        .orElseThrow(() -> Refusal.invalid("plan", "该预案不适用于本次事故。", "This plan does not fit the incident."));
    PlanTriggers.Zones zones = assessmentId == null ? null : triggers.of(actor, assessments.find(actor, assessmentId)
        .orElseThrow(() -> Refusal.invalid("assessment", "没有找到该模拟", "was not found")));
    // The line first: it makes a second order at the same time wait, and see what this one ordered.
    log.append(actor, incidentId, LogEntry.Kind.PLAN, assessmentId,
        Text.of("启动预案：%s", "Plan started: %s").with(plan.name()));
    Set<Long> before = orderedSteps(incidentId);
    List<Map<String, Object>> tasks = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (PlanStep step : steps(plan)) {
      if (before.contains(step.id())) continue;
      if (step.triggerTarget() != null && (zones == null || !zones.touch(step))) {
        skipped.add(new Skipped(step.id(), step.name(), whyNot(step, zones == null)));
      } else {
        tasks.add(records.create(actor, ResponseTask.TYPE, task(actor, incidentId, situation, step)));
      }
    }
    return new Ordered(tasks, skipped);
  }

  private static Text whyNot(PlanStep step, boolean noZones) {
    Text condition = PlanTriggers.describe(step);
    return noZones ? Text.of("尚无模拟结果，条件未判断：%s", "No assessment yet to decide: %s").with(condition)
        : Text.of("条件未满足：%s", "The condition does not hold: %s").with(condition);
  }

  private static Map<String, Object> task(Actor actor, long incidentId, PlanMatch.Situation situation, PlanStep step) {
    Map<String, Object> task = new HashMap<>(Map.of("incident", incidentId, "planStep", step.id(), "name", step.name(), "role", step.role(),
        "allowedMinutes", step.deadlineMinutes()));
    if (situation.enterpriseId() != null && !actor.isEnterprise()) task.put("enterprise", situation.enterpriseId());
    return task;
  }

  private List<PlanMatch> matches(PlanMatch.Situation situation) {
    return entities.createQuery("select p from EmergencyPlan p where p.deletedAt is null and (p.enterpriseId is null or p.enterpriseId = :own)",
        EmergencyPlan.class).setParameter("own", situation.enterpriseId() == null ? -1L : situation.enterpriseId()).getResultList().stream()
        .flatMap(plan -> PlanMatch.of(plan, situation).stream())
        .sorted(Comparator.comparingInt(PlanMatch::points).reversed().thenComparing(match -> match.plan().id())).toList();
  }

  private Set<Long> orderedSteps(long incidentId) {
    return entities.createQuery("select t.planStep.id from ResponseTask t where t.incident.id = :id and t.planStep is not null", Long.class)
        .setParameter("id", incidentId).getResultStream().collect(Collectors.toSet());
  }

  private List<PlanStep> steps(EmergencyPlan plan) {
    return entities.createQuery("select s from PlanStep s where s.deletedAt is null and s.plan = :plan order by s.stepNumber, s.id",
        PlanStep.class).setParameter("plan", plan).getResultList();
  }

  private Matched describe(PlanMatch match, Set<Long> ordered) {
    EmergencyPlan plan = match.plan();
    List<Step> steps = steps(plan).stream().map(step -> new Step(step.id(), step.stepNumber(), step.name(), step.role(),
        step.deadlineMinutes(), step.triggerTarget() == null ? null : PlanTriggers.describe(step), ordered.contains(step.id()))).toList();
    return new Matched(plan.id(), plan.name(), plan.kind(), Labels.of(plan.kind()), Labels.of(plan.level()), plan.level().severity(),
        Labels.of(plan.state()), match.points(), match.reasons(), steps);
  }

  @SuppressWarnings("unchecked")
  private PlanMatch.Situation situation(Actor actor, long incidentId) {
    Map<String, Object> incident = records.get(actor, Incident.TYPE, incidentId);
    Incident row = entities.find(Incident.class, incidentId);
    Point location = (Point) GeometryGate.china().fromGeoJson((Map<String, ?>) incident.get("location"));
    return new PlanMatch.Situation(Incident.Kind.valueOf(incident.get("kind").toString()),
        PlanScope.substances((String) incident.get("substance")), location, row.enterpriseId(), row.ownerCode());
  }
}
