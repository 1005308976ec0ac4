package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** What a commander does in the first minutes of an accident. */
@Tag("browser") @Tag("A19.6") @Tag("C16")
class IncidentJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aCommanderSimulatesAChlorineReleaseAndPrintsItsReport() {
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident");
    fillScenario(page, "3");
    page.locator("[data-test=simulate]").click();

    assertThat(page.locator("[data-test=zones] tbody tr")).hasCount(3);
    assertThat(page.locator("[data-test=zones]")).containsText("AEGL");
    page.locator("[data-test=exposure] tbody button").first().click();
    assertThat(page.locator("[data-test=behind] tbody tr").first()).isVisible();
    page.waitForURL(Pattern.compile("/incident#id="));
    CHROMIUM.shot(page, "incident");
    page.locator("#tab-orders").click();
    assertThat(page.locator("[data-test=orders] li").first()).containsText("封锁");
    CHROMIUM.shot(page, "incident-orders");
    page.getByText("救援", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("[data-test=staging] tbody tr").first()).containsText("分钟");
    assertThat(page.locator("[data-test=needs]")).containsText("氯气捕消");
    assertThat(page.locator("[data-test=arrivals] li").first()).containsText("分钟");
    assertThat(page.locator("[data-test=help-teams] tbody tr").first()).containsText("分钟");
    assertThat(page.locator("[data-test=help-hospitals] tbody tr").first()).isVisible();
    CHROMIUM.shot(page, "incident-response");

    page.locator("#tab-evacuation").click();
    assertThat(page.locator("[data-test=evacuation] tbody tr").first()).containsText("%");
    CHROMIUM.shot(page, "incident-evacuation");
    page.locator("#tab-ensemble").click();
    page.locator("[data-test=ensemble-start]").click();
    assertThat(page.locator("[data-test=ensemble-legend]")).containsText("90%",
        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    CHROMIUM.shot(page, "incident-uncertainty");

    Page report = page.waitForPopup(() -> page.locator("[data-test=report]").click());
    assertThat(report.locator("body")).containsText("演示数据");
    assertThat(report.locator("body")).containsText("氯");
    CHROMIUM.shot(report, "incident-report");
    APIResponse pdf = page.context().request().get(page.locator("[data-test=report-pdf]").getAttribute("href"));
    assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
    assertThat(new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    assertThatItsLinkReopensIt(page.url());
  }

  @Test
  void aSecondRunTakesWhatWasChangedAfterTheFirst() {
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident");
    fillScenario(page, "3");
    page.locator("[data-test=simulate]").click();
    assertThat(page.locator(".assessment h2")).containsText("氯");
    chooseSubstance(page, "7664-41-7");
    page.locator("[data-test=simulate]").click();
    assertThat(page.locator(".assessment h2")).containsText("氨");
    page.locator("#tab-model").click();
    assertThat(page.locator(".assessment dl.facts")).containsText("泄漏速率 (kg/s)");
    assertThat(page.locator("[data-test=card] tbody tr").first()).containsText("%");
  }

  @Test
  void anExplosionAsksNoWeatherButTheTntEquivalenceOfItsSubstance() {
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident");
    fillScenario(page, "3");
    chooseKind(page, "凝聚相炸药");
    assertThat(page.locator("#scenario-weather-windSpeed")).hasCount(0);
    page.locator("#scenario-source-kg").fill("20000");
    page.locator("[data-test=simulate]").click();
    assertThat(page.locator("[data-field='source.tntEquivalence'] .field-fault")).containsText("TNT");
    page.locator("#scenario-source-tntEquivalence").fill("1");
    page.locator("[data-test=simulate]").click();
    assertThat(page.locator("[data-test=zones]")).containsText("kPa");
    assertThat(page.locator("[data-test=zones] tbody tr")).hasCount(4);
    CHROMIUM.shot(page, "incident-explosion");
  }

  @Test
  void aHeavyGasIsSimulatedWithTheSameWeather() {
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident");
    fillScenario(page, "3");
    chooseKind(page, "重气泄漏");
    chooseSubstance(page, "7782-50-5");
    assertThat(page.locator("#scenario-weather-windSpeed")).hasValue("3");
    page.locator("#scenario-source-kg").fill("2000");
    page.locator("[data-test=simulate]").click();
    assertThat(page.locator("[data-test=zones] tbody tr")).hasCount(3);
    page.locator("#tab-model").click();
    assertThat(page.locator(".assessment dl.facts")).containsText("Britter");
    CHROMIUM.shot(page, "incident-dense-gas");
  }

  @Test
  void aTankOnRecordAndTheNearestStationFillTheFormIn() {
    JsonNode tank = Client.as("commander").get("/api/records/storage-tank?size=1").json().get("items").get(0);
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident#enterprise=" + tank.get("enterprise").get("id").asString());
    page.locator("[data-field=tank] .el-select").click();
    page.locator(".el-select-dropdown__item:not(.is-disabled):visible").first().click();
    assertThat(page.locator("[data-field=tank] .muted")).isVisible();
    assertThat(page.locator("[data-field=substance] .el-select__selected-item").last()).not().isEmpty();
    chooseKind(page, "有毒气体连续泄漏");
    assertThat(page.locator("[data-field=tank] .el-select__selected-item").last()).containsText(tank.get("name").asString());
    // The nearest station is asked unasked; what is typed over it is nobody's measurement any more.
    assertThat(page.locator("[data-test=observed]")).containsText("示例");
    assertThat(page.locator("#scenario-weather-windSpeed")).not().hasValue("");
    page.locator("#scenario-weather-windSpeed").fill("17");
    page.locator("#scenario-weather-windSpeed").press("Tab");
    assertThat(page.locator("[data-test=observed]")).hasCount(0);
    page.locator("[data-test=measured]").click();
    assertThat(page.locator("[data-test=observed]")).containsText("示例");
    CHROMIUM.shot(page, "incident-prefilled");
  }

  @Test
  void aBlastShowsWhichTanksItMaySetOff() {
    JsonNode tank = Client.as("commander").get("/api/records/storage-tank?size=1").json().get("items").get(0);
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident#enterprise=" + tank.get("enterprise").get("id").asString());
    assertThat(page.locator("[data-field=enterprise] b")).isVisible();
    chooseKind(page, "凝聚相炸药");
    page.locator("#scenario-source-kg").fill("200000");
    page.locator("#scenario-source-tntEquivalence").fill("1");
    page.locator("[data-test=simulate]").click();
    page.locator("#tab-domino").click();
    assertThat(page.locator("[data-test=domino] tbody tr").first()).containsText("kPa");
    CHROMIUM.shot(page, "incident-domino");
  }

  @Test
  void anInputOutOfRangeIsRefusedAtItsField() {
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident");
    fillScenario(page, "0");
    page.locator("[data-test=simulate]").click();
    assertThat(page.locator("[data-field='weather.windSpeed'] .field-fault")).hasText(Pattern.compile("风速.*。"));
    CHROMIUM.shot(page, "incident-refused");
  }

  private static void assertThatItsLinkReopensIt(String link) {
    Page later = CHROMIUM.user("city");
    later.navigate(link);
    assertThat(later.locator("[data-test=zones] tbody tr")).hasCount(3);
    assertThat(later.locator("#scenario-source-kgPerSecond")).hasValue("2");
    assertThat(later.locator("[data-field=substance]")).containsText("7782-50-5");
    assertThat(later.locator("[data-field=enterprise]")).containsText("示例");
  }

  private static void fillScenario(Page page, String windSpeed) {
    String enterprise = Client.as("enterprise").get("/api/session").json().get("user").get("enterprise").asString();
    page.getByLabel("按名称查找企业").fill(enterprise);
    page.locator(".search-results li").filter(withText(enterprise)).first().click();
    assertThat(page.locator("[data-field=enterprise]")).containsText(enterprise);
    chooseSubstance(page, "7782-50-5");
    page.locator("#scenario-source-kgPerSecond").fill("2");
    page.locator("#scenario-weather-windFromDegrees").fill("200");
    page.locator("#scenario-weather-windSpeed").fill(windSpeed);
    page.locator("[data-field='weather.stability'] .el-radio-button").filter(withText("D")).click();
  }

  private static void chooseSubstance(Page page, String cas) {
    page.locator("[data-field=substance] .el-select").click();
    page.locator("#scenario-substance").fill(cas);
    page.locator(".el-select-dropdown__item:visible").filter(withText(cas)).click();
  }

  private static void chooseKind(Page page, String title) {
    page.locator("[data-field=kind] .el-select").click();
    page.locator(".el-select-dropdown__item:visible").filter(withText(title)).click();
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
