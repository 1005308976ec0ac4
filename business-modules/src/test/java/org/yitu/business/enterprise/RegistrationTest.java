package org.yitu.business.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Accounts;
import org.yitu.business.access.Actor;
import org.yitu.business.account.AppUser;
import org.yitu.business.account.Area;
import org.yitu.business.account.Institution;
import org.yitu.business.danger.HiddenDanger;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordStatistics;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** From the public form to the first sign-in. */
@DatabaseTest
class RegistrationTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(1);
  private static final String PASSWORD = "示例 horse battery 27";
  private static final int TOWN = 510_502_103;

  private final Registrations registrations;
  private final RegistrationOptions options;
  private final RecordService records;
  private final RecordStatistics statistics;
  private final Accounts accounts;
  private final JdbcTemplate jdbc;
  private final long town;
  private final long area;

  RegistrationTest(@Autowired Registrations registrations, @Autowired RegistrationOptions options, @Autowired RecordService records,
      @Autowired RecordStatistics statistics,      @Autowired Accounts accounts, @Autowired JdbcTemplate jdbc) {
    this.registrations = registrations;
    this.options = options;
    this.records = records;
    this.statistics = statistics;
    this.accounts = accounts;
    this.jdbc = jdbc;
    institution("示例市局", Enterprise.CITY_BUREAU, "CITY");
    this.town = institution("示例镇政府", TOWN, "TOWN");
    this.area = area();
  }

  @Test
  @Tag("A1.2")
  @Tag("A1.8")
  @Tag("R-APPROVE")
  void anAccountOpensWithTheApprovalAndNotBefore() {
    Registrations.Receipt receipt = registrations.register(form());
    assertThat(receipt.username()).startsWith("qy");
    assertThat(registrations.status(receipt.receipt()).state()).isEqualTo("PENDING");
    assertThatThrownBy(() -> signIn(receipt.username())).isInstanceOf(Refusal.class);

    step(Actors.TOWN, receipt, "Approve", Map.of("opinion", "同意"));

    Actor administrator = signIn(receipt.username());
    assertThat(administrator.enterpriseId()).isEqualTo(receipt.enterprise());
    assertThat(administrator.may("hidden-danger:Rectify")).isTrue();
    assertThat(administrator.may("enterprise:Approve")).isFalse();
    assertThat(registrations.status(receipt.receipt()).state()).isEqualTo("APPROVED");
    for (String none : List.of("", "a\0b", "x".repeat(5_000), receipt.receipt() + " ")) {
      assertThatThrownBy(() -> registrations.status(none)).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
  }

  @Test
  @Tag("A1.3")
  @Tag("R-DEFAULT-OWNER")
  void whoNamesNoOwnerBelongsToTheCityAndTownAndCountyDoNotSeeHim() {
    Map<String, Object> form = form();
    form.remove("owner");
    Registrations.Receipt receipt = registrations.register(form);
    assertThat(receipt.owner()).isEqualTo("示例市局");
    assertThat(records.get(Actors.CITY, Enterprise.TYPE, receipt.enterprise())).containsEntry("state", "PENDING");
    for (Actor below : List.of(Actors.TOWN, Actors.COUNTY)) {
      assertThatThrownBy(() -> records.get(below, Enterprise.TYPE, receipt.enterprise()))
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
  }

  @Test
  @Tag("R-APPROVE")
  void townCountyAndCityOfTheChainMayApproveAndAnotherCountyDoesNotEvenSeeIt() {
    for (Actor approver : List.of(Actors.TOWN, Actors.COUNTY, Actors.CITY)) {
      Registrations.Receipt receipt = registrations.register(form());
      assertThatThrownBy(() -> step(Actors.OTHER_COUNTY, receipt, "Approve", Map.of())).isInstanceOf(Refusal.class);
      assertThat(step(approver, receipt, "Approve", Map.of())).containsEntry("state", "APPROVED");
    }
  }

  @Test
  @Tag("A1.9")
  void theApproverCorrectsOwnerPositionAndIndustryAndTheRowsFollow() {
    Registrations.Receipt receipt = registrations.register(form());
    long city = options.defaultOwner().orElseThrow().id();
    Map<String, Object> item = step(Actors.TOWN, receipt, "Approve", Map.of("owner", city, "industry", "COAL_MINE",
        "position", Map.of("type", "Point", "coordinates", List.of(105.41, 28.86))));
    assertThat(item).containsEntry("industry", "COAL_MINE");
    assertThat(jdbc.queryForMap("select owner_code, sector from app_user where enterprise_id = ?", receipt.enterprise()))
        .containsEntry("owner_code", Enterprise.CITY_BUREAU).containsEntry("sector", "COAL_MINE");
  }

  @Test
  @Tag("A1.2")
  void thereIsOneEnterpriseACreditCodeAndNothingOfTheSecondIsKept() {
    Map<String, Object> form = form();
    registrations.register(form);
    long users = count("app_user");
    form.put("name", "示例另一企业");
    assertThatThrownBy(() -> registrations.register(form)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.complaints().get(0).field()).isEqualTo("creditCode"));
    assertThat(count("app_user")).isEqualTo(users);
  }

  @Test
  @Tag("A1.2")
  void aTakenUserNameOrAWeakPasswordLeavesNothingBehind() {
    Registrations.Receipt first = registrations.register(form());
    long enterprises = count("enterprise");
    Map<String, Object> sameName = form();
    sameName.put("username", first.username());
    assertThatThrownBy(() -> registrations.register(sameName)).isInstanceOf(Refusal.class);
    Map<String, Object> weak = form();
    weak.put("password", "123456789012");
    assertThatThrownBy(() -> registrations.register(weak)).isInstanceOf(Refusal.class);
    assertThat(count("enterprise")).isEqualTo(enterprises);
  }

  @Test
  @Tag("A1.2")
  void theRegistrantCannotWriteWhatIsNotHisToSay() {
    for (String member : List.of("state", "ownerCode", "size", "reviewOpinion", "receiptNumber", "createdBy")) {
      Map<String, Object> form = form();
      form.put(member, "APPROVED");
      assertThatThrownBy(() -> registrations.register(form)).as(member).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.complaints().get(0).field()).isEqualTo(member));
    }
  }

  @Test
  @Tag("A1.4")
  @Tag("A1.5")
  void aPositionOutsideTheChosenAreaIsSaidAndTakenAllTheSame() {
    assertThat(registrations.register(form()).warnings()).isEmpty();
    Map<String, Object> form = form();
    form.put("position", Map.of("type", "Point", "coordinates", List.of(105.60, 28.87)));
    assertThat(registrations.register(form).warnings()).singleElement()
        .satisfies(warning -> assertThat(warning.zh()).contains("9.8公里").contains("示例登记镇"));
  }

  @Test
  @Tag("A1.8")
  void aRejectedRegistrationIsHandedInAgainWithItsReceipt() {
    Map<String, Object> form = form();
    Registrations.Receipt receipt = registrations.register(form);
    step(Actors.COUNTY, receipt, "Reject", Map.of("opinion", "地址不全"));
    assertThat(registrations.status(receipt.receipt()).opinion()).isEqualTo("地址不全");
    form.put("registrationAddress", "示例路1号附2号");
    form.put("receipt", receipt.receipt());
    assertThat(registrations.resubmit(form).username()).isEqualTo(receipt.username());
    assertThat(registrations.status(receipt.receipt()).state()).isEqualTo("PENDING");
    assertThatThrownBy(() -> registrations.resubmit(form)).isInstanceOf(Refusal.class);
    step(Actors.COUNTY, receipt, "Approve", Map.of());
    assertThat(signIn(receipt.username())).isNotNull();
  }

  @Test
  @Tag("A2.7")
  void anEnterpriseAddsUsersOnlyAfterDepartmentAndPost() {
    Registrations.Receipt receipt = registrations.register(form());
    step(Actors.TOWN, receipt, "Approve", Map.of());
    Actor administrator = signIn(receipt.username());
    long role = jdbc.queryForObject("select min(id) from role where enterprise_id = ?", Long.class, receipt.enterprise());
    Map<String, Object> user = Map.of("username", "staff" + receipt.enterprise(), "name", "示例员工", "role", role);
    assertThatThrownBy(() -> records.create(administrator, AppUser.TYPE, user)).hasMessageContaining("department");
    records.create(administrator, Department.TYPE, Map.of("name", "安全部", "orderNumber", 1));
    assertThatThrownBy(() -> records.create(administrator, AppUser.TYPE, user)).hasMessageContaining("post");
    records.create(administrator, Post.TYPE, Map.of("name", "安全员", "orderNumber", 1));
    assertThat(records.create(administrator, AppUser.TYPE, user)).containsEntry("name", "示例员工");
  }

  @Test
  @Tag("A3.3")
  @Tag("R-SIZE")
  void theSizeClassIsComputed() {
    Map<String, Object> form = form();
    form.putAll(Map.of("employees", 250, "revenue", 50_000, "assets", 1));
    assertThat(records.get(Actors.TOWN, Enterprise.TYPE, registrations.register(form).enterprise())).containsEntry("size", "SMALL");
  }

  @Test
  @Tag("A1.6") @Tag("A3.1") @Tag("A3.4") @Tag("A3.5") @Tag("A3.6")
  void anEnterpriseSavesItsProfileAndNothingOfItWhileARequiredFieldIsEmpty() {
    Registrations.Receipt receipt = registrations.register(form());
    step(Actors.TOWN, receipt, "Approve", Map.of());
    Actor plant = signIn(receipt.username());
    Map<String, Object> change = new HashMap<>(Map.of("contact", "", "profile", "示例简介", "hasMajorHazards", true, "productionArea", 1200.5,
        "version", records.get(plant, Enterprise.TYPE, receipt.enterprise()).get("version")));
    assertThatThrownBy(() -> records.update(plant, Enterprise.TYPE, receipt.enterprise(), change)).hasMessageContaining("required");
    assertThat(records.get(plant, Enterprise.TYPE, receipt.enterprise()).get("profile")).isNull();
    change.putAll(Map.of("contact", "示例联系人", "contactPhone", "0830-1234567", "legalRepresentative", "示例法人", "principalPhone", "0830-7654321",
        "businessScope", "示例范围", "mainProducts", "示例产品"));
    assertThat(records.update(plant, Enterprise.TYPE, receipt.enterprise(), change)).containsEntry("contact", "示例联系人")
        .containsEntry("hasMajorHazards", true).containsEntry("mainProducts", "示例产品").containsEntry("profile", "示例简介");
    assertThat(records.get(Actors.TOWN, Enterprise.TYPE, receipt.enterprise())).containsEntry("principalPhone", "0830-7654321");
    assertThatThrownBy(() -> records.update(Actors.ofEnterprise(84), Enterprise.TYPE, receipt.enterprise(), change)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A5.2")
  @Tag("R-DEADLINE")
  void aDangerIsDueAMonthAfterItsRegistrationAndItsSourceIsWhoEnteredIt() {
    Registrations.Receipt receipt = registrations.register(form());
    step(Actors.TOWN, receipt, "Approve", Map.of());
    Map<String, Object> own = records.create(signIn(receipt.username()), HiddenDanger.TYPE, danger());
    assertThat(own).containsEntry("source", "SELF_INSPECTION");
    String created = own.get("createdAt").toString();
    assertThat(java.time.OffsetDateTime.parse(own.get("due").toString())).isEqualTo(
        java.time.OffsetDateTime.parse(created).plusMonths(1).truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
    Map<String, Object> inspected = danger();
    inspected.put("enterprise", receipt.enterprise());
    Map<String, Object> governments = records.create(Actors.TOWN, HiddenDanger.TYPE, inspected);
    assertThat(governments).containsEntry("source", "GOVERNMENT_INSPECTION");
    Map<String, Object> change = Map.of("name", "改名", "version", governments.get("version"));
    long id = ((Number) governments.get("id")).longValue();
    assertThatThrownBy(() -> records.update(signIn(receipt.username()), HiddenDanger.TYPE, id, change)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.2")
  void theEconomicIndustryIsTakenByCodeOrNameAndReadAsBoth() {
    for (String written : List.of("1512", "白酒制造", "1512 白酒制造")) {
      Map<String, Object> item = enterprise(written);
      assertThat(item).as(written).containsEntry("economicCode", "1512").containsEntry("codeTitles", Map.of("economicCode",
          Text.of("1512 白酒制造", "1512 白酒制造")));
    }
  }

  @Test
  @Tag("A3.2")
  void whatIsNoClassOfTheClassificationIsRefusedByName() {
    assertThatThrownBy(() -> enterprise("1516")).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.complaints()).extracting(Refusal.Complaint::field).containsExactly("economicCode");
      assertThat(refusal.text().zh()).contains("“1516”不是").contains("GB/T 4754-2017");
    });
    assertThatThrownBy(() -> enterprise("15")).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.text().zh()).isEqualTo("“15 酒、饮料和精制茶制造业”是大类，还须选到它下面的一项。"));
  }

  @Test
  @Tag("A3.2")
  @Tag("C14")
  void sectionsAndDivisionsFilterTheListAndAreCounted() {
    long liquor = id(enterprise("1512"));
    long gas = id(enterprise("4511"));
    assertThat(listed("economicCode", "15")).contains(liquor).doesNotContain(gas);
    assertThat(listed("economicCode", "C")).contains(liquor).doesNotContain(gas);
    assertThat(listed("economicCode", "C,D")).contains(liquor, gas);
    assertThat(listed("economicCode", "4511")).contains(gas).doesNotContain(liquor);
    assertThat(listed("economicCode", "97")).isEmpty();
    List<RecordStatistics.Row> divisions = statistics.count(Actors.CITY, Enterprise.TYPE, Map.of("economicCode", "15"),
        List.of(new RecordStatistics.By("economicCode", RecordStatistics.Unit.BRANCH)), List.of(new Filter.And(List.of())));
    assertThat(divisions).singleElement().satisfies(row -> {
      assertThat(row.keys()).containsExactly("15");
      assertThat(row.counts().get(0)).isEqualTo(listed("economicCode", "15").size());
    });
  }

  private List<Long> listed(String name, String value) {
    List<?> items = (List<?>) records.list(Actors.CITY, Enterprise.TYPE, Map.of(name, value, "size", "200")).get("items");
    return items.stream().map(item -> id((Map<?, ?>) item)).toList();
  }

  private Map<String, Object> enterprise(String economicCode) {
    Map<String, Object> form = form();
    form.put("economicCode", economicCode);
    return records.get(Actors.CITY, Enterprise.TYPE, registrations.register(form).enterprise());
  }

  private static Map<String, Object> danger() {
    return new HashMap<>(Map.of("name", "示例隐患", "level", "GENERAL", "category", "FIRE", "place", "库房", "description", "示例",
        "foundAt", "2026-03-01T09:00:00+08:00", "inspector", "示例", "responsible", "示例",
        "location", Map.of("type", "Point", "coordinates", List.of(105.42, 28.87))));
  }

  private Map<String, Object> form() {
    String first17 = String.format(Locale.ROOT, "91510500MA%07d", NUMBERS.getAndIncrement());
    Map<String, Object> form = new HashMap<>(Map.of("name", "示例登记企业", "creditCode", first17 + CreditCode.checkCharacter(first17),
        "industry", "CHEMICAL_PRODUCTION", "owner", town, "area", area, "economicCode", "2611", "registrationAddress", "示例路1号",
        "legalRepresentative", "示例甲", "principal", "示例乙", "contact", "示例丙"));
    form.put("contactPhone", "0830-0000000");
    form.put("position", Map.of("type", "Point", "coordinates", List.of(105.42, 28.87)));
    form.put("password", PASSWORD);
    return form;
  }

  private Actor signIn(String username) {
    return accounts.authenticate(username, PASSWORD, "test", Locale.SIMPLIFIED_CHINESE);
  }

  private Map<String, Object> step(Actor actor, Registrations.Receipt receipt, String step, Map<String, ?> form) {
    return records.step(actor, Enterprise.TYPE, receipt.enterprise(), step, form);
  }

  private long count(String table) {
    return jdbc.queryForObject("select count(*) from " + table, Long.class);
  }

  private long institution(String name, long code, String level) {
    List<Long> there = jdbc.queryForList("select id from institution where code = ?", Long.class, code);
    return there.isEmpty() ? id(records.create(Actor.SYSTEM, Institution.TYPE, Map.of("name", name, "code", code, "level", level)))
        : there.get(0);
  }

  /** 0.1 degrees of longitude wide: its eastern edge is at 105.50. */
  private long area() {
    List<Long> there = jdbc.queryForList("select id from area where name = '示例登记镇'", Long.class);
    if (!there.isEmpty()) return there.get(0);
    return id(records.create(Actor.SYSTEM, Area.TYPE, Map.of("name", "示例登记镇", "code", TOWN, "level", "TOWN", "boundary",
        Map.of("type", "Polygon", "coordinates", List.of(List.of(List.of(105.40, 28.80), List.of(105.50, 28.80), List.of(105.50, 28.90),
            List.of(105.40, 28.90), List.of(105.40, 28.80)))))));
  }

  private static long id(Map<?, ?> item) {
    return ((Number) item.get("id")).longValue();
  }
}
