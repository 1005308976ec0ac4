package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@Tag("C11")
class GeoServerJourneyTest {
  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium();

  @Test
  void anAdministratorIsToldHowToNameAGeoServerAndARegulatorIsNotOfferedOne() {
    Page admin = CHROMIUM.user("admin");
    admin.navigate("/desk#geoserver");
    assertThat(admin.locator("[data-test=geoserver-unset]")).containsText("YITU_GEOSERVER_URL");
    assertThat(admin.locator("[data-test=geoserver-publish]")).isDisabled();
    Page county = CHROMIUM.user("county");
    county.navigate("/desk#log");
    assertThat(county.locator("a[href='#log']")).isVisible();
    assertThat(county.locator("a[href='#geoserver']")).hasCount(0);
  }
}
