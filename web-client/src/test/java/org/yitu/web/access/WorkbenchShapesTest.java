package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** What the workbench takes besides drawings: a drive over the demo city's roads, a file of shapes; and what it gives besides lists. */
@Tag("db") @Tag("C11")
class WorkbenchShapesTest {
  private final Client city = Client.as("city");

  @Test void aCorridorAlongADriveFindsWhatACorridorAlongItsLineFinds() {
    JsonNode plants = city.get("/api/layers/enterprise/features?limit=2").json().get("features");
    String from = plants.get(0).get("geometry").get("coordinates").toString();
    String to = plants.get(1).get("geometry").get("coordinates").toString();
    JsonNode drive = ask("{\"layer\":\"protection-target\",\"where\":{\"kind\":\"route\",\"from\":" + from + ",\"to\":" + to + ",\"metres\":500}}", "");
    assertThat(drive.get("sentence").asString()).contains("行车路线两侧500 米以内");
    JsonNode way = city.post("/api/routes", "{\"from\":" + from + ",\"to\":" + to + "}").json().get("routes").get(0).get("geometry");
    JsonNode line = ask("{\"layer\":\"protection-target\",\"where\":{\"kind\":\"corridor\",\"geometry\":" + way + ",\"metres\":500}}", "");
    assertThat(drive.get("count").asLong()).isPositive().isBetween(line.get("count").asLong() - 1, line.get("count").asLong() + 1);
    assertThat(drive.get("area").get("type").asString()).contains("Polygon");
  }

  @Test void contoursLieInOneAnotherAndTellTheirDensity() {
    JsonNode contours = ask("{\"layer\":\"enterprise\"}", ",\"want\":[\"contours\"],\"cellDegrees\":0.02").get("contours");
    assertThat(contours.size()).isEqualTo(4);
    assertThat(contours.get(3).get("density").asDouble()).isGreaterThan(contours.get(0).get("density").asDouble());
    assertThat(contours.get(0).get("area").get("type").asString()).contains("Polygon");
  }

  @Test void aFileOfShapesIsAnAreaToAskAboutAndABrokenOneIsRefused() {
    String file = "{\"type\":\"FeatureCollection\",\"features\":[%s,%s]}".formatted(box(105.3, 28.8), box(105.4, 28.8));
    Client.Answer taken = city.upload("/api/queries/shape", "area.geojson", file.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    JsonNode geometry = taken.json().get("geometry");
    assertThat(geometry.get("type").asString()).as("two that touch are one").isEqualTo("Polygon");
    JsonNode inside = ask("{\"layer\":\"enterprise\",\"where\":{\"kind\":\"polygon\",\"geometry\":" + geometry + "}}", "");
    JsonNode box = ask("{\"layer\":\"enterprise\",\"where\":{\"kind\":\"box\",\"box\":[105.3,28.8,105.5,28.9]}}", "");
    assertThat(inside.get("count").asLong()).isPositive().isEqualTo(box.get("count").asLong());
    for (String broken : new String[] {"{", "{\"features\":[]}", "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[105,28]}}]}"}) {
      assertThat(city.upload("/api/queries/shape", "area.geojson", broken.getBytes(StandardCharsets.UTF_8)).status()).as(broken).isEqualTo(400);
    }
    assertThat(city.upload("/api/queries/shape", "area.zip", new byte[] {'P', 'K', 3, 4}).status()).isEqualTo(400);
    assertThat(city.upload("/api/queries/shape", "area.exe", new byte[] {1}).status()).isEqualTo(400);
  }

  private JsonNode ask(String query, String more) {
    Client.Answer answer = city.post("/api/queries/run", "{\"query\":" + query + more + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String box(double west, double south) {
    return String.format(Locale.ROOT, "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%1$.1f,%2$.1f],[%3$.1f,%2$.1f],[%3$.1f,%4$.1f],[%1$.1f,%4$.1f],[%1$.1f,%2$.1f]]]}}",
        west, south, west + 0.1, south + 0.1);
  }
}
