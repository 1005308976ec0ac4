package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.geo.measure.Measure;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;

/** Which cameras see an incident: in its workspace, on the wall; and what a camera sees, on the map. */
@Tag("browser") @Tag("A8.3") @Tag("C11") @Tag("C16")
class CameraJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private final JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);

  /** A camera that works and the place 30 m before it. */
  private Map<String, Object> camera() {
    return jdbc.queryForMap("select id, name, direction, ST_X(location) as x, ST_Y(location) as y from camera where deleted_at is null and in_service "
        + "and kind = 'FIXED' and direction is not null and field_of_view > 0 and range_of_sight > 100 and mod(id, 29) <> 0 order by id limit 1");
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }

  @Test
  void theIncidentsWorkspaceAndTheWallShowTheCamerasThatSeeIt() {
    Map<String, Object> camera = camera();
    Coordinate place = Measure.destination(new Coordinate(number(camera, "x"), number(camera, "y")), number(camera, "direction"), 30);
    String incident = Client.as("commander").post("/api/records/incident", """
        {"name":"示例镜头前的事故","kind":"FIRE","occurredAt":"%s","place":"示例路1号","location":{"type":"Point",
         "coordinates":[%s,%s]},"description":"示例","reporter":"示例员","reporterPhone":"0830-0712456"}""".formatted(OffsetDateTime.now(RunningApp.get().bean(Clock.class)), place.x, place.y)).json().get("id").asString();
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident#incident=" + incident);
    page.locator("#tab-cameras").click();
    Locator seeing = page.locator("[data-test=seeing] tbody tr");
    Locator ours = seeing.filter(new Locator.FilterOptions().setHasText((String) camera.get("name"))).filter(new Locator.FilterOptions().setHasText("30 m"));
    assertThat(ours).containsText("在视域内", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    page.waitForCondition(() -> (Boolean) page.locator(".cameras-tab video").first().evaluate("e => e.currentTime > 0"));
    CHROMIUM.keep(page, "incident-cameras");

    page.navigate("/map#sel=camera/" + camera.get("id") + "&layers=camera");
    assertThat(page.locator("[data-test=sector-note]")).containsText("未计建筑和地形遮挡");
    CHROMIUM.keep(page, "camera-sector");

    Page wall = CHROMIUM.user("city");
    wall.navigate("/screen");
    wall.locator("[data-incident='" + incident + "']").click();
    assertThat(wall.locator("[data-test=incident] [data-test=seeing]")).containsText("m");
    wall.waitForCondition(() -> (Boolean) wall.locator("[data-test=seeing-picture] video").first().evaluate("e => e.currentTime > 0"));
    CHROMIUM.keep(wall, "screen-incident-cameras");
    wall.keyboard().press("Escape");
    Client.as("commander").post("/api/records/incident/" + incident + "/steps/Dismiss", "{}");
  }
}
