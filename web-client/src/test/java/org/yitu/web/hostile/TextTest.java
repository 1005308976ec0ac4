package org.yitu.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.web.hostile.Attack.changingNothing;
import static org.yitu.web.hostile.Attack.refused;
import static org.yitu.web.hostile.Attack.refusedAt;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** Text that wants to be more than text: in searches, filters, names and addresses. */
@Tag("db")
class TextTest {
  private static final List<String> CODE = List.of("' OR 1=1 --", "'; drop table enterprise; --", "a'||'b", "%", "_", "\\", "\\%",
      "${jndi:ldap://x}", "#{T(Runtime)}", "{{7*7}}", "\"><script>alert(1)</script>", "𠮷", "🙂", "[a", "*");
  private static Client city;
  private static Client admin;

  @BeforeAll
  static void signIn() {
    city = Client.as("city");
    admin = Client.as("admin");
  }

  @Test
  void aWordIsSearchedAsItIsWrittenAndNeverRun() {
    long all = total("/api/records/enterprise?size=1");
    for (String word : CODE) {
      String q = encoded(word);
      assertThat(total("/api/records/enterprise?size=1&q=" + q)).as(word.replace("%", "%%")).isLessThan(all);
      assertThat(city.get("/api/layers/enterprise/features?limit=5&q=" + q).json().get("features").size()).isLessThan(5);
      for (String path : List.of("/api/search?q=" + q, "/api/records/hidden-danger?description=" + q, "/api/layers/enterprise/features?cursor=" + q)) {
        assertThat(city.get(path).status()).as(Attack.cut(path)).isIn(200, 400);
      }
      assertThat(admin.get("/api/system-log?q=" + q).status()).isEqualTo(200);
      Attack.problem(Attack.cut(q), city.get("/api/records/enterprise?sort=" + q), 400);
      refused(city, "GET", "/api/records/enterprise?createdAt.from=" + q, null, 400);
      assertThat(total("/api/records/enterprise?size=1&state=" + q)).isZero();
    }
    assertThat(total("/api/records/enterprise?size=1")).isEqualTo(all);
  }

  @Test
  void aFilterThatIsNoneIsRefusedWhateverItTries() {
    for (String filter : List.of("exec(java.lang.Runtime.getRuntime(),'id') = 1", "\"exec(java.lang.Runtime.getRuntime(),'id')\" = 1",
        "(".repeat(600) + "name='x'" + ")".repeat(600), "(".repeat(300) + "name='x'" + ")".repeat(300), "NOT ".repeat(400) + "name='x'",
        "name='x", "name = 'a' OR 1=1", "1=1", "severity = 1e999", "severity > 99999999999999999999", "S_INTERSECTS(geometry,POINT(NaN NaN))",
        "password = 'x'", "ownerCode > 0", "name='a' ; drop table x", "strToLowerCase(name)='x'", "name BETWEEN 1 AND")) {
      refused(city, "GET", "/api/layers/enterprise/features?limit=3&filter=" + encoded(filter), null, 400);
    }
    // Too long for an address: refused before its language is known.
    String endless = encoded("name='x'" + " AND name='x'".repeat(5_000));
    Attack.problem("endless", city.get("/api/layers/enterprise/features?filter=" + endless), 400);
  }

  @Test
  void aPageOutOfBoundsAndWhatNobodyKnowsIsRefused() {
    for (String path : List.of("/api/records/enterprise", "/api/simulations", "/api/system-log", "/api/layers/enterprise/features")) {
      Client client = path.endsWith("log") ? admin : city;
      boolean pages = !path.endsWith("features");
      for (String wrong : List.of("-1", "2147483648", "9223372036854775808", "1000000000000", "1.5", "1e3", "0x10", "abc", "%EF%BC%91%EF%BC%92")) {
        refusedAt(pages ? "size" : "limit", client, "GET", path + (pages ? "?size=" : "?limit=") + wrong, null);
        if (pages) refusedAt("page", client, "GET", path + "?page=" + wrong, null);
      }
      refused(client, "GET", path + (pages ? "?size=0" : "?limit=0"), null, 400);
      refusedAt("nope", client, "GET", path + "?nope=1", null);
    }
    refused(city, "GET", "/api/records/enterprise?sort=nope", null, 400);
    refused(admin, "GET", "/api/records/user?sort=passwordHash", null, 400);
    refused(admin, "GET", "/api/records/user?passwordHash=x", null, 400);
    refused(city, "GET", "/api/records/enterprise?q=1&q=2", null, 400);
    refused(city, "GET", "/api/records/enterprise?q=%ED%A0%80", null, 400);
    refused(city, "GET", "/api/records/enterprise?%00=1", null, 400);
    // PostgreSQL takes no NUL in a text: each of these reached it.
    for (String path : List.of("/api/system-log?q=", "/api/library/search?kind=", "/api/library/search?topic=", "/api/telemetry/board?q=")) {
      refused(path.startsWith("/api/system") ? admin : city, "GET", path + "a%00b", null, 400);
    }
  }

  @Test
  void aTileThatTheGridDoesNotHaveIsRefused() {
    for (String tile : List.of("99/0/0", "-1/0/0", "1/-1/0", "1/2/0", "a/0/0", "1/0/2147483648", "22/4194304/0", "1.5/0/0", "%EF%BC%91/0/0")) {
      for (String layer : List.of("enterprise", "basemap", "enterprise,nope")) {
        refused(city, "GET", "/tiles/" + layer + "/" + tile + ".mvt", null, 400, 404);
      }
    }
    refused(city, "GET", "/tiles/nope/1/0/0.mvt", null, 404);
  }

  @Test
  void aScriptAsANameIsStoredAndGivenBackAsText() {
    String name = "<img src=x onerror=alert(1)>{{7*7}}<script>alert(1)</script>";
    JsonNode made = city.post("/api/records/shelter", Bodies.shelter(name)).json();
    try {
      assertThat(made.get("name").asString()).isEqualTo(name);
      String path = "/api/records/shelter/" + made.get("id").asLong();
      Client.Answer read = city.get(path);
      assertThat(read.json().get("title").asString()).isEqualTo(name);
      assertThat(read.response().headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
      assertThat(read.response().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      JsonNode found = city.get("/api/layers/shelter/features?q=" + encoded("<script>")).json();
      assertThat(found.get("features").get(0).get("properties").get("name").asString()).isEqualTo(name);
    } finally {
      city.delete("/api/records/shelter/" + made.get("id").asLong());
    }
  }

  @Test
  void textThatSteersItsReaderOrIsHalfACharacterIsRefused() {
    changingNothing(() -> {
      for (String wrong : List.of("a\\u0000b", "a\\u202Egnp", "\\u0007", "\\uD800", "x".repeat(5_000), " ".repeat(1_000))) {
        refused(city, "POST", "/api/records/shelter", Bodies.shelter(wrong), 400);
      }
    });
  }

  private static long total(String path) {
    return city.get(path).json().get("total").asLong();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
