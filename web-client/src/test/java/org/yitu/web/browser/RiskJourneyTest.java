package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A risk point taken apart into factors and what controls them, the two lists, and the four colours. */
@Tag("browser")
class RiskJourneyTest {
  private static final String NAME = "示例旅程风险点";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test @Tag("A9.2") @Tag("A9.3") @Tag("A9.4") @Tag("A9.5") @Tag("A9.6") @Tag("A9.7")
  void aRiskPointIsTakenApartAndStandsInBothLists() {
    Desk plant = Desk.of(CHROMIUM.user("enterprise"));
    plant.open("risk-point").add().write("name", NAME).choose("kind", "场所类").choose("level", "1级").choose("accident", "爆炸")
        .place("location", "105.4132", "28.7835").write("place", "示例罐区").write("responsible", "示例责任人").answer("listed", true)
        .pickTime("identifiedOn", "2026-01-05").write("factors", "示例：泄漏遇明火。").write("managementControls", "示例：巡检。")
        .write("phone", "0830-0000000").send();
    plant.opened();
    plant.addRelated("risk-factor", form -> form.write("name", "示例法兰泄漏").choose("factorGroup", "物的因素").choose("accident", "爆炸")
        .write("description", "示例：密封老化。"));
    plant.openRelated("risk-factor", "示例法兰泄漏");
    plant.addRelated("risk-item", form -> form.write("name", "示例法兰检漏").choose("level", "1级").choose("control", "公司级")
        .write("responsible", "示例责任人").write("checkedEvery", "7").write("managementControls", "示例：每周检漏并记录。"));
    assertThat(plant.related("risk-item")).containsText("示例法兰检漏");
    CHROMIUM.shot(plant.page(), "risk-factor-items");

    assertThat(plant.open("ledger/risk-identification").row(NAME)).isVisible();
    assertThat(plant.page().locator("[data-test=add]")).hasCount(0);
    assertThat(plant.open("ledger/risk-control").row("示例法兰检漏")).containsText("公司级");
  }

  @Test @Tag("R-4COLOUR") @Tag("R-RISKDIR")
  void theFourLevelsHaveTheFourColoursInTheListAndTheMapIsBesideIt() {
    Desk city = Desk.of(CHROMIUM.user("city"));
    Map<String, String> colours = Map.of("LEVEL_1", "s4", "LEVEL_2", "s3", "LEVEL_3", "s2", "LEVEL_4", "s1");
    colours.forEach((level, colour) -> assertThat(city.open("risk-point?level=" + level).rows().first().locator(".tag").first())
        .hasClass(Pattern.compile("\\b" + colour + "\\b")));
    city.page().locator(".el-radio-button").filter(new Locator.FilterOptions().setHasText("地图")).first().click();
    assertThat(city.page().locator(".desk-map canvas").first()).isVisible();
    CHROMIUM.shot(city.page(), "risk-map");
  }
}
