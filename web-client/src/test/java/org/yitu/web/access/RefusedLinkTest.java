package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;

/** Whoever follows a link to a file that he does not get reads a page about it; a program that asks the same is told as a program. */
class RefusedLinkTest {
  private static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String[] BROWSER = {"Sec-Fetch-Mode", "navigate", "Accept", HTML, "Accept-Language", "zh-CN,zh;q=0.9"};
  /** An attachment, a list, a bundle, a report, a picture, a place that does not exist: each by another controller. */
  private static final List<String> REFUSED = List.of("/api/files/999999999", "/api/records/nothing/export.xlsx",
      "/api/records/hidden-danger/export.xlsx?nothing=1", "/api/records/hidden-danger/999999999/evidence.zip", "/api/simulations/999999999/report.pdf",
      "/api/siting/report.pdf?lon=x&lat=1", "/api/site-plans/999999999/source.png", "/api/jobs/nothing/result", "/nothing");

  @Test
  void aRefusedFileIsAPageWithASentenceAdviceAndAWayBack() {
    Client city = Client.as("city");
    for (String path : REFUSED) {
      Client.Answer answer = get(city, path, BROWSER);
      assertThat(answer.status()).as(path).isBetween(400, 404);
      assertThat(type(answer)).as(path).startsWith("text/html");
      assertThat(answer.body()).as(path).startsWith("<!doctype html><html lang=\"zh-CN\">").contains("id=\"back\"", "请返回").doesNotContain("{\"");
      assertThat(header(answer, "Content-Security-Policy")).as(path).startsWith("default-src 'none'").doesNotContain("script-src 'unsafe-inline'");
      assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void aProgramAndAPagesOwnScriptAreAnsweredWithAProblem() {
    Client city = Client.as("city");
    for (String path : REFUSED) {
      for (String[] headers : List.of(new String[] {"Accept", "*/*"}, new String[] {"Accept", "application/json"},
          new String[] {"Accept", "text/html, application/json"}, new String[] {"Accept", "text/html;q=0.5, image/png"},
          new String[] {"Sec-Fetch-Mode", "cors", "Accept", HTML}, new String[] {"Sec-Fetch-Mode", "no-cors", "Accept", HTML})) {
        Client.Answer answer = get(city, path, headers);
        assertThat(type(answer)).as("%s %s", path, Arrays.toString(headers)).startsWith("application/problem+json");
      }
    }
    // Without that word of newer browsers the page is for those who would rather read HTML than anything else.
    assertThat(type(get(city, "/api/files/999999999", "Accept", HTML))).startsWith("text/html");
    assertThat(type(city.exchange("POST", "/api/records/nothing", BodyPublishers.ofString("{}"), BROWSER))).startsWith("application/problem+json");
  }

  @Test
  void theLanguageIsTheOneChosenOnThePagesAndNotTheBrowsers() {
    Client city = Client.as("city");
    String[] chosen = Stream.concat(Arrays.stream(BROWSER), Stream.of("Cookie", "yitu-lang=en")).toArray(String[]::new);
    assertThat(get(Client.anonymous(), "/nothing", chosen).body()).contains("<html lang=\"en\">", ">Back<");
    assertThat(get(city, "/nothing?lang=en", BROWSER).body()).contains("<html lang=\"en\">", ">Back<");
    assertThat(get(Client.anonymous(), "/nothing", "Accept", HTML, "Accept-Language", "zh", "Cookie", "yitu-lang=\"><script>").body()).contains("lang=\"zh-CN\"");
  }

  @Test
  void nothingOfTheAddressOrOfItsHeadersBecomesMarkup() {
    Client city = Client.as("city");
    String probe = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(1)%3E'%22";
    for (String path : List.of("/api/records/" + probe.replace("/", "%20") + "/export.xlsx", "/api/records/hidden-danger/export.xlsx?a" + probe + "=1",
        "/api/records/hidden-danger/export.xlsx?sort=" + probe,
        "/api/siting/report.pdf?lon=" + probe + "&lat=1", "/nothing" + probe.replace("/", "") + "?" + probe)) {
      String[] headers = Stream.concat(Arrays.stream(BROWSER), Stream.of("Referer", "javascript:alert(1)//\"><script>alert(2)</script>")).toArray(String[]::new);
      Client.Answer answer = get(city, path, headers);
      assertThat(answer.status()).as(path).isBetween(400, 404);
      assertThat(type(answer)).as(path).startsWith("text/html");
      assertThat(answer.body()).as(path).doesNotContain("<script>alert", "<img", "javascript:", "onerror=alert(1)>");
    }
    for (String elsewhere : List.of("https://evil.example/desk", "//evil.example/", "http://evil.example\\@localhost/", "javascript:alert(1)")) {
      String[] headers = Stream.concat(Arrays.stream(BROWSER), Stream.of("Referer", elsewhere)).toArray(String[]::new);
      assertThat(get(city, "/nothing", headers).body()).as(elsewhere).contains("id=\"back\" href=\"/\"").doesNotContain("evil", "javascript");
    }
  }

  @Test
  void whoeverIsNotSignedInIsLedToTheEntryAndBackToTheFile() {
    Client nobody = Client.anonymous();
    Client.Answer answer = get(nobody, "/api/records/hidden-danger/export.xlsx?q=a&state=FILED", BROWSER);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(header(answer, "Location")).endsWith("/?next=%2Fapi%2Frecords%2Fhidden-danger%2Fexport.xlsx%3Fq%3Da%26state%3DFILED");
    assertThat(get(nobody, "/api/records/hidden-danger/export.xlsx", "Accept", "*/*").status()).isEqualTo(401);
    assertThat(get(nobody, "/ogc/wms", BROWSER).status()).as("a program's door challenges").isEqualTo(401);
  }

  private static Client.Answer get(Client client, String path, String... headers) {
    return client.exchange("GET", path, BodyPublishers.noBody(), headers);
  }

  private static String type(Client.Answer answer) {
    return header(answer, "Content-Type");
  }

  private static String header(Client.Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }
}
