package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A number of a report, its list, its map and its sheet come from one query. */
@Tag("browser")
class ReportJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A19.2") @Tag("A19.1") @Tag("C14")
  void aNumberIsItsListItsMapAndItsSheet() throws IOException {
    Page page = CHROMIUM.user("county");
    page.navigate("/desk#reports/major-hazard-analysis");
    Locator table = page.locator("[data-test=report-table-0]");
    table.locator("tbody tr").first().waitFor();
    assertThat(table.locator(".bar-cell i").first()).isVisible();
    Locator number = table.locator("tr.total td a, tbody tr td a").first();
    int count = Integer.parseInt(number.innerText().replace(",", ""));
    number.click();
    assertThat(page.locator("[aria-live=polite]").first()).containsText("共 " + count + " 条");
    Desk list = Desk.of(page);
    assertThat(list.rows()).hasCount(Math.min(20, count));

    String sheet = page.locator("a.el-button", new Page.LocatorOptions().setHasText("导出Excel")).getAttribute("href");
    byte[] body = page.context().request().get(sheet).body();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(body))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).as("rows below the headings").isEqualTo(count);
    }
    page.locator(".el-radio-button").filter(new Locator.FilterOptions().setHasText("地图")).first().click();
    assertThat(page.locator(".desk-map canvas").first()).isVisible();
    CHROMIUM.shot(page, "report-list-map");
  }

  @Test @Tag("A3.7") @Tag("R-LICENCE")
  void whatSoonExpiresStandsInTheListOfBothSidesAndOnTheEnterprisesCard() {
    Page city = CHROMIUM.user("city");
    city.navigate("/desk#expiring");
    Locator line = city.locator("[data-test=expiring] tbody tr").filter(new Locator.FilterOptions().setHasText("资质许可证")).first();
    String licence = line.locator("td").first().innerText();
    String enterprise = line.locator("td").last().innerText();
    assertThat(line).containsText("到期");
    city.navigate("/desk#enterprise");
    city.locator(".query-bar input").first().fill(enterprise);
    city.keyboard().press("Enter");
    assertThat(city.locator("[data-test=records] tbody tr")).hasCount(1);
    String id = city.locator("[data-test=records] tbody tr").getAttribute("data-id");
    city.navigate("/map#sel=enterprise/" + id + "&layers=enterprise");
    assertThat(city.locator("[data-test=expiry-note]")).containsText(licence);
    CHROMIUM.shot(city, "map-expiry-note");

    Page plant = CHROMIUM.user("enterprise");
    plant.navigate("/desk#expiring");
    plant.getByText("366 天内").click();
    assertThat(plant.locator("[data-test=expiring] tbody tr").first()).isVisible();
  }
}
