package org.yitu.business.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.account.AppUser;
import org.yitu.business.account.Role;
import org.yitu.business.health.HealthCheck;
import org.yitu.business.record.Paging;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.business.sample.Papers;
import org.yitu.business.sample.People;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** What an enterprise keeps of itself, its people and its papers, and who else may read or write it. */
@DatabaseTest
class BaseDataTest {
  private final RecordService records;
  private final People people;
  private final Papers papers;
  private final Plants plants;
  private final SafetyFeeYears years;
  private final Actor plant;
  private final Actor neighbour;
  private final LocalDate today;

  BaseDataTest(@Autowired RecordService records, @Autowired People people, @Autowired Papers papers, @Autowired Plants plants,
      @Autowired SafetyFeeYears years, @Autowired TestClock clock) {
    this.records = records;
    this.people = people;
    this.papers = papers;
    this.plants = plants;
    this.years = years;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.neighbour = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.45, 28.87);
    this.today = LocalDate.now(clock);
  }

  @Test
  @Tag("A2.3")
  void aCertificateNeedsItsPictureAndBelongsToAPerson() {
    long person = people.person(plant, false);
    Map<String, Object> certificate = new HashMap<>(Map.of("person", person, "kind", "SPECIAL_OPERATIONS", "number", "示例001", "issuer", "示例局",
        "issuedOn", "2025-01-01", "validUntil", "2031-01-01"));
    assertThatThrownBy(() -> records.create(plant, Certificate.TYPE, certificate)).isInstanceOf(Refusal.class);
    certificate.put("picture", papers.of(plant));
    long id = create(plant, Certificate.TYPE, certificate);
    assertThat(ids(Certificate.TYPE, Map.of("person", String.valueOf(person)))).containsExactly(id);
    assertThatThrownBy(() -> records.get(neighbour, Certificate.TYPE, id)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A2.4") @Tag("A2.5")
  void departmentsAndPostsHaveAnOrderAndADepartmentMayHaveAParent() {
    long parent = create(plant, Department.TYPE, Map.of("name", "示例生产部", "orderNumber", 1));
    long child = create(plant, Department.TYPE, Map.of("name", "示例车间", "orderNumber", 2, "parent", parent));
    assertThat(records.get(plant, Department.TYPE, child).get("parent").toString()).contains("示例生产部");
    assertThatThrownBy(() -> create(plant, Department.TYPE, Map.of("name", "示例", "orderNumber", 0))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> create(neighbour, Department.TYPE, Map.of("name", "示例", "orderNumber", 1, "parent", parent)))
        .as("a parent of another enterprise").isInstanceOf(Refusal.class);
    long post = create(plant, Post.TYPE, Map.of("name", "示例安全员", "orderNumber", 1));
    records.delete(plant, Post.TYPE, post);
    assertThatThrownBy(() -> records.get(plant, Post.TYPE, post)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A2.6") @Tag("R-ROLE1PERM")
  void aRoleHasOnePermissionSetThatSavingReplacesAndManyUsers() {
    create(plant, Department.TYPE, Map.of("name", "示例部门", "orderNumber", 1));
    create(plant, Post.TYPE, Map.of("name", "示例职务", "orderNumber", 1));
    long role = create(plant, Role.TYPE, Map.of("name", "示例角色", "permissions", "hidden-danger:read"));
    Map<String, Object> saved = records.get(plant, Role.TYPE, role);
    records.update(plant, Role.TYPE, role, Map.of("permissions", "person:read", "version", saved.get("version")));
    assertThat(records.get(plant, Role.TYPE, role).get("permissions").toString()).contains("person:read").doesNotContain("hidden-danger");
    for (String name : List.of("甲", "乙")) {
      create(plant, AppUser.TYPE, Map.of("username", "role" + plant.enterpriseId() + (name.equals("甲") ? "a" : "b"), "name", name, "role", role));
    }
    assertThat(ids(AppUser.TYPE, Map.of("role", String.valueOf(role)))).hasSize(2);
  }

  @Test
  @Tag("A3.9") @Tag("A3.10") @Tag("A3.22")
  void standardisationNeedsProofCreditHasGradesAndAwardsAreKept() {
    Map<String, Object> standard = new HashMap<>(Map.of("number", "示例公告〔2026〕1号", "level", "THIRD", "industry", "危险化学品", "issuer", "示例局",
        "issuedOn", "2025-01-01", "validUntil", "2028-01-01"));
    assertThatThrownBy(() -> records.create(plant, Standardisation.TYPE, standard)).isInstanceOf(Refusal.class);
    standard.put("files", papers.of(plant));
    assertThat(records.get(Actors.TOWN, Standardisation.TYPE, create(plant, Standardisation.TYPE, standard))).containsEntry("level", "THIRD");
    long credit = create(plant, SafetyCredit.TYPE, Map.of("creditYear", 2025, "grade", "B", "issuer", "示例局", "issuedOn", "2026-01-10"));
    assertThat(ids(SafetyCredit.TYPE, Map.of("grade", "B"))).containsExactly(credit);
    long award = create(plant, SafetyAward.TYPE, Map.of("name", "示例奖励", "grantor", "示例局", "grantedOn", "2026-01-10"));
    records.delete(plant, SafetyAward.TYPE, award);
    assertThat(ids(SafetyAward.TYPE, Map.of())).isEmpty();
  }

  @Test
  @Tag("C4")
  void whoHadARecordOpenWhenItsEnterpriseMovedDoesNotBringItBackToTheFormerRegulator() {
    long award = create(plant, SafetyAward.TYPE, Map.of("name", "示例奖励", "grantor", "示例局", "grantedOn", "2026-01-10"));
    plants.code(plant, "91510500MA0000A025");
    records.step(Actors.CITY, Enterprise.TYPE, plant.enterpriseId(), "Correct", Map.of("industry", "COAL_MINE", "explanation", "示例"));
    assertThatThrownBy(() -> records.update(plant, SafetyAward.TYPE, award, Map.of("version", 0, "name", "乙")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    Object version = records.get(Actors.ofSector("COAL_MINE"), SafetyAward.TYPE, award).get("version");
    assertThat(records.update(plant, SafetyAward.TYPE, award, Map.of("version", version, "name", "乙"))).containsEntry("name", "乙");
  }

  @Test
  @Tag("A3.11") @Tag("A3.12")
  void aStatusAssessmentIsDueAgainInThreeYears() {
    Map<String, Object> assessment = new HashMap<>(Map.of("name", "示例评价", "kind", "HEALTH_STATUS", "assessor", "示例机构", "assessedOn",
        "2026-01-31", "conclusion", "示例", "files", papers.of(plant)));
    assertThat(records.create(plant, SafetyAssessment.TYPE, assessment)).containsEntry("dueOn", LocalDate.of(2029, 1, 31));
    assessment.put("kind", "SAFETY_ACCEPTANCE");
    assessment.put("files", papers.of(plant));
    assertThat(records.create(plant, SafetyAssessment.TYPE, assessment).get("dueOn")).isNull();
    assessment.remove("files");
    assertThatThrownBy(() -> records.create(plant, SafetyAssessment.TYPE, assessment)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.13")
  void examinationsOfTheStaffAreListedForTheRegulatorToo() {
    long check = create(plant, HealthCheck.TYPE, Map.of("person", people.person(plant, true), "kind", "DURING", "checkedOn", "2026-02-01",
        "hospital", "示例医院", "factors", "示例粉尘", "result", "NORMAL"));
    assertThat(records.get(Actors.COUNTY, HealthCheck.TYPE, check)).containsEntry("hospital", "示例医院");
    assertThatThrownBy(() -> records.get(Actors.OTHER_COUNTY, HealthCheck.TYPE, check)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.14")
  void aHeldChemicalHasAQuantityAndACasNumberOfTheRightShape() {
    Map<String, Object> held = new HashMap<>(Map.of("name", "氯", "cas", "7782-50-5", "purpose", "STORED", "largestTonnes", 30, "place", "示例罐区"));
    long id = create(plant, HeldChemical.TYPE, held);
    assertThat(ids(HeldChemical.TYPE, Map.of("cas", "7782-50-5"))).containsExactly(id);
    held.put("cas", "7782505");
    assertThatThrownBy(() -> records.create(plant, HeldChemical.TYPE, held)).isInstanceOf(Refusal.class);
    held.putAll(Map.of("cas", "7782-50-5", "largestTonnes", -1));
    assertThatThrownBy(() -> records.create(plant, HeldChemical.TYPE, held)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.17") @Tag("A3.18") @Tag("A3.19")
  void rulesAndResponsibilitiesAreKeptByKindAndALetterHasItsYear() {
    long safety = rule("SAFETY_RULE", null);
    rule("HEALTH_RULE", null);
    rule("RESPONSIBILITY", null);
    assertThatThrownBy(() -> rule("RESPONSIBILITY_LETTER", null)).isInstanceOf(Refusal.class);
    long letter = rule("RESPONSIBILITY_LETTER", 2026);
    assertThat(ids(ManagementRule.TYPE, Map.of("kind", "SAFETY_RULE"))).containsExactly(safety);
    assertThat(ids(ManagementRule.TYPE, Map.of("kind", "RESPONSIBILITY_LETTER", "letterYear", "2026"))).containsExactly(letter);
  }

  @Test
  @Tag("A3.20")
  void whatIsDueForSafetyIsCountedFromTheBaseAndLessThanItIsTold() {
    Map<String, Object> expense = expense(2026, 3, 6000, 11, 8);
    long id = create(plant, SafetyExpense.TYPE, expense);
    assertThat(ids(SafetyExpense.TYPE, Map.of("expenseYear", "2026", "expenseMonth", "3"))).containsExactly(id);
    // 1000 · 4.5 % + 5000 · 2.25 % = 157.5 a year, 13.125 a month
    assertThat(records.get(plant, SafetyExpense.TYPE, id)).containsEntry("title", "2026-03 危险品生产与储存企业").containsEntry("basis", "REVENUE")
        .containsEntry("verdict", "SHORT").containsEntry("rule", "财资〔2022〕136号").satisfies(item -> {
          assertThat((BigDecimal) item.get("due")).isEqualByComparingTo("13.13");
          assertThat((BigDecimal) item.get("shortfall")).isEqualByComparingTo("2.13");
        });
    assertThat(ids(SafetyExpense.TYPE, Map.of("verdict", "SHORT"))).containsExactly(id);
    // in October 2022 the former edition: (40 + 100) / 12
    assertThat(records.get(plant, SafetyExpense.TYPE, create(plant, SafetyExpense.TYPE, expense(2022, 10, 6000, 12, 8))))
        .containsEntry("verdict", "ENOUGH").containsEntry("rule", "财企〔2012〕16号第八条");
    expense.put("expenseMonth", 13);
    assertThatThrownBy(() -> records.create(plant, SafetyExpense.TYPE, expense)).isInstanceOf(Refusal.class);
    expense.putAll(Map.of("expenseMonth", 4, "kind", "8"));
    assertThat(records.get(plant, SafetyExpense.TYPE, create(plant, SafetyExpense.TYPE, expense))).as("no text was found of it")
        .containsEntry("verdict", "NO_RATE").containsEntry("due", null);
    expense.remove("base");
    assertThatThrownBy(() -> records.create(plant, SafetyExpense.TYPE, expense)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.complaints()).extracting(Refusal.Complaint::field).containsExactly("base"));
    expense.put("kind", "99");
    assertThat(records.get(plant, SafetyExpense.TYPE, create(plant, SafetyExpense.TYPE, expense))).containsEntry("verdict", "NOTHING_DUE");
  }

  @Test
  @Tag("A3.20")
  void aYearsBalanceIsCarriedOnAndItsRegulatorSeesWhoIsShort() {
    create(plant, SafetyExpense.TYPE, expense(2024, 1, 6000, 20, 5));
    create(plant, SafetyExpense.TYPE, expense(2025, 1, 6000, 30, 7));
    create(plant, SafetyExpense.TYPE, expense(2025, 2, 6000, 5, 30));
    create(plant, SafetyExpense.TYPE, expense(2026, 1, 6000, 5, 2));
    SafetyFeeYears.Page mine = years.page(plant, new Paging(0, 20));

    assertThat(mine.items()).extracting(SafetyFeeYears.Line::year).containsExactly(2026, 2025, 2024);
    assertThat(mine.items()).extracting(line -> line.balance().intValue()).containsExactly(16, 13, 15);
    assertThat(mine.items()).extracting(SafetyFeeYears.Line::months).containsExactly(1, 2, 1);
    assertThat(mine.items()).extracting(SafetyFeeYears.Line::fallsShort).containsExactly(true, false, false);
    assertThat(mine.items()).extracting(SafetyFeeYears.Line::spentTooLittle).as("5 of 13.13 in 2024; 2026 is not over").containsExactly(false, false, true);
    assertThat(mine.latest().year()).isEqualTo(2026);
    assertThat(mine.latest().fallsShort()).isEqualTo(1);
    assertThat(years.page(Actors.TOWN, new Paging(0, 100)).items()).extracting(SafetyFeeYears.Line::enterprise).contains(plant.enterpriseId());
    assertThat(years.page(Actors.OTHER_COUNTY, new Paging(0, 100)).items()).extracting(SafetyFeeYears.Line::enterprise).doesNotContain(plant.enterpriseId());
    assertThat(years.page(neighbour, new Paging(0, 100)).items()).isEmpty();
    assertThat(years.page(neighbour, new Paging(0, 100)).latest().year()).isNull();
  }

  @Test
  @Tag("A3.20")
  void aBalanceOfThreeTimesTheDuesOfTheYearBeforeSuspendsSettingAside() {
    create(plant, SafetyExpense.TYPE, expense(2025, 1, 6000, 50, 10));
    create(plant, SafetyExpense.TYPE, expense(2026, 1, 6000, 0, 0));
    assertThat(years.page(plant, new Paging(0, 20)).items()).extracting(SafetyFeeYears.Line::suspended).as("40 against 3 · 13.13").containsExactly(true, false);
  }

  private static Map<String, Object> expense(int year, int month, int base, int setAside, int spent) {
    return new HashMap<>(Map.of("expenseYear", year, "expenseMonth", month, "kind", "5", "base", base, "setAside", setAside, "spent", spent));
  }

  @Test
  @Tag("A3.23") @Tag("C5")
  void aPenaltyIsWrittenByTheRegulatorAndOnlyReadByTheEnterprise() {
    Map<String, Object> penalty = new HashMap<>(Map.of("number", "示例罚〔2026〕2号", "offence", "示例", "basis", "示例", "content", "示例", "fine", 2,
        "decidedOn", "2026-02-01", "authority", "示例局"));
    assertThatThrownBy(() -> records.create(plant, SafetyPenalty.TYPE, penalty)).isInstanceOf(Refusal.class);
    penalty.put("enterprise", plant.enterpriseId());
    long id = create(Actors.COUNTY, SafetyPenalty.TYPE, penalty);
    assertThat(records.get(plant, SafetyPenalty.TYPE, id)).containsEntry("editable", false).containsEntry("deletable", false);
    assertThatThrownBy(() -> records.delete(plant, SafetyPenalty.TYPE, id)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.30")
  void aStopOfProductionIsDeclaredWithItsMeasures() {
    Map<String, Object> stop = new HashMap<>(Map.of("reason", "检修", "scope", "示例装置", "stopsOn", today.plusDays(3).toString(), "resumesOn",
        today.plusDays(30).toString(), "measures", "示例", "keeper", "示例", "phone", "0830-0000000"));
    long id = create(plant, ProductionStop.TYPE, stop);
    assertThat(records.get(Actors.TOWN, ProductionStop.TYPE, id)).containsEntry("reason", "检修");
    stop.remove("measures");
    assertThatThrownBy(() -> records.create(plant, ProductionStop.TYPE, stop)).isInstanceOf(Refusal.class);
  }

  private long rule(String kind, Integer year) {
    Map<String, Object> rule = new HashMap<>(Map.of("name", "示例制度", "kind", kind, "issuedOn", "2026-01-01", "files", papers.of(plant)));
    if (year != null) rule.put("letterYear", year);
    return create(plant, ManagementRule.TYPE, rule);
  }

  private long create(Actor actor, RecordType<?> type, Map<String, Object> input) {
    return (Long) records.create(actor, type, input).get("id");
  }

  private List<Object> ids(RecordType<?> type, Map<String, String> conditions) {
    return ((List<?>) records.list(plant, type, conditions).get("items")).stream().<Object>map(item -> ((Map<?, ?>) item).get("id")).toList();
  }
}
