package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;
import tools.jackson.databind.JsonNode;

/** What holds on every page: both languages, the keyboard, the way between list and map. */
@Tag("browser") @Tag("A11.10")
class LanguageAndKeyboardTest {
  private static final String RAW_KEYS = """
      () => {
        const found = [];
        const look = (text) => { if (/^[a-z]+\\.[a-zA-Z.]+$/.test((text || '').trim())) found.push(text.trim()); };
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          if (!['SCRIPT', 'STYLE'].includes(walker.currentNode.parentElement.tagName)) look(walker.currentNode.textContent);
        }
        for (const e of document.querySelectorAll('[title],[placeholder],[aria-label]')) {
          ['title', 'placeholder', 'aria-label'].forEach((name) => look(e.getAttribute(name)));
        }
        return found;
      }""";
  private static final String CHLORINE = """
      {"kind":"toxic-plume","substance":"chlorine","point":[105.44,28.88],"source":{"kgPerSecond":1},
       "weather":{"windFromDegrees":90,"windSpeed":3,"stability":"D"}}""";
  private static final List<String> PAGES =
      List.of("/", "/map", "/desk", "/desk#hidden-danger", "/incident", "/register", "/m", "/scene");
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void theSwitchTurnsEveryPageIntoEnglishWithoutRawKeys() {
    Page page = CHROMIUM.user("commander");
    page.navigate("/");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    for (String place : PAGES) {
      page.navigate(place);
      page.reload();
      assertThat(page.locator(marker(place)).first()).isVisible();
      assertNoRawKeys(page, place);
      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
    page.navigate("/map");
    assertThat(page.locator(".layer-tree")).containsText("Hidden danger");
    CHROMIUM.shot(page, "map-english");
  }

  @Test @Tag("A5.10") @Tag("A19.6")
  void cardsDialogsAndResultsHaveNoRawKeysInEnglishEither() {
    Client client = Client.as("commander");
    JsonNode danger = client.get("/api/records/hidden-danger?state=CLOSED&size=1").json().get("items").get(0);
    String id = danger.get("id").asString();
    Page page = CHROMIUM.user("commander");
    page.navigate("/map?lang=en#sel=hidden-danger/" + id);
    assertThat(page.locator(".feature-card dl.facts")).containsText("Enterprise");
    page.keyboard().press("?");
    assertThat(page.locator(".el-dialog:visible")).containsText("Keys");
    assertNoRawKeys(page, "card and shortcuts");

    page.navigate("/desk?lang=en#hidden-danger/" + id);
    assertThat(page.locator(".record-drawer dl.facts")).isVisible();
    page.locator(".record-drawer").getByText("History", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".record-drawer .history li, .record-drawer .empty").first()).isVisible();
    assertNoRawKeys(page, "record with its history");

    String assessment = client.post("/api/simulations", CHLORINE).json().get("id").asString();
    page.navigate("/incident?lang=en#id=" + assessment);
    assertThat(page.locator("[data-test=zones] tbody tr")).hasCount(3);
    for (String tab : List.of("response", "model")) {
      page.locator("#tab-" + tab).click();
      assertNoRawKeys(page, "assessment, " + tab);
    }
    CHROMIUM.shot(page, "incident-english");
  }

  @Test
  void aPageThatCannotBeginSaysSoAndIsTriedAgain() {
    Page page = CHROMIUM.user("city");
    page.route("**/api/session", route -> route.abort());
    page.navigate("/map");
    assertThat(page.locator(".page-stumbled[role=alert]")).containsText("连接不上服务器");
    page.unroute("**/api/session");
    page.locator(".page-stumbled button").click();
    assertThat(page.locator(".layer-tree")).isVisible();
  }

  /** A proxy that answers for a server that starts makes a browser give the stream up for good. */
  @Test
  void aLiveStreamThatWasRefusedIsOpenedAnewAndWhatMayHaveBeenMissedIsLoaded() {
    Page page = CHROMIUM.user("city");
    page.route("**/api/live", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));
    page.waitForResponse("**/api/live", () -> page.navigate("/map"));
    assertThat(page.locator(".layer-tree")).isVisible();
    page.waitForResponse("**/api/layers?counts=true", () -> page.unroute("**/api/live"));
  }

  @Test
  void takingBackWhatWasTypedTakesBackNothingElse() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#hidden-danger");
    Locator words = page.locator("form[role=search] input").first();
    words.pressSequentially("abc");
    assertThat(words).hasValue("abc");
    words.press("Control+z");
    assertThat(words).not().hasValue("abc");
  }

  /** On a document that asks for nothing by itself: which of a page's own requests meets the end of the former session is chance. */
  @Test
  void whatIsAskedAndSentGoesOnThoughItsReaderHasSignedInAgainElsewhere() {
    Page page = CHROMIUM.user("city");
    page.navigate("/core/i18n/zh.json");
    page.evaluate("import('/core/session.js').then((m) => m.loadSession()).then(() => true)");
    String form = "import('/core/http.js').then((m) => m.post('/api/routes', {from: [105.44, 28.88], to: [105.46, 28.9]})).then(() => 'sent', (e) => e.status)";
    signIn(page, "city");
    assertThat(page.evaluate(form)).isEqualTo("sent");

    signIn(page, "city");
    page.route("**/api/layers", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)), new Page.RouteOptions().setTimes(1));
    assertThat(page.evaluate("import('/core/http.js').then((m) => m.get('/api/layers')).then((found) => Boolean(found))"))
        .as("what was on its way when the former session ended is asked again").isEqualTo(true);
    assertThat(page).hasURL(Pattern.compile("/core/i18n/zh.json$"));

    signIn(page, "county");
    assertThat(page.evaluate(form)).as("as somebody else nothing is sent").isEqualTo(403);
  }

  private static void signIn(Page page, String username) {
    var credentials = RequestOptions.create().setData(Map.of("username", username, "password", RunningApp.PASSWORD));
    assertThat(page.context().request().post("/api/session", credentials).status()).isEqualTo(200);
  }

  @Test
  void aFormThatIsLeftByTheAddressIsKeptAsADraftAndIsSentOnceHoweverLongTheKeysAreHeld() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#department");
    page.locator("[data-test=add]").click();
    Locator boxes = page.locator(".record-form input");
    boxes.first().fill("示例草稿科");
    page.evaluate("location.hash = '#todo'");
    page.locator("[data-test=my-drafts] a").first().click();
    page.locator("[data-test=draft-restore]").click();
    assertThat(boxes.first()).hasValue("示例草稿科");
    boxes.nth(1).fill("9");
    List<String> sent = new ArrayList<>();
    page.route("**/api/records/department", route -> {
      if (!route.request().method().equals("POST")) {
        route.resume();
        return;
      }
      sent.add(route.request().postData());
    });
    boxes.first().focus();
    for (int i = 0; i < 4; i++) page.keyboard().press("Control+Enter");
    page.waitForCondition(() -> !sent.isEmpty());
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("[data-test=save]")).isDisabled();
    assertThat(sent).hasSize(1);
    Client.as("enterprise").delete("/api/drafts/department/0");
  }

  @Test
  void whatHasNoDraftIsAskedForBeforeItIsLeftAndTheListKeepsItsConditions() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#hidden-danger?state=OVERDUE");
    page.locator("[data-test=records] tbody tr button.link").first().click();
    assertThat(page.locator(".record-drawer dl.facts")).isVisible();
    assertThat(page).hasURL(Pattern.compile("#hidden-danger/\\d+\\?state=OVERDUE$"));
    page.keyboard().press("Escape");
    assertThat(page).hasURL(Pattern.compile("#hidden-danger\\?state=OVERDUE$"));

    page.navigate("/desk#hidden-danger");
    page.locator("[data-step]").first().click();
    Locator form = page.locator(".el-dialog:visible .record-form");
    form.locator("textarea, input[type=text]").first().fill("写了一半");
    page.evaluate("location.hash = '#todo'");
    page.locator(".el-message-box").getByText("取消", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(form).isVisible();
    assertThat(page).hasURL(Pattern.compile("#hidden-danger$"));
  }

  @Test
  void slashFocusesTheSearchAndItsResultIsChosenByKeyboard() {
    Page page = CHROMIUM.user("city");
    page.navigate("/map");
    assertThat(page.locator(".layer-tree")).isVisible();
    page.keyboard().press("/");
    assertThat(page.locator(".search-box input")).isFocused();
    page.keyboard().type("江阳");
    assertThat(page.locator(".search-results li[role=option]").first()).isVisible();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator(".feature-card")).containsText("江阳");
  }

  @Test
  void featuresInViewAreReachedAndOpenedByKeyboard() {
    Page page = CHROMIUM.user("city");
    page.navigate("/map#c=105.44,28.88&z=14&layers=enterprise");
    assertThat(page.locator(".layer-tree")).isVisible();
    page.waitForResponse(Pattern.compile("/tiles/.*enterprise.*"), () -> page.reload());
    Locator options = page.locator(".features-listbox [role=option]");
    page.waitForCondition(() -> {
      page.locator("#map").focus();
      page.keyboard().press("Alt+ArrowDown");
      return options.count() > 0;
    });
    assertThat(page.locator(".features-listbox")).isFocused();
    page.keyboard().press("ArrowDown");
    String chosen = page.locator(".features-listbox [aria-selected=true]").innerText();
    page.keyboard().press("Enter");
    assertThat(page.locator(".feature-card .card-title b")).isVisible();
    assertThat(chosen).contains(page.locator(".feature-card .card-title b").innerText());
  }

  @Test @Tag("A5.10")
  void aRegisterIsTheSameAsListAndAsMap() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#hidden-danger");
    Locator rows = page.locator("[data-test=records] tbody tr");
    assertThat(rows.first()).isVisible();
    String name = rows.first().locator("td").nth(1).innerText();
    page.getByText("地图", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".desk-map canvas").first()).isVisible();
    assertThat(page.locator(".desk-map")).containsText("演示数据");
    CHROMIUM.shot(page, "desk-list-and-map");
    rows.first().getByText("详细").click();
    page.getByText("在地图上查看").click();
    page.waitForURL(Pattern.compile("/map#"));
    assertThat(page.locator(".feature-card")).containsText(name);
    page.locator(".feature-card").getByText("详细").click();
    page.waitForURL(Pattern.compile("/desk#hidden-danger/\\d+"));
    assertThat(page.locator(".record-drawer")).containsText(name);
  }

  private static void assertNoRawKeys(Page page, String where) {
    assertThat((List<?>) page.evaluate(RAW_KEYS)).as("raw keys: " + where).isEmpty();
  }

  private static String marker(String place) {
    return switch (place) {
      case "/", "/m" -> "a.door";
      case "/map", "/scene" -> ".layer-tree .count";
      case "/desk" -> ".desk-menu h3";
      case "/incident" -> "[data-test=simulate]";
      case "/register" -> "form.record-form";
      default -> "[data-test=records] tbody tr";
    };
  }

  @Test
  void aComputerThatStandsInAnotherZoneShowsAndTakesTheCitysTime() {
    Page page = CHROMIUM.userIn("America/New_York", "city");
    JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);
    Map<String, Object> danger = jdbc.queryForMap("select id, found_at from hidden_danger where deleted_at is null order by id limit 1");
    OffsetDateTime found = danger.get("found_at") instanceof OffsetDateTime time ? time : ((Timestamp) danger.get("found_at")).toInstant().atOffset(ZoneOffset.UTC);
    page.navigate("/desk#hidden-danger/" + danger.get("id"));
    assertThat(page.locator("[data-test=other-zone]")).containsText("Asia/Shanghai");
    assertThat(page.locator(".record-drawer")).containsText(found.atZoneSameInstant(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
    Object typed = page.evaluate("""
        async () => {
          const { cityTime, isoOfCity } = await import('/core/zone.js');
          return ['2026-07-01T23:10:00+08:00', '2026-12-31T00:00:00+08:00'].map((time) => isoOfCity(cityTime(time)));
        }""");
    assertThat(typed).isEqualTo(List.of("2026-07-01T23:10:00+08:00", "2026-12-31T00:00:00+08:00"));
    page.navigate("/screen");
    String clock = page.locator("[data-test=clock]").innerText();
    int minutes = Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3, 5));
    LocalTime city = LocalTime.now(ZoneId.of("Asia/Shanghai"));
    assertThat(Math.floorMod(city.getHour() * 60 + city.getMinute() - minutes, 24 * 60)).isLessThan(3);
  }
}
