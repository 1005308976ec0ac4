package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.io.GeometryGate;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a regulator does on the one map. */
@Tag("browser")
class MapJourneyTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A1.1") @Tag("C11")
  void aRegulatorSignsInAndSeesTheMapWithItsLayersAndTheirCounts() {
    Page page = CHROMIUM.visitor();
    page.navigate("/");
    signIn(page, "city", "not the password");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText(Pattern.compile("密码.*。"));
    CHROMIUM.shot(page, "entry-wrong-password");
    signIn(page, "city", RunningApp.PASSWORD);
    page.locator(".doors a[href='/map']").click();

    Locator tree = page.locator(".layer-tree");
    Locator enterprises = tree.locator(".layer-line").filter(new Locator.FilterOptions().setHasText("企业")).first();
    assertThat(enterprises.locator(".count")).hasText(Pattern.compile("\\d,\\d{3}"));
    int layers = tree.locator(".layer-line").count();
    assertThat(layers).isGreaterThan(10);
    assertThat(tree.locator(".layer-line .count")).hasCount(layers);
    assertThat(page.locator("body")).containsText("演示数据");
    CHROMIUM.shot(page, "map");
    assertThat(joined(page, 100)).isEqualTo("110: hidden-danger 10/4, enterprise 100/2 | 5: enterprise 5/0");
    assertThat(joined(page, 10)).isEqualTo("100: enterprise 100/2 | 10: hidden-danger 10/4 | 5: enterprise 5/0");
  }

  /** What becomes of three clusters, two of them 1,000 m apart and the third far away, when a pixel is so many metres. */
  private static String joined(Page page, int metresAPixel) {
    return (String) page.evaluate("async (resolution) => (await import('/map/clusters.js')).joined(["
        + "{id: 'enterprise', count: 100, severity: 2, at: [0, 0]}, {id: 'enterprise', count: 5, severity: 0, at: [99000, 0]},"
        + "{id: 'hidden-danger', count: 10, severity: 4, at: [1000, 0]}], resolution)"
        + ".map((g) => `${g.count}: ${g.parts.map((p) => `${p.id} ${p.count}/${p.severity}`).join(', ')}`).join(' | ')", metresAPixel);
  }

  @Test @Tag("A0.2") @Tag("A1.5")
  void theMapBeginsWithWhatItsViewerAnswersFor() {
    JsonNode county = Client.as("county").get("/api/session").json().get("user");
    JsonNode area = Client.as("county").get("/api/layers/area/features?limit=1&filter=code%20%3D%20" + county.get("institutionCode").asLong())
        .json().get("features").get(0);
    Page page = CHROMIUM.user("county");
    page.navigate("/map");
    page.waitForURL(Pattern.compile("#c=.*z="));
    page.waitForCondition(() -> box(area.get("geometry")).contains(centre(page.url())));

    JsonNode plant = Client.as("enterprise").get("/api/layers/enterprise/features?limit=1").json().get("features").get(0).get("geometry");
    Page own = CHROMIUM.user("enterprise");
    own.navigate("/map");
    own.waitForURL(Pattern.compile("#c=.*z=1[2-6]"));
    own.waitForCondition(() -> centre(own.url()).distance(new Coordinate(
        plant.get("coordinates").get(0).asDouble(), plant.get("coordinates").get(1).asDouble())) < 0.05);
  }

  @Test @Tag("A5.5") @Tag("C3")
  void aDeepLinkOpensAFeatureWithItsFieldsAndOpenSteps() {
    JsonNode danger = Client.as("city").get("/api/records/hidden-danger?state=SUBMITTED&level=MAJOR&size=1").json()
        .get("items").get(0);
    Page page = CHROMIUM.user("city");
    page.navigate("/map#sel=hidden-danger/" + danger.get("id").asLong());

    Locator card = page.locator(".feature-card");
    assertThat(card).containsText(danger.get("name").asString());
    assertThat(card).containsText(danger.get("enterprise").get("title").asString());
    assertThat(card).containsText("重大隐患");
    assertThat(card.locator("[data-step=Pass]")).hasText("审核通过");
    page.waitForURL(Pattern.compile("#c=.*sel=hidden-danger"));
    CHROMIUM.shot(page, "map-deep-link");
    page.reload();
    assertThat(page.locator(".feature-card")).containsText(danger.get("name").asString());
  }

  @Test @Tag("A11.10") @Tag("A3.29")
  void whatSurroundsAPlaceIsASortedTableByMetresAndByMinutesAndEachRowHasARoute() {
    Page page = CHROMIUM.user("commander");
    page.navigate("/map#c=105.44,28.88&z=12");
    page.locator("[data-tool=around]").click();
    Response byMetres = page.waitForResponse("**/api/search/surroundings",
        () -> page.locator("#map").click(new Locator.ClickOptions().setPosition(960, 500)));
    assertSorted(items(byMetres));
    Locator panel = page.locator("section[aria-label='周边资源']");
    Locator rows = panel.locator("tbody tr");
    assertThat(rows).hasCount(items(byMetres).size());
    assertThat(panel.getByRole(AriaRole.HEADING)).containsText(Integer.toString(items(byMetres).size()));
    panel.getByText("车程").first().click();
    Response byMinutes = page.waitForResponse("**/api/search/surroundings",
        () -> panel.locator("form button[type=submit]").click());
    assertSorted(items(byMinutes));
    assertThat(items(byMinutes)).allMatch(i -> i.get("minutes").asDouble() <= 15);
    assertThat(rows).hasCount(items(byMinutes).size());
    CHROMIUM.shot(page, "map-surroundings");

    rows.last().locator(".icon-button").click();
    Locator route = page.locator("section[aria-label='路径']");
    assertThat(route).containsText("方案 1");
    assertThat(route.locator(".instructions li").first()).isVisible();
    CHROMIUM.shot(page, "map-route");

    long enterprise = Client.as("enterprise").get("/api/session").json().get("user").get("enterpriseId").asLong();
    Page own = CHROMIUM.user("enterprise");
    own.navigate("/desk#enterprise/" + enterprise);
    own.waitForResponse("**/api/search/surroundings", () -> own.locator(".record-drawer").getByText("周边资源").click());
    assertThat(own.locator("[data-test=around-results] tbody tr").first()).isVisible();
  }

  private static void signIn(Page page, String username, String password) {
    page.locator("#username").fill(username);
    page.locator("#password").fill(password);
    page.locator("#sign-in").click();
  }

  private static List<JsonNode> items(Response response) {
    List<JsonNode> items = new ArrayList<>();
    JSON.readTree(response.text()).get("items").forEach(items::add);
    return items;
  }

  /** By the minutes as they are shown; only what no road reaches stands last, by metres. */
  private static void assertSorted(List<JsonNode> items) {
    Comparator<JsonNode> order = Comparator
        .<JsonNode>comparingDouble(i -> isReached(i) ? i.get("minutes").asDouble() : Double.MAX_VALUE)
        .thenComparingDouble(i -> isReached(i) ? 0 : i.get("metres").asDouble());
    assertThat(items).isNotEmpty().isSortedAccordingTo(order);
  }

  private static boolean isReached(JsonNode item) {
    return item.get("minutes") != null && !item.get("minutes").isNull();
  }

  /** The middle of the view, as the address says it. */
  private static Coordinate centre(String url) {
    String[] parts = url.replaceFirst(".*#c=([^&]*).*", "$1").split(",");
    return new Coordinate(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }

  private static Envelope box(JsonNode geometry) {
    return GeometryGate.china().fromGeoJson(geometry.toString()).getEnvelopeInternal();
  }
}
