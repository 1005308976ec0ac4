package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hazardous work: who asks cannot take it back, who approves sees what speaks against it. */
@Tag("browser")
class PermitJourneyTest {
  private static final String NAME = "示例旅程动火";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A13.1") @Tag("A13.2") @Tag("A13.3") @Tag("A13.4")
  void aPermitIsAskedForAndItsConflictsAreShownBeforeItIsApproved() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("hazardous-work-place").add().write("name", "示例旅程检修点").place("location", "105.4132", "28.7835")
        .write("responsible", "示例责任人").write("place", "示例罐区").write("dangers", "示例：可燃气体。").send();
    plant.opened();
    for (String name : new String[] {NAME + "一", NAME + "二"}) {
      plant.addRelated("work-permit", form -> form.write("name", name).choose("kind", "动火作业").pick("workLevel", "一级动火", "一级动火作业").pickTime("startsAt", "2036-01-05 09:00")
          .pickTime("endsAt", "2036-01-05 15:00").write("contractor", "示例检修班").write("foreman", "示例甲").write("watchman", "示例乙")
          .write("workers", "3").write("work", "示例：管线焊接。").write("measures", "示例：气体分析、监护。"));
    }
    plant.open("work-permit?state=ASKED").openRow(NAME + "一");
    plant.isLocked();
    Locator conflicts = plant.drawer().locator("[data-test=permit-conflicts]");
    assertThat(conflicts).containsText(NAME + "二");

    plant.drawer().locator("[data-step=Approve]").click();
    Locator dialog = plant.page().locator(".el-dialog:visible");
    assertThat(dialog.locator("[data-test=permit-conflicts]")).containsText(NAME + "二");
    Forms form = Forms.in(plant.page(), dialog).write("opinion", "示例：措施落实。").answer("checked", false);
    form.send();
    assertThat(dialog.locator(".problem").last()).containsText("批准前须核对");
    CHROMIUM.shot(plant.page(), "permit-conflicts");
    form.answer("checked", true).send();
    assertThat(dialog).isHidden();
    assertThat(plant.state()).hasText("已批准");
    plant.step("Close", done -> done.write("outcome", "示例：按时完工。"));
    assertThat(plant.state()).hasText("已完工");
  }
}
