package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator makes a role by ticking what it may do. */
@Tag("browser")
class RoleJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A2.8")
  void aRoleIsMadeByTickingATreeAndItsTicksAreThereAgain() {
    Page page = CHROMIUM.user("admin");
    page.navigate("/desk#role");
    page.locator("[data-test=add]").click();
    Locator drawer = page.locator(".record-drawer");
    Forms form = Forms.in(page, drawer.locator("form.record-form"));
    form.write("name", "示例巡查员");
    node(drawer, "全部类型").locator(".el-tree-node__children .el-tree-node", text("查看")).first().locator(".el-checkbox").click();
    node(drawer, "应急救援").locator(".el-tree-node__expand-icon").first().click();
    node(drawer, "避难场所").locator(".el-checkbox").first().click();
    CHROMIUM.shot(page, "role-tree");
    form.send();
    assertThat(drawer.locator("[data-test=edit]")).isVisible();
    assertThat(drawer).containsText("避难场所：全部");

    page.reload();
    drawer.locator("[data-test=edit]").click();
    assertThat(node(drawer, "应急救援").locator(".el-checkbox__input").first()).hasClass(Pattern.compile("is-indeterminate"));
    node(drawer, "应急救援").locator(".el-tree-node__expand-icon").first().click();
    assertThat(node(drawer, "避难场所").locator(".el-checkbox__input").first()).hasClass(Pattern.compile("is-checked"));
  }

  private static Locator node(Locator drawer, String label) {
    return drawer.locator(".tree-input .el-tree-node:has(> .el-tree-node__content .el-tree-node__label:text-is(\"" + label + "\"))").first();
  }

  private static Locator.LocatorOptions text(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
