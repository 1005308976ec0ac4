package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.business.access.Actor;
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.Reading;
import org.yitu.business.telemetry.TelemetryService;
import org.yitu.web.app.RunningApp;

/** A sensor from its card over its history to the alarm that somebody confirms, handles and closes. */
@Tag("browser") @Tag("A0.4") @Tag("A7.1") @Tag("A8.2") @Tag("A8.4") @Tag("C13")
class MonitoringJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private static final Duration HISTORY = Duration.ofDays(20);
  private final TelemetryService telemetry = RunningApp.get().bean(TelemetryService.class);
  private final Clock clock = RunningApp.get().bean(Clock.class);

  /** Points that watch a high limit without a delay; each test takes its own. */
  private static Points.Point point(int number) {
    return RunningApp.get().bean(Points.class).all().stream().filter(Points.Point::inService)
        .filter(each -> each.limits().high() != null && each.limits().highHigh() != null && each.watching().onDelaySeconds() == 0)
        .sorted(Comparator.comparingLong(Points.Point::id)).skip(number).findFirst().orElseThrow();
  }

  private void measure(Points.Point point, Instant at, double value) {
    telemetry.take(Actor.SYSTEM, List.of(new Reading(point.id(), at, value, Reading.Quality.GOOD)));
  }

  private static double calm(Points.Point point) {
    double from = point.limits().low() == null ? point.limits().rangeFrom() : point.limits().low();
    return (from + point.limits().high()) / 2;
  }

  @Test
  void aCardShowsTheValueWithItsLimitsAndSaysWhenItIsOld() {
    Points.Point point = point(0);
    measure(point, clock.instant(), calm(point));
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#monitoring");
    page.getByLabel("位号、名称、设备或企业").fill(point.name() + " " + point.tag());
    Locator card = page.locator("[data-point='" + point.id() + "']");
    assertThat(card).containsText(point.tag());
    assertThat(card).containsText("高高报");
    assertThat(card.locator(".tag")).hasText("正常");
    assertThat(card.locator(".tag")).hasText("数据中断", new LocatorAssertions.HasTextOptions()
        .setTimeout((2 * point.intervalSeconds() + 15) * 1_000.0));
    assertThat(card).hasClass(Pattern.compile("stale"));
    page.route("**/api/telemetry/board**", Route::abort);
    assertThat(page.locator("[data-test=old]")).containsText("数据已不更新");
    CHROMIUM.shot(page, "monitoring-old");
  }

  @Test
  void theHistoryIsAChartAndATableAndIsWalkedByKeyboard() {
    Points.Point point = point(1);
    Instant now = clock.instant();
    List<Reading> past = new ArrayList<>();
    for (Duration back = Duration.ZERO; back.compareTo(HISTORY) < 0; back = back.plusMinutes(10)) {
      double swing = Math.sin(back.toMinutes() / 300.0) * (point.limits().high() - calm(point)) / 2;
      past.add(new Reading(point.id(), now.minus(back), calm(point) + swing, Reading.Quality.GOOD));
    }
    telemetry.take(Actor.SYSTEM, past);
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#monitoring/" + point.id());
    Locator chart = page.locator("[data-test=chart]");
    chart.press("Home");
    String first = page.locator("[data-test=chart-text]").innerText();
    chart.press("ArrowRight");
    assertThat(page.locator("[data-test=chart-text]")).not().hasText(first);
    assertThat(page.locator("[data-test=history] tr.chosen")).hasCount(1);
    assertThat(chart.getAttribute("aria-valuetext")).contains("平均");
    page.getByText("月", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("[data-test=history] tbody tr").first()).containsText("6");
    assertThat(page.locator("[data-test=history] tbody tr").nth(470)).isAttached();
    chart.press("End");
    CHROMIUM.shot(page, "monitoring-history");
    page.getByText("年", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("[data-test=history] tbody tr")).hasCount(21);
    assertThat(page.locator("[data-test=chart] rect.gap")).hasCount(1);
    assertThat(page.locator("[data-test=chart-gaps]")).containsText("1 段无数据");
    CHROMIUM.shot(page, "monitoring-year");
    Download sheet = page.waitForDownload(() -> page.locator("[data-test=history-csv]").click());
    try {
      assertThat(Files.readAllLines(sheet.path())).hasSize(22).first().asString().contains("时间,最低");
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    page.getByText("前一段").click();
    assertThat(page.locator(".point-history .empty")).hasText("这段时间没有读数");
  }

  @Test
  void aNewAlarmIsToldAndIsConfirmedHandledAndClosed() {
    Points.Point point = point(2);
    measure(point, clock.instant().minusSeconds(30), calm(point));
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#monitoring/alarms");
    assertThat(page.locator("[data-test=alarm-bell]")).isVisible();
    page.waitForTimeout(1_500);
    measure(point, clock.instant().minusSeconds(20), point.limits().highHigh());
    Locator banner = page.locator("[data-test=alarm-banner]");
    assertThat(banner).containsText(point.tag());
    assertThat(page.locator("[data-test=records] tbody tr").first()).containsText(point.tag());
    CHROMIUM.shot(page, "monitoring-banner");
    banner.locator("a").click();
    page.waitForURL(Pattern.compile("/desk#alarm/\\d+"));
    assertThat(page.locator(".record-drawer")).containsText(point.tag());
    page.locator(".record-drawer").getByText("确认", new Locator.GetByTextOptions().setExact(true)).first().click();
    page.locator(".el-dialog [data-test=save]").click();
    assertThat(page.locator(".record-drawer")).containsText("已确认");
    page.locator(".record-drawer").getByText("处置", new Locator.GetByTextOptions().setExact(true)).first().click();
    page.locator(".el-dialog textarea").fill("已切断进料，液位回落。");
    page.locator(".el-dialog [data-test=save]").click();
    assertThat(page.locator(".record-drawer")).containsText("已处置");
    CHROMIUM.shot(page, "monitoring-handled");
    page.navigate("/desk#monitoring/done");
    assertThat(page.locator("[data-test=records] tbody tr").filter(new Locator.FilterOptions().setHasText(point.tag() + " ")).first())
        .containsText("已处置");
  }

  @Test
  void aMutedBellStaysMuted() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#monitoring");
    Locator mute = page.getByLabel("预警静音");
    mute.click();
    page.reload();
    assertThat(page.getByLabel("预警静音")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("[data-test=devices] .device-card").first()).isVisible();
    CHROMIUM.shot(page, "monitoring-cards");
    assertThat(page.locator("[data-test=devices] .device-card").count()).isEqualTo(60);
  }
}
