package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;

/** The scene is the map seen from the side: same address, same layers, same card. */
@Tag("browser") @Tag("C12")
class SceneJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A0.3")
  void theSceneShowsTheSameFeatureAsTheMap() {
    long id = Client.as("city").get("/api/records/enterprise?size=1").json().get("items").get(0).get("id").asLong();
    String place = "#c=105.44,28.88&z=13&sel=enterprise/" + id;
    Page page = CHROMIUM.user("commander", 1280, 720);
    page.navigate("/map" + place);
    Locator facts = page.locator(".feature-card dl.facts");
    assertThat(facts).isVisible();
    assertThat(facts).containsText("企业名称");
    String onTheMap = facts.innerText();
    page.locator("[data-tool=scene]").click();
    page.waitForURL("**/scene#**");
    assertThat(page.locator("#scene canvas").first()).isVisible();
    assertThat(facts).isVisible();
    assertThat(facts).containsText("企业名称");
    assertThat(facts.innerText()).isEqualTo(onTheMap);
    assertThat(page.locator(".hint[role=alert]")).hasCount(0);
    assertThat(page.locator("body")).containsText("演示数据");
    CHROMIUM.shot(page, "scene");
  }

  @Test @Tag("C16")
  void theZonesOfASimulationComeAndGoInTheSceneToo() {
    String id = Client.as("commander").post("/api/simulations", """
        {"kind":"toxic-plume","point":[105.44,28.88],"substance":"chlorine","source":{"kgPerSecond":2,"seconds":1800},
         "weather":{"windFromDegrees":225,"windSpeed":3,"stability":"D"}}""").json().get("id").asString();
    Page page = CHROMIUM.user("commander", 1280, 720);
    page.navigate("/incident#id=" + id);
    page.locator("[data-test=zones-3d]").click();
    page.waitForURL("**/scene#**");
    assertThat(page.locator("[data-test=time]")).isVisible();
    CHROMIUM.shot(page, "scene-zones");
    page.locator("[data-test=time]").focus();
    page.keyboard().press("Home");
    assertThat(page.locator("[data-test=time-text]")).containsText("00:00");
    assertThat(page.locator(".hint[role=alert]")).hasCount(0);
    assertThat(page.locator(".el-message--error")).hasCount(0);
    CHROMIUM.shot(page, "scene-zones-moment");
  }
}
