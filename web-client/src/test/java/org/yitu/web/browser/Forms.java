package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Fills the forms that the client draws from field descriptions, as a hand at the keyboard would. */
final class Forms {
  private final Page page;
  private final Locator form;

  private Forms(Page page, Locator form) {
    this.page = page;
    this.form = form;
  }

  static Forms in(Page page, Locator form) {
    return new Forms(page, form);
  }

  Forms write(String field, String text) {
    box(field).locator("input, textarea").first().fill(text);
    return this;
  }

  /** Chooses by typing a part of the option, where the list is long enough for that. */
  Forms choose(String field, String option) {
    Locator select = box(field).locator(".el-select");
    select.click();
    Locator input = select.locator("input");
    if (input.getAttribute("readonly") == null) input.fill(option);
    Locator items = page.locator(".el-select-dropdown__item:visible");
    items.filter(new Locator.FilterOptions().setHasText(option)).first().click();
    assertThat(select).containsText(option);
    return this;
  }

  /** Types words and takes what a table of codes offers for them. */
  Forms pick(String field, String words, String title) {
    Locator input = box(field).locator("input").first();
    input.pressSequentially(words);
    page.locator(".el-autocomplete-suggestion:visible li").filter(new Locator.FilterOptions().setHasText(title)).first().click();
    assertThat(input).hasValue(title);
    return this;
  }

  /** Types names one after the other, each ended by Enter. */
  Forms name(String field, String... names) {
    Locator select = box(field).locator(".el-select");
    for (String name : names) {
      select.locator("input").fill(name);
      assertThat(page.locator(".el-select-dropdown__item:visible").filter(new Locator.FilterOptions().setHasText(name)).first()).isVisible();
      select.locator("input").press("Enter");
      assertThat(select.locator(".el-tag").filter(new Locator.FilterOptions().setHasText(name))).isVisible();
    }
    page.keyboard().press("Tab");
    return this;
  }

  Forms pickTime(String field, String time) {
    Locator input = box(field).locator("input");
    input.fill(time);
    input.press("Enter");
    return this;
  }

  /** Types a position in CGCS2000 and waits until the server has located it. */
  Forms place(String field, String lon, String lat) {
    Locator box = box(field);
    box.getByLabel("经度").fill(lon);
    box.getByLabel("纬度").fill(lat);
    Locator locate = box.getByText("定位", new Locator.GetByTextOptions().setExact(true));
    page.waitForResponse("**/api/coordinates**", locate::click);
    assertThat(box.getByLabel("经度")).hasValue(lon + "00");
    return this;
  }

  Forms answer(String field, boolean yes) {
    box(field).locator(".el-radio").filter(new Locator.FilterOptions().setHasText(yes ? "是" : "否")).click();
    return this;
  }

  Forms attach(String field, FilePayload file) {
    page.waitForResponse("**/api/files", () -> box(field).locator("input[type=file]").setInputFiles(file));
    assertThat(box(field)).containsText(file.name);
    return this;
  }

  void send() {
    form.locator("[data-test=save]").click();
  }

  private Locator box(String field) {
    return form.locator("[data-field='" + field + "']");
  }
}
