package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;

/** A document from the township's draft to the enterprise's signature, seen from both sides. */
@Tag("browser") @Tag("A18.1") @Tag("C7")
class DocumentJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aDocumentIsSentOpenedSignedForAndSeenToBe() {
    Page town = CHROMIUM.user("town");
    town.navigate("/desk#government-document");
    town.locator("[data-test=add]").click();
    Locator form = town.locator(".record-form");
    Forms.in(town, form).write("name", "示例：开展汛前安全检查的通知").write("number", "示例〔2026〕1号").choose("kind", "通知").choose("urgency", "紧急")
        .write("content", "示例：请各企业于月底前完成自查。").send();
    town.locator(".record-drawer [data-step=Send]").click();
    town.locator(".el-dialog [data-test=save]").click();
    assertThat(town.locator(".record-drawer")).containsText("已下发");

    Page plant = CHROMIUM.user("enterprise");
    plant.navigate("/desk#received");
    Locator line = plant.locator("[data-test=received] tr").filter(new Locator.FilterOptions().setHasText("开展汛前安全检查"));
    assertThat(line).containsText("未阅");
    line.locator("[data-test=open-document]").click();
    assertThat(plant.locator("[data-test=document]")).containsText("请各企业于月底前完成自查");
    assertThat(line).containsText("已阅未签收");
    CHROMIUM.shot(plant, "document-received");
    plant.locator("[data-test=document] input").fill("示例：已安排。");
    plant.locator("[data-test=sign]").click();
    assertThat(plant.locator("[data-test=document]")).containsText("企业管理员 于");
    assertThat(plant.locator("[data-test=document]")).containsText("已签收");

    town.navigate("/desk#dispatched");
    town.reload();
    assertThat(town.locator("[data-test=progress-sum]")).containsText("已签收 1 家");
    town.locator("[data-test=remind]").click();
    town.locator(".el-message-box .el-button--primary").click();
    assertThat(town.locator("[data-test=outstanding] tbody tr").first().locator("td").last()).hasText("1");
    CHROMIUM.shot(town, "document-progress");
  }

  @Test
  void aDraftTellsHowManyItWouldReachBeforeItIsSent() {
    Client.as("town").post("/api/records/government-document",
        "{\"name\":\"示例：节前检查\",\"kind\":\"NOTICE\",\"urgency\":\"ORDINARY\",\"content\":\"示例\"}");
    Page town = CHROMIUM.user("town");
    town.navigate("/desk#dispatched");
    Locator draft = town.locator("[data-test=drafts] tr").filter(new Locator.FilterOptions().setHasText("节前检查"));
    String reach = draft.locator("td.num").innerText();
    draft.locator("[data-test=send]").click();
    assertThat(town.locator(".el-message-box")).containsText("下发给 " + reach.replace(",", "") + " 家企业");
    town.locator(".el-message-box .el-button--primary").click();
    assertThat(town.locator("[data-test=progress-sum]")).containsText("下发 " + reach.replace(",", "") + " 家，已打开 0 家");
  }
}
