package org.yitu.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yitu.web.app.Client;

/** What every register offers, whatever it keeps: deleting and taking it back, forms that are not lost, sheets. */
@Tag("browser")
class RegisterJourneyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aDeletionOfManyTellsWhichAndIsUndone() {
    Client client = Client.as("enterprise");
    for (String name : new String[] {"撤销甲", "撤销乙", "撤销丙"}) {
      var answer = client.post("/api/records/post", "{\"name\":\"" + name + "\",\"orderNumber\":9}");
      Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#post");
    page.locator("[role=search] input").first().fill("撤销");
    page.keyboard().press("Enter");
    Locator rows = page.locator("[data-test=records] tbody tr");
    assertThat(rows).hasCount(3);
    theQueryStandsInTheAddress(page, rows);
    rows.nth(0).locator("input[type=checkbox]").check();
    rows.nth(2).locator("input[type=checkbox]").check();
    page.locator("[data-test=delete-many]").click();
    Locator question = page.locator("[data-test=delete-question]");
    assertThat(question).containsText("2 条");
    assertThat(question).containsText("撤销甲");
    assertThat(question).containsText("撤销丙");
    assertThat(question).not().containsText("撤销乙");
    CHROMIUM.shot(page, "register-delete-question");
    page.locator(".el-message-box__btns .el-button--primary").click();
    assertThat(rows).hasCount(1);
    CHROMIUM.keep(page, "register-deleted");
    page.locator("[data-test=undo-delete]").click();
    assertThat(rows).hasCount(3);

    rows.nth(1).getByText("详细").click();
    Locator drawer = page.locator(".record-drawer");
    drawer.getByText("删除", new Locator.GetByTextOptions().setExact(true)).click();
    page.locator(".el-message-box__btns .el-button--primary").click();
    assertThat(rows).hasCount(2);
    assertThat(drawer).isHidden();
    page.keyboard().press("Control+z");
    assertThat(rows).hasCount(3);
    rows.nth(1).getByText("详细").click();
    drawer.getByText("历史", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(drawer.locator(".history")).containsText("撤销删除");
  }

  /** A reload, the way back from a record and from another page, and a link that is passed on show the same rows. */
  private static void theQueryStandsInTheAddress(Page page, Locator rows) {
    page.locator("[data-test=records] th button").filter(new Locator.FilterOptions().setHasText("职务")).first().click();
    assertThat(page).hasURL(Pattern.compile(".*/desk#post\\?q=[^&]+&sort=name"));
    String linked = page.url();
    rows.nth(1).getByText("详细").click();
    assertThat(page).hasURL(Pattern.compile(".*/desk#post/\\d+\\?q=[^&]+&sort=name"));
    page.keyboard().press("Escape");
    assertThat(page).hasURL(linked);
    page.reload();
    assertThat(rows).hasCount(3);
    assertThat(page.locator("[role=search] input").first()).hasValue("撤销");
    page.evaluate("location.hash = '#department'");
    assertThat(page.locator(".desk-body h1")).containsText("部门");
    page.goBack();
    assertThat(rows).hasCount(3);
    page.goForward();
    assertThat(page.locator(".desk-body h1")).containsText("部门");
    page.goBack();
    assertThat(rows).hasCount(3);
    assertThat(page).hasURL(linked);
    Page other = CHROMIUM.user("enterprise");
    other.navigate(linked);
    Locator his = other.locator("[data-test=records] tbody tr");
    assertThat(his).hasCount(3);
    other.evaluate("location.hash = '#certificate?page=99&size=10'");
    assertThat(other).hasURL(Pattern.compile(".*/desk#certificate(\\?page=\\d+&size=10|\\?size=10)"));
    assertThat(his).not().hasCount(0);
    other.context().close();
  }

  @Test @Tag("A5.2")
  void aBegunFormIsFoundAgainInAnotherBrowser() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#hidden-danger");
    page.locator("[data-test=add]").click();
    Forms form = Forms.in(page, page.locator("form.record-form"));
    assertThat(page.locator("[data-field=inspector] input")).hasValue("企业管理员");
    form.write("name", "草稿：阀门锈蚀").write("place", "罐区西侧").choose("level", "一般隐患");
    assertThat(page.locator("[data-test=draft-state]")).containsText("暂存");
    page.keyboard().press("Escape");
    Locator question = page.locator(".el-message-box:visible");
    assertThat(question).containsText("草稿");
    question.getByText("保留草稿并关闭").click();
    assertThat(page.locator(".record-drawer")).isHidden();

    Page elsewhere = CHROMIUM.user("enterprise", 390, 844);
    elsewhere.navigate("/desk#todo");
    elsewhere.locator("[data-test=my-drafts] a").filter(new Locator.FilterOptions().setHasText("阀门锈蚀")).click();
    elsewhere.locator("[data-test=draft-restore]").click();
    assertThat(elsewhere.locator("[data-field=name] input")).hasValue("草稿：阀门锈蚀");
    assertThat(elsewhere.locator("[data-field=level]")).containsText("一般隐患");
    CHROMIUM.shot(elsewhere, "form-draft-phone");
    Forms phone = Forms.in(elsewhere, elsewhere.locator("form.record-form"));
    phone.choose("category", "消防").place("location", "105.4132", "28.7835").write("description", "示例").write("responsible", "示例责任人");
    elsewhere.locator("[data-field=responsible] input").press("Control+Enter");
    assertThat(elsewhere.locator(".record-drawer dl.facts")).containsText("阀门锈蚀");
    elsewhere.waitForCondition(() -> Client.as("enterprise").get("/api/drafts").json().size() == 0);
  }

  @Test @Tag("A5.2")
  void whatIsWrongStandsOnTopAndBesideItsFieldAndLeadsThere() {
    Page page = CHROMIUM.user("enterprise");
    page.navigate("/desk#hidden-danger/new");
    page.locator("[data-field=name] input").fill("缺项");
    page.keyboard().press("Control+Enter");
    Locator problems = page.locator("form.record-form .problem");
    assertThat(problems.locator("li")).hasCount(6);
    assertThat(page.locator("[data-field=responsible] .field-fault")).containsText("整改责任人");
    problems.getByText("请填写整改责任人").click();
    assertThat(page.locator("[data-field=responsible] input")).isFocused();
    page.keyboard().type("示例");
    assertThat(page.locator("[data-field=responsible] .field-fault")).hasCount(0);
    assertThat(page.locator("[data-test=form-progress]")).containsText("4/9");
    page.locator("[data-field=level] .help-mark").click();
    assertThat(page.locator("[data-field=level] .field-help")).containsText("停产停业");
    CHROMIUM.shot(page, "form-problems");
    page.locator("[data-test=draft-keep]").click();
    page.reload();
    page.locator("[data-test=draft-drop]").click();
    assertThat(page.locator("[data-test=draft-offer]")).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(page.locator(".record-drawer")).isHidden();
  }

  @Test @Tag("A3.7") @Tag("A5.12")
  void theCalendarShowsWhatFallsOnADayAndLeadsToItsRecord() {
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Page page = CHROMIUM.user("city");
    page.navigate("/desk#calendar");
    Locator today = page.locator("[data-test=calendar] [data-day='" + day + "']");
    assertThat(today).hasClass(Pattern.compile(".*today.*"));
    assertThat(page.locator(".cal-filter").first()).containsText("办理期限");
    CHROMIUM.shot(page, "desk-calendar");
    Locator entry = page.locator("[data-test=calendar] .cal-entry").first();
    String named = entry.getAttribute("title").split(" · ")[2];
    entry.click();
    page.waitForURL(Pattern.compile("/desk#[a-z-]+/\\d+"));
    assertThat(page.locator(".record-drawer")).containsText(named);
    page.navigate("/desk#calendar");
    Locator more = page.locator("[data-test=calendar] .cal-more").first();
    more.click();
    Locator group = page.locator("[data-test=calendar-day] .cal-group h3 a").first();
    String count = group.innerText().replaceAll("\\D", "");
    group.click();
    assertThat(page.locator("[aria-live=polite]").first()).containsText(count);

    page.navigate("/desk#todo");
    Locator ahead = page.locator("[data-test=week-ahead]");
    assertThat(ahead.locator("section").first()).containsText(Pattern.compile("\\d{4}-\\d{2}-\\d{2} · [\\d,]+ 项"));
    assertThat(ahead).not().containsText("值班");
    ahead.locator(".cal-entry").first().click();
    assertThat(page.locator(".record-drawer")).isVisible();
  }
}
