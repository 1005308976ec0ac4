package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Administrative approval: a draft, its review, and a certificate's change and renewal. */
@Tag("browser")
class ApprovalJourneyTest {
  private static final String NAME = "示例旅程扩建项目";
  private static final String SCOPE = "示例旅程：甲醇储存。";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A12.1") @Tag("C6") @Tag("R-LOCK-APPL")
  void aProjectIsKeptAsADraftSubmittedRejectedImprovedAndPassed() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("project-application").add().write("name", NAME).choose("kind", "安全条件审查").write("address", "示例路1号")
        .write("investment", "500").write("scope", "示例：新建储罐。").write("contact", "示例甲").write("phone", "0830-0000000")
        .attach("files", Desk.picture("plan.png")).send();
    plant.opened();
    assertThat(plant.state()).hasText("草稿");
    plant.step("Submit", form -> { });
    plant.isLocked();
    Desk city = Desk.of(CHROMIUM.user("city"));
    city.page().navigate("/desk");
    city.page().locator(".todo[href='#project-application?state=SUBMITTED']").click();
    city.openRow(NAME).step("Reject", form -> form.write("opinion", "示例：请补充总平面图。"));
    plant.open("project-application?state=REJECTED").openRow(NAME);
    assertThat(plant.drawer()).containsText("请补充总平面图");
    assertThat(plant.drawer().locator("[data-test=edit]")).isVisible();
    plant.step("Submit", form -> { });
    city.open("project-application?state=SUBMITTED").openRow(NAME).step("Pass", form -> form.write("approvalNumber", "示例批1").write("opinion", "示例：同意。"));
    assertThat(city.state()).hasText("已通过");
    plant.open("project-application?state=PASSED").openRow(NAME).isLocked();
  }

  @Test @Tag("A12.2") @Tag("R-LOCK-CERT")
  void aCertificateIsIssuedChangedAndRenewed() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    Desk city = Desk.of(CHROMIUM.user("city"));
    plant.open("certificate-application").add().choose("kind", "危险化学品经营许可证").write("scope", SCOPE).write("contact", "示例甲")
        .write("phone", "0830-0000000").attach("files", Desk.picture("form.png")).send();
    plant.opened().step("Submit", form -> { }).isLocked();
    city.open("certificate-application?state=SUBMITTED").openRow(SCOPE).step("Issue", form -> form.write("number", "示例证旅程1")
        .pickTime("issuedOn", "2026-01-05").pickTime("validUntil", "2029-01-04"));

    plant.open("certificate-application?state=VALID").openRow(SCOPE)
        .step("AskChange", form -> form.write("scope", SCOPE + "增加丙酮").write("reason", "示例：增加品种。")).isLocked();
    city.open("certificate-application?state=CHANGE_ASKED").openRow(SCOPE).step("Grant", form -> form.write("opinion", "示例：同意。"));
    assertThat(city.drawer()).containsText("增加丙酮");
    plant.open("certificate-application?state=VALID").openRow("增加丙酮")
        .step("AskRenewal", form -> form.pickTime("until", "2032-01-04").write("reason", "示例：即将到期。"));
    city.open("certificate-application?state=RENEWAL_ASKED").openRow("增加丙酮").step("Grant", form -> form.write("opinion", "示例：同意。"));
    assertThat(city.drawer()).containsText("2032-01-04");
    CHROMIUM.shot(city.page(), "certificate-renewed");
  }
}
