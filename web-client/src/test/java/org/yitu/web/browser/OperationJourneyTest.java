package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.business.access.Actor;
import org.yitu.business.telemetry.SetAside;
import org.yitu.business.telemetry.TelemetryService;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;

/** An operator looks at how the platform runs. */
@Tag("browser") @Tag("A8.2")
class OperationJourneyTest {
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void anOperatorSeesJobsRefusedReadingsWithTheirReasonsAndWhatCouldNotBeRead() {
    TelemetryService telemetry = RunningApp.get().bean(TelemetryService.class);
    String far = RunningApp.get().bean(Clock.class).instant().plusSeconds(3_600).toString();
    telemetry.takeMessages(Actor.SYSTEM, List.of("{\"point\":999999999,\"time\":\"2026-01-01T00:00:00Z\",\"value\":1}".getBytes(StandardCharsets.UTF_8),
        ("{\"point\":1,\"time\":\"" + far + "\",\"value\":1}").getBytes(StandardCharsets.UTF_8)));
    RunningApp.get().bean(SetAside.class).put(List.of(new SetAside.Message("kafka yitu-telemetry/3/4711", "无法解析",
        "{{{ <b>这不是读数</b>".getBytes(StandardCharsets.UTF_8))));
    Page page = CHROMIUM.user("admin");
    page.navigate("/desk#operation");
    assertThat(page.locator("[data-test=operation-jobs] tbody tr").first()).isVisible();
    assertThat(page.locator("[data-test=operation-readings]")).containsText("没有这个监测点");
    assertThat(page.locator("[data-test=operation-aside]")).containsText("<b>这不是读数</b>");
    CHROMIUM.shot(page, "operation");
    page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    CHROMIUM.shot(page, "operation-phone");
    String metrics = Client.as("admin").get("/metrics").body();
    org.assertj.core.api.Assertions.assertThat(metrics).containsPattern("yitu_readings_total\\{outcome=\"unknown_point\"} [1-9]");
    org.assertj.core.api.Assertions.assertThat(Client.as("city").get("/metrics").status()).isEqualTo(403);
  }
}
