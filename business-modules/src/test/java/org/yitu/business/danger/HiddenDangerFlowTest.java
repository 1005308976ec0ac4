package org.yitu.business.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yitu.business.danger.HiddenDanger.State.CLOSED;
import static org.yitu.business.danger.HiddenDanger.State.EXTENSION_ASKED;
import static org.yitu.business.danger.HiddenDanger.State.EXTENSION_REFUSED;
import static org.yitu.business.danger.HiddenDanger.State.OPEN;
import static org.yitu.business.danger.HiddenDanger.State.OVERDUE;
import static org.yitu.business.danger.HiddenDanger.State.SUBMITTED;
import static org.yitu.business.testing.Actors.CITY;
import static org.yitu.business.testing.Actors.ENTERPRISE;

import java.lang.reflect.Method;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.danger.HiddenDanger.Level;
import org.yitu.business.danger.HiddenDanger.Source;
import org.yitu.business.record.StepContext;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.Fill;
import org.yitu.geo.text.Refusal;

/** The life of a hidden danger, from the plain case to the odd ones: read it from top to bottom. */
class HiddenDangerFlowTest {
  private static final OffsetDateTime REGISTERED = OffsetDateTime.parse("2017-11-18T10:00:00+08:00");
  private static final OffsetDateTime DUE = OffsetDateTime.parse("2017-12-18T10:00:00+08:00");

  private OffsetDateTime now = REGISTERED;

  @ParameterizedTest
  @CsvSource({"2017-11-18T10:00:00+08:00, 2017-12-18T10:00+08:00", "2018-01-31T09:00:00+08:00, 2018-02-28T09:00+08:00",
      "2018-02-28T23:59:59+08:00, 2018-03-28T23:59+08:00"})
  @Tag("R-DEADLINE")
  void a00WithoutAnotherDeadlineItIsDueAMonthAfterItsRegistrationToTheMinute(OffsetDateTime registered, OffsetDateTime due)
      throws ReflectiveOperationException {
    HiddenDanger danger = new HiddenDanger();
    Fill.put(danger, "createdAt", registered);
    Method compute = HiddenDanger.class.getDeclaredMethod("compute");
    compute.setAccessible(true);
    compute.invoke(danger);
    assertThat(Fill.read(danger, "due")).isEqualTo(due);
    Fill.put(danger, "due", registered.plusHours(2));
    compute.invoke(danger);
    assertThat(Fill.read(danger, "due")).as("a deadline of the same day is kept").isEqualTo(registered.plusHours(2).truncatedTo(ChronoUnit.MINUTES));
  }

  @Test
  @Tag("A5.4")
  @Tag("A5.5")
  void a01AnEnterpriseRectifiesAndReviewsItsOwnGeneralDanger() {
    HiddenDanger danger = danger(Source.SELF_INSPECTION, Level.GENERAL);
    take(danger, ENTERPRISE, rectified());
    assertThat(danger.state()).isEqualTo(SUBMITTED);
    take(danger, ENTERPRISE, new HiddenDanger.Pass("合格"));
    assertThat(danger.state()).isEqualTo(CLOSED);
    assertThat(Fill.read(danger, "reviewedAt")).isEqualTo(REGISTERED);
  }

  @Test
  @Tag("A5.5")
  void a01bWhoReportedARectificationOrAskedForAnExtensionIsToldThatAnotherPersonJudgesIt() {
    Actor colleague = Actor.ofEnterprise(12, "colleague", "示例", 1, Permissions.ALL);
    HiddenDanger danger = danger(Source.SELF_INSPECTION, Level.GENERAL);
    take(danger, ENTERPRISE, rectified());
    assertThat(HiddenDanger.FLOW.ownWork(danger, "Pass", ENTERPRISE).orElseThrow().zh()).startsWith("整改填报人不能审核自己填报的整改");
    assertThat(HiddenDanger.FLOW.ownWork(danger, "Pass", colleague)).isEmpty();
    assertThat(HiddenDanger.FLOW.ownWork(danger, "Reject", ENTERPRISE)).as("what is not good enough he may say himself").isEmpty();
    take(danger, ENTERPRISE, new HiddenDanger.Reject("不合格"));
    take(danger, colleague, rectified());
    assertThat(HiddenDanger.FLOW.ownWork(danger, "Pass", ENTERPRISE)).as("who reported it last counts").isEmpty();
    HiddenDanger late = overdue(Source.SELF_INSPECTION, Level.GENERAL);
    take(late, ENTERPRISE, new HiddenDanger.AskExtension("备件未到"));
    assertThat(HiddenDanger.FLOW.ownWork(late, "GrantExtension", ENTERPRISE).orElseThrow().zh()).startsWith("延期申请人不能审核自己的延期申请");
    assertThat(HiddenDanger.FLOW.ownWork(late, "GrantExtension", colleague)).isEmpty();
  }

  @Test
  @Tag("A5.5")
  void a02WhatIsRejectedIsRectifiedAgainAsOftenAsNeeded() {
    HiddenDanger danger = danger(Source.SELF_INSPECTION, Level.GENERAL);
    for (int i = 0; i < 3; i++) {
      take(danger, ENTERPRISE, rectified());
      take(danger, ENTERPRISE, new HiddenDanger.Reject("不合格"));
      assertThat(danger.state()).isEqualTo(OPEN);
    }
    take(danger, ENTERPRISE, rectified());
    take(danger, ENTERPRISE, new HiddenDanger.Pass("合格"));
    assertThat(danger.state()).isEqualTo(CLOSED);
  }

  @Test
  @Tag("A5.9")
  @Tag("R-REVIEWER")
  void a03WhoReviewsFollowsFromSourceAndLevel() {
    for (Source source : Source.values()) {
      for (Level level : Level.values()) {
        boolean byGovernment = source == Source.GOVERNMENT_INSPECTION || level == Level.MAJOR;
        HiddenDanger danger = danger(source, level);
        take(danger, ENTERPRISE, rectified());
        assertThat(open(danger, CITY, "Pass")).as("%s %s", source, level).isEqualTo(byGovernment);
        assertThat(open(danger, ENTERPRISE, "Pass")).as("%s %s", source, level).isEqualTo(!byGovernment);
        assertThat(open(danger, Actors.TOWN, "Reject")).as("%s %s", source, level).isEqualTo(byGovernment);
      }
    }
  }

  @Test
  @Tag("A5.4")
  void a04OnlyTheEnterpriseReportsRectification() {
    assertThat(open(danger(Source.GOVERNMENT_INSPECTION, Level.GENERAL), CITY, "Rectify")).isFalse();
  }

  @Test
  @Tag("A5.5")
  @Tag("R-IRREV")
  void a05AResultIsNotChanged() {
    HiddenDanger danger = danger(Source.SELF_INSPECTION, Level.GENERAL);
    take(danger, ENTERPRISE, rectified());
    take(danger, ENTERPRISE, new HiddenDanger.Pass("合格"));
    for (String step : new String[] {"Pass", "Reject", "Rectify", "AskExtension", "GrantExtension", "RefuseExtension"}) {
      assertThat(open(danger, ENTERPRISE, step)).as(step).isFalse();
    }
    assertThatThrownBy(() -> take(danger, ENTERPRISE, new HiddenDanger.Reject("反悔"))).isInstanceOf(Refusal.class);
    assertThat(danger.state()).isEqualTo(CLOSED);
  }

  @Test
  @Tag("A5.6")
  @Tag("R-OVERDUE")
  void b01TheDeadlineFallsOnTheMinuteAndNotASecondBefore() {
    HiddenDanger danger = danger(Source.SELF_INSPECTION, Level.GENERAL);
    now = DUE.minusSeconds(1);
    expire(danger);
    assertThat(danger.state()).isEqualTo(OPEN);
    now = DUE;
    expire(danger);
    assertThat(danger.state()).isEqualTo(OVERDUE);
    assertThat(Fill.read(danger, "heldWhenOverdue")).isEqualTo(HiddenDanger.Holder.ENTERPRISE);
    assertThat(open(danger, ENTERPRISE, "Rectify")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  @Tag("A5.6")
  @Tag("R-OVERDUE")
  void b02ADangerThatWaitsForItsReviewerGoesOverdueAndKeepsWhoHeldIt(Level level) {
    HiddenDanger danger = danger(Source.SELF_INSPECTION, level);
    take(danger, ENTERPRISE, rectified());
    now = DUE;
    expire(danger);
    assertThat(danger.state()).isEqualTo(OVERDUE);
    assertThat(Fill.read(danger, "heldWhenOverdue")).isEqualTo(level == Level.MAJOR
        ? HiddenDanger.Holder.GOVERNMENT_REVIEWER : HiddenDanger.Holder.ENTERPRISE_REVIEWER);
  }

  @Test
  @Tag("A5.6")
  void b03WhatIsRectifiedInTimeDoesNotGoOverdue() {
    HiddenDanger danger = danger(Source.SELF_INSPECTION, Level.GENERAL);
    take(danger, ENTERPRISE, rectified());
    take(danger, ENTERPRISE, new HiddenDanger.Pass("合格"));
    now = DUE.plusYears(1);
    expire(danger);
    assertThat(danger.state()).isEqualTo(CLOSED);
  }

  @Test
  @Tag("A5.7")
  @Tag("A5.8")
  void c01AnOverdueDangerIsExtendedOnceAndRectified() {
    HiddenDanger danger = overdue(Source.SELF_INSPECTION, Level.GENERAL);
    take(danger, ENTERPRISE, new HiddenDanger.AskExtension("等待备件"));
    assertThat(danger.state()).isEqualTo(EXTENSION_ASKED);
    take(danger, ENTERPRISE, new HiddenDanger.GrantExtension(DUE.plusDays(10), "同意"));
    assertThat(danger.state()).isEqualTo(OPEN);
    assertThat(Fill.read(danger, "firstDue")).isEqualTo(DUE);
    take(danger, ENTERPRISE, rectified());
    take(danger, ENTERPRISE, new HiddenDanger.Pass("合格"));
    assertThat(danger.state()).isEqualTo(CLOSED);
  }

  @Test
  @Tag("A5.7")
  void c02ASelfReportedDangerIsNotExtendedBeforeItIsOverdue() {
    assertThat(why(danger(Source.SELF_INSPECTION, Level.GENERAL), ENTERPRISE, "AskExtension")).contains("整改期限未到");
  }

  @Test
  @Tag("A5.7")
  @Tag("R-EXTEND1")
  void c03ThereIsNoSecondExtension() {
    HiddenDanger danger = overdue(Source.SELF_INSPECTION, Level.GENERAL);
    take(danger, ENTERPRISE, new HiddenDanger.AskExtension("等待备件"));
    take(danger, ENTERPRISE, new HiddenDanger.GrantExtension(DUE.plusDays(10), "同意"));
    now = DUE.plusDays(10);
    expire(danger);
    assertThat(danger.state()).isEqualTo(OVERDUE);
    assertThat(why(danger, ENTERPRISE, "AskExtension")).contains("只有一次");
  }

  @Test
  @Tag("A5.8")
  @Tag("R-EXTEND1")
  @Tag("R-IRREV")
  void c04ARefusedExtensionIsFinal() {
    HiddenDanger danger = overdue(Source.SELF_INSPECTION, Level.MAJOR);
    take(danger, ENTERPRISE, new HiddenDanger.AskExtension("等待备件"));
    assertThat(open(danger, ENTERPRISE, "RefuseExtension")).isFalse();
    take(danger, CITY, new HiddenDanger.RefuseExtension("不同意"));
    assertThat(danger.state()).isEqualTo(EXTENSION_REFUSED);
    for (Actor actor : new Actor[] {ENTERPRISE, CITY}) {
      for (String step : new String[] {"Rectify", "Pass", "Reject", "AskExtension", "GrantExtension", "RefuseExtension"}) {
        assertThat(open(danger, actor, step)).as(step).isFalse();
      }
    }
  }

  @Test
  @Tag("A5.8")
  void c05TheNewDeadlineLiesAhead() {
    HiddenDanger danger = overdue(Source.SELF_INSPECTION, Level.GENERAL);
    take(danger, ENTERPRISE, new HiddenDanger.AskExtension("等待备件"));
    now = DUE.plusDays(3);
    assertThatThrownBy(() -> take(danger, ENTERPRISE, new HiddenDanger.GrantExtension(now, "同意")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.complaints().get(0).field()).isEqualTo("due"));
    assertThat(danger.state()).isEqualTo(EXTENSION_ASKED);
  }

  @Test
  @Tag("A5.10")
  void d01AGovernmentDangerIsExtendedBeforeItsDeadlineOnly() {
    HiddenDanger inTime = danger(Source.GOVERNMENT_INSPECTION, Level.GENERAL);
    take(inTime, ENTERPRISE, new HiddenDanger.AskExtension("等待备件"));
    take(inTime, CITY, new HiddenDanger.GrantExtension(DUE.plusDays(10), "同意"));
    assertThat(inTime.state()).isEqualTo(OPEN);

    HiddenDanger late = overdue(Source.GOVERNMENT_INSPECTION, Level.GENERAL);
    assertThat(why(late, ENTERPRISE, "AskExtension")).contains("逾期后不能再申请延期");
    assertThat(open(late, ENTERPRISE, "Rectify")).isFalse();
  }

  @Test
  @Tag("A5.10")
  void d02AnExtensionThatWasAskedInTimeWaitsForItsReviewerBeyondTheDeadline() {
    HiddenDanger danger = danger(Source.GOVERNMENT_INSPECTION, Level.GENERAL);
    take(danger, ENTERPRISE, new HiddenDanger.AskExtension("等待备件"));
    now = DUE.plusDays(1);
    expire(danger);
    assertThat(danger.state()).isEqualTo(EXTENSION_ASKED);
  }

  @Test
  @Tag("C3")
  void e01TheGovernmentPutsMajorDangersUnderListedSupervision() {
    HiddenDanger major = danger(Source.SELF_INSPECTION, Level.MAJOR);
    assertThat(open(major, ENTERPRISE, "PutOnList")).isFalse();
    take(major, CITY, new HiddenDanger.PutOnList("示例督办〔2017〕1号"));
    assertThat(major.state()).isEqualTo(OPEN);
    assertThat(Fill.read(major, "listed")).isEqualTo(true);
    assertThat(why(major, CITY, "PutOnList")).contains("已在挂牌督办");
    take(major, CITY, new HiddenDanger.TakeOffList("已消除"));
    assertThat(Fill.read(major, "listed")).isEqualTo(false);
    assertThat(why(danger(Source.SELF_INSPECTION, Level.GENERAL), CITY, "PutOnList")).contains("只有重大隐患");
  }

  private HiddenDanger danger(Source source, Level level) {
    HiddenDanger danger = new HiddenDanger();
    Fill.put(danger, "source", source);
    Fill.put(danger, "level", level);
    Fill.put(danger, "due", DUE);
    HiddenDanger.FLOW.start(danger);
    return danger;
  }

  private HiddenDanger overdue(Source source, Level level) {
    HiddenDanger danger = danger(source, level);
    now = DUE;
    expire(danger);
    return danger;
  }

  private static HiddenDanger.Rectify rectified() {
    return new HiddenDanger.Rectify("已更换", null, null);
  }

  private void take(HiddenDanger danger, Actor actor, Record form) {
    HiddenDanger.FLOW.take(danger, form.getClass().getSimpleName(), form, new StepContext(actor, now));
  }

  private void expire(HiddenDanger danger) {
    HiddenDanger.FLOW.expire(danger, new StepContext(Actor.SYSTEM, now));
  }

  private static boolean open(HiddenDanger danger, Actor actor, String step) {
    return HiddenDanger.FLOW.refusal(danger, step, actor).isEmpty();
  }

  private static String why(HiddenDanger danger, Actor actor, String step) {
    return HiddenDanger.FLOW.refusal(danger, step, actor).orElseThrow().zh();
  }
}
