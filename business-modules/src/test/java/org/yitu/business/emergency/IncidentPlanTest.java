package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.account.Area;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** From the plan of an enterprise to tasks and a log that shows whether it was touched. */
@DatabaseTest
@Tag("A11.3")
@Tag("C16")
class IncidentPlanTest {
  private static final Map<String, Object> PLACE = Map.of("type", "Point", "coordinates", List.of(105.44, 28.87));
  private final RecordService records;
  private final Plans plans;
  private final IncidentLog log;
  private final IncidentController http;
  private final Assessments assessments;
  private final JdbcTemplate jdbc;
  private final Actor plant;

  IncidentPlanTest(@Autowired RecordService records, @Autowired Plans plans, @Autowired IncidentLog log, @Autowired IncidentController http,
      @Autowired Assessments assessments, @Autowired JdbcTemplate jdbc, @Autowired Plants plants) {
    this.records = records;
    this.plans = plans;
    this.log = log;
    this.http = http;
    this.assessments = assessments;
    this.jdbc = jdbc;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("R-PLANLEVEL")
  void anEnterprisesPlanIsLevelFourAndTheGovernmentsMayBeAny() {
    for (String level : List.of("LEVEL_1", "LEVEL_2", "LEVEL_3")) {
      assertThatThrownBy(() -> records.create(plant, EmergencyPlan.TYPE, plan(level))).isInstanceOf(Refusal.class).hasMessageContaining("level IV");
      records.create(Actors.CITY, EmergencyPlan.TYPE, plan(level));
    }
    records.create(plant, EmergencyPlan.TYPE, plan("LEVEL_4"));
  }

  @Test
  void aPlanIsReviewedOnlyAfterRiskAssessmentAndSurveyAndStandsStillAfterwards() {
    Map<String, Object> bare = new HashMap<>(plan("LEVEL_4"));
    bare.remove("riskAssessment");
    long draft = id(records.create(plant, EmergencyPlan.TYPE, bare));
    assertThatThrownBy(() -> review(plant, draft)).isInstanceOf(Refusal.class);

    long filed = filedPlan(plant);
    assertThat(records.get(plant, EmergencyPlan.TYPE, filed)).containsEntry("state", "FILED").containsEntry("editable", false);
    assertThatThrownBy(() -> step(plant, filed, 9, null)).isInstanceOf(Refusal.class);
  }

  @Test
  void oneClickMakesTheStepsTasksOnceAndEachIsLogged() {
    long plan = filedPlan(plant);
    long incident = incident(plant);
    assertThat(plans.matching(Actors.COUNTY, incident).get(0)).satisfies(best -> {
      assertThat(best.id()).isEqualTo(plan);
      assertThat(best.reasons()).extracting("zh").contains("事发企业自己的预案");
      assertThat(best.steps()).extracting(Plans.Step::name).containsExactly("示例报警", "示例疏散学校");
    });

    Plans.Ordered ordered = plans.order(Actors.COUNTY, incident, plan, null);

    assertThat(ordered.tasks()).singleElement().satisfies(task -> assertThat(task).containsEntry("name", "示例报警").containsEntry("state", "ORDERED"));
    assertThat(ordered.skipped()).extracting(Plans.Skipped::name).containsExactly("示例疏散学校");
    assertThat(plans.order(Actors.COUNTY, incident, plan, null).tasks()).isEmpty();

    long task = id(ordered.tasks().get(0));
    records.step(plant, ResponseTask.TYPE, task, new ResponseTask.Acknowledge());
    records.step(plant, ResponseTask.TYPE, task, new ResponseTask.Finish("已撤离 30 人"));
    IncidentLog.Page page = http.log(plant, incident, 0, 50);
    assertThat(page.items()).extracting(IncidentLog.Line::kind).containsExactly(LogEntry.Kind.TASK_DONE, LogEntry.Kind.TASK_ACKNOWLEDGED,
        LogEntry.Kind.PLAN, LogEntry.Kind.TASK_ORDERED, LogEntry.Kind.PLAN, LogEntry.Kind.INCIDENT);
    assertThat(page.items().get(0).text().zh()).contains("示例报警").contains("已撤离 30 人");
    assertThatThrownBy(() -> records.delete(Actors.COUNTY, ResponseTask.TYPE, task)).isInstanceOf(Refusal.class);
  }

  @Test
  void anEnterpriseOrdersItsOwnPlanAndItsTasksAreItsOwn() {
    long plan = filedPlan(plant);
    long incident = incident(plant);
    long task = id(plans.order(plant, incident, plan, null).tasks().get(0));
    assertThat(records.get(Actors.TOWN, ResponseTask.TYPE, task)).containsEntry("name", "示例报警");
    assertThatThrownBy(() -> records.get(Actors.OTHER_COUNTY, ResponseTask.TYPE, task)).isInstanceOf(Refusal.class);
    Actor other = Actors.ofEnterprise(4_714);
    assertThatThrownBy(() -> records.step(other, ResponseTask.TYPE, task, new ResponseTask.Acknowledge())).isInstanceOf(Refusal.class);
  }

  @Test
  void whatTheCityReportsOfAPlaceIsTheTownshipsThereWithItsOrders() {
    List<List<Double>> square = List.of(List.of(105.90, 28.60), List.of(105.92, 28.60), List.of(105.92, 28.62), List.of(105.90, 28.62), List.of(105.90, 28.60));
    records.create(Actor.SYSTEM, Area.TYPE, Map.of("name", "示例事发镇", "code", 510_502_178, "level", "TOWN", "boundary",
        Map.of("type", "Polygon", "coordinates", List.of(square))));
    Map<String, Object> there = Map.of("type", "Point", "coordinates", List.of(105.91, 28.61));
    long incident = incident(Actors.CITY, there);
    long task = id(records.create(Actors.CITY, ResponseTask.TYPE, Map.of("incident", incident, "name", "示例封路", "role", "交警", "allowedMinutes", 15)));
    for (Actor reader : List.of(Actors.CITY, Actors.COUNTY)) {
      assertThat(records.get(reader, Incident.TYPE, incident)).containsEntry("editable", true);
      assertThat(records.get(reader, ResponseTask.TYPE, task)).containsEntry("name", "示例封路");
    }
    assertThat((List<?>) records.list(Actors.CITY, Incident.TYPE, Map.of("within", "510502178")).get("items")).hasSize(1);
    for (Actor stranger : List.of(Actors.TOWN, Actors.OTHER_COUNTY, plant)) {
      assertThatThrownBy(() -> records.get(stranger, Incident.TYPE, incident)).isInstanceOf(Refusal.class);
    }
    long reportedByANeighbour = incident(Actors.OTHER_COUNTY, there);
    assertThat(records.get(Actors.OTHER_COUNTY, Incident.TYPE, reportedByANeighbour)).as("nobody writes a row away from himself").containsEntry("name", "示例氯气泄漏");
    long ofAnEnterprise = incident(plant, there);
    assertThat(records.get(Actors.TOWN, Incident.TYPE, ofAnEnterprise)).as("an enterprise's stays with it, wherever it happened").containsEntry("name", "示例氯气泄漏");
  }

  @Test
  void aStepWithATriggerIsOrderedOnceAZoneOfThatLevelTouchesASchool() {
    records.create(Actors.CITY, ProtectionTarget.TYPE, Map.of("name", "示例小学", "kind", "SCHOOL", "address", "示例路", "populationDay", 300,
        "populationNight", 0, "location", Map.of("type", "Point", "coordinates", List.of(105.445, 28.87))));
    long plan = filedPlan(plant);
    long incident = incident(plant);

    assertThat(plans.order(Actors.COUNTY, incident, plan, assessment(3)).tasks()).extracting(t -> t.get("name")).containsExactly("示例报警");
    assertThat(plans.order(Actors.COUNTY, incident, plan, assessment(2)).tasks()).extracting(t -> t.get("name")).containsExactly("示例疏散学校");
  }

  @Test
  void nobodyElseSeesTheIncidentsPlansOrLogAndAPlanOfAnotherKindIsNotOrdered() {
    long incident = incident(plant);
    for (Actor other : new Actor[] {Actors.OTHER_COUNTY, Actors.ofEnterprise(4_713)}) {
      assertThatThrownBy(() -> plans.matching(other, incident)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> http.log(other, incident, 0, 10)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> http.note(other, incident, new IncidentController.Note(null, "示例", null))).isInstanceOf(Refusal.class);
    }
    long withdrawn = filedPlan(plant);
    records.step(plant, EmergencyPlan.TYPE, withdrawn, new EmergencyPlan.Withdraw("示例"));
    assertThatThrownBy(() -> plans.order(Actors.COUNTY, incident, withdrawn, null)).isInstanceOf(Refusal.class);
  }

  @Test
  void theChainShowsALineThatWasChangedAndOneThatWasTakenOut() {
    long incident = incident(plant);
    for (String text : List.of("一", "二", "三")) http.note(plant, incident, new IncidentController.Note(null, text, null));
    assertThat(log.verify(incident)).matches(IncidentLog.Verification::intact).extracting(IncidentLog.Verification::lines).isEqualTo(4);

    jdbc.update("update incident_log set zh = '改' where incident_id = ? and line = 3", incident);
    assertThat(log.verify(incident)).extracting(IncidentLog.Verification::intact, IncidentLog.Verification::firstBroken)
        .containsExactly(false, 3);
    jdbc.update("update incident_log set zh = '二' where incident_id = ? and line = 3", incident);
    assertThat(log.verify(incident).intact()).isTrue();

    jdbc.update("delete from incident_log where incident_id = ? and line = 2", incident);
    assertThat(log.verify(incident).firstBroken()).isEqualTo(2);
  }

  @Test
  void linesWrittenAtTheSameTimeFollowOneAnother() throws Exception {
    long incident = incident(plant);
    atOnce(30, i -> http.note(plant, incident, new IncidentController.Note(null, "同时写入 " + i, null)));
    assertThat(log.verify(incident)).extracting(IncidentLog.Verification::intact, IncidentLog.Verification::lines)
        .containsExactly(true, 31);
  }

  @Test
  void aPlanThatIsStartedTwiceAtTheSameTimeIsOrderedOnce() throws Exception {
    long plan = filedPlan(plant);
    long incident = incident(plant);
    List<Object> answers = atOnce(4, i -> plans.order(Actors.COUNTY, incident, plan, null));
    assertThat(answers.stream().mapToInt(each -> ((Plans.Ordered) each).tasks().size()).sum()).isEqualTo(1);
  }

  @Test
  @Tag("A11.2")
  void everybodyReadsTheGovernmentsRescueKnowledgeAndAnEnterpriseWritesNone() {
    Map<String, Object> entry = Map.of("name", "示例泄漏处置", "category", "RELEASE", "content", "示例");
    long made = id(records.create(Actors.CITY, RescueKnowledge.TYPE, entry));
    assertThat(records.get(plant, RescueKnowledge.TYPE, made)).containsEntry("name", "示例泄漏处置");
    assertThatThrownBy(() -> records.create(plant, RescueKnowledge.TYPE, entry)).isInstanceOf(Refusal.class);
  }

  @Test
  void aLineOfTheSystemsKindIsNotWrittenByHandAndNoneIsEmpty() {
    long incident = incident(plant);
    assertThatThrownBy(() -> http.note(plant, incident, new IncidentController.Note(LogEntry.Kind.TASK_DONE, "伪造", null)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> http.note(plant, incident, new IncidentController.Note(null, " ", null))).isInstanceOf(Refusal.class);
  }

  private static List<Object> atOnce(int times, IntFunction<Object> work) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Object>> all = IntStream.range(0, times).mapToObj(i -> (Callable<Object>) () -> work.apply(i)).toList();
      List<Object> answers = new ArrayList<>();
      for (Future<Object> each : workers.invokeAll(all)) answers.add(each.get());
      return answers;
    } finally {
      workers.shutdown();
    }
  }

  private UUID assessment(int level) {
    UUID id = UUID.randomUUID();
    assessments.save(Actors.COUNTY, id, "示例模拟", "{}", """
        {"zones":{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"level":%d},"geometry":{"type":"Polygon",
        "coordinates":[[[105.44,28.86],[105.45,28.86],[105.45,28.88],[105.44,28.88],[105.44,28.86]]]}}]}}""".formatted(level), "0".repeat(64));
    return id;
  }

  private long incident(Actor actor) {
    return incident(actor, PLACE);
  }

  private long incident(Actor actor, Map<String, Object> place) {
    return id(records.create(actor, Incident.TYPE, Map.ofEntries(Map.entry("name", "示例氯气泄漏"), Map.entry("kind", "TOXIC_RELEASE"),
        Map.entry("occurredAt", "2026-03-02T09:00:00+08:00"), Map.entry("location", place), Map.entry("place", "示例路"),
        Map.entry("substance", "氯"), Map.entry("description", "示例"), Map.entry("reporter", "示例"),
        Map.entry("reporterPhone", "0830-0000000"))));
  }

  private static Map<String, Object> plan(String level) {
    return Map.of("name", "示例预案", "kind", "ON_SITE", "level", level, "incidentKinds", "有毒气体泄漏", "substances", "氯",
        "riskAssessment", "示例", "resourceSurvey", "示例");
  }

  private long filedPlan(Actor actor) {
    long plan = id(records.create(actor, EmergencyPlan.TYPE, plan("LEVEL_4")));
    step(actor, plan, 1, null);
    step(actor, plan, 2, "SCHOOL");
    review(actor, plan);
    records.step(Actors.COUNTY, EmergencyPlan.TYPE, plan, new EmergencyPlan.PutOnFile("示例备案1", LocalDate.of(2026, 3, 2)));
    return plan;
  }

  private void review(Actor actor, long plan) {
    records.step(actor, EmergencyPlan.TYPE, plan, new EmergencyPlan.Review("同意", LocalDate.of(2026, 3, 1)));
  }

  private void step(Actor actor, long plan, int number, String trigger) {
    Map<String, Object> step = new HashMap<>(Map.of("plan", plan, "stepNumber", number, "name", trigger == null ? "示例报警" : "示例疏散学校",
        "role", "值班长", "deadlineMinutes", 10));
    if (trigger != null) step.putAll(Map.of("triggerTarget", trigger, "triggerLevel", 2));
    create(actor, PlanStep.TYPE, step);
  }

  private void create(Actor actor, RecordType<?> type, Map<String, Object> body) {
    records.create(actor, type, body);
  }

  private static long id(Map<String, Object> item) {
    return ((Number) item.get("id")).longValue();
  }
}
