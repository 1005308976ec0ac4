package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A drill from its plan over its record to what was learnt; and whose resources are whose. */
@Tag("browser")
class DrillPlanJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A11.12") @Tag("A11.13") @Tag("A11.14") @Tag("R-LOCK-DRILL")
  void aDrillIsPlannedHeldLockedAndSummedUp() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("drill-plan").add().write("name", "示例旅程演练计划").choose("kind", "现场处置方案").pickTime("plannedOn", "2026-12-01")
        .write("leader", "示例负责人").write("place", "示例罐区").write("organiser", "示例安全部").write("content", "示例：泄漏处置。").send();
    plant.opened();
    plant.addRelated("drill-record", form -> form.write("name", "示例旅程演练").choose("kind", "现场处置方案").write("leader", "示例负责人")
        .write("place", "示例罐区"));
    plant.openRelated("drill-record", "示例旅程演练");
    assertThat(plant.drawer().locator("[data-test=edit]")).isVisible();
    String today = LocalDate.now().minusDays(1).toString();
    plant.step("Execute", form -> form.pickTime("heldOn", today).write("participants", "12"));
    assertThat(plant.state()).hasText("已执行");
    plant.isLocked();
    plant.addRelated("drill-summary", form -> form.write("name", "示例旅程总结").pickTime("writtenOn", today).write("author", "示例总结人")
        .write("score", "88").write("evaluation", "示例：响应及时。"));
    assertThat(plant.related("drill-summary")).containsText("示例旅程总结");
    CHROMIUM.shot(plant.page(), "drill-record-locked");
  }

  @Test @Tag("A11.5") @Tag("R-LOCK-GOVROW") @Tag("C10")
  void anEnterpriseReadsTheGovernmentsTeamsAndEditsItsOwn() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("rescue-team").add().write("name", "示例旅程企业救援队").choose("kind", "危化品救援").choose("level", "企业")
        .place("location", "105.4132", "28.7835").write("address", "示例路1号").write("members", "12").write("membersOnDuty", "3")
        .write("leader", "示例队长").write("phone", "0830-0000000").write("dutyPhone", "0830-0000001").write("turnoutMinutes", "5")
        .write("capabilities", "示例：堵漏。").send();
    plant.opened();
    assertThat(plant.drawer().locator("[data-test=edit]")).isVisible();
    plant.open("rescue-team?sort=-id");
    assertThat(plant.row("示例旅程企业救援队").locator("td.acts")).containsText("编辑");
    Locator governments = plant.rows().filter(new Locator.FilterOptions().setHasText(Pattern.compile("市级|县级"))).first();
    assertThat(governments.locator("td.acts")).not().containsText("编辑");
    assertThat(governments.locator("td.acts")).not().containsText("删除");
  }
}
