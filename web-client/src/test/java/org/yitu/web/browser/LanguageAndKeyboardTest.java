package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
      assertThat((List<?>) page.evaluate(RAW_KEYS)).as("raw keys on " + place).isEmpty();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
    page.navigate("/map");
    assertThat(page.locator(".layer-tree")).containsText("Hidden danger");
    CHROMIUM.shot(page, "map-english");
  }

  @Test
  void chineseShowsNoRawKeysEither() {
    Page page = CHROMIUM.user("commander");
    for (String place : PAGES) {
      page.navigate(place);
      page.reload();
      assertThat(page.locator(marker(place)).first()).isVisible();
      assertThat((List<?>) page.evaluate(RAW_KEYS)).as("raw keys on " + place).isEmpty();
    }
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
}
