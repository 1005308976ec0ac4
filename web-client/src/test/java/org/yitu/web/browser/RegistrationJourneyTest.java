package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** From the public form to the first session of a new enterprise. */
@Tag("browser")
class RegistrationJourneyTest {
  private static final String PASSWORD = "A-new-works-2026";
  private static final String NAME = "示例新注册企业";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A3.2") @Tag("A1.2") @Tag("A1.3") @Tag("A1.5") @Tag("A1.8") @Tag("A1.9") @Tag("A1.10") @Tag("C1")
  void anEnterpriseRegistersAndSignsInOnceTheTownHasApprovedIt() {
    Page visitor = CHROMIUM.visitor();
    visitor.navigate("/");
    visitor.locator("a[href='/register']").click();
    register(visitor);
    assertThat(visitor.getByRole(AriaRole.STATUS)).containsText("注册已提交");
    CHROMIUM.shot(visitor, "register-done");
    String username = visitor.locator("[data-test=username]").textContent();

    signIn(visitor, username);
    assertThat(visitor.getByRole(AriaRole.ALERT)).containsText("。");
    approve();
    signIn(visitor, username);
    assertThat(visitor.locator(".doors a[href='/desk']")).isVisible();
    visitor.navigate("/desk#enterprise");
    assertThat(visitor.locator("[data-test=records] tbody tr")).hasCount(1);
    assertThat(visitor.locator("[data-test=records]")).containsText(NAME);
    assertThat(visitor.locator("[data-test=records]")).containsText("2611 无机酸制造");
    CHROMIUM.shot(visitor, "desk-own-enterprise");
    setUp(visitor);
  }

  private static void setUp(Page page) {
    page.navigate("/desk#todo");
    page.locator("[data-test=setup-notice] a").click();
    Locator department = page.locator("[data-test=setup-department]");
    assertThat(department).containsText("还差 1 条");
    CHROMIUM.shot(page, "desk-setup");
    department.locator("a").click();
    page.locator("[data-test=add]").click();
    Forms.in(page, page.locator("form.record-form")).write("name", "示例安全部").write("orderNumber", "1").send();
    assertThat(page.locator("[data-test=records]")).containsText("示例安全部");
    page.navigate("/desk#setup");
    assertThat(department).containsText("已有 1 条");
  }

  private static void register(Page page) {
    JsonNode model = ownEnterprise();
    Forms form = Forms.in(page, page.locator("form.record-form"));
    form.write("name", NAME).write("creditCode", creditCode("91510503MA6299999")).choose("industry", "危险化学品生产")
        .choose("area", model.get("area").get("title").asString())
        .choose("owner", model.get("owner").get("title").asString()).write("registrationAddress", "示例路1号")
        .write("legalRepresentative", "示例甲").write("principal", "示例乙").write("contact", "示例丙")
        .write("contactPhone", "0830-0000000");
    chooseIndustry(page);
    form.place("position", "105.4132", "28.7835").write("password", PASSWORD).write("passwordAgain", "not the same");
    form.send();
    assertThat(page.locator("[data-field=passwordAgain] .field-fault")).hasText("两次输入的密码不一致。");
    form.write("passwordAgain", PASSWORD).send();
  }

  /** By name in the box, then step by step; what was chosen last counts. */
  private static void chooseIndustry(Page page) {
    Locator field = page.locator("[data-field=economicCode]");
    Locator box = page.locator("#register-economicCode");
    box.pressSequentially("白酒");
    page.locator(".el-autocomplete-suggestion:visible li").first().click();
    assertThat(box).hasValue("1512 白酒制造");
    field.locator("[data-test=code-steps]").click();
    for (String code : List.of("C", "26", "261", "2611")) {
      field.locator("[data-test=step-" + (code.length() - 1) + "]").selectOption(code);
    }
    assertThat(box).hasValue("2611 无机酸制造");
    assertThat(field.locator("[data-test=code-path]")).hasText("制造业 › 化学原料和化学制品制造业 › 基础化学原料制造");
    CHROMIUM.shot(page, "register-industry");
  }

  private static void approve() {
    Page town = CHROMIUM.user("town");
    town.navigate("/desk");
    town.locator(".todo[href='#enterprise?state=PENDING']").click();
    Locator row = town.locator("[data-test=records] tbody tr").filter(new Locator.FilterOptions().setHasText(NAME));
    row.locator("[data-step=Approve]").click();
    Locator dialog = town.locator(".el-dialog:visible");
    Forms form = Forms.in(town, dialog);
    assertThat(dialog.locator("[data-test=place-moved]")).hasCount(0);
    form.place("position", "105.4150", "28.7850");
    assertThat(dialog.locator("[data-test=place-moved]")).containsText("地图位置移动");
    CHROMIUM.shot(town, "registration-corrected");
    form.write("opinion", "示例：情况属实，位置已更正。").send();
    assertThat(dialog).isHidden();
    assertThat(row).hasCount(0);
  }

  private static void signIn(Page page, String username) {
    page.navigate("/");
    page.locator("#username").fill(username);
    page.locator("#password").fill(PASSWORD);
    page.locator("#sign-in").click();
  }

  /** The enterprise of the demo account stands under the town of the demo account. */
  private static JsonNode ownEnterprise() {
    Client client = Client.as("enterprise");
    long id = client.get("/api/session").json().get("user").get("enterpriseId").asLong();
    return client.get("/api/records/enterprise/" + id).json();
  }

  /** Completes a code with its check character (GB 32100-2015). */
  private static String creditCode(String first17) {
    String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int sum = 0;
    int weight = 1;
    for (char c : first17.toCharArray()) {
      sum += characters.indexOf(c) * weight;
      weight = weight * 3 % 31;
    }
    return first17 + characters.charAt((31 - sum % 31) % 31);
  }
}
