package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Registers at the desk as a person works through them: a list, a record at its side, its steps, and what belongs to it. */
final class Desk {
  private final Page page;

  private Desk(Page page) {
    this.page = page;
  }

  static Desk of(Page page) {
    return new Desk(page);
  }

  Page page() {
    return page;
  }

  /** @param register its type, perhaps with conditions, as in the address */
  Desk open(String register) {
    page.navigate("about:blank");
    page.navigate("/desk#" + register);
    page.locator("[data-test=records]").waitFor();
    return this;
  }

  Locator rows() {
    return page.locator("[data-test=records] tbody tr");
  }

  Locator row(String text) {
    return rows().filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  Desk openRow(String text) {
    row(text).locator("td.acts .link").first().click();
    return opened();
  }

  Desk opened() {
    drawer().locator(".facts").waitFor();
    return this;
  }

  Locator drawer() {
    return page.locator(".record-drawer");
  }

  Locator state() {
    return drawer().locator(".bar .tag").first();
  }

  Forms add() {
    page.locator("[data-test=add]").click();
    return Forms.in(page, drawer().locator("form.record-form"));
  }

  Desk step(String step, Consumer<Forms> filled) {
    drawer().locator("[data-step=" + step + "]").click();
    Locator dialog = page.locator(".el-dialog:visible");
    Forms form = Forms.in(page, dialog);
    filled.accept(form);
    form.send();
    assertThat(dialog).isHidden();
    return opened();
  }

  Locator related(String type) {
    drawer().locator("#tab-related").click();
    return drawer().locator("[data-related='" + type + "']").first();
  }

  /** Fills in one more record that belongs to the open one. */
  Desk addRelated(String type, Consumer<Forms> filled) {
    related(type).locator("[data-test=add-related]").click();
    Locator dialog = page.locator(".related-form:visible");
    Forms form = Forms.in(page, dialog);
    filled.accept(form);
    form.send();
    assertThat(dialog).isHidden();
    return this;
  }

  Desk openRelated(String type, String text) {
    related(type).locator("tbody a").filter(new Locator.FilterOptions().setHasText(text)).first().click();
    assertThat(drawer().locator(".el-drawer__title")).containsText(text);
    return opened();
  }

  /** Neither edited nor deleted. */
  void isLocked() {
    assertThat(drawer().locator("[data-test=edit]")).hasCount(0);
    assertThat(drawer().locator(".bar .el-button--danger")).hasCount(0);
  }

  /** A small picture to attach. */
  static FilePayload picture(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return new FilePayload(name, "image/png", out.toByteArray());
  }
}
