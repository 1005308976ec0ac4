package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hidden danger from its registration to its end, on the desk of an enterprise. */
@Tag("browser")
class DangerJourneyTest {
  @Test @Tag("A3.7") @Tag("R-LICENCE")
  void whatExpiresIsShownBeforeAndAfter() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#expiring");
    page.getByText("366 天内").click();
    assertThat(page.locator("[data-test=expiring] tbody tr").first()).containsText("已到期");
    assertThat(page.locator("[data-test=expiring] tbody")).containsText("人员证书");
    CHROMIUM.shot(page, "desk-expiring");
  }

  @Test @Tag("A10.1") @Tag("A10.2") @Tag("A10.3")
  void aLedgerIsReadAndOffersNothingThatChangesIt() {
    Page page = CHROMIUM.user("enterprise");
    for (String ledger : List.of("enterprise-patrols", "government-patrols", "self-corrections")) {
      page.navigate("/desk#ledger/" + ledger);
      page.locator(".desk-menu a[aria-current=page][href='#ledger/" + ledger + "']").waitFor();
      page.locator(".desk-body h1").waitFor();
      assertThat(page.locator("[data-test=add]")).hasCount(0);
    }
    page.navigate("/desk#ledger/government-patrols");
    page.locator(".desk-body h1").filter(new Locator.FilterOptions().setHasText("政府巡查台账")).waitFor();
    page.waitForRequest(Pattern.compile("/api/records/patrol\\?.*side=GOVERNMENT"),
        () -> page.getByText("重置", new Page.GetByTextOptions().setExact(true)).click());
    CHROMIUM.shot(page, "ledger");
  }

  @Test @Tag("A19.2") @Tag("C15")
  void aRegulatorReadsAReportAndFollowsANumberToItsList() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#reports/hidden-danger-analysis");
    Locator number = page.locator("[data-test=report-table-0] tbody tr td a").first();
    String count = number.innerText();
    CHROMIUM.shot(page, "desk-report");
    number.click();
    assertThat(page.locator("[aria-live=polite]").first()).containsText(count);
    page.navigate("/desk#reports/quarterly-figures");
    assertThat(page.locator("[data-test=report-table-0]")).containsText("按期整改率");
    CHROMIUM.shot(page, "desk-quarterly");
  }

  private static final String NAME = "示例：消防通道被占用";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A5.2") @Tag("A5.4") @Tag("A5.5") @Tag("A5.9")
  void anEnterpriseRegistersAHiddenDangerFilesItsRectificationAndPassesIt() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#hidden-danger");
    page.locator("[data-test=add]").click();
    Locator drawer = page.locator(".record-drawer");
    Forms form = Forms.in(page, drawer.locator("form.record-form"));
    form.send();
    assertThat(drawer.locator(".problem")).containsText("隐患名称");
    register(form);
    assertThat(drawer.locator(".tag").first()).hasText("待整改");

    step(page, drawer, "Rectify", "rectification", "示例：已清空消防通道。");
    assertThat(drawer.locator(".tag").first()).hasText("待审核");
    CHROMIUM.shot(page, "desk-danger-submitted");
    step(page, drawer, "Pass", "opinion", "示例：现场核实，予以通过。");
    assertThat(drawer.locator(".tag").first()).hasText("已整改");
    assertThat(drawer.locator("[data-test=edit]")).hasCount(0);

    drawer.getByText("历史", new Locator.GetByTextOptions().setExact(true)).click();
    Locator history = drawer.locator(".history > li");
    assertThat(history).hasCount(3);
    assertThat(drawer.locator(".history")).containsText("待审核 → 已整改");
    assertThat(drawer.locator(".history")).containsText("整改填报");
    assertThat(drawer.locator(".history")).containsText("隐患等级: 空 → 一般隐患");
    assertThat(drawer.locator(".history")).not().containsText("SUBMITTED");
    CHROMIUM.shot(page, "desk-danger-history");
  }

  private static void register(Forms form) {
    form.write("name", NAME).choose("level", "一般隐患").choose("category", "消防").place("location", "105.4132", "28.7835")
        .write("place", "示例仓库东侧").write("description", "示例：通道上堆放托盘。").pickTime("foundAt", "2026-01-05 09:30")
        .write("inspector", "示例检查员").write("responsible", "示例责任人").write("phone", "0830-0000000");
    form.send();
  }

  private static void step(Page page, Locator drawer, String step, String field, String text) {
    drawer.locator("[data-step=" + step + "]").click();
    Locator dialog = page.locator(".el-dialog:visible");
    Forms.in(page, dialog).write(field, text).send();
    assertThat(dialog).isHidden();
  }
}
