package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The incident page as a workspace: an incident at the top, the wind that everything follows, time, two scenarios. */
@Tag("browser") @Tag("A19.6") @Tag("C16")
class WorkspaceJourneyTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCENARIO = """
      {"kind":"toxic-plume","substance":"7782-50-5","point":[105.44,28.89],"source":{"kgPerSecond":2},
       "weather":{"windSpeed":3,"windFromDegrees":200,"stability":"D"}}""";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void whenTheWindChangesEverythingFollowsAndTheFirstResultCanBeKeptBeside() {
    Page page = openAssessment(CHROMIUM.user("commander"));
    page.locator("[data-test=keep]").click();
    String first = page.url();
    page.locator(".wind-dial").press("ArrowRight");
    page.waitForURL(url -> !url.equals(first));
    assertThat(page.locator("#scenario-weather-windFromDegrees")).hasValue("205");
    String second = page.url();
    page.locator("#scenario-weather-windSpeed").fill("6");
    page.locator("#scenario-weather-windSpeed").press("Enter");
    page.waitForURL(url -> !url.equals(second));

    page.locator("#tab-compare").click();
    assertThat(page.locator("[data-test=compare]")).containsText("风速");
    assertThat(page.locator("[data-test=compare] tbody tr").first()).containsText("%");
    CHROMIUM.shot(page, "incident-compare");
  }

  @Test
  void aWindThatIsRefusedLeavesTheFormerResultInPlace() {
    Page page = openAssessment(CHROMIUM.user("commander"));
    String shown = page.url();
    page.locator("#scenario-weather-windSpeed").fill("0");
    page.locator("#scenario-weather-windSpeed").press("Enter");
    assertThat(page.locator("[data-field='weather.windSpeed'] .field-fault")).isVisible();
    assertThat(page.locator("[data-test=zones] tbody tr")).hasCount(3);
    assertThat(page.url()).isEqualTo(shown);
  }

  /** The form of an explosion asks for other things than the one that the page begins with: nothing of that one is sent along. */
  @Test
  void aFormerAssessmentOfAnotherKindIsRunAgain() {
    String explosion = "{\"kind\":\"explosion\",\"substance\":\"7782-50-5\",\"point\":[105.44,28.89],\"source\":{\"kg\":500,\"tntEquivalence\":1}}";
    JsonNode stored = Client.as("commander").post("/api/simulations", explosion).json();
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident#id=" + stored.get("id").asString());
    assertThat(page.locator("[data-test=zones]")).containsText("kPa");
    page.waitForResponse(answer -> answer.url().endsWith("/api/simulations") && answer.status() < 300, () -> page.locator("[data-test=simulate]").click());
    assertThat(page.locator(".scenario-form [role=alert]")).hasCount(0);
  }

  @Test
  void theCourseInTimeIsWalkedByKeyboardAndPlayed() {
    Page page = CHROMIUM.user("commander");
    page.route(Pattern.compile("/api/simulations/[^/]+$"), WorkspaceJourneyTest::withMoments);
    openAssessment(page);
    Locator slider = page.locator("[data-test=time]");
    slider.press("Home");
    assertThat(page.locator("[data-test=time-text]")).hasText("泄漏后 00:00");
    slider.press("ArrowRight");
    assertThat(page.locator("[data-test=time-text]")).hasText("泄漏后 02:00");
    CHROMIUM.shot(page, "incident-time");
    page.locator("[data-test=play]").click();
    assertThat(page.locator("[data-test=time-text]")).hasText("泄漏后 04:00 · 已消散");
    page.locator("[data-test=time-all]").click();
    assertThat(page.locator("[data-test=time-text]")).hasText("全过程");
  }

  @Test
  void anIncidentIsReportedFromThePageAndFoundAgain() {
    Page page = openAssessment(CHROMIUM.user("commander"));
    page.locator("[data-test=incident-report]").click();
    fillReport(page, "示例氯气泄漏");
    CHROMIUM.shot(page, "incident-report-form");
    page.locator(".record-form [data-test=save]").click();
    assertThat(page.locator("[data-test=incident-name]")).hasText("示例氯气泄漏");
    page.waitForURL(Pattern.compile("#id=.*&incident="));
    CHROMIUM.shot(page, "incident-workspace");

    page.reload();
    assertThat(page.locator("[data-test=incident-name]")).hasText("示例氯气泄漏");
    page.locator("[data-test=incident-leave]").click();
    page.locator("[data-test=incident-open]").click();
    page.locator("[data-test=open-incidents] tr").filter(withText("示例氯气泄漏")).first().locator("button").click();
    assertThat(page.locator("[data-test=incident-name]")).hasText("示例氯气泄漏");
  }

  @Test
  void aDrillIsStartedFromThePageAndCannotBeMistakenForTheRealThing() {
    Page page = openAssessment(CHROMIUM.user("commander"));
    page.locator("[data-test=incident-drill]").click();
    fillReport(page, "示例氨气泄漏");
    page.locator(".record-form [data-test=save]").click();
    assertThat(page.locator("[data-test=drill-frame]")).isVisible();
    assertThat(page.locator(".drill-sign")).hasText("演练");
    CHROMIUM.shot(page, "incident-drill");
    page.reload();
    assertThat(page.locator("[data-test=drill-frame]")).isVisible();
    page.locator("[data-test=incident-leave]").click();
    assertThat(page.locator("[data-test=drill-frame]")).hasCount(0);
  }

  @Test
  void theWorkspaceFitsAPhone() {
    Page page = CHROMIUM.user("commander", 390, 844);
    page.route(Pattern.compile("/api/simulations/[^/]+$"), WorkspaceJourneyTest::withMoments);
    openAssessment(page);
    assertThat(page.locator("[data-test=time]")).isVisible();
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(390);
    CHROMIUM.shot(page, "phone-incident");
    // A number that is cut off at its right is another number.
    page.locator("[data-test=zones] tbody td:last-child").all()
        .forEach(people -> assertThat(people.boundingBox().x + people.boundingBox().width).isLessThanOrEqualTo(390));
    page.locator("#tab-orders").click();
    assertThat(page.locator("[data-test=orders] li").first()).isInViewport();
    // There is room for one thing: what came of it does not lie over the form and its button.
    page.locator(".left-dock .el-button").first().click();
    assertThat(page.locator(".right-dock")).isHidden();
    page.locator("[data-test=simulate]").click(new Locator.ClickOptions().setTrial(true));
    CHROMIUM.shot(page, "phone-scenario");
    page.locator("[data-test=form-close]").click();
    assertThat(page.locator("[data-test=zones]")).isVisible();
  }

  private static void fillReport(Page page, String name) {
    page.locator("#incident-name").fill(name);
    page.locator(".record-form [data-field=kind] .el-select").click();
    page.locator(".el-select-dropdown__item:visible").filter(withText("有毒气体泄漏")).click();
    page.locator("#incident-place").fill("示例路1号");
    page.locator("#incident-substance").fill("氯");
    page.locator("#incident-description").fill("示例：储罐阀门泄漏。");
    page.locator("#incident-reporter").fill("示例员");
    page.locator("#incident-reporterPhone").fill("0830-0712456");
  }

  private static Page openAssessment(Page page) {
    String id = Client.as("commander").post("/api/simulations", SCENARIO).json().get("id").asString();
    page.navigate("/incident#id=" + id);
    assertThat(page.locator("[data-test=zones] tbody tr")).hasCount(3);
    return page;
  }

  /** A course of three moments: the worst zone, the widest one, nothing any more. */
  private static void withMoments(Route route) {
    APIResponse answer = route.fetch();
    ObjectNode assessment = (ObjectNode) JSON.readTree(answer.body());
    JsonNode zones = assessment.get("zones").get("features");
    var moments = assessment.putArray("moments");
    moments.addObject().put("seconds", 0).set("ground", zones.get(0).get("geometry"));
    moments.addObject().put("seconds", 120).set("ground", zones.get(zones.size() - 1).get("geometry"));
    moments.addObject().put("seconds", 240).putNull("ground");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(assessment.toString()));
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
