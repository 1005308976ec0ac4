package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A regulator takes shelters in from a CSV as Excel in China writes it: GBK, positions of a web map. */
@Tag("browser") @Tag("C11")
class ImportJourneyTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String HEAD = "场所名称,场所类型,地址,可容纳人数,联系人,联系电话,经度,纬度\n";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aFileIsMatchedTriedMendedAndTakenInOnce() {
    Page page = CHROMIUM.user("county");
    page.navigate("/desk#shelter");
    page.locator("[data-test=import]").click();
    choose(page, HEAD + "示例导入避难所甲,室外,示例路1号,500,示例,0830-1234567,105.44,28.87\n示例导入避难所乙,露天,示例路2号,300,示例,0830-1234567,105.45,28.88\n");
    Locator dialog = page.locator(".el-dialog").filter(new Locator.FilterOptions().setHas(page.locator("[data-test=mapping]")));
    assertThat(page.locator("[data-test=mapping] tbody tr")).hasCount(8);
    assertThat(page.locator("[data-test=mapping]")).containsText("示例导入避难所甲");
    assertThat(page.locator("[data-test=import-run]")).isDisabled();
    page.locator("[data-test=import-try]").click();
    assertThat(page.locator("[data-test=import-errors] tbody tr")).hasCount(1);
    assertThat(page.locator("[data-test=import-errors] tbody tr")).containsText(Pattern.compile("3\\s*场所类型"));
    assertThat(page.locator("[data-test=import-run]")).isDisabled();
    CHROMIUM.shot(page, "import-errors");

    choose(page, HEAD + "示例导入避难所甲,室外,示例路1号,500,示例,0830-1234567,105.44,28.87\n示例导入避难所乙,室内,示例路2号,300,示例,0830-1234567,105.45,28.88\n");
    dialog.locator("[data-test=import-datum]").click();
    page.getByText("GCJ-02（高德、腾讯）").last().click();
    page.locator("[data-test=import-try]").click();
    assertThat(page.locator("[data-test=import-said]")).containsText("新增 2 条，已存在 0 条");
    CHROMIUM.shot(page, "import-tried");
    page.locator("[data-test=import-run]").click();
    assertThat(dialog).isHidden();
    assertThat(page.locator(".desk-body")).containsText("示例导入避难所乙");

    page.locator("[data-test=import]").click();
    choose(page, HEAD + "示例导入避难所甲,室外,示例路1号,500,示例,0830-1234567,105.44,28.87\n");
    page.locator("[data-test=import-try]").click();
    assertThat(page.locator("[data-test=import-said]")).containsText("新增 0 条，已存在 1 条");
  }

  private static void choose(Page page, String text) {
    page.locator("[data-test=import-file]").setInputFiles(new FilePayload("shelters.csv", "text/csv", text.getBytes(GBK)));
    page.locator("[data-test=import-rows]").waitFor();
  }
}
