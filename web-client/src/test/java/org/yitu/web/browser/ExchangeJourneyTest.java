package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The sheet for the provincial system out and in again. */
@Tag("browser") @Tag("A0.7") @Tag("C20")
class ExchangeJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void theSheetThatGoesOutComesInAgainAndChangesNothing(@TempDir Path folder) {
    Page page = CHROMIUM.user("town");
    page.navigate("/desk#exchange");
    Download sheet = page.waitForDownload(() -> page.locator("[data-test=exchange-export]").click());
    Path file = folder.resolve("exchange.xlsx");
    sheet.saveAs(file);
    page.locator("[data-test=exchange-import]").setInputFiles(file);
    assertThat(page.locator("[data-test=exchange-report]")).containsText("新增 0 条，更新 0 条");
    assertThat(page.locator("[data-test=exchange-report]")).not().containsText("无变化 0 条");
    CHROMIUM.shot(page, "danger-exchange");
  }
}
