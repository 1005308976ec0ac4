package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.web.app.RunningApp;

/**
 * The wall screen for days, in minutes: thousands of alarms and many ways down and back, then the heap after its collection, the
 * nodes of the page and the listeners, as the browser itself counts them.
 */
@Tag("browser")
@Tag("C11")
class EnduranceJourneyTest {
  /** More than the board keeps, so that from then on nothing may grow any more. */
  private static final int WARM_ALARMS = 1_200;
  private static final int WARM_WAYS = 15;
  private static final int ALARMS = 2_000;
  private static final int WAYS = 60;
  /** Lists that were left and that the browser still holds, as the one last clicked; one node an alarm or ten a way were more. */
  private static final int LAST_LISTS = 550;
  private static final double MEGABYTE = 1 << 20;
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);
  private final RecordService records = RunningApp.get().bean(RecordService.class);

  @AfterEach
  void takeAway() {
    jdbc.update("update alarm set deleted_at = current_timestamp, open_key = null where name like '示例耐久%'");
  }

  private void alarms(int from, int to, long enterprise) {
    for (int i = from; i < to; i++) {
      records.create(Actor.SYSTEM, records.types().get("alarm"), Map.of("name", "示例耐久" + i, "rule", "MANUAL", "level",
          i % 50 == 0 ? "ORANGE" : "YELLOW", "enterprise", enterprise, "location", Map.of("type", "Point", "coordinates",
          List.of(105.2 + i % 97 / 200.0, 28.6 + i % 89 / 200.0))));
    }
  }

  /** Down to a county, a town and an enterprise, as far as there is one, and home. */
  private static void ways(Page page, int times) {
    Locator screen = page.locator(".screen");
    for (int i = 0; i < times; i++) {
      for (int depth = 2; depth <= 3; depth++) {
        Locator children = page.locator(".children:not(.incidents) button:enabled");
        children.nth(i % Math.min(5, children.count())).click();
        assertThat(screen).hasAttribute("data-depth", Integer.toString(depth), new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
      }
      page.keyboard().press("Home");
      assertThat(screen).hasAttribute("data-depth", "1");
    }
  }

  private Map<String, Double> measured(Page page, CDPSession devtools) {
    long open = jdbc.queryForObject("select count(*) from alarm where deleted_at is null and unhandled and not folded and not books and location is not null", Long.class);
    assertThat(page.locator("[data-test=alarm-total]")).hasText(String.format("%,d", open), new LocatorAssertions.HasTextOptions().setTimeout(120_000));
    page.waitForTimeout(3_000);
    for (int i = 0; i < 3; i++) devtools.send("HeapProfiler.collectGarbage");
    Map<String, Double> found = new HashMap<>();
    for (JsonElement each : devtools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      JsonObject metric = each.getAsJsonObject();
      found.put(metric.get("name").getAsString(), metric.get("value").getAsDouble());
    }
    return found;
  }

  @Test
  void afterThousandsOfAlarmsAndManyWaysThePageIsNoLargerThanBefore() {
    long enterprise = jdbc.queryForObject("select min(id) from enterprise where deleted_at is null and state = 'APPROVED'", Long.class);
    Page page = CHROMIUM.user("city", 1280, 720);
    page.navigate("/screen");
    assertThat(page.locator("[data-figure=open-alarms] .value")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    Locator leave = page.locator("[data-test=leave-incident]");
    if (leave.isVisible()) leave.click();
    CDPSession devtools = page.context().newCDPSession(page);
    devtools.send("Performance.enable");
    devtools.send("HeapProfiler.enable");
    alarms(0, WARM_ALARMS, enterprise);
    ways(page, WARM_WAYS);
    Map<String, Double> before = measured(page, devtools);
    alarms(WARM_ALARMS, WARM_ALARMS + ALARMS, enterprise);
    ways(page, WAYS);
    Map<String, Double> after = measured(page, devtools);
    String told = "heap %.1f to %.1f MB, nodes %.0f to %.0f, listeners %.0f to %.0f".formatted(before.get("JSHeapUsedSize") / MEGABYTE,
        after.get("JSHeapUsedSize") / MEGABYTE, before.get("Nodes"), after.get("Nodes"), before.get("JSEventListeners"), after.get("JSEventListeners"));
    System.out.println("endurance: " + told);
    assertThat(after.get("JSHeapUsedSize")).as(told).isLessThan(before.get("JSHeapUsedSize") + 6 * MEGABYTE);
    assertThat(after.get("Nodes")).as(told).isLessThan(before.get("Nodes") + LAST_LISTS);
    assertThat(after.get("JSEventListeners")).as(told).isLessThan(before.get("JSEventListeners") + 60);
  }
}
