package org.yitu.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;
import tools.jackson.databind.JsonNode;

/** What every refusal has in common: one form, a sentence in the reader's language, nothing of the inside, and nothing changed. */
final class Attack {
  private static final Pattern INSIDE = Pattern.compile(
      "Exception|\\bat (org|java)\\.|org\\.(yitu|spring|hibernate|h2|postgres|apache)|jakarta\\.|(?i:select .* from|insert into|jdbc:)");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private Attack() {}

  /** Sends it in both languages, for the refusal to be understood by either reader; gives the Chinese one. */
  static JsonNode refused(Client client, String method, String path, String json, Integer... statuses) {
    String what = method + " " + cut(path) + " " + cut(json);
    JsonNode english = problem(what, exchange(client, method, path, json, "Accept-Language", "en"), statuses);
    assertThat(english.get("detail").asString()).as(what).doesNotContainPattern(HAN);
    JsonNode chinese = problem(what, exchange(client, method, path, json), statuses);
    assertThat(chinese.get("detail").asString()).as(what).containsPattern(HAN);
    return chinese;
  }

  /** Refused as invalid, with the complaint at this input. */
  static void refusedAt(String field, Client client, String method, String path, String json) {
    JsonNode problem = refused(client, method, path, json, 400);
    assertThat(problem.get("errors").findValuesAsString("field")).as(cut(path) + " " + cut(json)).anyMatch(named -> named.contains(field));
  }

  static JsonNode problem(String what, Client.Answer answer, Integer... statuses) {
    assertThat(answer.status()).as(what + " → " + cut(answer.body())).isIn(List.of(statuses));
    assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).as(what).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.get("status").asInt()).as(what).isEqualTo(answer.status());
    assertThat(problem.get("type").asString()).as(what).isNotBlank();
    assertThat(problem.get("title").asString()).as(what).isNotBlank();
    assertThat(problem.get("detail").asString()).as(what).isNotBlank().doesNotContainPattern(INSIDE);
    if (problem.has("errors")) assertThat(problem.get("errors").findValuesAsString("message")).as(what).noneMatch(s -> INSIDE.matcher(s).find());
    return problem;
  }

  static Client.Answer exchange(Client client, String method, String path, String json, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return client.exchange(method, path, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json), all);
  }

  /**
   * Runs something of which nothing must stay: as many rows in every table as before, aside from the log, from alarms, which
   * the platform raises by itself meanwhile, and from the sessions of who signs in for it.
   */
  static void changingNothing(Runnable attack) {
    Map<String, Long> before = rows();
    attack.run();
    assertThat(rows()).isEqualTo(before);
  }

  private static Map<String, Long> rows() {
    JdbcTemplate database = new JdbcTemplate(RunningApp.get().bean(DataSource.class));
    Map<String, Long> rows = new TreeMap<>();
    List<String> tables = database.queryForList("select table_name from information_schema.tables "
        + "where upper(table_schema) = 'PUBLIC' and table_type = 'BASE TABLE'", String.class);
    for (String table : tables) {
      String name = table.toLowerCase(Locale.ROOT);
      // What the platform writes by itself: its log, alarms, sessions, and when a node last did what it does by the clock.
      if (name.contains("audit") || Set.of("alarm", "web_session", "node_job").contains(name)) continue;
      String others = name.equals("history_entry") ? " where record_type <> 'alarm'" : "";
      rows.put(table, database.queryForObject("select count(*) from \"" + table + "\"" + others, Long.class));
    }
    assertThat(rows).hasSizeGreaterThan(15);
    return rows;
  }

  /** Safe to stand in the description of a failure. */
  static String cut(String text) {
    return text == null ? "" : (text.length() > 160 ? text.substring(0, 160) + "…" : text).replace("%", "%%");
  }
}
