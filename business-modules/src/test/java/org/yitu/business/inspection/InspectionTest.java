package org.yitu.business.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.keyarea.KeyArea;
import org.yitu.business.keyarea.KeyAreaPatrol;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.People;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Plans, visits, summaries, knowledge and key areas. */
@DatabaseTest
class InspectionTest {
  private final RecordService records;
  private final People people;
  private final Actor plant;

  InspectionTest(@Autowired RecordService records, @Autowired People people, @Autowired Plants plants) {
    this.records = records;
    this.people = people;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A5.12")
  void aVisitMovesThePlansNextDayAndAWithdrawnPlanHasNone() {
    long plan = plan("MONTHLY", "2026-12-31");
    assertThat(next(plan)).isEqualTo("2026-01-31");
    visit(plan, "2026-01-31");
    assertThat(next(plan)).as("the last day of a short month").isEqualTo("2026-02-28");
    records.step(plant, InspectionPlan.TYPE, plan, "Withdraw", Map.of("reason", "示例"));
    assertThat(next(plan)).isEqualTo("null");
    assertThat(records.get(plant, InspectionPlan.TYPE, plan)).containsEntry("editable", false);
    visit(plan, "2026-02-27");
    assertThat(next(plan)).as("entered late").isEqualTo("null");
    long weekly = plan("WEEKLY", "2026-12-31");
    visit(weekly, "2026-02-27");
    visit(weekly, "2026-02-01");
    assertThat(next(weekly)).as("an earlier visit that is entered later").isEqualTo("2026-03-06");
    change(weekly, Map.of("startsOn", "2026-04-01"));
    assertThat(next(weekly)).as("corrected").isEqualTo("2026-04-01");
    change(weekly, Map.of("startsOn", "2026-01-31", "endsOn", "2026-02-28"));
    assertThat(next(weekly)).as("shortened").isEqualTo("null");
    long short1 = plan("YEARLY", "2026-06-30");
    visit(short1, "2026-02-01");
    assertThat(next(short1)).as("the plan ends before").isEqualTo("null");
  }

  @Test
  @Tag("A5.14") @Tag("R-LOCK-GOVROW")
  void theGovernmentsSummaryIsReadAndNotWrittenByAnEnterprise() {
    Map<String, Object> summary = Map.of("name", "示例总结", "period", "2026 年一季度", "inspections", 3, "found", 5, "rectified", 4, "content", "示例");
    long theirs = (Long) records.create(Actors.CITY, InspectionSummary.TYPE, summary).get("id");
    assertThat(records.get(plant, InspectionSummary.TYPE, theirs)).containsEntry("name", "示例总结");
    assertThatThrownBy(() -> records.delete(plant, InspectionSummary.TYPE, theirs)).isInstanceOf(Refusal.class);
    long own = (Long) records.create(plant, InspectionSummary.TYPE, summary).get("id");
    records.delete(plant, InspectionSummary.TYPE, own);
    Map<String, Object> wrong = new HashMap<>(summary);
    wrong.put("rectified", 6);
    assertThatThrownBy(() -> records.create(plant, InspectionSummary.TYPE, wrong)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A5.11") @Tag("C18")
  void whatTheGovernmentPublishesEverybodyLooksUp() {
    long item = (Long) records.create(Actors.CITY, InspectionItem.TYPE, Map.of("name", "示例检查项", "category", "消防", "situations", "示例")).get("id");
    assertThat(records.get(plant, InspectionItem.TYPE, item)).containsEntry("category", "消防");
    assertThatThrownBy(() -> records.delete(plant, InspectionItem.TYPE, item)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A6.1") @Tag("A6.2")
  void aPatrolMovesTheDayOfTheNextAndPeopleArePicked() {
    long department = people.department(plant);
    long person = people.person(plant, false);
    Map<String, Object> area = new HashMap<>(Map.of("name", "示例罐区", "extent", Map.of("type", "Polygon", "coordinates", List.of(List.of(
        List.of(105.44, 28.87), List.of(105.441, 28.87), List.of(105.441, 28.871), List.of(105.44, 28.87)))), "department", department,
        "managingDepartment", department, "responsible", person, "inspector", person, "dangers", "示例", "patrolDays", 7));
    long id = (Long) records.create(plant, KeyArea.TYPE, area).get("id");
    assertThat(String.valueOf(records.get(plant, KeyArea.TYPE, id).get("nextPatrolOn"))).as("an area that nobody patrols comes due too").isEqualTo("2026-03-09");
    records.create(plant, KeyAreaPatrol.TYPE, Map.of("keyArea", id, "patrolledOn", "2026-03-01", "inspector", person, "findings", "示例",
        "inOrder", true));
    assertThat(String.valueOf(records.get(plant, KeyArea.TYPE, id).get("nextPatrolOn"))).isEqualTo("2026-03-08");
    area.put("responsible", "张三");
    assertThatThrownBy(() -> records.create(plant, KeyArea.TYPE, area)).as("typed and not picked").isInstanceOf(Refusal.class);
  }

  private void change(long plan, Map<String, Object> fields) {
    Map<String, Object> input = new HashMap<>(fields);
    input.put("version", records.get(plant, InspectionPlan.TYPE, plan).get("version"));
    records.update(plant, InspectionPlan.TYPE, plan, input);
  }

  private long plan(String frequency, String until) {
    return (Long) records.create(plant, InspectionPlan.TYPE, Map.of("name", "示例计划", "frequency", frequency, "startsOn", "2026-01-31", "endsOn",
        until, "scope", "示例", "responsible", "示例")).get("id");
  }

  private void visit(long plan, String on) {
    records.create(plant, InspectionVisit.TYPE, Map.of("plan", plan, "visitedOn", on, "inspector", "示例", "found", 0, "findings", "示例"));
  }

  private String next(long plan) {
    return String.valueOf(records.get(plant, InspectionPlan.TYPE, plan).get("nextOn"));
  }
}
