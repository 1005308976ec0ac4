package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;

/** The same pages on the width of a phone. */
@Tag("browser")
class PhoneJourneyTest {
  private static final int WIDTH = 390;
  private static final int HEIGHT = 844;
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A1.1")
  void aPhoneEntersAndFindsTheDoors() {
    Page page = CHROMIUM.visitor(WIDTH, HEIGHT);
    page.navigate("/");
    assertFits(page);
    page.locator("#username").fill("town");
    page.locator("#password").fill(RunningApp.PASSWORD);
    page.locator("#sign-in").click();
    assertThat(page.locator(".doors a[href='/map']")).isVisible();
    assertFits(page);
    page.navigate("/m");
    assertThat(page.locator("a.todo").first()).isVisible();
    assertFits(page);
    CHROMIUM.shot(page, "phone-m");
  }

  @Test @Tag("A11.10")
  void theMapOfAPhoneOpensAFeatureAndTheLayers() {
    long id = Client.as("town").get("/api/records/enterprise?size=1").json().get("items").get(0).get("id").asLong();
    Page page = CHROMIUM.user("town", WIDTH, HEIGHT);
    page.navigate("/map#sel=enterprise/" + id);
    Locator card = page.locator(".feature-card");
    assertThat(card).isVisible();
    assertFits(page);
    CHROMIUM.shot(page, "phone-map");
    card.getByLabel("关闭").click();
    page.locator("[data-tool=layers]").click();
    assertThat(page.locator(".layer-tree .count").first()).isVisible();
    assertFits(page);
  }

  @Test @Tag("A5.10")
  void theDeskOfAPhoneOpensARecordFromTheMenu() {
    Page page = CHROMIUM.user("town", WIDTH, HEIGHT);
    page.navigate("/desk");
    page.locator(".desk-fold").click();
    page.locator(".desk-menu a[href='#hidden-danger']").click();
    assertThat(page.locator("[data-test=records] tbody tr").first()).isVisible();
    assertFits(page);
    page.locator("[data-test=records] tbody tr").first().getByText("详细").click();
    assertThat(page.locator(".record-drawer dl.facts")).isVisible();
    assertFits(page);
    CHROMIUM.shot(page, "phone-desk");
  }

  private static void assertFits(Page page) {
    Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
    assertThat(width.intValue()).as("width of the page").isLessThanOrEqualTo(WIDTH);
  }
}
