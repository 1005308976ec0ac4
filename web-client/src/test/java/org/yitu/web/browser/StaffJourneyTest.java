package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an enterprise keeps of its people: training with scores, health, protective equipment, and accidents. */
@Tag("browser")
class StaffJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A14.4") @Tag("A14.5") @Tag("A14.6") @Tag("R-TRAIN")
  void whoLacksTrainingIsNamedUntilHeHasPassed() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    Page page = plant.page();
    page.navigate("/desk#training-missing");
    Locator missing = page.locator("[data-test=training-missing] tbody tr");
    String name = missing.first().locator("a").first().innerText();
    CHROMIUM.shot(page, "training-missing");

    plant.open("training-record").openRow("本年度再培训");
    plant.addRelated("training-result", form -> form.choose("person", name).write("score", "95"));
    assertThat(plant.related("training-result")).containsText("95");
    page.navigate("/desk#training-missing");
    page.locator("[data-test=training-missing]").waitFor();
    assertThat(missing.filter(new Locator.FilterOptions().setHasText(name))).hasCount(0);
  }

  @Test @Tag("A15.4") @Tag("R-LOCK-OH") @Tag("A15.2")
  void aHealthDeclarationIsLockedOnceItIsToBeReportedAndFiledByTheCity() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("hazard-declaration").add().write("name", "示例旅程申报").choose("kind", "初次申报").write("exposed", "12")
        .answer("severe", false).name("factors", "电焊烟尘", "噪声", "示例未列因素").send();
    plant.opened().step("Submit", form -> { });
    assertThat(plant.state()).hasText("待上报");
    plant.isLocked();
    Desk city = Desk.of(CHROMIUM.user("city"));
    city.open("hazard-declaration?state=TO_REPORT").openRow("示例旅程申报").step("File", form -> form.write("filingNumber", "示例职卫备旅程"));
    assertThat(city.state()).hasText("已备案");
  }

  @Test @Tag("A15.1") @Tag("A15.5")
  void protectiveEquipmentIsIssuedToAPersonWhoIsPicked() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("person");
    String name = plant.rows().first().locator("td .link").first().innerText();
    plant.open("protective-equipment").add().write("name", "示例旅程护目镜").write("stock", "20").write("unit", "副").send();
    plant.opened();
    plant.addRelated("protective-issue", form -> form.choose("person", name).write("quantity", "2").pickTime("issuedOn", "2026-01-05"));
    assertThat(plant.related("protective-issue")).containsText(name);
  }

  @Test @Tag("A16.1") @Tag("A16.2") @Tag("A16.4") @Tag("A16.6")
  void anAccidentHasItsCasualtiesPenaltyAndCompensationAndCasualtiesAreDeletedTogether() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("incident").add().write("name", "示例旅程事故").choose("kind", "机械伤害").pickTime("occurredAt", "2026-01-05 09:30")
        .place("location", "105.4132", "28.7835").write("place", "示例车间").write("description", "示例：检修时挤伤。")
        .write("reporter", "示例报告人").write("reporterPhone", "0830-0000000").write("dead", "0").write("seriouslyInjured", "0")
        .write("slightlyInjured", "2").write("trapped", "0").write("missing", "0").write("loss", "1").send();
    plant.opened();
    for (String name : new String[] {"示例伤者一", "示例伤者二"}) {
      plant.addRelated("accident-casualty", form -> form.write("name", name).choose("harm", "轻伤"));
    }
    plant.addRelated("accident-compensation", form -> form.write("recipient", "示例伤者一").write("amount", "2").pickTime("paidOn", "2026-02-05"));
    Desk city = Desk.of(CHROMIUM.user("city"));
    city.open("incident?state=REPORTED").openRow("示例旅程事故");
    city.addRelated("accident-penalty", form -> form.write("number", "示例罚1号").write("punished", "示例企业").choose("kind", "警告")
        .pickTime("decidedOn", "2026-02-10").write("basis", "示例依据"));
    assertThat(city.related("accident-compensation")).containsText("示例伤者一");
    CHROMIUM.shot(city.page(), "accident-file");

    plant.related("accident-casualty").locator("a").filter(new Locator.FilterOptions().setHasText("查看全部")).click();
    assertThat(plant.rows()).hasCount(2);
    plant.page().locator("[data-test=records] thead input[type=checkbox]").check();
    plant.page().getByText("批量删除").click();
    plant.page().locator(".el-message-box .el-button--primary").click();
    assertThat(plant.rows()).hasCount(0);
  }

  @Test @Tag("A17.3") @Tag("A17.4")
  void equipmentHasItsAccessoriesTestsUpkeepAndChangesAndFailsItsTest() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("equipment").add().write("name", "示例旅程锅炉").choose("kind", "特种设备").pick("category", "承压蒸汽", "1100 承压蒸汽锅炉")
        .write("registrationNumber", "示例锅1").choose("condition", "在用").place("location", "105.4132", "28.7835").write("place", "示例锅炉房")
        .pickTime("commissionedOn", "2020-01-05").write("testMonths", "12").write("responsible", "示例甲").write("model", "示例型号").send();
    plant.opened();
    plant.addRelated("safety-accessory", form -> form.write("name", "示例安全阀").choose("kind", "安全阀").pickTime("calibratedOn", "2026-01-05")
        .pickTime("nextCalibrationOn", "2027-01-05"));
    plant.addRelated("upkeep", form -> form.choose("kind", "日常保养").pickTime("doneOn", "2026-01-05").write("contractor", "示例维保").write("work", "示例：清洁。"));
    plant.addRelated("equipment-change", form -> form.choose("kind", "改造").pickTime("changedOn", "2026-01-05").write("content", "示例：低氮改造。")
        .write("approvedBy", "示例乙"));
    plant.addRelated("equipment-test", form -> form.write("item", "示例：定期检验").pickTime("testedOn", "2026-01-05").write("tester", "示例检验院")
        .answer("passed", false).write("conclusion", "示例：不合格。"));
    plant.open("equipment?condition=FAILED");
    assertThat(plant.row("示例旅程锅炉")).containsText("2027-01-05");
    CHROMIUM.shot(plant.page(), "equipment-failed");
  }
}
