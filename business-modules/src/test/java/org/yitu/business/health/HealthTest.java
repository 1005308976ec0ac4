package org.yitu.business.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Party;
import org.yitu.business.enterprise.DefaultRole;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.People;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Occupational health: who is examined, what is declared, what is given out. */
@DatabaseTest
class HealthTest {
  private final RecordService records;
  private final People people;
  private final Actor plant;

  HealthTest(@Autowired RecordService records, @Autowired People people, @Autowired Plants plants) {
    this.records = records;
    this.people = people;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A15.1") @Tag("A2.2") @Tag("C22")
  void onlyWhoIsExposedHasAHealthFile() {
    assertThatThrownBy(() -> check(people.person(plant, false))).isInstanceOf(Refusal.class);
    assertThat(check(people.person(plant, true))).containsKey("id");
  }

  @Test
  @Tag("C22") @Tag("A2.8")
  void aHospitalSeesWhatItFoundItselfAndNoOtherHospitalsFindings() {
    long person = people.person(plant, true);
    Actor one = hospital("hospital-one");
    Actor other = hospital("hospital-other");
    long found = (Long) check(one, person).get("id");
    long others = (Long) check(other, person).get("id");
    long typedIn = (Long) check(person).get("id");
    Map<String, String> ofPerson = Map.of("person", String.valueOf(person));

    assertThat(records.list(one, HealthCheck.TYPE, ofPerson)).containsEntry("total", 1L);
    assertThat(records.get(one, HealthCheck.TYPE, found)).containsEntry("editable", true);
    for (long hidden : new long[] {others, typedIn}) {
      assertThatThrownBy(() -> records.get(one, HealthCheck.TYPE, hidden)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> records.delete(one, HealthCheck.TYPE, hidden)).isInstanceOf(Refusal.class);
    }
    assertThat(records.list(plant, HealthCheck.TYPE, ofPerson)).containsEntry("total", 3L);
    assertThat(records.list(Actors.COUNTY, HealthCheck.TYPE, ofPerson)).containsEntry("total", 3L);
  }

  @Test
  @Tag("A15.4") @Tag("A15.2") @Tag("R-LOCK-OH")
  void aDeclarationIsLockedOnceItIsToBeReportedAndOpenAgainWhenReturned() {
    long id = (Long) records.create(plant, HazardDeclaration.TYPE, Map.of("name", "示例申报", "kind", "FIRST", "exposed", 10, "factors", "示例",
        "severe", false)).get("id");
    records.step(plant, HazardDeclaration.TYPE, id, "Submit", Map.of());
    assertThatThrownBy(() -> rename(id)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.delete(plant, HazardDeclaration.TYPE, id)).isInstanceOf(Refusal.class);
    records.step(Actors.COUNTY, HazardDeclaration.TYPE, id, "SendBack", Map.of("reason", "示例"));
    rename(id);
    records.step(plant, HazardDeclaration.TYPE, id, "Submit", Map.of());
    records.step(Actors.COUNTY, HazardDeclaration.TYPE, id, "File", Map.of("filingNumber", "示例001"));
    assertThatThrownBy(() -> rename(id)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A15.5")
  void whatIsGivenOutLeavesTheStockAndNoMoreThanThereIs() {
    long stock = (Long) records.create(plant, ProtectiveEquipment.TYPE, Map.of("name", "示例防毒面具", "stock", 5, "unit", "个")).get("id");
    long person = people.person(plant, true);
    records.create(plant, ProtectiveIssue.TYPE, issue(stock, person, 3));
    assertThat(records.get(plant, ProtectiveEquipment.TYPE, stock)).containsEntry("stock", 2);
    assertThatThrownBy(() -> records.create(plant, ProtectiveIssue.TYPE, issue(stock, person, 3))).isInstanceOf(Refusal.class);
    assertThat(records.get(plant, ProtectiveEquipment.TYPE, stock)).containsEntry("stock", 2);
  }

  @Test
  @Tag("A15.6") @Tag("C18")
  void theLibraryOfFactorsIsTheGovernmentsAndEverybodyReadsIt() {
    Map<String, Object> factor = Map.of("name", "示例粉尘", "kind", "DUST", "source", "示例");
    assertThatThrownBy(() -> records.create(plant, HazardFactor.TYPE, factor)).isInstanceOf(Refusal.class);
    long id = (Long) records.create(Actors.CITY, HazardFactor.TYPE, factor).get("id");
    assertThat(records.get(plant, HazardFactor.TYPE, id)).containsEntry("name", "示例粉尘").containsEntry("editable", false);
  }

  @Test
  @Tag("A15.6")
  void whatTheCatalogueListsHasItsCasNumberAndItsKind() {
    Map<String, Object> factor = new HashMap<>(Map.of("name", "苯", "kind", "CHEMICAL", "source", "示例"));
    assertThat(records.create(Actors.CITY, HazardFactor.TYPE, factor)).containsEntry("cas", "71-43-2");
    factor.put("kind", "DUST");
    assertThatThrownBy(() -> records.create(Actors.CITY, HazardFactor.TYPE, factor)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.text().zh()).isEqualTo("职业病危害因素分类目录将“苯”列为化学因素。"));
  }

  @Test
  @Tag("A15.4")
  void declarationsAreFoundByAFactorWhetherItIsListedOrNot() {
    long id = (Long) records.create(plant, HazardDeclaration.TYPE, Map.of("name", "示例申报", "kind", "FIRST", "exposed", 10, "factors",
        "磷化氢、磷化锌、磷化铝；示例未列因素", "severe", true)).get("id");
    for (String words : List.of("磷化锌", "示例未列因素")) {
      assertThat(records.list(plant, HazardDeclaration.TYPE, Map.of("q", words)).get("items").toString()).as(words).contains("id=" + id);
    }
    assertThat(records.list(plant, HazardDeclaration.TYPE, Map.of("q", "氯丁二烯"))).containsEntry("total", 0L);
  }

  @Test
  @Tag("A15.3")
  void healthTrainingIsKeptByKindAndDay() {
    Map<String, Object> training = new HashMap<>(Map.of("name", "示例职业健康培训", "kind", "BEFORE_WORK", "heldOn", "2026-02-01", "hours", 4,
        "participants", 12, "teacher", "示例", "content", "示例"));
    Map<String, Object> made = records.create(plant, HealthTraining.TYPE, training);
    records.update(plant, HealthTraining.TYPE, (Long) made.get("id"), Map.of("participants", 13, "version", made.get("version")));
    assertThat(records.list(plant, HealthTraining.TYPE, Map.of("kind", "BEFORE_WORK")).get("items").toString()).contains("participants=13");
    training.put("participants", 0);
    assertThatThrownBy(() -> records.create(plant, HealthTraining.TYPE, training)).isInstanceOf(Refusal.class);
  }

  private Map<String, Object> check(long person) {
    return check(plant, person);
  }

  private Map<String, Object> check(Actor actor, long person) {
    Map<String, Object> input = new HashMap<>(Map.of("person", person, "kind", "DURING", "checkedOn", "2026-02-01", "hospital", "示例",
        "factors", "示例", "result", "NORMAL"));
    if (!actor.isEnterprise()) input.put("enterprise", plant.enterpriseId());
    return records.create(actor, HealthCheck.TYPE, input);
  }

  private static Actor hospital(String account) {
    return new Actor(account.hashCode(), account, account, Party.COUNTY, Actors.COUNTY.range(), Set.of(), null,
        DefaultRole.MEDICAL_EXAMINER.permissions(), Locale.SIMPLIFIED_CHINESE);
  }

  private static Map<String, Object> issue(long stock, long person, int quantity) {
    return Map.of("equipment", stock, "person", person, "quantity", quantity, "issuedOn", "2026-03-01");
  }

  private void rename(long id) {
    Map<String, Object> item = records.get(plant, HazardDeclaration.TYPE, id);
    records.update(plant, HazardDeclaration.TYPE, id, Map.of("version", item.get("version"), "name", "示例更名"));
  }
}
