package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.web.app.RunningApp;

/** From the city's index down to what an enterprise's number is made of. */
@Tag("browser") @Tag("A0.4") @Tag("A7.1")
class SafetyIndexJourneyTest {
  private static final int DAYS = 60;
  private static final int FALLING_DAYS = 12;
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
    page.locator("[data-test=index-areas] tbody tr").first().waitFor();
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
  void aTrendThatFallsBelowItsControlLimitSaysSo() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#index");
    assertThat(page.locator("[data-test=index-areas] tbody tr").first()).isVisible();
    JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);
    LocalDate today = LocalDate.now(RunningApp.get().bean(Clock.class));
    jdbc.update("delete from safety_index where index_day < ?", Date.valueOf(today));
    for (int ago = 1; ago <= DAYS; ago++) {
      double better = (100 - (ago < FALLING_DAYS ? 2.0 * (FALLING_DAYS - ago) : 0) - ago % 3) / 100;
      jdbc.update("insert into safety_index (enterprise_id, index_day, score, band, freshness, exposure, cause, whole_day) select enterprise_id, ?, "
          + "100 * cast(? as double precision), band, freshness, exposure, cause, true from safety_index where index_day = ?",
          Date.valueOf(today.minusDays(ago)), better, Date.valueOf(today));
    }
    jdbc.update("update safety_index set score = 60 where index_day = ?", Date.valueOf(today));
    try {
      page.reload();
      assertThat(page.locator(".index-page")).containsText("走势低于控制限，正在变差",
          new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
      assertThat(page.locator(".index-page")).containsText("GM(1,1)：");
      page.locator("[data-test=index-chart]").press("ArrowLeft");
      assertThat(page.locator("[data-test=index-text]")).containsText(today + "：指数 60");
      CHROMIUM.shot(page, "index-trend");
    } finally {
      jdbc.update("delete from safety_index");
    }
  }

  @Test
  void anEnterpriseSeesItsOwnIndexOnly() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#index");
    assertThat(page.locator("[data-test=index-enterprises] tbody tr")).hasCount(1);
    assertThat(page.locator("[data-test=index-areas]")).hasCount(0);
  }
}
