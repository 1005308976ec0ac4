package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Looking something up: in the library, among the chemicals, and in the public guides. */
@Tag("browser")
class LibraryJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A20.1") @Tag("A5.16") @Tag("A15.7")
  void aQuestionLeadsToTheTextAndTheMenuToItsShelf() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/library");
    page.locator("[data-test=library-query] input, input[data-test=library-query]").first().fill("受限空间检测多久一次");
    Locator first = page.locator("[data-test=hit]").first();
    assertThat(first).hasText("受限空间作业规程");
    assertThat(page.locator(".hit mark").first()).isVisible();
    first.click();
    assertThat(page.locator("[data-test=reading]")).containsText("每两小时至少复测一次");
    assertThat(page.locator("[data-test=reading] [data-test=download]")).isDisabled();
    CHROMIUM.shot(page, "library");
    page.locator("[data-test=library-query] input, input[data-test=library-query]").first().fill("");
    page.locator(".level").filter(new Locator.FilterOptions().setHasText("职业病防控知识")).click();
    assertThat(page.locator("[data-test=hit]")).hasCount(1);
    assertThat(page.locator("[data-test=hit]")).hasText("噪声与粉尘的防控知识");
  }

  @Test @Tag("A20.1")
  void aChemicalIsLookedUpAndSimulated() {
    Page page = CHROMIUM.user("commander");
    page.navigate("/library#chemicals");
    page.locator("[data-test=chemical-query] input, input[data-test=chemical-query]").first().fill("7782-50-5");
    Locator card = page.locator("[data-test=chemical]");
    assertThat(card).containsText("GB 18218-2009");
    assertThat(card).containsText("AEGL-3");
    CHROMIUM.shot(page, "chemical");
    card.locator("[data-test=simulate]").first().click();
    page.waitForURL("**/incident#kind=*&substance=chlorine");
    assertThat(page.locator("[data-field=substance]")).containsText("氯");
  }

  @Test @Tag("A0.6") @Tag("A20.2") @Tag("A20.3")
  void anybodyFindsAProcedureItsStepsAndWhomToAsk() {
    Page page = CHROMIUM.visitor();
    page.navigate("/guide");
    page.locator("[data-test=guide-query] input, input[data-test=guide-query]").first().fill("预案备案");
    page.locator("[data-test=guides] a").first().click();
    assertThat(page.locator("[data-test=guide-steps] li")).hasCount(5);
    assertThat(page.locator("[data-test=contacts]")).containsText("QQ群");
    CHROMIUM.shot(page, "guide");
    page.locator("[data-test=guide-query] input, input[data-test=guide-query]").first().fill("忘记密码");
    assertThat(page.locator("[data-test=guides] a").first()).hasText("忘记平台密码怎么办");
    page.setViewportSize(390, 844);
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(390);
  }

  @Test @Tag("A5.15")
  void aChecklistIsChosenByCategoryAndTakenAlong() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#checklists");
    page.locator(".el-checkbox").filter(new Locator.FilterOptions().setHasText("消防")).click();
    assertThat(page.locator("[data-test=checklist] tbody tr")).hasCount(3);
    Download document = page.waitForDownload(() -> page.locator("[data-test=checklist-document]").click());
    assertThat(document.suggestedFilename()).isEqualTo("隐患排查清单.docx");
  }

  @Test @Tag("A5.1") @Tag("A11.1") @Tag("A5.17")
  void theChartOfAWorkflowAndWhoHasNotFiledAreShown() {
    Page page = CHROMIUM.user("town");
    page.navigate("/desk#flows/incident");
    Locator chart = page.locator("[data-test=flow-chart]");
    assertThat(chart).hasJSProperty("complete", true);
    assertThat(((Number) chart.evaluate("image => image.naturalWidth")).intValue()).isGreaterThan(200);
    CHROMIUM.shot(page, "workflow-chart");
    page.navigate("/desk#flows/hidden-danger");
    page.reload();
    assertThat(chart).hasJSProperty("complete", true);
    CHROMIUM.shot(page, "workflow-chart-danger");
    page.navigate("/desk#filing-frequency");
    assertThat(page.locator("[data-test=filing-sum]")).containsText("家企业中有");
    CHROMIUM.shot(page, "filing-frequency");
  }
}
