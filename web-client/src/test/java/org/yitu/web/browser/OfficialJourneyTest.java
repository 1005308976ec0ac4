package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.business.enterprise.DefaultRole;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A day of those who supervise: on site, at the desk, on duty; and what a department of one industry and a hospital see. */
@Tag("browser")
class OfficialJourneyTest {
  private static final String PASSWORD = "An-official-2026";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("C4") @Tag("C5") @Tag("A18.3") @Tag("A10.2") @Tag("A3.23")
  void aTownshipPatrolsPenalisesAndTheEnterpriseReadsBoth() {
    Desk town = Desk.of(CHROMIUM.user("town"));
    String plantName = Client.as("enterprise").get("/api/session").json().get("user").get("enterprise").asString();
    town.open("patrol").add().choose("enterprise", plantName).write("name", "示例旅程巡查").pickTime("patrolledAt", "2026-01-05 09:30")
        .place("location", "105.4132", "28.7835").write("place", "示例罐区").write("officer", "示例巡查员").choose("result", "发现问题")
        .write("findings", "示例：应急照明不亮。").send();
    town.opened();
    town.open("safety-penalty").add().choose("enterprise", plantName).write("number", "示例罚旅程").write("offence", "示例：未整改。")
        .write("basis", "示例依据").write("content", "示例：警告。").pickTime("decidedOn", "2026-01-10").write("authority", "示例应急办").send();
    town.opened();
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.page().navigate("/desk#ledger/government-patrols");
    assertThat(plant.row("示例旅程巡查")).containsText("发现问题");
    plant.open("safety-penalty").openRow("示例罚旅程").isLocked();
    assertThat(plant.page().locator("[data-test=add]")).hasCount(0);
  }

  @Test @Tag("C9") @Tag("A18.5")
  void aShiftIsBegunAndHandedOver() {
    Desk town = Desk.of(CHROMIUM.user("town"));
    town.open("duty-shift").add().write("name", "示例旅程值班").pickTime("startsAt", "2026-01-05 08:00").pickTime("endsAt", "2026-01-06 08:00")
        .write("leader", "示例带班").write("officers", "示例甲、示例乙").write("phone", "0830-0000000").send();
    town.opened().step("Begin", form -> { }).step("HandOver", form -> form.write("events", "示例：接报一起误报。").write("open", "示例：无。")
        .write("successor", "示例丙"));
    assertThat(town.state()).hasText("已交班");
    assertThat(Desk.of(CHROMIUM.user("enterprise")).open("duty-shift?state=HANDED_OVER").row("示例旅程值班")).isVisible();
  }

  @Test @Tag("C8") @Tag("A14.2") @Tag("C18") @Tag("A13.4")
  void theCityPublishesATrainingPlanAndAKindOfWork() {
    Desk city = Desk.of(CHROMIUM.user("city"));
    city.open("training-plan").add().write("name", "示例旅程轮训").write("planYear", "2026").pickTime("startsOn", "2026-03-01")
        .pickTime("endsOn", "2026-12-01").write("audience", "示例：企业负责人").write("content", "示例：法规。").write("organiser", "示例局").send();
    city.opened();
    city.open("work-kind").add().write("name", "示例旅程带压作业").choose("kind", "其他").write("dangers", "示例").write("measures", "示例")
        .write("longestHours", "8").send();
    city.opened();
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("training-plan?planYear=2026").openRow("示例旅程轮训").isLocked();
    assertThat(plant.open("work-kind").row("示例旅程带压作业")).isVisible();
    assertThat(plant.page().locator("[data-test=add]")).hasCount(0);
  }

  @Test @Tag("C21")
  void theCitySeesWhoHasFiledWhat() {
    Page city = CHROMIUM.user("city");
    city.navigate("/desk#completeness");
    Locator view = city.locator("[data-test=completeness]");
    assertThat(view.locator("tbody tr").first()).containsText("0 / 5");
    JsonNode counted = Client.as("city").get("/api/completeness?size=1").json();
    assertThat(view).containsText("%,d 家企业中 %,d 家填报完整".formatted(counted.get("total").asLong(), counted.get("complete").asLong()));
    JsonNode coverage = Client.as("city").get("/api/coverage").json();
    org.assertj.core.api.Assertions.assertThat(coverage.get("covered").asLong()).isBetween(1L, coverage.get("known").asLong() - 1);
    assertThat(city.locator("[data-test=coverage]")).containsText("名录中 %,d 家，已覆盖 %,d 家".formatted(coverage.get("known").asLong(),
        coverage.get("covered").asLong()));
    city.locator("[data-test=coverage-open]").first().click();
    assertThat(city.locator("[data-test=coverage-list] tbody tr").first()).containsText("示例市场监管部门名录");
    CHROMIUM.shot(city, "completeness");
  }

  @Test @Tag("C23") @Tag("A0.2")
  void aDepartmentOfOneIndustrySeesItsIndustryOnly() {
    long transport = Client.as("city").get("/api/records/enterprise?industry=ROAD_TRANSPORT&size=1").json().get("total").asLong();
    long institution = Client.as("admin").get("/api/records/institution?code=510500020&size=1").json().get("items").get(0).get("id").asLong();
    account("journey-department", institution, DefaultRole.SECTOR_DEPARTMENT);
    Page page = signedIn("journey-department");
    Desk.of(page).open("enterprise");
    assertThat(page.locator("[aria-live=polite]").first()).containsText("共 %,d 条".formatted(transport));
    Desk.of(page).open("hidden-danger");
    JsonNode other = Client.as("journey-department", PASSWORD).get("/api/records/hidden-danger?size=50").json().get("items");
    other.forEach(danger -> Assertions.assertThat(danger.get("enterprise").get("title").asString()).contains("运输"));
    CHROMIUM.shot(page, "sector-department");
  }

  @Test @Tag("C22") @Tag("A15.1")
  void aHospitalEntersAnExaminationAndTheEnterpriseReadsIt() {
    JsonNode exposed = Client.as("city").get("/api/records/person?exposedToHazards=true&size=1").json().get("items").get(0);
    long institution = Client.as("admin").get("/api/records/institution?code=510500000&size=1").json().get("items").get(0).get("id").asLong();
    account("journey-hospital", institution, DefaultRole.MEDICAL_EXAMINER);
    Desk hospital = Desk.of(signedIn("journey-hospital"));
    hospital.open("health-check").add().choose("enterprise", exposed.get("enterprise").get("title").asString())
        .choose("person", exposed.get("title").asString()).choose("kind", "在岗期间").pickTime("checkedOn", "2026-01-05").write("hospital", "示例旅程医院")
        .name("factors", "水泥粉尘").choose("result", "未见异常").send();
    hospital.opened();
    // Nothing is offered that would only be refused.
    for (String kept : List.of("hidden-danger", "filing-frequency", "exchange", "checklists", "dispatched")) {
      assertThat(hospital.page().locator(".desk-menu a[href='#" + kept + "']")).hasCount(0);
    }
    assertThat(hospital.page().locator("header nav a[href='/screen']")).hasCount(0);
    assertThat(hospital.page().locator("header nav a[href='/map']")).hasCount(1);
    CHROMIUM.shot(hospital.page(), "hospital-check");
  }

  /** @param username none of the demo's own */
  private static void account(String username, long institution, DefaultRole of) {
    Client admin = Client.as("admin");
    JsonMapper json = JsonMapper.builder().build();
    long role = admin.post("/api/records/role", json.writeValueAsString(Map.of("name", of.title().zh(), "permissions",
        of.permissions().asSet()))).json().get("id").asLong();
    long user = admin.post("/api/records/user", json.writeValueAsString(Map.of("username", username, "name", of.title().zh(), "institution",
        institution, "role", role))).json().get("id").asLong();
    admin.post("/api/records/user/" + user + "/steps/SetPassword", json.writeValueAsString(Map.of("password", PASSWORD)));
  }

  private static Page signedIn(String username) {
    Page page = CHROMIUM.visitor();
    page.navigate("/");
    page.locator("#username").fill(username);
    page.locator("#password").fill(PASSWORD);
    page.locator("#sign-in").click();
    page.locator(".doors").waitFor();
    return page;
  }
}
