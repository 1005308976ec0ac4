package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.monitoring.MonitoringPoint;
import org.yitu.business.record.RecordService;
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.Reading;
import org.yitu.business.telemetry.TelemetryService;
import org.yitu.web.app.RunningApp;
import org.yitu.web.demo.DemoDiagrams;

/** Values on the picture where they stand, and cameras beside each other. */
@Tag("browser") @Tag("A8.1") @Tag("A17.7")
class DiagramJourneyTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 200\"><rect width=\"400\" height=\"200\" "
      + "fill=\"#eef\"/><circle cx=\"200\" cy=\"100\" r=\"60\" fill=\"#9bd\"/></svg>";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private final JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);

  @BeforeAll
  static void draw() {
    RunningApp.get().bean(DemoDiagrams.class).addOnce();
  }

  @Test
  void theDiagramShowsLiveValuesInTheirColoursAndLeadsToPointAndCamera() {
    long point = jdbc.queryForObject("select m.point_id from diagram_mark m join monitoring_point p on p.id = m.point_id where p.in_service "
        + "and p.high_high is not null order by m.id limit 1", Long.class);
    long diagram = jdbc.queryForObject("select diagram_id from diagram_mark where point_id = ?", Long.class, point);
    double limit = RunningApp.get().bean(Points.class).find(point).orElseThrow().limits().highHigh();
    RunningApp.get().bean(TelemetryService.class).take(Actor.SYSTEM,
        List.of(new Reading(point, RunningApp.get().bean(Clock.class).instant(), limit, Reading.Quality.GOOD)));
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#diagrams/" + diagram);
    Locator mark = page.locator("[data-test=diagram] [data-point='" + point + "']");
    assertThat(mark).hasClass(Pattern.compile("\\bs4\\b"));
    assertThat(page.locator("[data-test=diagram-values] tbody tr").first()).isVisible();
    assertThat((Boolean) page.locator("[data-test=diagram] img").evaluate("e => e.complete && e.naturalWidth > 0")).isTrue();
    CHROMIUM.shot(page, "diagram");
    mark.click();
    page.waitForURL(Pattern.compile("#monitoring/" + point));
  }

  @Test
  void aPictureIsUploadedAMarkIsPlacedByAClickAndRemovedAgain() {
    long enterprise = jdbc.queryForObject("select enterprise_id from app_user where username = 'enterprise'", Long.class);
    RunningApp.get().bean(RecordService.class).create(Actor.SYSTEM, MonitoringPoint.TYPE, Map.ofEntries(Map.entry("enterprise", enterprise),
        Map.entry("name", "示例液位"), Map.entry("tag", "LT_3261C"), Map.entry("kind", "LEVEL"), Map.entry("unit", "METRE"),
        Map.entry("place", "罐顶"), Map.entry("rangeFrom", 0), Map.entry("rangeTo", 10), Map.entry("intervalSeconds", 10),
        Map.entry("inService", true), Map.entry("location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)))));
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#process-diagram");
    page.getByText("新增", new Page.GetByTextOptions().setExact(true)).first().click();
    Locator form = page.locator(".record-form");
    Forms.in(page, form).write("name", "示例装置流程");
    form.locator("[data-field=picture] input[type=file]").setInputFiles(new FilePayload("flow.svg", "image/svg+xml",
        SVG.getBytes(StandardCharsets.UTF_8)));
    assertThat(form.locator("[data-field=picture]")).containsText("flow.svg");
    form.locator("[data-test=save]").click();
    assertThat(page.locator("[data-test=records] tbody")).containsText("示例装置流程");
    long diagram = jdbc.queryForObject("select max(id) from process_diagram where enterprise_id = ?", Long.class, enterprise);
    page.navigate("/desk#diagrams/" + diagram);
    page.locator("[data-test=edit]").click();
    Locator what = page.getByLabel("标注对象");
    page.waitForCondition(() -> what.locator("option").count() > 1);
    what.selectOption(what.locator("option").nth(1).getAttribute("value"));
    page.locator("[data-test=diagram]").click();
    assertThat(page.locator("[data-test=diagram] .mark")).hasCount(1);
    assertThat(jdbc.queryForObject("select x from diagram_mark where diagram_id = ? and deleted_at is null", Double.class, diagram)).isBetween(0.45, 0.55);
    CHROMIUM.shot(page, "diagram-edit");
    page.getByLabel("移除").click();
    assertThat(page.locator("[data-test=diagram] .mark")).hasCount(0);
  }
}
