package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;

/** A drill from its first minute to its score, and the log played back. */
@Tag("browser") @Tag("C17") @Tag("A11.11")
class DrillJourneyTest {
  private static final String SCENARIO = """
      {"kind":"toxic-plume","substance":"7782-50-5","point":[105.44,28.89],"source":{"kgPerSecond":2,"seconds":600},
       "weather":{"windSpeed":3,"windFromDegrees":200,"stability":"D"}}""";
  private static final String DRILL = """
      {"name":"示例氯气泄漏","drill":true,"kind":"TOXIC_RELEASE","occurredAt":"2026-03-02T09:00:00+08:00","place":"示例路1号","substance":"氯",
       "location":{"type":"Point","coordinates":[105.44,28.89]},"description":"示例","reporter":"示例员","reporterPhone":"0830-0712456"}""";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aDrillIsDirectedAnsweredScoredAndPlayedBack() {
    Client commander = Client.as("commander");
    String drill = commander.post("/api/records/incident", DRILL).json().get("id").asString();
    commander.post("/api/records/drill-inject", """
        {"incident":%s,"atMinute":0,"kind":"WIND","name":"示例：风向转北","windFromDegrees":0,"windSpeed":2,"answerMinutes":5}""".formatted(drill));
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident#incident=" + drill);
    assertThat(page.locator("[data-test=drill-state]")).containsText("未开始");
    page.locator("[data-test=drill-start]").click();
    assertThat(page.locator("[data-test=drill-state]")).containsText("进行中");
    assertThat(page.locator("[data-test=drill-clock]")).not().hasText("00:00");

    Locator plan = page.locator("[data-test=plan]").first();
    assertThat(plan).containsText("危险化学品泄漏专项应急预案");
    assertThat(plan).containsText("适用事故类型：有毒气体泄漏");
    plan.locator("[data-test=plan-order]").click();
    Locator task = page.locator("[data-test=task]").first();
    task.locator("[data-test=task-Acknowledge]").click();
    assertThat(task).containsText("已接受");
    task.locator("[data-test=task-Finish]").click();
    page.locator("[data-test=task-words]").fill("示例：阀门已关闭");
    page.locator("[data-test=task-confirm]").click();
    assertThat(task).containsText("已完成");
    assertThat(page.locator("[data-test=plan-tab]")).containsText("尚无模拟结果");
    page.locator("[data-test=order-name]").fill("示例：通知相邻企业");
    page.locator("[data-test=order-role]").fill("综合协调组");
    page.locator("[data-test=order-own]").click();
    assertThat(page.locator("[data-test=task]").filter(new Locator.FilterOptions().setHasText("通知相邻企业"))).hasCount(1);
    CHROMIUM.shot(page, "drill-plan");

    page.locator("#tab-drill").click();
    page.locator("[data-test=inject-words]").fill("示例：集结点改到北侧");
    page.locator("[data-test=inject-answer]").click();
    assertThat(page.locator("[data-test=inject]").first()).containsText("已应答");
    page.locator("#tab-log").click();
    page.locator("[data-test=log-note]").fill("示例：现场指挥部已成立");
    page.locator("[data-test=log-add]").click();
    assertThat(page.locator("[data-test=log] tr").first()).containsText("现场指挥部已成立");
    assertThat(page.locator("[data-test=log-check]")).containsText("✓");
    CHROMIUM.shot(page, "drill-log");

    page.locator("[data-test=drill-finish]").click();
    assertThat(page.locator("[data-test=drill-state]")).containsText("已结束");
    assertThat(page.locator("[data-test=log] tr").first()).containsText("演练结束，得分");
    page.locator("#tab-drill").click();
    assertThat(page.locator("[data-test=drill-score]")).containsText("1 / 1");
    assertThat(page.locator("[data-test=drill-score] h3")).containsText(Pattern.compile("[0-9]"));
    CHROMIUM.shot(page, "drill-score");

    page.locator("#tab-log").click();
    page.locator("[data-test=replay-open]").click();
    page.locator("[data-test=replay-slider]").press("End");
    assertThat(page.locator("[data-test=replay-now]")).containsText("演练结束");
    page.locator("[data-test=replay-slider]").press("Home");
    assertThat(page.locator("[data-test=replay-now]")).containsText("上报");
  }

  @Test
  void aProposedOrderBecomesATaskOfTheIncident() {
    Client commander = Client.as("commander");
    String drill = commander.post("/api/records/incident", DRILL).json().get("id").asString();
    String assessment = commander.post("/api/simulations", SCENARIO).json().get("id").asString();
    commander.post("/api/drills/" + drill + "/start", "{}");
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident#id=" + assessment + "&incident=" + drill);
    page.locator("#tab-orders").click();
    page.locator("[data-test=order-take]").first().click();
    assertThat(page.locator("[data-test=order-name]")).hasValue(Pattern.compile("封锁.*"));
    page.locator("[data-test=order-role]").fill("治安警戒组");
    page.locator("[data-test=order-own]").click();
    assertThat(page.locator("[data-test=task]")).containsText("封锁");

    page.locator("[data-test=plan-order]").first().click();
    assertThat(page.locator("[data-test=plan-tab]")).containsText("条件未满足");
    CHROMIUM.shot(page, "drill-orders");
  }

  @Test
  void aDrillFitsAPhone() {
    String drill = Client.as("commander").post("/api/records/incident", DRILL).json().get("id").asString();
    Page page = CHROMIUM.user("commander", 390, 844);
    page.navigate("/incident#incident=" + drill);
    assertThat(page.locator("[data-test=plan]").first()).isVisible();
    assertThat(page.locator("[data-test=flow] [aria-current]")).hasText("已上报");
    page.locator("[data-test=drill-start]").click();
    assertThat(page.locator("[data-test=drill-state]")).containsText("进行中");
    page.locator(".alarm-bell b").evaluate("count => { count.textContent = '888'; }");
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(390);
    CHROMIUM.shot(page, "phone-drill");
  }

  @Test
  @Tag("R-DRILL")
  void theDeskListsWhoOwesADrill() {
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#drills-owed");
    assertThat(page.locator("[data-test=drill-reminders] tbody tr").first()).containsText("演练");
    CHROMIUM.shot(page, "desk-drills");
  }

  @Test
  void aDrillIsReadInEnglishWithoutRawKeys() {
    String drill = Client.as("commander").post("/api/records/incident", DRILL).json().get("id").asString();
    Client.as("commander").post("/api/drills/" + drill + "/start", "{}");
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident#incident=" + drill);
    page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.locator("[data-test=plan-order]").first().click();
    assertThat(page.locator("[data-test=task]").first()).containsText("Acknowledge");
    assertThat(page.locator("[data-test=plan-tab]")).containsText("For this kind of accident: Toxic release");
    CHROMIUM.shot(page, "drill-english");
    for (String tab : new String[] {"plan", "log", "drill"}) {
      page.locator("#tab-" + tab).click();
      assertThat(page.locator("[data-test=" + tab + "-tab]")).not().containsText(Pattern.compile("incident\\.[a-z]+\\."));
    }
    assertThat(page.locator("[data-test=drill-score]")).containsText("Tasks done in time");
  }

  @Test
  void aDrillIsNotAmongTheWorkThatWaits() {
    Client commander = Client.as("commander");
    commander.post("/api/records/incident", DRILL);
    long real = commander.get("/api/records/incident?state=REPORTED&drill=false&size=1").json().get("total").asLong();
    long both = commander.get("/api/records/incident?state=REPORTED&size=1").json().get("total").asLong();
    assertThat(both).isGreaterThan(real);
    Page page = CHROMIUM.user("commander");
    page.navigate("/desk#todo");
    Locator waiting = page.locator("a.todo[href^='#incident?state=REPORTED']");
    assertThat(waiting.locator("b")).hasText(Long.toString(real));
    waiting.click();
    assertThat(page.locator(".el-pagination__total")).containsText(Long.toString(real));
  }

  @Test
  void replayTakesTheMapToTheAssessmentAndMinuteOfItsLine() {
    Client commander = Client.as("commander");
    String drill = commander.post("/api/records/incident", DRILL).json().get("id").asString();
    String assessment = commander.post("/api/simulations", SCENARIO).json().get("id").asString();
    commander.post("/api/drills/" + drill + "/start", "{\"speed\":10}");
    commander.post("/api/incidents/" + drill + "/log", """
        {"kind":"SIMULATION","text":"示例模拟","assessment":"%s"}""".formatted(assessment));
    Page page = CHROMIUM.user("commander");
    page.navigate("/incident#incident=" + drill);
    page.locator("#tab-log").click();
    page.locator("[data-test=replay-open]").click();
    page.locator("[data-test=replay-slider]").press("End");

    page.waitForURL(Pattern.compile("#id=" + assessment));
    assertThat(page.locator("[data-test=zones] tbody tr")).hasCount(3);
    assertThat(page.locator("[data-test=time-text]")).containsText("泄漏后");
    assertThat(page.locator("[data-test=replay-now]")).containsText("示例模拟");
    CHROMIUM.shot(page, "drill-replay");
  }
}
