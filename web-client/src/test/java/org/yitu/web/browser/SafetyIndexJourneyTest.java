package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the city's index down to what an enterprise's number is made of. */
@Tag("browser") @Tag("A0.4") @Tag("A7.1")
class SafetyIndexJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void theCitysIndexLeadsToACountyATownAndAnEnterpriseWithItsReasons() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#index");
    Locator areas = page.locator("[data-test=index-areas] tbody tr");
    assertThat(areas.first()).isVisible();
    assertThat(page.locator("[data-test=index-evaluation] tbody tr")).hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    CHROMIUM.shot(page, "index-city");
    areas.first().locator("a").first().click();
    page.waitForURL(Pattern.compile("#index/\\d{9}$"));
    assertThat(page.locator("[data-test=index-areas] tbody tr").first()).isVisible();
    page.locator("[data-test=index-enterprises] tbody tr").first().locator("a").click();
    page.waitForURL(Pattern.compile("#index/e\\d+$"));
    double score = Double.parseDouble(page.locator("[data-test=index-score]").innerText());
    assertThat(score).isLessThan(90);
    assertThat(page.locator("[data-test=index-causes] li").first()).isVisible();
    assertThat(page.locator("[data-test=index-factors] tbody tr")).hasCount(6);
    page.locator("[data-test=index-chart]").press("Home");
    assertThat(page.locator("[data-test=index-text]")).containsText("EWMA");
    CHROMIUM.shot(page, "index-enterprise");
  }

  @Test
  void anEnterpriseSeesItsOwnIndexOnly() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#index");
    assertThat(page.locator("[data-test=index-enterprises] tbody tr")).hasCount(1);
    assertThat(page.locator("[data-test=index-areas]")).hasCount(0);
  }
}
