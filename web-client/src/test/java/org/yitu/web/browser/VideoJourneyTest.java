package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.web.app.RunningApp;

/** Cameras beside each other, each playing what a browser can play of it. */
@Tag("browser") @Tag("A8.3") @Tag("A17.6")
class VideoJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final String MOVES = "e => e.readyState >= 2 && e.videoWidth === 384 && e.currentTime > 0";
  private final JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);

  private long camera(boolean dead) {
    return jdbc.queryForObject("select min(id) from camera where deleted_at is null and in_service and protocol = 'HLS' and stream_address is null "
        + "and mod(id, 29) " + (dead ? "=" : "<>") + " 0", Long.class);
  }

  @Test
  void camerasStandBesideEachOtherAndADoubleClickShowsOne() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#video");
    Locator tiles = page.locator("[data-test=mosaic] .camera-tile");
    assertThat(tiles).hasCount(9);
    page.waitForCondition(() -> (Boolean) page.locator(".camera-tile video").first().evaluate(MOVES));
    CHROMIUM.keep(page, "video");
    page.getByText("16", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(tiles).hasCount(16);
    tiles.nth(3).dblclick();
    assertThat(tiles).hasCount(1);
    tiles.first().dblclick();
    page.waitForCondition(() -> (Boolean) page.evaluate("document.fullscreenElement !== null"));
    page.evaluate("document.exitFullscreen()");
    page.waitForCondition(() -> (Boolean) page.evaluate("document.fullscreenElement === null"));
    page.keyboard().press("Escape");
    assertThat(tiles).hasCount(16);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theStreamIsPlayedByTheBrowserAndWhereThatCannotByTheScript(boolean able) {
    Page page = CHROMIUM.user("city");
    page.addInitScript("HTMLMediaElement.prototype.canPlayType = () => '" + (able ? "maybe" : "") + "'");
    page.navigate("/desk#video/" + camera(false));
    Locator video = page.locator(".camera-tile video");
    page.waitForCondition(() -> (Boolean) video.evaluate(MOVES));
    if (!able) assertThat(video).hasAttribute("data-player", "hls.js");
    double before = ((Number) video.evaluate("e => e.currentTime")).doubleValue();
    page.waitForCondition(() -> ((Number) video.evaluate("e => e.currentTime")).doubleValue() > before + 3);
    CHROMIUM.keep(page, "video-" + (able ? "browser" : "script"));
  }

  @Test
  void aDeadCameraSaysSoAndSinceWhenAndComesBackByItself() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#video/" + camera(true));
    Locator lost = page.locator("[data-test=camera-lost]");
    assertThat(lost).containsText("没有画面", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
    assertThat(lost).containsText(Pattern.compile("已中断 \\d+ 秒"));
    CHROMIUM.keep(page, "video-dead");

    page.route("**/api/cameras/**", Route::abort);
    page.navigate("/desk#video/" + camera(false));
    page.reload();
    assertThat(page.locator("[data-test=camera-lost]")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
    page.unroute("**/api/cameras/**");
    assertThat(page.locator("[data-test=camera-lost]")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(40_000));
  }

  @Test
  void nobodyPlaysWhatIsNotHisToSeeAndNoPageLoadsFromWhereTheOperatorDidNotSay() {
    String foreign = jdbc.queryForObject("select cast(min(c.id) as varchar) from camera c where c.deleted_at is null and c.enterprise_id is not null and "
        + "c.enterprise_id <> (select max(u.enterprise_id) from app_user u where u.username = 'enterprise')", String.class);
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk");
    for (String what : new String[] {"live.m3u8", "head.mp4", "part-1.m4s", "picture"}) {
      assertThat(page.evaluate("async (a) => (await fetch(a)).status", "/api/cameras/" + foreign + "/" + what)).as(what).isEqualTo(404);
    }
    assertThat(page.navigate("/desk").headerValue("content-security-policy")).contains("media-src 'self' blob:;").contains("connect-src 'self';");
  }
}
