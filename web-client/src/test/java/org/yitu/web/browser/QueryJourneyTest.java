package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A regulator asks the map a question, changes it chip by chip, keeps it, and checks a place for a plant. */
@Tag("browser")
@Tag("C11")
class QueryJourneyTest {
  private static final String RUN = "**/api/queries/run";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aQuestionIsReadAsASentenceAndChangedByItsChips() {
    Page page = CHROMIUM.user("city");
    JsonNode first = json(page.waitForResponse(RUN, () -> page.navigate("/query")));
    Locator sentence = page.locator("[data-test=sentence]");
    assertThat(sentence).containsText("所属企业有");
    assertThat(sentence).containsText("500 米以内的防护目标");

    sentence.locator("[data-path=where]").first().click();
    Locator metres = page.locator("[data-test=metres] input");
    metres.fill("5000");
    metres.press("Tab");
    assertThat(sentence).containsText("5 公里以内");
    JsonNode wider = run(page);
    assertThat(wider.get("count").asLong()).isGreaterThan(first.get("count").asLong());
    assertThat(first.get("count").asLong()).isPositive();
    assertThat(page.locator("[data-test=count]")).containsText(Long.toString(wider.get("count").asLong()));
    assertThat(page.locator("[data-test=found] tbody tr")).hasCount(wider.get("features").size());
    page.locator("[data-test=found] tbody tr").first().click();
    assertThat(page.locator("[data-test=found] tr.current")).hasCount(1);
    CHROMIUM.shot(page, "query");

    page.keyboard().press("n");
    assertThat(page.locator("[data-test=areas-county] tbody tr")).hasCount(count(wider, "county"));
    page.keyboard().press("h");
    CHROMIUM.shot(page, "query-heat");
    page.locator(".answer-panel").getByText("等值线").click();
    assertThat(page.locator(".answer-panel .el-radio-button.is-active").last()).containsText("等值线");
    CHROMIUM.shot(page, "query-contours");
    page.locator("[data-path='where.query.has']").click();
    page.locator("[data-test=remove]").click();
    assertThat(sentence).not().containsText("所属企业有");
    assertThat(run(page).get("count").asLong()).isGreaterThanOrEqualTo(wider.get("count").asLong());
  }

  @Test
  void aConditionIsAddedTheQueryIsKeptAndItsLinkOpensIt() {
    Page page = CHROMIUM.user("county");
    page.waitForResponse(RUN, () -> page.navigate("/query"));
    page.getByText("7 天内整改到期的隐患").click();
    Locator sentence = page.locator("[data-test=sentence]");
    assertThat(sentence).hasText("整改期限在今后 7 天内的隐患");
    page.locator("[data-add=text]").click();
    page.locator(".part-editor input").fill("示例");
    assertThat(sentence).containsText("名称含“示例”");
    run(page);
    page.waitForURL(Pattern.compile("#q="));
    page.locator(".saved-panel").getByLabel("名称").fill("示例：一周内到期");
    Response saved = page.waitForResponse("**/api/records/saved-query", () -> page.locator("[data-test=save]").click());
    assertThat(json(saved).get("sentence").asString()).isEqualTo("名称含“示例”、整改期限在今后 7 天内的隐患");

    Page other = CHROMIUM.user("town");
    other.waitForResponse(RUN, () -> other.navigate(page.url()));
    assertThat(other.locator("[data-test=sentence]")).hasText("名称含“示例”、整改期限在今后 7 天内的隐患");
    page.navigate("/guide");
    page.navigate("/query#saved=" + json(saved).get("id").asLong());
    assertThat(page.locator("[data-test=sentence]")).hasText("名称含“示例”、整改期限在今后 7 天内的隐患");
  }

  @Test
  @Tag("A1.1")
  void aPlaceForAPlantIsCheckedAndThePinTakesTheAnswerAlong() {
    Page page = CHROMIUM.user("enterprise");
    page.waitForResponse(RUN, () -> page.navigate("/query"));
    JsonNode here = json(page.waitForResponse("**/api/siting", () -> page.locator("[data-test=siting]").click()));
    Locator panel = page.locator(".siting-panel");
    assertThat(panel.locator("article")).hasCount(here.get("checks").size());
    assertThat(panel.locator("[data-test=river]")).containsText("长江保护法");
    assertThat(panel.locator("[data-test=river]")).containsText("未与原文核对");

    Locator map = page.locator("#map");
    var box = map.boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2 - 6);
    page.mouse().down();
    JsonNode there = json(page.waitForResponse("**/api/siting", () -> page.mouse().move(box.x + box.width / 2 + 120, box.y + box.height / 2 + 40)));
    page.mouse().up();
    assertThat(there.get("point").toString()).isNotEqualTo(here.get("point").toString());
    CHROMIUM.shot(page, "query-siting");
    assertThat(panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("打印"))).isVisible();
  }

  private static JsonNode run(Page page) {
    return json(page.waitForResponse(RUN, () -> page.keyboard().press("Control+Enter")));
  }

  private static JsonNode json(Response response) {
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    assertThat(response.ok()).as(answer.toString()).isTrue();
    return answer;
  }

  private static int count(JsonNode answer, String level) {
    int found = 0;
    for (JsonNode area : answer.get("areas")) if (area.get("level").asString().equals(level)) found++;
    return found;
  }
}
