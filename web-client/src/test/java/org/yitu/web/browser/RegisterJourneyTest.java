package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;

/** What every register offers, whatever it keeps: deleting and taking it back, forms that are not lost, sheets. */
@Tag("browser") @Tag("A11.10")
class RegisterJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aDeletionOfManyTellsWhichAndIsUndone() {
    Client client = Client.as("enterprise");
    for (String name : new String[] {"撤销甲", "撤销乙", "撤销丙"}) {
      var answer = client.post("/api/records/post", "{\"name\":\"" + name + "\",\"orderNumber\":9}");
      Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#post");
    page.locator("[role=search] input").first().fill("撤销");
    page.keyboard().press("Enter");
    Locator rows = page.locator("[data-test=records] tbody tr");
    assertThat(rows).hasCount(3);
    rows.nth(0).locator("input[type=checkbox]").check();
    rows.nth(2).locator("input[type=checkbox]").check();
    page.locator("[data-test=delete-many]").click();
    Locator question = page.locator("[data-test=delete-question]");
    assertThat(question).containsText("2 条");
    assertThat(question).containsText("撤销甲");
    assertThat(question).containsText("撤销丙");
    assertThat(question).not().containsText("撤销乙");
    CHROMIUM.shot(page, "register-delete-question");
    page.locator(".el-message-box__btns .el-button--primary").click();
    assertThat(rows).hasCount(1);
    CHROMIUM.keep(page, "register-deleted");
    page.locator("[data-test=undo-delete]").click();
    assertThat(rows).hasCount(3);

    rows.nth(1).getByText("详细").click();
    Locator drawer = page.locator(".record-drawer");
    drawer.getByText("删除", new Locator.GetByTextOptions().setExact(true)).click();
    page.locator(".el-message-box__btns .el-button--primary").click();
    assertThat(rows).hasCount(2);
    assertThat(drawer).isHidden();
    page.keyboard().press("Control+z");
    assertThat(rows).hasCount(3);
    rows.nth(1).getByText("详细").click();
    drawer.getByText("历史", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(drawer.locator(".history")).containsText("撤销删除");
  }
}
