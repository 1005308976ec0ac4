package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** OGC API – Tiles, requirement class by requirement class. */
@Tag("A0.7")
class TileApiTest {
  private static final String ENTERPRISES = "/ogc/tiles/collections/enterprise/tiles";

  @Test
  void coreTheLandingPageLeadsToEverything() {
    Client city = Client.as("city");
    JsonNode landing = city.get("/ogc/tiles").json();
    for (String relation : List.of("self", "service-desc", "service-doc", "conformance", "data",
        "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes")) {
      assertThat(city.get(path(link(landing, relation))).status()).as(relation).isEqualTo(200);
    }
    assertThat(city.get("/ogc/tiles/conformance").json().get("conformsTo").toString())
        .contains("ogcapi-tiles-1/1.0/conf/core", "ogcapi-tiles-1/1.0/conf/mvt", "ogcapi-tiles-1/1.0/conf/geodata-tilesets");
  }

  @Test
  void theTilingSchemeIsTheWebsOwn() {
    JsonNode set = Client.as("city").get("/ogc/tiles/tileMatrixSets/WebMercatorQuad").json();
    assertThat(set.get("uri").asString()).endsWith("WebMercatorQuad");
    JsonNode top = set.get("tileMatrices").get(0);
    // OGC 17-083r4, table D.1
    assertThat(top.get("scaleDenominator").asDouble()).isCloseTo(559082264.028717, within(0.001));
    assertThat(top.get("cellSize").asDouble()).isCloseTo(156543.033928041, within(1e-6));
    assertThat(set.get("tileMatrices").get(12).get("matrixWidth").asInt()).isEqualTo(4096);
  }

  @Test
  void tilesetsFromTheListToTheTile() {
    Client city = Client.as("city");
    JsonNode listed = city.get(ENTERPRISES).json().get("tilesets").get(0);
    JsonNode set = city.get(path(link(listed, "self"))).json();
    assertThat(set.get("dataType").asString()).isEqualTo("vector");
    assertThat(set.get("layers").get(0).get("id").asString()).isEqualTo("enterprise");
    String template = link(set, "item");
    String tile = path(template.replace("{tileMatrix}", "9").replace("{tileRow}", "213").replace("{tileCol}", "405"));
    Client.Answer answer = city.get(tile);
    assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/vnd.mapbox-vector-tile");
    assertThat(answer.response().body()).as("row before column, so this is the same tile")
        .isNotEmpty().isEqualTo(city.get("/tiles/enterprise/9/405/213.mvt").response().body());
  }

  @Test
  void collectionsAreChosenForATileOfTheWholeDataset() {
    Client city = Client.as("city");
    byte[] chosen = city.get("/ogc/tiles/tiles/WebMercatorQuad/9/213/405?collections=enterprise,hidden-danger").response().body();
    assertThat(chosen).isEqualTo(city.get("/tiles/enterprise,hidden-danger/9/405/213.mvt").response().body());
    byte[] all = city.get("/ogc/tiles/tiles/WebMercatorQuad/9/213/405").response().body();
    assertThat(all.length).isGreaterThan(chosen.length).isLessThanOrEqualTo(500_000);
  }

  @Test
  void tileJsonNamesTheTilesTheLayersAndTheBounds() {
    JsonNode json = Client.as("city").get(ENTERPRISES + "/WebMercatorQuad/tilejson").json();
    assertThat(json.get("tilejson").asString()).isEqualTo("3.0.0");
    assertThat(json.get("tiles").get(0).asString()).endsWith("/WebMercatorQuad/{z}/{y}/{x}");
    assertThat(json.get("vector_layers").get(0).get("id").asString()).isEqualTo("enterprise");
    assertThat(json.get("bounds")).hasSize(4);
  }

  @Test
  void eachSeesTheTilesOfHisOwnRows() {
    String tile = ENTERPRISES + "/WebMercatorQuad/9/213/405";
    byte[] city = Client.as("city").get(tile).response().body();
    Client.Answer enterprise = Client.as("enterprise").get(tile);
    assertThat(enterprise.status()).isEqualTo(200);
    assertThat(enterprise.response().body().length).isLessThan(city.length);
    JsonNode collections = Client.as("enterprise").get("/ogc/tiles/collections").json().get("collections");
    assertThat(collections.size()).isEqualTo(Client.as("enterprise").get("/ogc/features/collections").json().get("collections").size());
  }

  @Test
  void whatIsNotThereIsRefused() {
    Client city = Client.as("city");
    for (String wrong : List.of(ENTERPRISES + "/WorldCRS84Quad", ENTERPRISES + "/WebMercatorQuad/2/4/0",
        ENTERPRISES + "/WebMercatorQuad/40/0/0", "/ogc/tiles/collections/nothing/tiles", "/ogc/tiles/tileMatrixSets/none")) {
      assertThat(city.get(wrong).status()).as(wrong).isEqualTo(404);
    }
    assertThat(city.get(ENTERPRISES + "/WebMercatorQuad/a/0/0").status()).isEqualTo(400);
    assertThat(city.get(ENTERPRISES + "?unknown=1").status()).isEqualTo(400);
    assertThat(city.get("/ogc/tiles/tiles/WebMercatorQuad/0/0/0?collections=nothing").status()).isEqualTo(404);
  }

  private static org.assertj.core.data.Offset<Double> within(double by) {
    return org.assertj.core.data.Offset.offset(by);
  }

  private static String link(JsonNode node, String relation) {
    return StreamSupport.stream(node.get("links").spliterator(), false).filter(link -> link.get("rel").asString().equals(relation))
        .map(link -> link.get("href").asString()).findFirst().orElseThrow(() -> new AssertionError("no link " + relation));
  }

  private static String path(String address) {
    return address.substring(address.indexOf("/ogc"));
  }
}
