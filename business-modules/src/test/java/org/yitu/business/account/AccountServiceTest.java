package org.yitu.business.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Accounts;
import org.yitu.business.access.Actor;
import org.yitu.business.access.ActorFactory;
import org.yitu.business.access.Party;
import org.yitu.business.audit.AuditLog;
import org.yitu.business.record.RecordService;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

@DatabaseTest
class AccountServiceTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);
  private static final String PASSWORD = "correct horse battery";
  private final Accounts accounts;
  private final ActorFactory actors;
  private final RecordService records;
  private final AuditLog log;
  private final TestClock clock;
  private final String name = "county" + NUMBERS.incrementAndGet();
  private final long user;

  AccountServiceTest(@Autowired Accounts accounts, @Autowired ActorFactory actors, @Autowired RecordService records, @Autowired AuditLog log,
      @Autowired TestClock clock) {
    this.accounts = accounts;
    this.actors = actors;
    this.records = records;
    this.log = log;
    this.clock = clock;
    long institution = create("institution", Map.of("name", "示例县局", "code", 510_521_000 + NUMBERS.get(), "level", "COUNTY"));
    long role = create("role", Map.of("name", "监管", "permissions", List.of("*:read", "user:*", "role:*")));
    user = create("user", Map.of("username", name, "name", "示例", "institution", institution, "role", role));
    records.step(Actor.SYSTEM, AppUser.TYPE, user, new AppUser.SetPassword(PASSWORD));
  }

  private long create(String type, Map<String, Object> input) {
    return (Long) records.create(Actor.SYSTEM, records.types().get(type), input).get("id");
  }

  @Test
  void nameAndPasswordMakeAnActor() {
    Actor actor = signIn(PASSWORD);
    assertThat(actor.party()).isEqualTo(Party.COUNTY);
    assertThat(actor.range().from()).isEqualTo(510_521_000);
    assertThat(actor.range().to()).isEqualTo(510_521_999);
    assertThat(actor.may("hidden-danger:read")).isTrue();
    assertThat(actor.may("hidden-danger:write")).isFalse();
    assertThat(actor.titles()).isEqualTo(new Actor.Titles("示例县局", "", "监管"));
  }

  @Test
  void nobodyTakesTheNameByWhichTheLogsCallThePlatform() {
    Map<String, Object> account = records.get(Actor.SYSTEM, AppUser.TYPE, user);
    for (String taken : List.of("system", "System")) {
      assertThat(refusal(() -> create("user", Map.of("username", taken, "name", "示例", "institution", ((Map<?, ?>) account.get("institution")).get("id"),
          "role", ((Map<?, ?>) account.get("role")).get("id"))))).contains("taken");
    }
  }

  @Test
  void theAnswerIsTheSameForUnknownAndWrong() {
    String wrong = refusal(() -> signIn("wrong password"));
    assertThat(refusal(() -> accounts.authenticate("nobody", "wrong password", "", Locale.ENGLISH))).isEqualTo(wrong);
  }

  @Test
  void fiveWrongPasswordsCloseTheAccountForAQuarterOfAnHour() {
    for (int i = 0; i < 5; i++) refusal(() -> signIn("wrong password"));
    refusal(() -> signIn(PASSWORD));
    clock.pass(Duration.ofMinutes(15));
    assertThat(signIn(PASSWORD).username()).isEqualTo(name);
  }

  @Test
  void aDisabledAccountIsFeltAtOnce() {
    assertThat(actors.find(name, Locale.ENGLISH)).isPresent();
    records.step(Actor.SYSTEM, AppUser.TYPE, user, new AppUser.Disable());
    assertThat(actors.find(name, Locale.ENGLISH)).isEmpty();
    refusal(() -> signIn(PASSWORD));
  }

  @Test
  void weakPasswordsAreRefused() {
    for (String weak : List.of("short", "123456789012", "aaaaaaaaaaaaaa", "Password1234", name + "123456", "x".repeat(80))) {
      assertThatThrownBy(() -> records.step(Actor.SYSTEM, AppUser.TYPE, user, new AppUser.SetPassword(weak))).isInstanceOf(Refusal.class);
    }
  }

  @Test
  @Tag("A2.8")
  void nobodyGrantsMoreThanHeHas() {
    Actor actor = signIn(PASSWORD);
    assertThatThrownBy(() -> records.create(actor, Role.TYPE, Map.of("name", "全能", "permissions", List.of("*")))).isInstanceOf(Refusal.class);
    Map<String, Object> role = records.create(actor, Role.TYPE, Map.of("name", "看", "permissions", List.of("enterprise:read", "person:read")));
    Map<String, Object> saved = records.update(actor, Role.TYPE, (Long) role.get("id"), Map.of("version", 0, "permissions", List.of("person:read")));
    assertThat(saved.get("permissions").toString()).isEqualTo("[person:read]");
  }

  @Test
  @Tag("A2.9")
  void theLogHoldsWhatWasDoneAndRefusedButNoPassword() {
    signIn(PASSWORD);
    refusal(() -> signIn("wrong password"));
    Object items = log.page(Actor.SYSTEM, name, 0, 50).get("items");
    assertThat(items.toString()).contains("sign-in refused", "action=sign-in,").doesNotContain(PASSWORD);
    String history = records.history(Actor.SYSTEM, AppUser.TYPE, user, 0, 50).toString();
    assertThat(history).contains("SetPassword").doesNotContain(PASSWORD).doesNotContain("bcrypt");
    assertThat(records.get(Actor.SYSTEM, AppUser.TYPE, user).toString()).doesNotContain("bcrypt");
    assertThat(log.page(Actors.OTHER_COUNTY, name, 0, 10)).containsEntry("total", 0L);
  }

  private Actor signIn(String password) {
    return accounts.authenticate(name, password, "", Locale.ENGLISH);
  }

  private static String refusal(Runnable call) {
    try {
      call.run();
    } catch (Refusal refusal) {
      return refusal.getMessage();
    }
    throw new AssertionError("not refused");
  }
}
