package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;

/** The wall screen, as somebody on duty sees it. */
@Tag("browser")
@Tag("C11")
class ScreenJourneyTest {
  private static final double LEAST_TEXT = 24;
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);

  private void alarm(String name, String level, long enterprise) {
    RecordService records = RunningApp.get().bean(RecordService.class);
    records.create(Actor.SYSTEM, records.types().get("alarm"), Map.of("name", name, "rule", "MANUAL", "level", level, "enterprise", enterprise));
  }

  /** The township's enterprise that has both a part of its own and a camera. */
  private long enterprise() {
    return jdbc.queryForObject("select min(e.id) from enterprise e where e.deleted_at is null and e.position is not null and e.state = 'APPROVED' "
        + "and exists (select 1 from camera c where c.enterprise_id = e.id and c.deleted_at is null) "
        + "and exists (select 1 from major_hazard h where h.enterprise_id = e.id and h.deleted_at is null)", Long.class);
  }

  private Page open(String user, int width, int height) {
    Page page = CHROMIUM.user(user, width, height);
    page.navigate("/screen");
    assertThat(page.locator("[data-figure=open-alarms] .value")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    leaveIncident(page);
    return page;
  }

  private static void leaveIncident(Page page) {
    Locator leave = page.locator("[data-test=leave-incident]");
    if (leave.isVisible()) leave.click();
    assertThat(leave).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"1920,1080", "3840,2160", "3840,1080", "5760,1080"})
  void everySizeShowsEverythingInLettersThatAreReadFromFiveMetres(int width, int height) {
    alarm("示例储罐高高报", "RED", enterprise());
    Page page = open("city", width, height);
    assertThat(page.locator(".ticker li").first()).isVisible();
    for (String part : new String[] {".strip", ".figures", ".screen-map canvas", ".children", ".ticker", "[data-test=clock]", "[data-test=weather]"}) {
      assertThat(page.locator(part).first()).isVisible();
    }
    Object smallest = page.evaluate("""
        () => Math.min(...[...document.querySelectorAll('.screen *')]
          .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()) && !e.closest('.aloud'))
          .map((e) => parseFloat(getComputedStyle(e).fontSize)))""");
    assertThat(((Number) smallest).doubleValue()).as("smallest letters").isGreaterThanOrEqualTo(LEAST_TEXT * height / 1080 - 0.5);
    Object cut = page.evaluate("""
        () => [...document.querySelectorAll('.figure, .figure .value, .strip h1, .ticker .count')]
          .filter((e) => e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 2 || e.getBoundingClientRect().right > innerWidth)
          .map((e) => e.className + ' ' + e.textContent)""");
    assertThat(cut.toString()).as("what does not fit").isEqualTo("[]");
    page.waitForTimeout(1500);
    CHROMIUM.keep(page, "screen-" + width + "x" + height);
  }

  @Test
  void anAlarmThatIsRaisedAppearsByItselfAndItsNumberOpensTheList() {
    Page page = open("city", 1920, 1080);
    alarm("示例新到的红色预警", "RED", enterprise());
    assertThat(page.locator(".ticker")).containsText("示例新到的红色预警");
    Locator figure = page.locator("[data-figure=red-alarms] .value");
    long red = jdbc.queryForObject("select count(*) from alarm where deleted_at is null and unhandled and level = 'RED'", Long.class);
    assertThat(figure).hasText(Long.toString(red));
    figure.click();
    page.waitForURL("**/desk#alarm**");
    assertThat(page.locator("body")).containsText("示例新到的红色预警");
  }

  @Test
  void theWayFromTheCityToACameraIsWalkedWithTheKeyboardAndBack() {
    long enterprise = enterprise();
    alarm("示例罐区预警", "ORANGE", enterprise);
    String town = jdbc.queryForObject("select cast(owner_code as varchar) from enterprise where id = ?", String.class, enterprise);
    String county = Long.toString(Long.parseLong(town) / 1000 * 1000);
    Page page = open("city", 1920, 1080);
    int depth = 1;
    for (String child : new String[] {county, town, Long.toString(enterprise)}) {
      if (child.equals(town) && town.equals(county)) continue;
      page.locator("[data-child='" + child + "']").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".screen")).hasAttribute("data-depth", Integer.toString(++depth));
    }
    assertThat(page.locator("[data-test=place-card]")).isVisible();
    page.locator("[data-child^='major-hazard/']").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".screen")).hasAttribute("data-depth", Integer.toString(++depth));
    page.locator("[data-child^='camera/']").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".screen")).hasAttribute("data-depth", Integer.toString(++depth));
    assertThat(page.locator("[data-test=place-card]")).containsText("摄像头");
    assertThat(page).hasURL(Pattern.compile("enterprise=\\d+&site=major-hazard/\\d+&camera=camera/\\d+$"));
    page.waitForTimeout(2_000);
    CHROMIUM.keep(page, "screen-camera");
    page.reload();
    assertThat(page.locator(".screen")).hasAttribute("data-depth", Integer.toString(depth));
    page.keyboard().press("Escape");
    assertThat(page.locator(".screen")).hasAttribute("data-depth", Integer.toString(depth - 1));
    page.keyboard().press("Home");
    assertThat(page.locator(".screen")).hasAttribute("data-depth", "1");
  }

  @Test
  void aSceneIsPrintedOnASheetOfA3() {
    Page page = open("city", 1920, 1080);
    page.evaluate("() => { window.print = () => { window.printed = document.documentElement.className; }; }");
    page.locator("[data-tool=print]").click();
    page.waitForCondition(() -> (Boolean) page.evaluate("() => window.printed === 'printing'"));
    assertThat(page.locator("html.printing")).hasCount(0);
    page.evaluate("() => document.documentElement.classList.add('printing')");
    page.waitForTimeout(1_500);
    byte[] sheet = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    String text = new String(sheet, StandardCharsets.ISO_8859_1);
    assertThat(text.split("/Type /Page\\b", -1).length - 1).as("pages").isEqualTo(1);
    assertThat(text).as("A3 lying, in points").containsPattern("/MediaBox \\[0 0 119[01](\\.\\d+)? 84[12](\\.\\d+)?]");
    CHROMIUM.keep(page, "screen-print");
  }

  @Test
  void aViewIsKeptAsASceneAndPlayedWithoutAHand() {
    Page page = open("county", 1920, 1080);
    page.locator(".children:not(.incidents) button").first().click();
    assertThat(page.locator(".screen")).hasAttribute("data-depth", "2");
    page.locator("[data-tool=keep]").click();
    assertThat(page.locator(".el-message--success")).isVisible();
    page.keyboard().press("Home");
    assertThat(page.locator(".screen")).hasAttribute("data-depth", "1");
    page.locator("[data-tool=play]").click();
    assertThat(page.locator(".screen")).hasAttribute("data-depth", "2", new LocatorAssertions.HasAttributeOptions().setTimeout(40_000));
  }

  @Test
  @Tag("C12")
  void theGlobeComesBackWhenItsGraphicsContextIsLost() {
    alarm("示例三维预警", "RED", enterprise());
    Page page = CHROMIUM.user("city", 1280, 720);
    page.navigate("/screen3d");
    assertThat(page.locator(".screen-map canvas").first()).isVisible();
    assertThat(page.locator(".ticker li").first()).isVisible();
    leaveIncident(page);
    page.waitForTimeout(4_000);
    CHROMIUM.keep(page, "screen-3d");
    page.waitForNavigation(() -> lose(page));
    assertThat(page.locator(".ticker li").first()).isVisible();
    assertThat(page.locator(".screen-map canvas").first()).isVisible();
    page.waitForNavigation(() -> lose(page));
    assertThat(page.locator(".ticker li").first()).isVisible();
    lose(page);
    page.waitForURL("**/screen");
    assertThat(page.locator(".ticker li").first()).isVisible();
  }

  private static void lose(Page page) {
    page.waitForFunction("() => document.querySelector('.screen-map canvas')");
    page.evaluate("() => document.querySelector('.screen-map canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()");
  }

  @ParameterizedTest
  @CsvSource({"1920,1080", "3840,2160", "3840,1080"})
  void aClusterIsHitWhereItIsSeen(int width, int height) {
    long enterprise = enterprise();
    alarm("示例点选预警", "RED", enterprise);
    Page page = CHROMIUM.user("city", width, height);
    page.navigate("/screen#enterprise=" + enterprise);
    assertThat(page.locator(".screen")).hasAttribute("data-depth", "2");
    leaveIncident(page);
    assertThat(page.locator("[data-test=place-card]")).isVisible();
    assertThat(page.locator(".ticker li").first()).isVisible();
    page.waitForTimeout(1_500);
    var map = page.locator(".screen-map").boundingBox();
    var card = page.locator("[data-test=place-card]").boundingBox();
    double scale = height / 1080.0;
    // The works stand in the middle of what the card leaves free; the frame below is wider than the one above by ten pixels.
    page.mouse().click(map.x + (card.x - map.x) / 2, map.y + map.height / 2 - 5 * scale);
    assertThat(page.locator(".aloud")).containsText("示例");
  }

  @Test
  void theScreenSpeaksEnglishToo() {
    Page page = CHROMIUM.user("city", 1920, 1080);
    page.navigate("/screen?lang=en");
    assertThat(page.locator("[data-figure=open-alarms]")).containsText("Live alarms");
    assertThat(page.locator(".screen h1")).containsText("Safety");
    assertThat(page.locator("body")).not().containsText("screen.");
    page.locator("[data-tool=language]").click();
    assertThat(page.locator("[data-figure=open-alarms]")).containsText("实时预警");
  }

  @Test
  void anOpenIncidentTakesTheCentreUntilItIsLeft() {
    Page page = CHROMIUM.user("city", 1920, 1080);
    page.navigate("/screen");
    assertThat(page.locator("[data-figure=open-incidents] .value")).isVisible();
    Locator panel = page.locator("[data-test=incident]");
    if (!panel.isVisible()) page.keyboard().press("i");
    assertThat(panel).isVisible();
    assertThat(panel).containsText("已过");
    page.waitForTimeout(1500);
    CHROMIUM.keep(page, "screen-incident");
    page.keyboard().press("Escape");
    assertThat(panel).hasCount(0);
  }

  private void respondingAt(long enterprise, String name, String occurred) {
    Map<String, Object> place = jdbc.queryForMap("select ST_X(ST_PointOnSurface(position)) as x, ST_Y(ST_PointOnSurface(position)) as y from enterprise where id = ?", enterprise);
    String id = Client.as("commander").post("/api/records/incident", """
        {"name":"%s","kind":"FIRE","occurredAt":"%s","enterprise":%d,"place":"示例路1号","location":{"type":"Point","coordinates":[%s,%s]},
         "description":"示例","reporter":"示例员","reporterPhone":"0830-0712456"}""".formatted(name, occurred, enterprise, place.get("x"), place.get("y"))).json().get("id").asString();
    jdbc.update("update incident set state = 'RESPONDING' where id = ?", Long.valueOf(id));
  }

  @Test
  void anIncidentTakesTheCentreWhenItIsNewAndNotWhenOneGoesDownToWhereAnOlderOneIs() {
    long enterprise = enterprise();
    long elsewhere = jdbc.queryForObject("select min(id) from enterprise where deleted_at is null and position is not null and floor(owner_code / 1000) <> "
        + "(select floor(owner_code / 1000) from enterprise where id = ?)", Long.class, enterprise);
    OffsetDateTime now = OffsetDateTime.now(RunningApp.get().bean(Clock.class));
    try {
      respondingAt(enterprise, "示例较早的事故", now.minusMinutes(9).toString());
      for (int i = 5; i > 0; i--) respondingAt(elsewhere, "示例接连事故" + i, now.minusMinutes(i).toString());
      String town = jdbc.queryForObject("select cast(owner_code as varchar) from enterprise where id = ?", String.class, enterprise);
      Page page = open("city", 1920, 1080);
      page.locator("[data-child='" + Long.parseLong(town) / 1000 * 1000 + "']").click();
      assertThat(page.locator(".screen")).hasAttribute("data-depth", "2");
      assertThat(page.locator(".right")).containsText("示例较早的事故");
      assertThat(page.locator("[data-test=incident]")).hasCount(0);
      respondingAt(enterprise, "示例刚发生的事故", now.toString());
      assertThat(page.locator("[data-test=incident]")).containsText("示例刚发生的事故", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
      assertThat(page.locator(".screen")).hasAttribute("data-depth", "2");
    } finally {
      jdbc.update("update incident set deleted_at = current_timestamp where name like '示例接连事故%' or name in ('示例较早的事故', '示例刚发生的事故')");
    }
  }

  @Test
  void aScreenThatLosesTheNetworkSaysSoAndCatchesUp() {
    Page page = open("city", 1920, 1080);
    page.context().setOffline(true);
    page.evaluate("() => window.dispatchEvent(new Event('online'))");
    assertThat(page.locator("[data-test=offline]")).isVisible();
    alarm("示例断网时的预警", "RED", enterprise());
    page.context().setOffline(false);
    assertThat(page.locator(".ticker")).containsText("示例断网时的预警");
    assertThat(page.locator("[data-test=offline]")).hasCount(0);
  }

  @Test
  void figuresThatAreLateSaySo() {
    Page page = CHROMIUM.user("city", 1920, 1080);
    page.clock().install();
    page.navigate("/screen");
    assertThat(page.locator("[data-figure=open-alarms] .value")).isVisible();
    page.route("**/api/**", route -> route.abort());
    page.clock().fastForward("05:00");
    assertThat(page.locator("[data-test=stale]")).hasText(Pattern.compile("数据延迟 [3-5] 分钟"),
        new LocatorAssertions.HasTextOptions().setTimeout(20_000));
  }

  @Test
  void aThousandAlarmsDoNotMakeThePageGrow() {
    long enterprise = enterprise();
    Page page = open("city", 1920, 1080);
    for (int i = 0; i < 40; i++) alarm("示例预警" + i, "YELLOW", enterprise);
    assertThat(page.locator(".ticker")).containsText("示例预警", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    int before = nodes(page);
    for (int i = 40; i < 240; i++) alarm("示例预警" + i, "YELLOW", enterprise);
    long open = jdbc.queryForObject("select count(*) from alarm where deleted_at is null and unhandled and not folded and not books", Long.class);
    assertThat(page.locator("[data-test=alarm-total]")).hasText(Long.toString(open));
    assertThat(nodes(page)).isLessThan(before + 50);
  }

  private static int nodes(Page page) {
    return ((Number) page.evaluate("() => document.querySelectorAll('*').length")).intValue();
  }
}
