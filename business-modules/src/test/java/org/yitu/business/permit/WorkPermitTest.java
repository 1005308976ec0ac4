package org.yitu.business.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.access.ActorFactory;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Permits to work and what speaks against them. */
@DatabaseTest
class WorkPermitTest {
  private final RecordService records;
  private final PermitConflicts conflicts;
  private final ActorFactory actors;
  private final Actor plant;
  private final String day;

  WorkPermitTest(@Autowired RecordService records, @Autowired PermitConflicts conflicts, @Autowired ActorFactory actors,
      @Autowired Plants plants, @Autowired TestClock clock) {
    this.records = records;
    this.conflicts = conflicts;
    this.actors = actors;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.day = LocalDate.now(clock).plusDays(2).toString();
  }

  @Test
  @Tag("A13.1") @Tag("A13.2")
  void aPlaceAndAPermitStandAsTheyWereEntered() {
    long place = place(105.44, 28.87);
    assertThatThrownBy(() -> records.delete(plant, HazardousWorkPlace.TYPE, place)).isInstanceOf(Refusal.class);
    long permit = permit(place, "08", "10");
    assertThat(records.get(plant, WorkPermit.TYPE, permit)).containsEntry("editable", false).containsEntry("deletable", false)
        .extractingByKey("location").isNotNull();
    assertThatThrownBy(() -> permit(place, "10", "08")).as("ends before it begins").isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A13.3")
  void otherWorkAtTheSameTimeAndOpenDangersNearbyAreShownBeforeItIsApproved() {
    long place = place(105.46, 28.88);
    long near = place(105.4602, 28.88);
    long far = place(105.47, 28.88);
    long permit = permit(place, "08", "10");
    long meanwhile = permit(near, "09", "11");
    permit(near, "10", "12");
    permit(far, "08", "10");
    long danger = (Long) records.create(plant, records.types().get("hidden-danger"), danger(105.46, 28.8801)).get("id");
    assertThat(conflicts.of(plant, permit)).extracting(PermitConflicts.Conflict::id).containsExactly(meanwhile, danger);
    assertThatThrownBy(() -> conflicts.of(Actors.ofEnterprise(75), permit)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.step(plant, WorkPermit.TYPE, permit, "Approve", Map.of("opinion", "同意", "checked", false)))
        .isInstanceOf(Refusal.class);
    records.step(plant, WorkPermit.TYPE, permit, "Approve", Map.of("opinion", "同意", "checked", true));
    records.step(plant, WorkPermit.TYPE, permit, "Close", Map.of("outcome", "示例"));
    assertThat(records.get(plant, WorkPermit.TYPE, permit)).containsEntry("state", "CLOSED");
  }

  @Test
  @Tag("A13.3")
  void whoAskedForAPermitDoesNotApproveItOnceSomebodyElseMay() {
    long permit = permit(place(105.5, 28.9), "08", "10");
    assertThat(openSteps(plant, permit)).as("alone").contains("Approve");
    Actor watcher = colleague("watcher", "work-permit:read");
    assertThat(openSteps(plant, permit)).as("nobody else may approve").contains("Approve");
    Actor manager = colleague("manager", "work-permit:read", "work-permit:Approve");
    Map<String, Object> approval = Map.of("opinion", "同意", "checked", true);
    assertThatThrownBy(() -> records.step(plant, WorkPermit.TYPE, permit, "Approve", approval)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.text().zh()).isEqualTo("申请人不能审批自己提交的作业许可，请由本企业其他有审批权限的人员审批。");
      assertThat(refusal.text().en()).startsWith("Whoever asked for a permit does not approve it");
    });
    assertThatThrownBy(() -> records.step(plant, WorkPermit.TYPE, permit, new WorkPermit.Approve("同意", true))).isInstanceOf(Refusal.class);
    assertThat(openSteps(plant, permit)).contains("Refuse").doesNotContain("Approve");
    assertThat(records.list(plant, WorkPermit.TYPE, Map.of()).get("items")).asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .allSatisfy(item -> assertThat((List<?>) item.get("openSteps")).asString().doesNotContain("Approve"));
    assertThatThrownBy(() -> records.step(watcher, WorkPermit.TYPE, permit, "Approve", approval)).isInstanceOf(Refusal.class);
    assertThat(records.step(manager, WorkPermit.TYPE, permit, "Approve", approval)).containsEntry("state", "APPROVED");
  }

  private List<Object> openSteps(Actor actor, long permit) {
    return new ArrayList<>((List<?>) records.get(actor, WorkPermit.TYPE, permit).get("openSteps"));
  }

  /** Somebody of the same enterprise with an account that can be signed in with. */
  private Actor colleague(String name, String... permissions) {
    String username = name + plant.enterpriseId();
    RecordType<?> users = records.types().get("user");
    Object enterprise = plant.enterpriseId();
    Object role = records.create(Actor.SYSTEM, records.types().get("role"), Map.of("enterprise", enterprise, "name", name,
        "permissions", List.of(permissions))).get("id");
    Object user = records.create(Actor.SYSTEM, users, Map.of("enterprise", enterprise, "username", username, "name", "示例", "role", role))
        .get("id");
    records.step(Actor.SYSTEM, users, (Long) user, "SetPassword", Map.of("password", "Krypton-7-lampe"));
    return actors.find(username, Locale.ENGLISH).orElseThrow();
  }

  @Test
  @Tag("A13.4") @Tag("C18")
  void aKindOfTheCitysCatalogueLimitsHowLongAPermitHolds() {
    Map<String, Object> kind = Map.of("name", "示例特级动火", "kind", "HOT_WORK", "dangers", "示例", "measures", "示例", "longestHours", 8);
    assertThatThrownBy(() -> records.create(plant, WorkKind.TYPE, kind)).isInstanceOf(Refusal.class);
    long special = (Long) records.create(Actors.CITY, WorkKind.TYPE, kind).get("id");
    long place = place(105.48, 28.89);
    Map<String, Object> asked = asked(place, "08", "16");
    asked.put("catalogueKind", special);
    assertThat(records.create(plant, WorkPermit.TYPE, asked)).containsKey("id");
    Map<String, Object> tooLong = asked(place, "08", "17");
    tooLong.put("catalogueKind", special);
    assertThatThrownBy(() -> records.create(plant, WorkPermit.TYPE, tooLong)).isInstanceOf(Refusal.class);
    asked.put("kind", "LIFTING");
    asked.put("workLevel", "9-3");
    assertThatThrownBy(() -> records.create(plant, WorkPermit.TYPE, asked)).as("of another group").isInstanceOf(Refusal.class);
  }

  @ParameterizedTest(name = "{0} {1} for {2} hours")
  @CsvSource({"HOT_WORK, 5-0, 8", "HOT_WORK, 一级动火作业, 8", "HOT_WORK, 5-2, 72", "CONFINED_SPACE, , 24", "WORK_AT_HEIGHT, 8-4, 168",
      "TEMPORARY_POWER, , 720"})
  @Tag("A13.4")
  void aPermitHoldsAsLongAsTheStandardSaysAndNotAMinuteLonger(String kind, String level, int hours) {
    Map<String, Object> asked = lasting(kind, level, hours * 60);
    assertThat(records.create(plant, WorkPermit.TYPE, asked)).containsKey("id");
    assertThatThrownBy(() -> records.create(plant, WorkPermit.TYPE, lasting(kind, level, hours * 60 + 1))).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.text().zh()).contains("有效期不超过 " + hours + " 小时（GB 30871-2022）"));
  }

  @Test
  @Tag("A13.4")
  void workWithLevelsNamesOneOfItsOwnAndOtherWorkNone() {
    assertThatThrownBy(() -> records.create(plant, WorkPermit.TYPE, lasting("HOT_WORK", null, 60))).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.text().zh()).isEqualTo("动火作业须填写作业级别（GB 30871-2022）。"));
    assertThatThrownBy(() -> records.create(plant, WorkPermit.TYPE, lasting("LIFTING", "5-0", 60))).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.text().zh()).isEqualTo("“特级动火作业”不是吊装作业的级别。"));
    assertThatThrownBy(() -> records.create(plant, WorkPermit.TYPE, lasting("HOT_WORK", "5", 60))).isInstanceOf(Refusal.class);
    assertThat(records.create(plant, WorkPermit.TYPE, lasting("LIFTING", "9-1", 10_000))).extractingByKey("codeTitles")
        .isEqualTo(Map.of("workLevel", Text.of("一级吊装作业", "Lifting, level 1")));
    assertThat(records.create(plant, WorkPermit.TYPE, lasting("BLASTING", null, 60))).containsKey("id");
  }

  private Map<String, Object> lasting(String kind, String level, int minutes) {
    Map<String, Object> asked = asked(place(105.49, 28.9), "08", "10");
    asked.put("kind", kind);
    asked.put("workLevel", level);
    asked.put("endsAt", OffsetDateTime.parse(String.valueOf(asked.get("startsAt"))).plusMinutes(minutes).toString());
    return asked;
  }

  private long place(double longitude, double latitude) {
    return (Long) records.create(plant, HazardousWorkPlace.TYPE, Map.of("name", "示例地点", "location", point(longitude, latitude), "place", "示例",
        "dangers", "示例", "responsible", "示例")).get("id");
  }

  private long permit(long place, String from, String until) {
    return (Long) records.create(plant, WorkPermit.TYPE, asked(place, from, until)).get("id");
  }

  private Map<String, Object> asked(long place, String from, String until) {
    Map<String, Object> input = new HashMap<>(Map.of("name", "示例作业", "kind", "HOT_WORK", "workPlace", place, "startsAt",
        day + "T" + from + ":00:00+08:00", "endsAt", day + "T" + until + ":00:00+08:00", "contractor", "示例", "foreman", "示例",
        "watchman", "示例", "workers", 3, "work", "示例"));
    input.put("measures", "示例");
    input.put("workLevel", "5-2");
    return input;
  }

  private static Map<String, Object> danger(double longitude, double latitude) {
    return new HashMap<>(Map.of("name", "示例隐患", "level", "GENERAL", "category", "FIRE", "location", point(longitude, latitude), "place", "示例",
        "description", "示例", "foundAt", "2026-03-01T09:00:00+08:00", "inspector", "示例", "responsible", "示例"));
  }

  private static Map<String, Object> point(double longitude, double latitude) {
    return Map.of("type", "Point", "coordinates", List.of(longitude, latitude));
  }
}
