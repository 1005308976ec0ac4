package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.crs.Datum;

/** The map on a ground from elsewhere. The list and the pictures are a stand-in's; the proxy behind them is GroundTilesTest's business. */
@Tag("browser") @Tag("C11")
class GroundJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void withoutSettingsThereIsNoSwitch() {
    Page page = CHROMIUM.user("city");
    page.waitForResponse("**/api/grounds", () -> page.navigate("/map"));
    assertThat(page.locator("#map canvas").first()).isVisible();
    assertThat(page.locator("[data-test=ground]")).hasCount(0);
  }

  @Test
  void aGroundIsChosenShiftedRememberedAndLeftAgain() throws IOException {
    Page page = CHROMIUM.user("city");
    byte[] tile = picture();
    page.route("**/api/grounds", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(
        "[{\"id\":\"city\",\"title\":{\"zh\":\"示例影像\",\"en\":\"Sample imagery\"},\"layers\":1,\"maxZoom\":18,\"datum\":\"GCJ-02\",\"shifted\":true,\"attribution\":\"示例\"}]")));
    page.route("**/tiles/grounds/**", route -> route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(tile)));
    page.navigate("/map");
    page.locator("[data-test=ground] .el-select").click();
    page.waitForRequest("**/tiles/grounds/city/0/**", () -> page.getByText("示例影像").last().click());
    assertThat(page.locator(".ground-note")).containsText("GCJ-02 底图，已换算显示");
    assertThat(page.locator("#map .basemap canvas")).hasCount(0);
    CHROMIUM.shot(page, "ground");
    // The shift that the browser computes is the server's: about 500 m in Luzhou.
    double[] browser = ((List<?>) page.evaluate("() => import('/map/ground.js').then((m) => m.gcj02Shift(105.44, 28.87))")).stream()
        .mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    var server = Datum.GCJ02.fromCgcs2000(new Coordinate(105.44, 28.87));
    Assertions.assertThat(browser[0]).isCloseTo(server.x - 105.44, Assertions.within(1e-9));
    Assertions.assertThat(browser[1]).isCloseTo(server.y - 28.87, Assertions.within(1e-9));

    page.waitForRequest("**/tiles/grounds/city/0/**", page::reload);
    Locator chosen = page.locator("[data-test=ground] .el-select");
    assertThat(chosen).containsText("示例影像");
    chosen.click();
    page.getByText("本地底图").last().click();
    assertThat(page.locator(".ground-note")).hasCount(0);
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(150, 180, 140));
    pen.fillRect(0, 0, 256, 256);
    pen.setColor(Color.DARK_GRAY);
    pen.drawRect(0, 0, 255, 255);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
