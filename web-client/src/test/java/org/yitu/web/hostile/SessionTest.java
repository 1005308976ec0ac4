package org.yitu.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.web.hostile.Attack.changingNothing;
import static org.yitu.web.hostile.Attack.problem;
import static org.yitu.web.hostile.Attack.refused;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;

/** Forged requests, cookies that should be worthless, and guessed passwords. */
@Tag("db")
class SessionTest {
  private static final String PASSWORD = "a long enough secret";
  private static final int THREADS = 30;
  private static Client admin;

  @BeforeAll
  static void signIn() {
    admin = Client.as("admin");
  }

  @Test
  void aChangeWithoutTheRightTokenIsForbidden() {
    Client city = Client.as("city");
    changingNothing(() -> {
      for (String token : List.of("", "x", "00000000-0000-0000-0000-000000000000")) {
        for (String path : List.of("/api/records/shelter", "/api/routes", "/api/simulations", "/api/files")) {
          problem(path, Attack.exchange(city, "POST", path, Bodies.shelter("甲"), "X-CSRF-Token", token), 403);
        }
        problem("sign out", Attack.exchange(city, "DELETE", "/api/session", null, "X-CSRF-Token", token), 403);
      }
    });
    assertThat(city.get("/api/session").status()).isEqualTo(200);
  }

  @Test
  void aCookieIsWorthNothingAfterSigningOut() {
    Client city = Client.as("city");
    String cookie = cookie(Client.anonymous());
    assertThat(Attack.exchange(Client.anonymous(), "GET", "/api/session", null, "Cookie", cookie).status()).isEqualTo(200);
    for (int i = 0; i < THREADS; i++) assertThat(Attack.exchange(Client.anonymous(), "GET", "/api/session", null, "Cookie", cookie).status()).isEqualTo(200);
    String token = Attack.exchange(Client.anonymous(), "GET", "/api/session", null, "Cookie", cookie).json().get("csrf").asString();
    assertThat(Attack.exchange(Client.anonymous(), "DELETE", "/api/session", null, "Cookie", cookie, "X-CSRF-Token", token).status())
        .isEqualTo(204);
    // No thread of the server's remembers it either.
    for (int i = 0; i < THREADS; i++) assertThat(Attack.exchange(Client.anonymous(), "GET", "/api/session", null, "Cookie", cookie).status()).isEqualTo(401);
    for (String path : List.of("/api/session", "/api/records/enterprise", "/api/layers", "/tiles/enterprise/1/0/0.mvt", "/api/live")) {
      problem(path, Attack.exchange(Client.anonymous(), "GET", path, null, "Cookie", cookie), 401);
    }
    assertThat(city.get("/api/session").status()).isEqualTo(200);
  }

  /** A pool lets a connection go after half an hour: what the first one has made must outlive it. */
  @Test
  void whenAllConnectionsAreReplacedPeopleStillSignIn() throws SQLException {
    HikariDataSource pool = RunningApp.get().bean(DataSource.class).unwrap(HikariDataSource.class);
    pool.getHikariPoolMXBean().softEvictConnections();
    Client.Answer session = Client.as("city").get("/api/session");
    assertThat(session.status()).isEqualTo(200);
    assertThat(session.json().get("zone").asString()).as("by which a page compares its own clock").isEqualTo("Asia/Shanghai");
  }

  @Test
  void aPathWrittenOtherwiseOpensNothing() {
    for (String path : List.of("/metrics", "/%6Detrics", "/m%65trics", "/openapi", "/%6Fpenapi", "/%61pi/records", "/%61pi/reference/quantities", "/%6Fgc/features")) {
      problem(path, Attack.exchange(Client.anonymous(), "GET", path, null), 401);
    }
    problem("metrics", Attack.exchange(Client.as("city"), "GET", "/%6Detrics", null), 403);
  }

  /** A proxy on this machine is believed that the browser came by https: what it is given goes over nothing else. */
  @Test
  void behindATlsProxyTheCookieIsSecure() {
    String body = "{\"username\":\"city\",\"password\":\"" + RunningApp.PASSWORD + "\"}";
    for (boolean tls : List.of(true, false)) {
      String cookie = Attack.exchange(Client.anonymous(), "POST", "/api/session", body, "X-Forwarded-Proto", tls ? "https" : "http", "X-Forwarded-For", "203.0.113.7")
          .response().headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
      assertThat(cookie.contains("Secure")).isEqualTo(tls);
    }
    assertThat(admin.get("/api/system-log?size=5").body()).contains("203.0.113.7");
  }

  @Test
  void theFilesBehindThePagesRunNothingByThemselves() {
    for (String path : List.of("/pages/map.html", "/pages/scene.html")) {
      assertThat(Client.anonymous().get(path).response().headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'");
    }
    assertThat(Client.anonymous().get("/map").response().headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'self'");
  }

  @Test
  void aSignInThatIsNoneIsRefused() {
    for (String body : List.of("{}", "{\"username\":{},\"password\":[]}", "{\"username\":null,\"password\":null}", "[]", "null", "")) {
      refused(Client.anonymous(), "POST", "/api/session", body, 400);
    }
    for (String name : List.of("' OR 1=1 --", "\\u0000", "*", "%", "x".repeat(100_000))) {
      refused(Client.anonymous(), "POST", "/api/session", "{\"username\":\"" + name + "\",\"password\":\"" + "x".repeat(1_000) + "\"}", 400, 401);
    }
  }

  @Test
  void fiveWrongPasswordsCloseAnAccountAndNobodyLearnsWhetherThereIsOne() {
    account("guessed1");
    Client.Answer known = guess("guessed1", "wrong");
    Client.Answer unknown = guess("nobody-of-this-name", "wrong");
    problem("known", known, 401);
    assertThat(unknown.body()).isEqualTo(known.body());
    for (int i = 1; i < 5; i++) assertThat(guess("guessed1", "wrong").body()).isEqualTo(known.body());
    assertThat(guess("guessed1", PASSWORD).body()).isEqualTo(known.body());
  }

  @Test
  void anotherPasswordEndsTheSessionsThatTheFormerOneOpened() {
    long user = account("stolen1");
    Client thief = Client.as("stolen1", PASSWORD);
    assertThat(thief.get("/api/session").status()).isEqualTo(200);
    assertThat(admin.post("/api/records/user/" + user + "/steps/SetPassword", "{\"password\":\"another " + PASSWORD + "\"}").status()).isEqualTo(200);
    problem("stolen", thief.get("/api/session"), 401);
    assertThat(Client.as("stolen1", "another " + PASSWORD).get("/api/session").status()).isEqualTo(200);
  }

  @Test
  void guessesThatComeAtOnceAllCount() {
    account("guessed2");
    List<CompletableFuture<Client.Answer>> guesses = IntStream.range(0, 6)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> guess("guessed2", "wrong"))).toList();
    assertThat(guesses).allSatisfy(guess -> problem("guess", guess.join(), 401));
    problem("locked", guess("guessed2", PASSWORD), 401);
  }

  private static Client.Answer guess(String username, String password) {
    return Client.anonymous().post("/api/session", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
  }

  private static String cookie(Client client) {
    Client.Answer answer = client.post("/api/session", "{\"username\":\"city\",\"password\":\"" + RunningApp.PASSWORD + "\"}");
    return answer.response().headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  /** An account of our own, so that those of the demo stay open to the other tests. */
  private static long account(String username) {
    long role = admin.post("/api/records/role", "{\"name\":\"" + username + "\",\"permissions\":[\"shelter:read\"]}").json().get("id").asLong();
    long institution = admin.get("/api/records/institution?size=1").json().get("items").get(0).get("id").asLong();
    long user = admin.post("/api/records/user", "{\"username\":\"" + username + "\",\"name\":\"示例\",\"role\":" + role + ",\"institution\":"
        + institution + "}").json().get("id").asLong();
    assertThat(admin.post("/api/records/user/" + user + "/steps/SetPassword", "{\"password\":\"" + PASSWORD + "\"}").status()).isEqualTo(200);
    Client.as(username, PASSWORD);
    return user;
  }
}
