package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A major hazard from its identification to its end, between an enterprise and the city. */
@Tag("browser")
class MajorHazardJourneyTest {
  private static final String NAME = "示例旅程氯储存单元";
  private static final String[] QUESTIONS = {"keyProcess", "keyChemicals", "inChemicalPark", "processMonitoring", "gasAlarms",
      "emergencyShutdown", "safetyInstruments", "videoMonitoring"};
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A4.1") @Tag("A4.2") @Tag("A4.3") @Tag("A4.5") @Tag("A4.6") @Tag("C2") @Tag("R-LOCK-DECLARED") @Tag("R-MAJOR")
  void aHazardIsIdentifiedDeclaredFiledListedChangedAndWrittenOff() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    Desk city = Desk.of(CHROMIUM.user("city"));
    identify(plant);
    assertThat(plant.state()).hasText("未申报");
    plant.step("Declare", form -> form.write("declarant", "示例申报人"));
    plant.isLocked();
    file(city, "示例备旅程1");
    city.step("PutOnList", form -> form.write("notice", "示例督〔2026〕1号"));
    assertThat(city.drawer()).containsText("示例督〔2026〕1号");
    city.step("TakeOffList", form -> form.write("explanation", "示例：已整改。"));

    change(plant);
    file(city, "示例备旅程2");
    plant.open("major-hazard?state=SUPERSEDED").openRow(NAME);
    assertThat(plant.state()).hasText("已变更");
    plant.open("major-hazard?state=FILED").openRow(NAME);
    plant.step("AskWriteOff", form -> form.write("reason", "示例：装置停用清空。"));
    city.open("major-hazard?state=WRITE_OFF_ASKED").openRow(NAME).step("WriteOff", form -> form.write("opinion", "示例：同意。"));
    assertThat(city.state()).hasText("已核销");
  }

  private static void identify(Desk plant) {
    plant.open("major-hazard");
    Forms form = plant.add().write("name", NAME).choose("kind", "储罐区").place("location", "105.4132", "28.7835")
        .write("address", "示例路1号").choose("standard", "GB 18218-2018").write("residentsWithin500Metres", "0")
        .pickTime("commissionedOn", "2020-01-01");
    for (String question : QUESTIONS) form.answer(question, false);
    Page page = plant.page();
    Locator box = plant.drawer().locator("[data-field=substances]");
    box.locator(".el-select input").fill("氯");
    page.locator(".el-select-dropdown__item:visible").first().click();
    quantity(box, "4.99");
    assertThat(box.locator("[data-test=reckoning]")).containsText("不构成重大危险源");
    quantity(box, "6");
    assertThat(box.locator("[data-test=reckoning]")).containsText("Σq/Q = 1.2");
    CHROMIUM.shot(page, "hazard-identification");
    form.write("principal", "示例甲").write("technicalLead", "示例乙").write("operationsLead", "示例丙").write("phone", "0830-0000000").send();
    plant.opened();
  }

  private static void quantity(Locator box, String tonnes) {
    Locator input = box.locator("[data-substance='氯'] input");
    input.fill(tonnes);
    input.press("Tab");
  }

  private static void file(Desk city, String number) {
    city.open("major-hazard?state=DECLARED").openRow(NAME).step("Accept", form -> form.write("filingNumber", number));
    assertThat(city.state()).hasText("已备案");
  }

  /** The next version begins with what the last one says, and shows what it changes. */
  private static void change(Desk plant) {
    plant.open("major-hazard?state=FILED").openRow(NAME);
    plant.drawer().locator("[data-test=new-version]").click();
    Locator dialog = plant.page().locator(".version-form:visible");
    assertThat(dialog.locator("[data-field=name] input")).hasValue(NAME);
    quantity(dialog.locator("[data-field=substances]"), "12");
    Forms.in(plant.page(), dialog).send();
    assertThat(dialog).isHidden();
    Locator difference = plant.drawer().locator("[data-test=hazard-difference]");
    assertThat(difference.locator("del")).containsText("氯 6 5 4");
    assertThat(difference.locator("ins")).containsText("氯 12 5 4");
    assertThat(difference.locator("tbody tr")).hasCount(1);
    CHROMIUM.shot(plant.page(), "hazard-new-version");
    plant.step("Declare", form -> form.write("declarant", "示例申报人"));
  }
}
