package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
@Tag("C11")
class GeoServerJourneyTest {
  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium();

  @Test
  void anAdministratorIsToldHowToNameAGeoServerAndWatchesARunAndARegulatorIsNotOfferedOne() {
    Page admin = CHROMIUM.user("admin");
    admin.navigate("/desk#geoserver");
    assertThat(admin.locator("[data-test=geoserver-unset]")).containsText("YITU_GEOSERVER_URL");
    assertThat(admin.locator("[data-test=geoserver-publish]")).isDisabled();
    String run = "{\"task\":\"PUBLISH\",\"state\":\"%s\",\"by\":\"admin\",\"done\":3,\"of\":12,\"changes\":[{\"action\":\"CREATE\",\"kind\":\"ROLE\","
        + "\"name\":\"YITU_510502000\",\"members\":[]}],\"changed\":3,\"warnings\":[]}";
    List<String> states = new CopyOnWriteArrayList<>(List.of("RUNNING"));
    admin.route("**/api/geoserver", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"setup\":{\"configured\":true,"
        + "\"url\":\"https://gis/geoserver\",\"user\":\"admin\",\"workspace\":\"yitu\",\"database\":\"r@db:5432/yitu\",\"tiles\":false,\"pictures\":false,"
        + "\"jurisdictions\":[]},\"lastRun\":null,\"run\":" + run.formatted(states.get(0)) + "}")));
    admin.route("**/api/geoserver/runs", route -> {
      states.set(0, "CANCELLED");
      route.fulfill(new Route.FulfillOptions().setStatus(204));
    });
    admin.reload();
    assertThat(admin.locator("[data-test=geoserver-run]")).containsText("进行中");
    assertThat(admin.locator("[data-test=geoserver-run] [role=progressbar]")).hasAttribute("aria-valuenow", "25");
    admin.locator("[data-test=geoserver-cancel]").click();
    assertThat(admin.locator("[data-test=geoserver-stays]")).containsText("可以撤回");
    assertThat(admin.locator("[data-test=geoserver-run]")).containsText("YITU_510502000");
    Page county = CHROMIUM.user("county");
    county.navigate("/desk#log");
    assertThat(county.locator("a[href='#log']")).isVisible();
    assertThat(county.locator("a[href='#geoserver']")).hasCount(0);
  }

  @Test
  void whereAGeoServerDrawsTheMapTakesItsPicturesAndGoesBackToItsOwnWhenTheyDoNotCome() throws IOException {
    Page page = CHROMIUM.user("county");
    page.navigate("/map");
    assertThat(page.locator("[data-layer=enterprise]")).isVisible();
    assertThat(page.locator("[data-test=pictures]")).hasCount(0);
    byte[] picture = picture();
    AtomicBoolean away = new AtomicBoolean();
    List<String> asked = new CopyOnWriteArrayList<>();
    page.route("**/api/geoserver/pictures", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("[\"enterprise\"]")));
    page.route("**/tiles/geoserver/**", route -> {
      asked.add(route.request().url());
      if (away.get()) route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBody("no picture"));
      else route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(picture));
    });
    page.reload();
    assertThat(page.locator("[data-test=pictures]")).isVisible();
    page.locator("[data-test=pictures] .el-switch").click();
    assertThat(page.locator(".layer-line:has([data-layer=enterprise])")).containsText("GeoServer");
    page.waitForCondition(() -> asked.stream().anyMatch(url -> url.contains("/tiles/geoserver/enterprise/")));
    away.set(true);
    page.reload();
    assertThat(page.locator(".el-message")).containsText("已改由平台绘制");
    assertThat(page.locator(".layer-line:has([data-layer=enterprise])")).not().containsText("GeoServer");
    page.evaluate("localStorage.removeItem('yitu.pictures')");
  }

  private static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB), "png", bytes);
    return bytes.toByteArray();
  }
}
