package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.danger.HiddenDanger;
import org.yitu.business.enterprise.Enterprise;
import org.yitu.business.record.RecordService;
import org.yitu.data.site.PlanPicture;
import org.yitu.data.site.SiteLayout;
import org.yitu.web.app.RunningApp;
import org.yitu.web.demo.DemoSites;

/** A plan is uploaded, laid on the ground, and carries the records of its enterprise. */
@Tag("browser") @Tag("A3.15") @Tag("A3.26")
class SitePlanJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  private final RecordService records = RunningApp.get().bean(RecordService.class);
  private final JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);
  private final long enterprise = jdbc.queryForObject("select enterprise_id from app_user where username = 'enterprise'", Long.class);

  @BeforeAll
  static void draw() {
    RunningApp.get().bean(DemoSites.class).addOnce();
  }

  @Test
  void anEnterpriseUploadsAPlanAndLaysItOnTheGroundWithFourPoints() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#site");
    assertThat(page.locator("[data-test=points]")).isVisible();
    page.locator("[data-test=site-upload]").click();
    page.locator("[data-test=plan-file]").setInputFiles(new FilePayload("改造后总图.png", "image/png", PlanPicture.draw(SiteLayout.number(4))));
    page.locator("[data-test=plan-save]").click();
    assertThat(page.locator("[data-test=fit-hint]")).containsText("第 1 点");
    long plan = Long.parseLong(page.url().replaceFirst(".*/", ""));
    Locator picture = page.locator("[data-test=site-picture]");
    Locator map = page.locator("[data-test=site-map]");
    pair(page, picture, map, 0.3, 0.3, 0.3, 0.3);
    pair(page, picture, map, 0.7, 0.3, 0.6, 0.3);
    for (String field : List.of("lon", "lat")) {
      Locator typed = page.locator("[data-control='1-" + field + "']");
      typed.fill(page.locator("[data-control='0-" + field + "']").inputValue());
      typed.press("Tab");
    }
    assertThat(page.locator("[data-test=fit-refusal]")).containsText("太近");
    assertThat(page.locator("[data-test=fit-save]")).isDisabled();
    page.getByLabel("删除 2").click();
    // Elsewhere: where the point stood it may still be drawn, and a click on a point picks none.
    pair(page, picture, map, 0.6, 0.3, 0.5, 0.3);
    drag(page, map, 0.5, 0.3, 0.6, 0.3);
    assertThat(page.locator("[data-test=fit-refusal]")).hasCount(0);
    assertThat(page.locator("[data-test=fit]")).containsText("两个点只能");
    pair(page, picture, map, 0.7, 0.7, 0.7, 0.7);
    pair(page, picture, map, 0.3, 0.7, 0.3, 0.7);
    assertThat(page.locator("[data-test=residual]")).hasCount(4);
    assertThat(page.locator("[data-test=residual]").nth(3)).containsText("米");
    CHROMIUM.shot(page, "site-fit");
    page.locator("[data-test=fit-save]").click();
    assertThat(page.locator("[data-test=points]")).isVisible();
    Map<String, Object> kept = records.get(Actor.SYSTEM, org.yitu.business.siteplan.SitePlan.TYPE, plan);
    assertThat(kept.get("controlPoints").toString().split(";")).hasSize(4);
    assertThat(kept.get("extent")).isNotNull();
    page.reload();
    assertThat(page.locator("[data-test=points]")).isVisible();
    jdbc.update("update site_plan set deleted_at = current_timestamp where id = ?", plan);
  }

  @Test
  void aDangerDraggedOnThePictureMovesOnTheMapAndTheMoveIsTakenBack() {
    List<?> home = coordinates(Enterprise.TYPE, enterprise, "position");
    long danger = (Long) records.create(Actor.SYSTEM, HiddenDanger.TYPE, Map.ofEntries(Map.entry("enterprise", enterprise),
        Map.entry("name", "示例图上隐患"), Map.entry("level", "MAJOR"), Map.entry("category", "FIRE"), Map.entry("location",
        Map.of("type", "Point", "coordinates", home)), Map.entry("place", "示例"), Map.entry("description", "示例"),
        Map.entry("foundAt", "2026-03-01T09:00:00+08:00"), Map.entry("inspector", "示例"), Map.entry("responsible", "示例"))).get("id");
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#site");
    Locator row = page.locator("[data-spot='hidden-danger/" + danger + "']");
    row.getByText("示例图上隐患").click();
    assertThat(page.locator(".site-card")).containsText("示例图上隐患");
    page.keyboard().press("Escape");
    page.locator("[data-test=site-move]").click();
    // Where the table says that it stands, at the scale at which the whole picture is seen.
    Locator picture = page.locator("[data-test=site-picture]");
    page.waitForTimeout(500);
    drag(page, picture, 0.5, 0.5, 0.56, 0.62);
    assertThat(page.locator("[data-test=site-undo]")).isVisible();
    List<?> there = coordinates(HiddenDanger.TYPE, danger, "location");
    assertThat(metres(home, there)).isBetween(5.0, 80.0);
    CHROMIUM.shot(page, "site-moved");
    page.locator("[data-test=site-undo]").click();
    assertThat(page.locator("[data-test=site-undo]")).hasCount(0);
    assertThat(metres(home, coordinates(HiddenDanger.TYPE, danger, "location"))).isCloseTo(0, within(0.05));
    // Another way, without a mouse's drag: chosen in the table, put by a click on the map.
    page.locator("[data-put='hidden-danger/" + danger + "']").click();
    click(page, page.locator("[data-test=site-map]"), 0.4, 0.4);
    page.waitForCondition(() -> metres(home, coordinates(HiddenDanger.TYPE, danger, "location")) > 5);
    jdbc.update("update hidden_danger set deleted_at = current_timestamp where id = ?", danger);
  }

  @Test
  void aDxfIsUploadedAndSeenAndWhatIsNoneIsRefusedInASentence() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#site");
    assertThat(page.locator("[data-test=points]")).isVisible();
    page.locator("[data-test=site-upload]").click();
    Locator file = page.locator("[data-test=plan-file]");
    file.setInputFiles(new FilePayload("坏图.dxf", "application/dxf", "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\nabc\n".getBytes()));
    page.locator("[data-test=plan-save]").click();
    assertThat(page.locator(".el-dialog .problem")).containsText("DXF");
    String dxf = "0\nSECTION\n2\nENTITIES\n0\nCIRCLE\n10\n0\n20\n0\n40\n50\n0\nTEXT\n10\n-20\n20\n0\n40\n8\n1\n1号罐\n0\nENDSEC\n0\nEOF\n";
    file.setInputFiles(new FilePayload("罐区.dxf", "application/dxf", dxf.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    page.locator("[data-test=plan-save]").click();
    assertThat(page.locator("[data-test=fit-hint]")).containsText("第 1 点");
    long plan = Long.parseLong(page.url().replaceFirst(".*/", ""));
    assertThat(page.getByText("CAD 预览")).isVisible();
    var preview = page.context().request().get("/api/site-plans/" + plan + "/source.png");
    assertThat(preview.status()).isEqualTo(200);
    CHROMIUM.shot(page, "site-dxf");
    jdbc.update("update site_plan set deleted_at = current_timestamp where id = ?", plan);
  }

  @Test
  void theMapShowsThePlanWhereItIsLookedAtCloselyAndNotToAStranger() {
    List<?> home = coordinates(Enterprise.TYPE, enterprise, "position");
    String closely = "/map#c=" + home.get(0) + "," + home.get(1) + "&z=17&layers=enterprise";
    Page page = CHROMIUM.user("city");
    page.navigate(closely);
    Locator pictures = page.locator("[data-test=plan-pictures]");
    assertThat(pictures).isVisible();
    CHROMIUM.shot(page, "map-site-plan");
    byte[] with = page.screenshot();
    pictures.locator("input[type=checkbox]").uncheck();
    page.waitForTimeout(800);
    assertThat(page.screenshot()).as("the picture is gone").isNotEqualTo(with);
    pictures.locator("a").first().click();
    assertThat(page.locator("[data-test=site-picture]")).isVisible();
    Page far = CHROMIUM.user("city");
    far.navigate(closely.replace("z=17", "z=12"));
    assertThat(far.locator(".ol-layer").first()).isAttached();
    assertThat(far.locator("[data-test=plan-pictures]")).hasCount(0);
  }

  @Test
  void theSummaryMenuCountsAsTheListsDo() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#site?enterprise=" + enterprise);
    page.locator("[data-summary=dangers]").click();
    Locator open = page.locator("[data-test=summary-dangers] tr").filter(new Locator.FilterOptions().setHasText("待整改"));
    long counted = jdbc.queryForObject("select count(*) from hidden_danger where enterprise_id = ? and state = 'OPEN' and deleted_at is null",
        Long.class, enterprise);
    assertThat(open.locator("td").last()).hasText(Long.toString(counted));
    for (String tab : List.of("duty", "live", "warnings", "work", "counts")) {
      page.locator("[data-summary=" + tab + "]").click();
      assertThat(page.locator(".summary-panel [role=tabpanel]")).hasAttribute("aria-busy", "false");
    }
    assertThat(page.locator("[data-test=summary-counts]")).containsText("重大危险源");
    long outlines = jdbc.queryForObject("select count(*) from major_hazard where enterprise_id = ? and boundary is not null and deleted_at is null",
        Long.class, enterprise) + jdbc.queryForObject("select count(*) from key_area where enterprise_id = ? and deleted_at is null", Long.class, enterprise);
    assertThat(page.locator("[data-test=areas]")).containsText("区域轮廓 " + outlines);
    CHROMIUM.shot(page, "site-summary");
    assertThat(page.locator("[data-test=site-fit]")).hasCount(0);
  }

  private static void pair(Page page, Locator picture, Locator map, double x, double y, double mapX, double mapY) {
    click(page, picture, x, y);
    // A click is known to be a single one only after a moment.
    page.waitForTimeout(400);
    click(page, map, mapX, mapY);
    page.waitForTimeout(400);
  }

  private static void click(Page page, Locator box, double x, double y) {
    BoundingBox at = box.boundingBox();
    page.mouse().click(at.x + at.width * x, at.y + at.height * y);
  }

  private static void drag(Page page, Locator box, double fromX, double fromY, double toX, double toY) {
    BoundingBox at = box.boundingBox();
    page.mouse().move(at.x + at.width * fromX, at.y + at.height * fromY);
    page.mouse().down();
    page.mouse().move(at.x + at.width * (fromX + toX) / 2, at.y + at.height * (fromY + toY) / 2);
    page.mouse().move(at.x + at.width * toX, at.y + at.height * toY);
    page.mouse().up();
    page.waitForTimeout(800);
  }

  private List<?> coordinates(org.yitu.business.record.RecordType<?> type, long id, String field) {
    return (List<?>) ((Map<?, ?>) records.get(Actor.SYSTEM, type, id).get(field)).get("coordinates");
  }

  private static double metres(List<?> from, List<?> to) {
    double degree = 111_320;
    double lat = ((Number) from.get(1)).doubleValue();
    return Math.hypot((((Number) from.get(0)).doubleValue() - ((Number) to.get(0)).doubleValue()) * degree * Math.cos(Math.toRadians(lat)),
        (lat - ((Number) to.get(1)).doubleValue()) * degree);
  }
}
