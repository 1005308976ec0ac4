package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An enterprise files its base data: licences, people and their certificates, the form of its industry; and sees what is still missing. */
@Tag("browser")
class BaseDataJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A3.7") @Tag("R-LICENCE")
  void aLicenceThatSoonExpiresIsRemindedOfAtOnceAndADeletedOneNoMore() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    String soon = LocalDate.now().plusDays(5).toString();
    plant.open("licence").add().write("name", "示例旅程许可证").choose("kind", "排污许可证").write("number", "示例许旅程").write("issuer", "示例局")
        .pickTime("issuedOn", "2023-01-05").pickTime("validUntil", soon).send();
    plant.opened();
    Page page = plant.page();
    page.navigate("/desk#expiring");
    Locator line = page.locator("[data-test=expiring] tbody tr").filter(new Locator.FilterOptions().setHasText("示例旅程许可证"));
    assertThat(line).containsText(soon);
    line.locator("a").first().click();
    plant.opened();
    plant.drawer().locator(".bar .el-button--danger").click();
    page.locator(".el-message-box .el-button--primary").click();
    assertThat(plant.row("示例旅程许可证")).hasCount(0);
    page.navigate("/desk#expiring");
    page.locator("[data-test=expiring], .empty").first().waitFor();
    assertThat(line).hasCount(0);
  }

  @Test @Tag("A2.1") @Tag("A2.2") @Tag("A2.3") @Tag("A2.4")
  void aPersonIsEnteredWithDepartmentAndPostPickedAndHasCertificatesAndExaminations() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("person").add().write("name", "示例旅程焊工").choose("gender", "男").choose("kind", "特种作业人员").choose("department", "生产部")
        .choose("post", "操作工").answer("exposedToHazards", true).name("hazardFactors", "电焊烟尘").answer("holdsCertificate", true);
    Forms.in(plant.page(), plant.drawer().locator("form.record-form")).send();
    plant.opened();
    plant.addRelated("certificate", form -> form.choose("kind", "特种作业操作证").write("number", "示例证旅程").write("issuer", "示例局")
        .pickTime("issuedOn", "2024-01-05").pickTime("validUntil", "2030-01-05").attach("picture", Desk.picture("certificate.png")));
    plant.addRelated("health-check", form -> form.choose("kind", "在岗期间").pickTime("checkedOn", "2026-01-05").write("hospital", "示例医院")
        .name("factors", "电焊烟尘").choose("result", "未见异常"));
    assertThat(plant.related("certificate")).containsText("示例证旅程");
    assertThat(plant.related("health-check")).containsText("未见异常");
    CHROMIUM.shot(plant.page(), "person-related");
  }

  @Test @Tag("A3.16") @Tag("A3.17") @Tag("C21")
  void theFormOfTheIndustryIsOpenedAndWhatIsMissingIsShown() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    Page page = plant.page();
    page.navigate("/desk#completeness");
    assertThat(page.locator("[data-test=completeness] tbody tr")).hasCount(1);
    assertThat(page.locator("[data-test=completeness] tbody tr")).containsText("/ 5");
    page.navigate("/desk#rule-lists");
    assertThat(page.locator("[data-test=rules-CHEMICAL_TRADING] tbody tr")).hasCount(11);
    assertThat(page.locator("[data-test=rules-CHEMICAL_TRADING]")).containsText("未建立");
    assertThat(page.locator("[data-test=rules-HEALTH] tbody tr")).hasCount(13);
    CHROMIUM.shot(page, "rule-lists");
    page.navigate("/desk#industry-forms");
    page.locator("[data-test=industry-form]").first().click();
    plant.opened();
    assertThat(plant.drawer()).containsText("主要工艺");
  }
}
