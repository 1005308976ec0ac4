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
  @CsvSource({"2009, 硝酸铵（含可燃物≤0.2%）, 300, 2009", "2018, 硝酸铵（含可燃物≤0.2%）, 50, 2018", "2018, 氯, 5, 2018", "2009, 砷化三氢（胂）, 12, 2009",
      "2018, 砷化氢, 1, 2018"})
  @Tag("A4.5") @Tag("R-MAJOR")
  void theCriticalQuantityIsThatOfTheEdition(String edition, String name, String tonnes, String of) {
    JsonNode items = critical(edition, name).get("items");
    assertThat(items.get(0).get("name").asString()).isEqualTo(name);
    assertThat(items.get(0).get("tonnes").asString()).isEqualTo(tonnes);
    assertThat(items.get(0).get("edition").asString()).isEqualTo(of);
  }

  @Test
  @Tag("A4.5")
  void aSubstanceIsFoundByItsOtherNamesAndSaysWhetherItsBetaIsSure() {
    JsonNode acrylonitrile = critical("2018", "丙烯腈").get("items").get(0);
    assertThat(acrylonitrile.get("name").asString()).isEqualTo("2-丙烯腈");
    assertThat(acrylonitrile.get("betaGiven").asBoolean()).isFalse();
    assertThat(critical("2018", "光气").get("items").get(0).get("beta").asString()).isEqualTo("20");
    assertThat(critical("2018", "光气").get("items").get(0).get("betaGiven").asBoolean()).isTrue();
  }

  @Test
  @Tag("A3.2")
  void aTableIsAskedByPagesAndARegistrantAsksForHisOwnOnly() {
    JsonNode page = Client.anonymous().get("/api/reference/economic-industries?q=" + URLEncoder.encode("制造", StandardCharsets.UTF_8) + "&size=5&page=2").json();
    assertThat(page.get("items").size()).isEqualTo(5);
    assertThat(page.get("total").asInt()).isGreaterThan(400);
    assertThat(page.get("source").get("zh").asString()).contains("GB/T 4754-2017");
    assertThat(Client.anonymous().get("/api/reference/special-equipment").status()).isEqualTo(401);
    Client plant = Client.as("enterprise");
    assertThat(plant.get("/api/reference/special-equipment?parent=2100").json().get("items").get(0).get("above").get(0).get("zh").asString()).isEqualTo("压力容器");
    for (String asked : new String[] {"?size=101", "?size=0", "?page=-1", "?q=" + "1".repeat(101)}) {
      assertThat(plant.get("/api/reference/economic-industries" + asked).status()).as(asked).isEqualTo(400);
    }
    for (String asked : new String[] {"none", "gb18218-classes", "economic-industries/ZZ", "economic-industries?parent=ZZ"}) {
      assertThat(plant.get("/api/reference/" + asked).status()).as(asked).isEqualTo(404);
    }
    assertThat(plant.get("/api/reference").json().get("items").findValuesAsString("id")).contains("economic-industries", "gb18218-substances");
  }

  @Test
  void whatTheStandardDoesNotNameIsChosenByItsClass() {
    assertThat(critical("2018", "J1").get("items").get(0).get("name").asString()).isEqualTo("J1 急性毒性：类别1，所有暴露途径，气体");
    assertThat(critical("2018", "J1").get("items").get(0).get("tonnes").asString()).isEqualTo("5");
    assertThat(critical("2009", "J1").get("items").size()).isZero();
  }

  private static JsonNode critical(String edition, String name) {
    return Client.as("enterprise").get("/api/chemicals/critical?edition=" + edition + "&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).json();
  }
}
