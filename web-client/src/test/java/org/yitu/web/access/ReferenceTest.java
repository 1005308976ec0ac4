package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** What forms ask while they are filled in: whether a place lies in its area, critical quantities by edition. */
@Tag("db")
class ReferenceTest {
  @Test
  @Tag("A1.5") @Tag("A1.9")
  void aPositionOutsideTheChosenAreaIsNamedBeforeAnythingIsSent() {
    JsonNode enterprise = Client.as("town").get("/api/records/enterprise?size=1&sort=id&state=APPROVED").json().get("items").get(0);
    JsonNode at = enterprise.get("position").get("coordinates");
    long area = enterprise.get("area").get("id").asLong();
    Client visitor = Client.anonymous();
    assertThat(position(visitor, at.get(0).asDouble(), at.get(1).asDouble(), area).json().get("oddity").isNull()).isTrue();
    JsonNode odd = position(visitor, at.get(0).asDouble() + 0.5, at.get(1).asDouble(), area).json().get("oddity");
    assertThat(odd.get("zh").asString()).contains("不在所选的", "请核对");
    assertThat(position(visitor, 105.4, 28.8, 999_999_999L).status()).isEqualTo(404);
    assertThat(position(visitor, 0, 0, area).status()).isEqualTo(400);
  }

  private static Client.Answer position(Client client, double lon, double lat, long area) {
    return client.get("/api/registrations/position?lon=" + lon + "&lat=" + lat + "&area=" + area);
  }

  @ParameterizedTest
  @CsvSource({"2009, 硝酸铵（含可燃物≤0.2%）, 300, 2009", "2018, 硝酸铵（含可燃物≤0.2%）, 50, 2018", "2018, 氯, 5, 2009", "2009, 砷化三氢（胂）, 12, 2009",
      "2018, 砷化三氢（胂）, 1, 2018"})
  @Tag("A4.5") @Tag("R-MAJOR")
  void theCriticalQuantityIsThatOfTheEdition(String edition, String name, String tonnes, String of) {
    JsonNode items = critical(edition, name).get("items");
    assertThat(items.get(0).get("name").asString()).isEqualTo(name);
    assertThat(items.get(0).get("tonnes").asString()).isEqualTo(tonnes);
    assertThat(items.get(0).get("edition").asString()).isEqualTo(of);
  }

  @Test
  void whatTheStandardDoesNotNameIsChosenByItsClass() {
    assertThat(critical("2018", "J1").get("items").get(0).get("tonnes").asString()).isEqualTo("5");
    assertThat(critical("2009", "J1").get("items").size()).isZero();
  }

  private static JsonNode critical(String edition, String name) {
    return Client.as("enterprise").get("/api/chemicals/critical?edition=" + edition + "&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).json();
  }
}
