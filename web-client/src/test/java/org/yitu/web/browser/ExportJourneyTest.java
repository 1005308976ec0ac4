package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is on the map leaves as a file: asked for in a dialog, done by a job, fetched from the list of jobs. */
@Tag("browser") @Tag("C11")
class ExportJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void theAnswerToAQuestionIsExportedFetchedAndStillThereAfterAReload(@TempDir Path folder) throws IOException {
    Page page = CHROMIUM.user("city");
    page.waitForResponse("**/api/queries/run", () -> page.navigate("/query"));
    page.locator("[data-test=export]").click();
    page.locator("[data-test=export-csv]").click();
    page.locator("[data-test='export-GCJ-02']").click();
    CHROMIUM.shot(page, "export-dialog");
    page.locator("[data-test=export-start]").click();
    Locator job = page.locator("[data-test=job]").first();
    assertThat(job).hasAttribute("data-state", "DONE");
    CHROMIUM.shot(page, "job-panel");
    Download file = page.waitForDownload(() -> job.locator("[data-test=job-file]").click());
    file.saveAs(folder.resolve("a.csv"));
    Assertions.assertThat(Files.readString(folder.resolve("a.csv"))).contains("演示数据（示意，非测绘成果）", "GCJ-02");
    Assertions.assertThat(file.suggestedFilename()).endsWith("（演示数据）.csv");

    page.reload();
    page.locator("[data-test=job-bell]").click();
    assertThat(page.locator("[data-test=job]").first()).hasAttribute("data-state", "DONE");
    page.locator("[data-test=job]").first().getByText("移除").click();
    assertThat(page.locator("[data-test=job]")).hasCount(0);
  }

  @Test
  void aPhoneShowsTheListOfJobsOverItsWholeWidth() {
    Page page = CHROMIUM.user("commander", 390, 844);
    page.navigate("/query");
    page.evaluate("() => fetch('/api/session').then((r) => r.json()).then((s) => fetch('/api/exports', {method: 'POST', headers: {'X-CSRF-Token': s.csrf},"
        + " body: JSON.stringify({layer: 'shelter', format: 'shapefile', charset: 'GBK'})}))");
    page.reload();
    page.locator("[data-test=job-bell]").click();
    assertThat(page.locator("[data-test=job]").first()).hasAttribute("data-state", "DONE");
    CHROMIUM.shot(page, "job-panel-phone");
    Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
  }
}
