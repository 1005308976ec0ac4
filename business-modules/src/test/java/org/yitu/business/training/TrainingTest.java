package org.yitu.business.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Paging;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.People;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** Training from its kind to the list of who lacks it. */
@DatabaseTest
class TrainingTest {
  private final RecordService records;
  private final TrainingReminders reminders;
  private final People people;
  private final Actor plant;
  private final LocalDate today;

  TrainingTest(@Autowired RecordService records, @Autowired TrainingReminders reminders, @Autowired People people,
      @Autowired Plants plants, @Autowired TestClock clock) {
    this.records = records;
    this.reminders = reminders;
    this.people = people;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.today = LocalDate.now(clock);
  }

  @Test
  @Tag("A14.1") @Tag("A14.4")
  void aSchemeNamesAKindAndHasAtLeastItsHours() {
    Map<String, Object> scheme = scheme(kind(), 8);
    scheme.remove("kind");
    assertThatThrownBy(() -> records.create(plant, TrainingScheme.TYPE, scheme)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.create(plant, TrainingScheme.TYPE, scheme(kind(), 7))).isInstanceOf(Refusal.class);
    assertThat(records.create(plant, TrainingScheme.TYPE, scheme(kind(), 8))).containsKey("id");
  }

  @Test
  @Tag("A14.5") @Tag("A14.6")
  void whetherSomebodyPassedFollowsFromTheScheme() {
    long training = training("2026-02-01");
    long person = person();
    assertThat(result(training, person, 60)).containsEntry("passed", true);
    assertThat(result(training, person, 59.5)).containsEntry("passed", false);
    Map<String, Object> tooMany = new HashMap<>(Map.of("name", "示例", "scheme", scheme(), "heldOn", "2026-02-01", "place", "示例", "expected", 2,
        "present", 3));
    assertThatThrownBy(() -> records.create(plant, TrainingRecord.TYPE, tooMany)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("R-TRAIN")
  void whoPassedNoTrainingWithinAYearIsOnTheListAndNobodyElse() {
    long never = person();
    long failed = person();
    long lately = person();
    long onTheDay = person();
    long dayBefore = person();
    result(training(today.minusMonths(2).toString()), failed, 10);
    result(training(today.minusMonths(2).toString()), lately, 90);
    result(training(today.minusYears(1).toString()), onTheDay, 90);
    result(training(today.minusYears(1).minusDays(1).toString()), dayBefore, 90);
    TrainingReminders.Page page = reminders.page(plant, new Paging(0, 200));
    assertThat(page.items()).extracting(TrainingReminders.Reminder::person).contains(never, failed, dayBefore)
        .doesNotContain(lately, onTheDay);
    assertThat(page.items()).filteredOn(one -> one.person() == dayBefore).singleElement()
        .satisfies(one -> assertThat(one.lastPassed()).isEqualTo(today.minusYears(1).minusDays(1)));
    assertThat(page.total()).isEqualTo(page.items().size());
    assertThat(reminders.page(Actors.OTHER_COUNTY, new Paging(0, 200)).items()).extracting(TrainingReminders.Reminder::person).doesNotContain(never);
  }

  @Test
  @Tag("A14.2") @Tag("A14.3") @Tag("C8")
  void theGovernmentsPlanIsReadByEveryEnterpriseAndAnEnterprisesByItself() {
    Map<String, Object> plan = new HashMap<>(Map.of("name", "示例年度培训计划", "planYear", 2026, "startsOn", "2026-03-01", "endsOn", "2026-06-30",
        "audience", "示例", "content", "示例", "organiser", "示例局"));
    long published = (Long) records.create(Actors.CITY, TrainingPlan.TYPE, plan).get("id");
    long own = (Long) records.create(plant, TrainingPlan.TYPE, plan).get("id");
    assertThat(records.get(plant, TrainingPlan.TYPE, published)).containsEntry("name", "示例年度培训计划");
    assertThatThrownBy(() -> records.get(Actors.ofEnterprise(77), TrainingPlan.TYPE, own)).isInstanceOf(Refusal.class);
    plan.put("endsOn", "2026-02-01");
    assertThatThrownBy(() -> records.create(plant, TrainingPlan.TYPE, plan)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A14.8")
  void aVisitorIsToldOfTheDangersFirst() {
    Map<String, Object> visit = new HashMap<>(Map.of("visitor", "示例", "organisation", "示例单位", "people", 2, "cameAt",
        "2026-03-02T09:00:00+08:00", "purpose", "示例", "host", "示例", "briefed", false));
    assertThatThrownBy(() -> records.create(plant, Visit.TYPE, visit)).isInstanceOf(Refusal.class);
    visit.put("briefed", true);
    assertThat(records.create(plant, Visit.TYPE, visit)).containsKey("id");
  }

  @Test
  @Tag("A14.9")
  void whatAnEnterpriseSetsForItsTrainingBindsItsSchemes() {
    Map<String, Object> setting = Map.of("yearlyHours", 12, "leastPassScore", 80, "responsible", "示例");
    records.create(plant, TrainingSetting.TYPE, setting);
    assertThatThrownBy(() -> records.create(plant, TrainingSetting.TYPE, setting)).as("once").isInstanceOf(Refusal.class);
    Map<String, Object> scheme = scheme(kind(), 10);
    assertThatThrownBy(() -> records.create(plant, TrainingScheme.TYPE, scheme)).as("a score of 60").isInstanceOf(Refusal.class);
    scheme.put("passScore", 80);
    assertThat(records.create(plant, TrainingScheme.TYPE, scheme)).containsKey("id");
    scheme.put("yearly", true);
    assertThatThrownBy(() -> records.create(plant, TrainingScheme.TYPE, scheme)).as("ten hours").isInstanceOf(Refusal.class);
    scheme.put("hours", 12);
    assertThat(records.create(plant, TrainingScheme.TYPE, scheme)).containsEntry("yearly", true);
  }

  private long kind() {
    return (Long) records.create(plant, TrainingKind.TYPE, Map.of("name", "示例年度再培训", "leastHours", 8)).get("id");
  }

  private Map<String, Object> scheme(long kind, int hours) {
    return new HashMap<>(Map.of("name", "示例方案", "kind", kind, "hours", hours, "passScore", 60, "teacher", "示例", "content", "示例"));
  }

  private long scheme() {
    return (Long) records.create(plant, TrainingScheme.TYPE, scheme(kind(), 8)).get("id");
  }

  private long training(String heldOn) {
    return (Long) records.create(plant, TrainingRecord.TYPE, new HashMap<>(Map.of("name", "示例培训", "scheme", scheme(), "heldOn", heldOn,
        "place", "示例", "expected", 3, "present", 3))).get("id");
  }

  private Map<String, Object> result(long training, long person, double score) {
    return records.create(plant, TrainingResult.TYPE, Map.of("training", training, "person", person, "score", score));
  }

  private long person() {
    return people.person(plant, false);
  }
}
