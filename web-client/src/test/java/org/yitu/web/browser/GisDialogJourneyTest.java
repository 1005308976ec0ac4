package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;

/** From the map to another program: the addresses, and a token that works. */
@Tag("browser")
@Tag("A0.7")
class GisDialogJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aRegulatorTakesTheAddressAndATokenToQgis() {
    Page page = CHROMIUM.user("county");
    page.navigate("/map");
    Locator enterprises = page.locator(".layer-tree .layer-line").filter(new Locator.FilterOptions().setHasText("企业")).first();
    enterprises.locator("button[aria-expanded]").click();
    page.locator("[data-test='open-in-qgis']").click();
    Locator address = page.locator("input[data-test='gis-features'], [data-test='gis-features'] input").first();
    assertThat(address).hasValue(Pattern.compile("http://localhost:\\d+/ogc/features"));
    page.locator("[data-test='gis-make']").click();
    Locator token = page.locator("input[data-test='gis-token'], [data-test='gis-token'] input").first();
    assertThat(token).hasValue(Pattern.compile("yitu_.{20,}"));
    CHROMIUM.shot(page, "gis-dialog");
    long matched = Client.anonymous().exchange("GET", "/ogc/features/collections/enterprise/items?limit=1", BodyPublishers.noBody(), "Authorization",
        "Bearer " + token.inputValue()).json().get("numberMatched").asLong();
    assertThat(matched).isEqualTo(Client.as("county").get("/api/records/enterprise?size=1").json().get("total").asLong());
  }

  @Test
  void onAPhoneTheAddressesStandBelowTheirNames() {
    Page page = CHROMIUM.user("county");
    page.navigate("/map");
    page.locator(".layer-tree header .icon-button").first().click();
    assertThat(page.locator("[data-test='gis-make']")).isVisible();
    page.setViewportSize(390, 844);
    CHROMIUM.shot(page, "gis-dialog-phone");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }
}
