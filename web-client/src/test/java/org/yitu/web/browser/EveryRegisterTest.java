package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whoever goes through the whole menu, on a phone and in English, finds no page that fails, is cut off at the right, shows a code, a
 * raw key or Chinese where the platform itself speaks, or a button that a thumb does not hit.
 */
@Tag("browser")
class EveryRegisterTest {
  private static final int WIDTH = 390;
  /** A heading, a column, a label or a button of the platform's own: what data says is data's. */
  private static final String WALK = """
      async (hrefs) => {
        const faults = [];
        let here = '', open = 0, last = 0;
        const ask = window.fetch;
        window.fetch = (...all) => {
          open += 1;
          return ask(...all).finally(() => { open -= 1; last = performance.now(); });
        };
        const pause = (ms) => new Promise((done) => setTimeout(done, ms));
        const settled = async (ready) => {
          const begun = performance.now();
          last = begun;
          while (performance.now() - begun < 60000) {
            await pause(20);
            if (open === 0 && performance.now() - last > 60 && (!ready || ready())) return;
          }
          faults.push(`${here}: does not come to rest`);
        };
        const shown = (e) => e.getClientRects().length > 0;
        const look = (where) => {
          const fault = (what, e) => faults.push(`${here}${where}: ${what} "${(e.innerText || e.placeholder || '').trim().slice(0, 40)}"`);
          if (document.documentElement.scrollWidth > innerWidth) faults.push(`${here}${where}: ${document.documentElement.scrollWidth} px wide`);
          const root = document.querySelector('.record-drawer') || document.querySelector('.desk-body');
          for (const e of root.querySelectorAll('h1, th, form label, form button, .bar button, .bar a.el-button, td.acts button, .tag, .el-radio-button__inner')) {
            if (!shown(e)) continue;
            if (/[\\u4e00-\\u9fff]/.test(e.innerText) && !e.closest('td:not(.acts)')) fault('Chinese', e);
            if (/^[a-z]+(\\.[a-zA-Z-]+)+$/.test(e.innerText.trim())) fault('raw key', e);
          }
          for (const e of root.querySelectorAll('[placeholder]')) if (/[\\u4e00-\\u9fff]/.test(e.placeholder)) fault('Chinese', e);
          for (const e of root.querySelectorAll('td, dd')) {
            const text = e.innerText.trim();
            if (/^[A-Z]+_[A-Z_]+$/.test(text) || /^\\d{4}-\\d\\d-\\d\\dT/.test(text) || /^(undefined|null|NaN)$/.test(text) || text.includes('[object')) fault('raw value', e);
          }
          for (const e of root.querySelectorAll('button, a.el-button')) {
            if (shown(e) && e.getBoundingClientRect().height < 31.5 && !e.closest('.ol-viewport, .el-input, .el-date-editor')) fault('low button', e);
          }
        };
        for (const href of hrefs) {
          here = href;
          location.hash = href;
          await settled(() => document.querySelector('.desk-body')?.childElementCount);
          look('');
          const add = document.querySelector('[data-test=add]');
          // Forms are drawn from the same descriptions as lists: every sixth will do.
          if (!add || hrefs.indexOf(href) % 6) continue;
          add.click();
          await settled(() => document.querySelector('.record-drawer form.record-form'));
          look(' (form)');
          location.hash = '#todo';
          await settled(() => !document.querySelector('.record-drawer'));
        }
        return faults;
      }""";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A0.8") @Tag("A2.1")
  void theWholeMenuIsFitForAThumbInEnglish() {
    Page page = CHROMIUM.user("city", WIDTH, 844);
    List<String> console = new CopyOnWriteArrayList<>();
    page.onConsoleMessage(message -> {
      // Of the demo's cameras some are out of order, and answer so.
      boolean camera = message.location().matches(".*/api/cameras/\\d+/(live\\.m3u8|picture).*") && message.text().contains("404");
      if (message.type().equals("error") && !camera) console.add(page.url() + " " + message.location() + " " + message.text());
    });
    page.navigate("/desk?lang=en#todo");
    assertThat(page.locator(".desk-menu a[href='#hidden-danger']")).hasCount(1);
    List<?> hrefs = (List<?>) page.evaluate("[...document.querySelectorAll('.desk-menu a')].map((a) => a.getAttribute('href'))");
    assertThat(hrefs).hasSizeGreaterThan(100);
    List<?> faults = (List<?>) page.evaluate(WALK, hrefs);
    assertThat(faults.stream().map(String::valueOf).distinct().toList()).isEmpty();
    assertThat(console).isEmpty();
  }
}
