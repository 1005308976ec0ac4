package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.web.app.RunningApp;
import org.yitu.web.demo.DemoSites;

/** Panoramas and 3D sites in the browser, without plug-ins; only support adds them. */
@Tag("browser")
class SiteViewerJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private final JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);
  private final long enterprise = jdbc.queryForObject("select enterprise_id from app_user where username = 'enterprise'", Long.class);

  @BeforeAll
  static void draw() {
    RunningApp.get().bean(DemoSites.class).addOnce();
  }

  @Test @Tag("A3.27")
  void anEnterpriseLooksAroundItsSiteAndOpensWhatItSees() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#panoramas");
    Locator panorama = page.locator("[data-test=panorama]");
    Locator bearing = page.locator("[data-test=panorama-bearing]");
    assertThat(panorama.locator("canvas")).isVisible();
    page.waitForCondition(() -> colours(page) > 20);
    panorama.focus();
    String before = bearing.innerText();
    page.keyboard().press("ArrowRight");
    assertThat(bearing).not().hasText(before);
    Locator first = page.locator("[data-test=panorama-things] tbody tr").first();
    String name = first.locator("button").innerText();
    first.click();
    assertThat(page.locator(".site-card")).containsText(name);
    assertThat(page.locator(".hot-spot.chosen")).containsText(name);
    CHROMIUM.shot(page, "panorama");
    assertThat(page.getByText("全景图管理")).hasCount(0);
  }

  @Test @Tag("A3.28")
  void theModelOfASiteStandsOnTheSceneWhereItsRecordSays() {
    long model = jdbc.queryForObject("select id from site_model where enterprise_id = ? and deleted_at is null order by id limit 1", Long.class, enterprise);
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#site-model/" + model);
    page.getByText("查看三维厂区").click();
    page.waitForURL(Pattern.compile("/scene.*"));
    page.waitForCondition(() -> Integer.parseInt(page.locator("#scene").getAttribute("data-models")) > 0);
    assertThat(page.locator(".feature-card")).containsText("示例三维厂区");
    CHROMIUM.keep(page, "scene-model");
  }

  @Test @Tag("C19")
  void supportHasTheButtonToAddAndAnEnterpriseHasNot() {
    for (String type : new String[] {"panorama", "site-model"}) {
      Page support = CHROMIUM.user("admin");
      support.navigate("/desk#" + type);
      assertThat(support.getByText("新增", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
      Page reader = CHROMIUM.user("enterprise");
      reader.navigate("/desk#" + type);
      assertThat(reader.locator("[data-test=records] tbody tr").first()).isVisible();
      assertThat(reader.getByText("新增", new Page.GetByTextOptions().setExact(true))).hasCount(0);
      var tried = reader.context().request().post("/api/records/" + type, RequestOptions.create().setData(Map.of("name", "示例")));
      assertThat(tried.status()).isEqualTo(403);
    }
  }

  /** How many colours the panorama's canvas shows: a black or empty one has but one. */
  private static int colours(Page page) {
    return ((Number) page.evaluate("""
        () => {
          const from = document.querySelector('[data-test=panorama] canvas');
          const to = document.createElement('canvas');
          to.width = to.height = 64;
          const pen = to.getContext('2d');
          pen.drawImage(from, 0, 0, 64, 64);
          return new Set(new Uint32Array(pen.getImageData(0, 0, 64, 64).data.buffer)).size;
        }""")).intValue();
  }
}
